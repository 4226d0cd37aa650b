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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.dto.CredentialsDto;
import org.openhab.binding.derapi.internal.api.dto.CredentialsListDto;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Credentials that Derapi keeps for its client. Secrets go there and never come back. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CredentialsApi {
    private static final String PATH = "/vendor-credentials";

    private final DerapiCalls calls;

    /**
     * @param transport the account's way to Derapi
     * @param baseUrl address of the API without a path
     */
    public CredentialsApi(Transport transport, URI baseUrl) {
        calls = new DerapiCalls(transport, baseUrl);
    }

    /** {@return all that are stored} */
    public List<StoredCredentials> list() throws CloudException, InterruptedException {
        return calls.pages("credentials", PATH, CredentialsListDto.class, page -> page.nextPageToken).stream()
                .map(page -> page.items).filter(Objects::nonNull).flatMap(List::stream).filter(Objects::nonNull)
                .map(StoredCredentials::of).toList();
    }

    /** {@return what was stored}
     *
     * @param keys the secrets by Derapi's names
     */
    public StoredCredentials create(String name, String vendor, String type, Map<String, String> keys)
            throws CloudException, RefusedException, InterruptedException {
        Map<String, Object> credentials = new LinkedHashMap<>(Map.of("vendor", vendor, "type", type));
        credentials.putAll(keys);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("credentials", credentials);
        return StoredCredentials.of(calls.send("credentials", "POST", PATH, body, CredentialsDto.class));
    }

    /** Gives stored credentials another name. */
    public void rename(String id, String name) throws CloudException, RefusedException, InterruptedException {
        calls.tell("credentials", "PATCH", path(id), Map.of("name", name));
    }

    /** Deletes stored credentials. */
    public void delete(String id) throws CloudException, RefusedException, InterruptedException {
        calls.tell("credentials", "DELETE", path(id), null);
    }

    private static String path(String id) {
        return PATH + "/" + DerapiCalls.encoded(id);
    }
}
