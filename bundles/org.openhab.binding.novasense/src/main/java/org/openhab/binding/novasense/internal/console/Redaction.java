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
package org.openhab.binding.novasense.internal.console;

import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Makes an answer fit to be shown and passed on: secrets, tokens and a person's data are replaced by stars, long lists are cut. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Redaction {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();
    private static final Pattern SENSITIVE = Pattern.compile(
            "(?i).*(token|secret|passw|authoriz|credential|api.?key|iban|e.?mail|phone|street|address|zip|postal|city|"
                    + "contact|owner|customer|first.?name|last.?name|latitude|longitude|^lat$|^l(on|ng)$).*");
    /** JSON web tokens, and bearer headers. */
    private static final Pattern TOKEN = Pattern
            .compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)?|(?i:bearer) \\S+");
    private static final String STARS = "***";
    private static final int ROWS = 5;

    private Redaction() {
    }

    /** {@return the answer, indented} */
    static String of(JsonElement answer) {
        return GSON.toJson(redacted(answer));
    }

    private static JsonElement redacted(@Nullable JsonElement element) {
        if (element instanceof JsonObject object) {
            JsonObject shown = new JsonObject();
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                boolean hidden = SENSITIVE.matcher(field.getKey()).matches() && !field.getValue().isJsonNull();
                shown.add(field.getKey(), hidden ? new JsonPrimitive(STARS) : redacted(field.getValue()));
            }
            return shown;
        }
        if (element instanceof JsonArray array) {
            JsonArray shown = new JsonArray();
            for (int i = 0; i < Math.min(ROWS, array.size()); i++) {
                shown.add(redacted(array.get(i)));
            }
            if (array.size() > ROWS) {
                shown.add("… " + (array.size() - ROWS) + " more");
            }
            return shown;
        }
        if (element instanceof JsonPrimitive value && value.isString()) {
            return new JsonPrimitive(TOKEN.matcher(value.getAsString()).replaceAll(STARS));
        }
        return element == null ? com.google.gson.JsonNull.INSTANCE : element;
    }
}
