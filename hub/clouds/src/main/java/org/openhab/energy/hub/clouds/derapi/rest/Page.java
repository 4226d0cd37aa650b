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
package org.openhab.energy.hub.clouds.derapi.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.setup.LastPageToken;
import org.openhab.energy.hub.clouds.oauth.Secrets;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Cuts lists into pages. A token is bound to its query and has a {@code +}: a client that does not encode it gets a 400.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Page {

    /** Gives {@code ++++} in base64. */
    private static final byte[] PLUSES = { (byte) 0xFB, (byte) 0xEF, (byte) 0xBE };

    private Page() {
    }

    /**
     * Adds one page of a list, and what it says of the next page, to an answer.
     */
    public static void add(Call call, JsonObject answer, String key, List<? extends JsonElement> all) {
        int size = size(call);
        int from = call.parameter("pageToken").filter(token -> !token.isEmpty()).map(token -> offset(call, token))
                .orElse(0);
        JsonArray page = new JsonArray();
        all.stream().skip(from).limit(size).forEach(page::add);
        answer.add(key, page);
        boolean more = from + size < all.size();
        if (call.switches().repeatPageToken()) {
            answer.addProperty("nextPageToken", token(call, size));
        } else if (more) {
            answer.addProperty("nextPageToken", token(call, from + size));
        } else if (call.switches().lastPageToken() == LastPageToken.NULL) {
            answer.add("nextPageToken", JsonNull.INSTANCE);
        } else if (call.switches().lastPageToken() == LastPageToken.EMPTY) {
            answer.addProperty("nextPageToken", "");
        }
        if (call.spelling().isThird()) {
            answer.addProperty("totalSize", all.size());
        }
    }

    private static int size(Call call) {
        Optional<String> wanted = call.parameter("pageSize");
        if (wanted.isPresent() && !wanted.get().matches("[1-9]\\d{0,5}")) {
            throw DerapiProblem.invalid("query: pageSize: '" + wanted.get() + "' is not a positive integer");
        }
        int size = wanted.map(Integer::valueOf).orElse(call.switches().defaultPageSize());
        return Math.min(size, call.switches().maxPageSize());
    }

    private static String token(Call call, int offset) {
        byte[] text = (digest(call) + ":" + offset).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[PLUSES.length + text.length];
        System.arraycopy(PLUSES, 0, bytes, 0, PLUSES.length);
        System.arraycopy(text, 0, bytes, PLUSES.length, text.length);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static int offset(Call call, String token) {
        try {
            byte[] bytes = Base64.getDecoder().decode(token);
            String text = new String(bytes, PLUSES.length, bytes.length - PLUSES.length, StandardCharsets.US_ASCII);
            String[] parts = text.split(":", 2);
            if (parts[0].equals(digest(call))) {
                return Integer.parseInt(parts[1]);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw DerapiProblem.invalid("query: pageToken: is no page token");
        }
        throw DerapiProblem.invalid("query: pageToken: is of another query");
    }

    private static String digest(Call call) {
        TreeMap<String, List<String>> query = new TreeMap<>(call.request().queryParameters());
        query.remove("pageToken");
        query.remove("pageSize");
        return Secrets.digest(call.request().path() + query).substring(0, 12);
    }
}
