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
package org.openhab.energy.oauth.internal.transport;

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The two things worth knowing of an error answer's body: its code and the request's number at the vendor. Understands RFC 6749 section 5.2
 * ({@code {"error":"invalid_grant"}}), envelopes {@code {"code":...,"requestId":...}} and envelopes within {@code "error"}. Only short plain words
 * are taken, so that both may be logged.
 *
 * @param code the error's code, or null if the body names none
 * @param requestId the vendor's number of the request, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ErrorBody(@Nullable String code, @Nullable String requestId) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    /** {@return what the body tells; nothing if it is no JSON object} */
    public static ErrorBody of(String body) {
        JsonObject object = object(body);
        if (object == null) {
            return new ErrorBody(null, null);
        }
        if (object.get("error") instanceof JsonObject inner) {
            object = inner;
        }
        String code = word(object, "error");
        return new ErrorBody(code != null ? code : word(object, "code"), word(object, "requestId"));
    }

    /** {@return the code and the number in brackets, or an empty text} */
    String inBrackets() {
        if (code == null && requestId == null) {
            return "";
        }
        return " (" + (code == null ? "no code" : code) + (requestId == null ? "" : ", request " + requestId) + ")";
    }

    private static @Nullable JsonObject object(String body) {
        if (!body.stripLeading().startsWith("{")) {
            return null;
        }
        try {
            return JsonParser.parseString(body) instanceof JsonObject object ? object : null;
        } catch (JsonParseException e) {
            return null;
        }
    }

    private static @Nullable String word(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            return null;
        }
        String text = value.getAsString();
        return WORD.matcher(text).matches() ? text : null;
    }
}
