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
package org.openhab.energy.hub.clouds.derapi.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.OAuthProblem;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiClient;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.oauth.Secrets;

import com.google.gson.JsonObject;

/**
 * {@code POST /oauth2/token}: client credentials by HTTP Basic, form body.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DerapiTokenEndpoint {

    private final List<DerapiClient> clients;
    private final DerapiTokens tokens;
    private final Supplier<DerapiSwitches> switches;

    public DerapiTokenEndpoint(List<DerapiClient> clients, DerapiTokens tokens, Supplier<DerapiSwitches> switches) {
        this.clients = List.copyOf(clients);
        this.tokens = tokens;
        this.switches = switches;
    }

    /**
     * The token answer.
     *
     * @throws OAuthProblem for every other answer
     */
    public HttpResponse answer(HttpRequest request) {
        if (!"application/x-www-form-urlencoded".equals(request.mediaType())) {
            throw new OAuthProblem(400, "invalid_request", "");
        }
        if (!"client_credentials".equals(request.formField("grant_type"))) {
            throw new OAuthProblem(400, "unsupported_grant_type", "");
        }
        String[] basic = basic(request).orElseThrow(() -> new OAuthProblem(400, "invalid_client", ""));
        DerapiClient client = clients.stream()
                .filter(item -> item.id().equals(basic[0]) && Secrets.equal(item.secret(), basic[1])).findFirst()
                .orElseThrow(() -> new OAuthProblem(400, "invalid_client", ""));
        Duration lifetime = switches.get().derapiTokenLifetime();
        JsonObject json = new JsonObject();
        json.addProperty("access_token", tokens.issue(client, lifetime));
        json.addProperty("expires_in", lifetime.toSeconds());
        json.addProperty("token_type", "Bearer");
        return HttpResponse.json(200, json);
    }

    /**
     * User and password of HTTP Basic.
     */
    public static Optional<String[]> basic(HttpRequest request) {
        return request.header("authorization").flatMap(DerapiTokenEndpoint::basic);
    }

    /**
     * Two parts of a header's value; everything after the first colon is the second.
     */
    public static Optional<String[]> basic(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new String[]{ pair.substring(0, colon), pair.substring(colon + 1) });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
