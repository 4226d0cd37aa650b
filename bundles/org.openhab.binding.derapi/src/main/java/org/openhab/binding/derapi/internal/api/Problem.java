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

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.dto.ProblemDto;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * Why Derapi refused a request, from its problem document (RFC 9457). The text is Derapi's; it is cut and freed of addresses and of what looks like a key, because
 * it may quote what was sent.
 *
 * @param kind last part of the problem's type, for example {@code validation-error}; empty when there is none
 * @param text title and detail for people
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Problem(String kind, String text) {
    private static final int MOST_CHARACTERS = 200;
    private static final Pattern ADDRESS = Pattern.compile("\\S*://\\S+");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/=_.-]{20,}");

    /** {@return the problem of an answer's body} */
    public static Problem of(String body, Gson gson) {
        try {
            ProblemDto dto = body.stripLeading().startsWith("{") ? gson.fromJson(body, ProblemDto.class) : null;
            if (dto != null) {
                String type = Values.text(dto.type);
                String detail = Values.text(dto.detail);
                String title = Values.text(dto.title);
                return new Problem(clean(type.substring(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1)),
                        clean(detail.isEmpty() ? title : title.isEmpty() ? detail : title + ": " + detail));
            }
        } catch (JsonParseException e) {
            return new Problem("", "");
        }
        return new Problem("", "");
    }

    /** {@return a vendor's words without addresses and without what looks like a key} */
    public static String clean(String text) {
        String plain = KEY.matcher(ADDRESS.matcher(text).replaceAll("…")).replaceAll("…").replaceAll("\\p{Cntrl}+", " ")
                .trim();
        return plain.length() > MOST_CHARACTERS ? plain.substring(0, MOST_CHARACTERS) + "…" : plain;
    }
}
