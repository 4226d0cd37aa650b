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
package org.openhab.energy.hub.clouds.nomos.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.NomosClient;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * Client authentication at the token endpoint: {@code client_secret_basic} only, as the live metadata has it. Id and
 * secret may be form-encoded as RFC 6749 section 2.3.1 wants, or raw as most clients send them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ClientAuthentication {

    private ClientAuthentication() {
    }

    /**
     * The client that a request claims to come from, not yet authenticated.
     */
    static Optional<NomosClient> claimed(HttpRequest request, Directory directory) {
        String id = credentials(request).split(":", 2)[0];
        return directory.client(id).or(() -> directory.client(unescaped(id)));
    }

    static NomosClient authenticate(HttpRequest request, Directory directory) {
        String[] pair = credentials(request).split(":", 2);
        if (pair.length < 2) {
            throw NomosException.unauthorized("Missing client credentials");
        }
        return claimed(request, directory).filter(client -> Secrets.equal(client.secret(), pair[1])
                || Secrets.equal(client.secret(), unescaped(pair[1])))
                .orElseThrow(() -> NomosException.unauthorized("Invalid client credentials"));
    }

    private static String credentials(HttpRequest request) {
        String header = request.header("authorization").orElse("");
        return header.toLowerCase(Locale.ROOT).startsWith("basic ") ? decoded(header.substring(6).trim()) : "";
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
