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
package org.openhab.energy.hub.clouds.http;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One request as it came from the socket. Immutable but for the body's bytes, which nobody changes.
 *
 * @param method upper case, e.g. {@code GET}
 * @param path the path as sent, without the query
 * @param query the raw query without {@code ?}, empty when there is none
 * @param headers names in lower case, values trimmed; repeated headers are joined by {@code ", "} (RFC 9110 section 5.3)
 * @param body the whole body, empty when there is none
 * @param remote address of the client
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("ArrayRecordComponent")
public record HttpRequest(String method, String path, String query, Map<String, String> headers, byte[] body,
        InetAddress remote) {

    /**
     * A header's value, whatever the case of its name.
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * The media type of the body in lower case without parameters; empty when the header is missing.
     */
    public String mediaType() {
        String value = header("content-type").orElse("");
        int parameters = value.indexOf(';');
        return (parameters < 0 ? value : value.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Map<String, List<String>> queryParameters() {
        return parameters(query);
    }

    /**
     * The first value of a query parameter.
     */
    public Optional<String> queryParameter(String name) {
        return Optional.ofNullable(queryParameters().get(name)).map(values -> values.get(0));
    }

    public Map<String, List<String>> formParameters() {
        return parameters(bodyText());
    }

    /**
     * The first value of a form field, empty text when it is missing.
     */
    public String formField(String name) {
        return formParameters().getOrDefault(name, List.of("")).get(0);
    }

    /**
     * The value of a cookie (RFC 6265 section 4.2).
     */
    public Optional<String> cookie(String name) {
        for (String pair : header("cookie").orElse("").split("[;,]", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).trim().equals(name)) {
                return Optional.of(pair.substring(equals + 1).trim());
            }
        }
        return Optional.empty();
    }

    /**
     * Decodes {@code application/x-www-form-urlencoded} text, order kept.
     *
     * @throws IllegalArgumentException on a broken percent sequence
     */
    public static Map<String, List<String>> parameters(String encoded) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.computeIfAbsent(URLDecoder.decode(name, StandardCharsets.UTF_8), key -> new ArrayList<>())
                        .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    /**
     * Without query, headers and body: those hold secrets.
     */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
