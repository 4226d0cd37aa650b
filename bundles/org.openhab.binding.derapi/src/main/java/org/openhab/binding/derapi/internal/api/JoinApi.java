/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.derapi.internal.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.dto.JoinFlowDto;
import org.openhab.binding.derapi.internal.api.dto.JoinSessionDto;
import org.openhab.binding.derapi.internal.api.dto.JoinTokenDto;
import org.openhab.binding.derapi.internal.api.dto.JoinVendorDto;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Derapi Join: sessions, in which a customer enrols and the hub fetches the tokens, and flows, after which Derapi keeps them. All calls are the hub's; the account's token
 * never reaches a browser. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class JoinApi {
    private final DerapiCalls calls;

    /**
     * @param transport the account's way to Derapi
     * @param baseUrl address of the API without a path
     */
    public JoinApi(Transport transport, URI baseUrl) {
        calls = new DerapiCalls(transport, baseUrl);
    }

    /** {@return the identifier of a new session}
     *
     * @param store whether Derapi keeps the customer's tokens
     */
    public String start(JoinVendor vendor, boolean store)
            throws CloudException, RefusedException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("storeCredentials", store);
        body.put("vendors", List.of(vendor.entry()));
        String id = Values.text(
                calls.send("join-start", "POST", "/join/session/start", body, JoinSessionDto.class).sessionId);
        if (id.isEmpty()) {
            throw DerapiCalls.malformed("join-start", "the session is missing", null);
        }
        return id;
    }

    /** {@return where the customer signs in, or null when the vendor wants keys} */
    public @Nullable URI signIn(String session, String vendor) throws CloudException, InterruptedException {
        JoinVendorDto[] offered = calls.get("join-vendors", path(session) + "/vendors", JoinVendorDto[].class);
        for (JoinVendorDto entry : offered) {
            if (entry != null && vendor.equals(entry.id)) {
                String address = Values.text(entry.oauthEndpoint);
                try {
                    return address.isEmpty() ? null : new URI(address);
                } catch (URISyntaxException e) {
                    throw DerapiCalls.malformed("join-vendors", "the address of the sign-in is none", null);
                }
            }
        }
        throw DerapiCalls.malformed("join-vendors", "the vendor is missing", null);
    }

    /**
     * Hands in the keys of a customer.
     *
     * @param secret the key's secret, empty for a vendor with one key
     * @return whether the vendor takes them
     */
    public boolean grant(String session, String vendor, String key, String secret)
            throws CloudException, InterruptedException {
        String path = "/join/" + DerapiCalls.encoded(vendor) + "/auth-granted?state=" + DerapiCalls.encoded(session)
                + "&code=" + DerapiCalls.encoded(key + ":" + secret);
        CloudResponse answer = calls.read("join-grant", path, Set.of(400, 403, 404));
        return answer.isSuccess() && !answer.body().contains("failed");
    }

    /** {@return what the session brought, or null when the customer has not finished or has refused} */
    public @Nullable JoinToken fetch(String session) throws CloudException, InterruptedException {
        CloudResponse answer = calls.read("join-fetch", path(session) + "/fetch-token", Set.of(404));
        return answer.isSuccess() ? JoinToken.of(calls.parse("join-fetch", answer, JoinTokenDto.class)) : null;
    }

    /**
     * Creates a flow.
     *
     * @param programId Derapi's program, or empty
     * @return its identifier, or null when this account has no flows
     */
    public @Nullable String flow(JoinVendor vendor, URI redirectUri, String programId)
            throws CloudException, RefusedException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("redirectURI", redirectUri.toString());
        if (!programId.isEmpty()) {
            body.put("programID", programId);
        }
        body.put("vendors", List.of(vendor.entry()));
        try {
            String id = Values.text(calls.send("join-flow", "POST", "/join/flows", body, JoinFlowDto.class).id);
            return id.isEmpty() ? null : id;
        } catch (AbsentException e) {
            return null;
        }
    }

    /** {@return where the customer's browser begins a flow} */
    public URI authorize(String flow, String vendor, String state) {
        return calls.address("/join/flows/" + DerapiCalls.encoded(flow) + "/authorize?vendor="
                + DerapiCalls.encoded(vendor) + "&state=" + DerapiCalls.encoded(state));
    }

    private static String path(String session) {
        return "/join/session/" + DerapiCalls.encoded(session);
    }
}
