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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Cuts a list into pages: {@code limit} 1 to 100, 10 by default; {@code cursor} is the previous {@code next_page}. The
 * cursor names the last item and is bound to all other query parameters: changed ones, or a tampered cursor, give 400.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ListPage {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    private ListPage() {
    }

    /**
     * The list envelope with one page.
     *
     * @param items all that may be seen, newest first
     */
    public static <T> JsonObject answer(HttpRequest request, List<T> items, Function<T, String> id,
            Function<T, JsonObject> writer) {
        int limit = limit(request);
        int from = request.queryParameter("cursor").map(cursor -> position(cursor, request, items, id)).orElse(0);
        int to = Math.min(items.size(), from + limit);
        JsonArray page = new JsonArray();
        items.subList(from, to).forEach(item -> page.add(writer.apply(item)));
        boolean more = to < items.size();
        JsonObject json = new JsonObject();
        json.addProperty("object", "list");
        json.addProperty("has_more", more);
        if (more) {
            json.addProperty("next_page", cursor(request, id.apply(items.get(to - 1))));
        } else {
            json.add("next_page", JsonNull.INSTANCE);
        }
        json.add("items", page);
        return json;
    }

    /**
     * The list envelope with everything, for versions that have no pages.
     */
    public static <T> JsonObject whole(List<T> items, Function<T, JsonObject> writer) {
        JsonArray all = new JsonArray();
        items.forEach(item -> all.add(writer.apply(item)));
        JsonObject json = new JsonObject();
        json.addProperty("object", "list");
        json.add("items", all);
        return json;
    }

    private static int limit(HttpRequest request) {
        String text = request.queryParameter("limit").orElse(Integer.toString(DEFAULT_LIMIT));
        if (!text.matches("-?\\d{1,9}")) {
            throw NomosException.badField("invalid_type", "limit", "Expected number",
                    "Invalid input: expected number, received string");
        }
        int limit = Integer.parseInt(text);
        if (limit < 1) {
            throw NomosException.badField("too_small", "limit", "Must be at least 1", "Too small: expected >=1");
        }
        if (limit > MAX_LIMIT) {
            throw NomosException.badField("too_big", "limit", "Must be at most 100", "Too big: expected <=100");
        }
        return limit;
    }

    private static String cursor(HttpRequest request, String lastId) {
        JsonObject cursor = new JsonObject();
        cursor.addProperty("last_id", lastId);
        cursor.addProperty("limit", limit(request));
        cursor.addProperty("query", fingerprint(request));
        return Base64.getEncoder().encodeToString(JsonText.write(cursor).getBytes(StandardCharsets.UTF_8));
    }

    private static <T> int position(String text, HttpRequest request, List<T> items, Function<T, String> id) {
        try {
            JsonObject cursor = JsonText
                    .readObject(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
            String lastId = JsonText.text(cursor, "last_id");
            if (JsonText.text(cursor, "query").equals(fingerprint(request))) {
                for (int i = 0; i < items.size(); i++) {
                    if (id.apply(items.get(i)).equals(lastId)) {
                        return i + 1;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            // Not ours: refused below, as one that does not fit the query.
        }
        throw NomosException.badField("invalid_value", "cursor", "Invalid cursor", "Invalid input: invalid cursor");
    }

    private static String fingerprint(HttpRequest request) {
        Map<String, List<String>> others = new TreeMap<>(request.queryParameters());
        others.remove("cursor");
        others.remove("limit");
        return Integer.toHexString((request.path() + others + limit(request)).hashCode());
    }
}
