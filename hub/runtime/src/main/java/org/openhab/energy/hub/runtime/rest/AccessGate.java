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
package org.openhab.energy.hub.runtime.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Who may ask for what.
 *
 * On a loopback address everybody on this machine may do everything; but a web page of somebody else may not, so {@code Host} has to be a loopback name
 * (DNS rebinding) and {@code Origin}, where a browser sends one, the hub itself. On other addresses writes, and readings that openHAB guards too, need a
 * token.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class AccessGate {

    /** What anybody may read in a real openHAB as well (seen on 5.1.5), except events, which here carry what things and the inbox carry. */
    private static final Set<String> OPEN = Set.of("thing-types");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean loopback;
    private final String token;

    /**
     * @param loopback whether the hub listens on a loopback address only
     * @param token the token that is asked for when it does not
     */
    public AccessGate(boolean loopback, String token) {
        this.loopback = loopback;
        this.token = token;
    }

    public static boolean isLoopback(String address) {
        return address.equals("localhost") || address.equals("::1") || address.equals("[::1]")
                || address.matches("127(\\.\\d{1,3}){3}");
    }

    /** The refusal, or null when the request may pass. */
    public @Nullable RestResponse check(RestRequest request) {
        String host = request.header("host");
        if (loopback && (host == null || !LOOPBACK.contains(name(host)))) {
            return RestResponse.error(403,
                    "This hub listens on this machine only and answers to localhost or 127.0.0.1");
        }
        String origin = request.header("origin");
        if (origin != null && !sameOrigin(origin, host)) {
            return RestResponse.error(403, "Requests from pages of another origin are refused");
        }
        if (loopback || (!request.writes() && (request.path().isEmpty() || OPEN.contains(request.path().get(0))))) {
            return null;
        }
        return hasToken(request)
                ? null
                : RestResponse.error(401, "Authentication required").withHeader("WWW-Authenticate",
                        "Bearer realm=\"openHAB Energy\"");
    }

    private boolean hasToken(RestRequest request) {
        String given = request.header("x-openhab-token");
        String authorization = request.header("authorization");
        if (given == null && authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            given = authorization.substring(7).trim();
        }
        return given != null && !token.isEmpty()
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean sameOrigin(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }
}
