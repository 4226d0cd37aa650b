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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Reads why FastAPI refuses a request: {@code {"detail": "text"}}, or a list of faults with their places. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RefusalText {
    private static final int LONGEST = 200;

    private RefusalText() {
    }

    /** {@return the reason in one line, empty when the body tells none} */
    static String of(String body) {
        try {
            JsonElement json = JsonParser.parseString(body);
            if (!(json instanceof JsonObject object)) {
                return "";
            }
            JsonElement detail = object.has("detail") ? object.get("detail") : object.get("message");
            return cut(detail instanceof JsonArray faults ? faults(faults) : text(detail));
        } catch (JsonParseException e) {
            return "";
        }
    }

    private static String faults(JsonArray faults) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : faults) {
            if (element instanceof JsonObject fault) {
                List<String> place = new ArrayList<>();
                if (fault.get("loc") instanceof JsonArray steps) {
                    steps.forEach(step -> place.add(text(step)));
                }
                texts.add((place.isEmpty() ? "" : String.join(".", place) + ": ") + text(fault.get("msg")));
            }
        }
        return String.join("; ", texts);
    }

    private static String text(@Nullable JsonElement element) {
        return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").trim();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
