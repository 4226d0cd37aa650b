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
package org.openhab.energy.oauth.internal.servlet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads {@code application/x-www-form-urlencoded}, of a query or of a body.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class FormFields {

    private FormFields() {
    }

    /**
     * Adds the fields of a text to those that are there.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two digits
     */
    static void read(@Nullable String encoded, Map<String, List<String>> fields) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String field : encoded.split("&", -1)) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                String name = decode(equals < 0 ? field : field.substring(0, equals));
                String value = equals < 0 ? "" : decode(field.substring(equals + 1));
                fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
    }

    /** {@return the fields of a query and of a body together} */
    static Map<String, List<String>> of(@Nullable String query, @Nullable String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        read(query, fields);
        read(body, fields);
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
