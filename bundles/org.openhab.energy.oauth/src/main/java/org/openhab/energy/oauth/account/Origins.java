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
package org.openhab.energy.oauth.account;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Compares and checks the origins of addresses (RFC 6454): scheme, host and port.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Origins {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {
    }

    /** {@return whether both addresses have the same scheme, host and port} */
    public static boolean same(URI one, URI other) {
        return text(one).equals(text(other));
    }

    /** {@return whether secrets may be sent to the address: a whole one, by https, or by http to this very machine} */
    public static boolean isSafe(URI address) {
        String host = lower(address.getHost());
        return !host.isEmpty() && address.getUserInfo() == null && ("https".equals(lower(address.getScheme()))
                || "http".equals(lower(address.getScheme())) && LOOPBACK.contains(host));
    }

    /**
     * {@return the origin of an address, without path and query}
     *
     * @throws IllegalArgumentException if secrets may not be sent there
     */
    static URI checked(URI address) {
        if (!isSafe(address)) {
            throw new IllegalArgumentException("A token may go to https addresses only (http for localhost), not to "
                    + address.getScheme() + "://" + address.getHost());
        }
        return URI.create(text(address));
    }

    private static String text(URI uri) {
        String scheme = lower(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80;
        return scheme + "://" + lower(uri.getHost()) + ":" + port;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
