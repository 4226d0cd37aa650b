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
package org.openhab.energy.hub.clouds.derapi.join;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The {@code code} of a key vendor: {@code <id>:<secret>}, put into the query without URL encoding, as Derapi's script
 * does. SolarEdge's ends with the colon.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record KeyCode(String id, String secret) {

    /**
     * Reads a raw query.
     *
     * @return empty when there is no code with a colon
     */
    static Optional<KeyCode> of(String query) {
        int begin = query.startsWith("code=") ? 0 : query.indexOf("&code=") + 1;
        if (!query.startsWith("code=", begin)) {
            return Optional.empty();
        }
        String rest = query.substring(begin + 5);
        int state = rest.indexOf("&state=");
        // A plus is a plus here: who does not encode does not mean a blank. What was encoded is decoded all the same.
        String raw = (state < 0 ? rest : rest.substring(0, state)).replace("+", "%2B");
        return parts(decoded(raw));
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw.replace("%2B", "+");
        }
    }

    static Optional<KeyCode> parts(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new KeyCode(code.substring(0, colon), code.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return "KeyCode[***]";
    }
}
