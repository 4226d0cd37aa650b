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
package org.openhab.energy.hub.clouds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Spoils right answers: pure functions.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class JsonDistortion {

    private JsonDistortion() {
    }

    /**
     * The first half of a body.
     */
    static byte[] truncated(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    /**
     * The same JSON with the wrong types; a body that is no JSON stays as it is.
     */
    static byte[] wrongTypes(byte[] body) {
        try {
            JsonElement json = JsonText.read(new String(body, StandardCharsets.UTF_8));
            return JsonText.write(wrong(json, true)).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return body;
        }
    }

    private static JsonElement wrong(JsonElement json, boolean root) {
        if (json instanceof JsonObject object) {
            JsonObject spoilt = new JsonObject();
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                spoilt.add(field.getKey(), wrong(field.getValue(), false));
            }
            return spoilt;
        }
        if (json instanceof JsonArray array) {
            JsonObject spoilt = new JsonObject();
            for (int i = 0; i < array.size(); i++) {
                spoilt.add(Integer.toString(i), wrong(array.get(i), false));
            }
            return spoilt;
        }
        if (json instanceof JsonPrimitive value) {
            return value.isString()
                    ? new JsonPrimitive(root ? 0 : value.getAsString().length())
                    : new JsonPrimitive("n/a " + value.getAsString());
        }
        return json;
    }
}
