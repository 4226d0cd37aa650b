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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A request, free of any servlet.
 *
 * @param method upper case
 * @param path decoded segments below {@code /rest}
 * @param query first value of each parameter, decoded
 * @param headers first value of each header by lower-case name
 * @param base scheme, host and port as the client wrote them, such as {@code http://127.0.0.1:8080}; for links in answers only
 * @param locale language the answer should be in
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record RestRequest(String method, List<String> path, Map<String, String> query, Map<String, String> headers,
        String body, String base,
        Locale locale) {

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public @Nullable String parameter(String name) {
        return query.get(name);
    }

    /** GET and HEAD change nothing; all else is taken for a write. */
    public boolean writes() {
        return !"GET".equals(method) && !"HEAD".equals(method);
    }

    /**
     * @param rawPath undecoded path below {@code /rest}; a segment may hold encoded slashes and hashes
     */
    public static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.split("/")).filter(segment -> !segment.isEmpty()).map(RestRequest::decodePath)
                .toList();
    }

    public static Map<String, String> query(@Nullable String rawQuery) {
        Map<String, String> query = new LinkedHashMap<>();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&")) {
                int equals = pair.indexOf('=');
                String key = equals < 0 ? pair : pair.substring(0, equals);
                query.putIfAbsent(decode(key), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decodePath(String segment) {
        return decode(segment.replace("+", "%2B"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
