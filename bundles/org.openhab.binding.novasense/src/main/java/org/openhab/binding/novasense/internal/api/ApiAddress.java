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
package org.openhab.binding.novasense.internal.api;

import java.net.URI;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * The address of the API, and what is below it. A path that names the API's own path again ({@code /v2/plants}) is not doubled. Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ApiAddress {
    private final URI base;
    private final String root;

    /**
     * @param base address of the API with its path, such as {@code https://api.example.org/v2}
     */
    public ApiAddress(URI base) {
        this.base = base;
        this.root = String.valueOf(base.getRawPath()).replaceFirst("/+$", "");
    }

    public URI base() {
        return base;
    }

    /**
     * {@return the address of a path or link}
     *
     * @throws ConfigurationException when it leads to another server or is no address
     */
    public URI of(String pathOrLink) throws ConfigurationException {
        String text = pathOrLink.trim();
        if (text.startsWith("//") || text.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return own(base.resolve(uri(text)));
        }
        return own(base.resolve(uri(joined(text))));
    }

    /** {@return a path of the API's description as a whole address for people, its places still in braces} */
    public String shown(String path) {
        return base.getScheme() + "://" + base.getRawAuthority() + joined(path);
    }

    private String joined(String text) {
        String path = text.startsWith("/") ? text : "/" + text;
        boolean named = !root.isEmpty()
                && (path.equals(root) || path.startsWith(root + "/") || path.startsWith(root + "?"));
        return named ? path : root + path;
    }

    /**
     * {@return the address}
     *
     * @throws ConfigurationException when it is on another server, which must not see a token
     */
    public URI own(URI address) throws ConfigurationException {
        if (!isOwn(address)) {
            String host = String.valueOf(address.getHost());
            throw new ConfigurationException("An address of " + host + " is not followed", null,
                    NovasenseTexts.OTHER_HOST, host);
        }
        return address;
    }

    /** {@return whether an address is on the API's server} */
    public boolean isOwn(URI address) {
        return origin(address).equals(origin(base));
    }

    private static String origin(URI uri) {
        String scheme = lower(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + lower(uri.getHost()) + ":" + port;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static URI uri(String text) throws ConfigurationException {
        try {
            return URI.create(escaped(text));
        } catch (IllegalArgumentException e) {
            // The message of the cause quotes the address.
            throw new ConfigurationException("A path is no address", null, "offline.config-path", text);
        }
    }

    /** People write blanks and umlauts into paths. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char character : text.toCharArray()) {
            escaped.append(character == ' ' ? "%20" : String.valueOf(character));
        }
        return escaped.toString();
    }
}
