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
package org.openhab.binding.derapi.internal.handler;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads addresses that people typed. They must be https, because tokens travel there; http is taken for the hub's own machine only. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Addresses {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Addresses() {
    }

    /** {@return the address without a trailing slash, or null when it is none that secrets may be sent to} */
    static @Nullable URI read(@Nullable String text) {
        try {
            URI uri = new URI(trimmed(text).replaceFirst("/+$", ""));
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || uri.getRawFragment() != null
                    || uri.getRawQuery() != null) {
                return null;
            }
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean local = "http".equalsIgnoreCase(uri.getScheme())
                    && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
            return secure || local ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** {@return the text without blanks around it; the hub writes null into a field that the user left empty} */
    static String trimmed(@Nullable String text) {
        return text == null ? "" : text.trim();
    }
}
