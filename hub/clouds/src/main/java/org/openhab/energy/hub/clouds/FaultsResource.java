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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * {@code /__admin/faults}: GET lists, PUT replaces all by a list (or by one object), POST adds one, DELETE clears. A
 * fault is {@code {"path", "kind", "times", "retryAfter" (seconds), "delay" (ISO duration), "from", "until"
 * (instants)}}; only path and kind are required.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class FaultsResource implements AdminResource {

    private final Faults faults;

    public FaultsResource(Faults faults) {
        this.faults = faults;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "PUT" -> faults.replace(readAll(body));
            case "POST" -> readAll(body).forEach(faults::add);
            case "DELETE" -> faults.clear();
            default -> throw new UnsupportedOperationException();
        }
        JsonArray answer = new JsonArray();
        faults.list().forEach(fault -> answer.add(write(fault)));
        return answer;
    }

    private static List<Fault> readAll(JsonElement body) {
        List<Fault> faults = new ArrayList<>();
        if (body instanceof JsonArray list) {
            list.forEach(element -> faults.add(read(element)));
        } else {
            faults.add(read(body));
        }
        return faults;
    }

    private static Fault read(JsonElement element) {
        if (!(element instanceof JsonObject json)) {
            throw new IllegalArgumentException("a fault must be an object with 'path' and 'kind'");
        }
        return new Fault(JsonText.text(json, "path"), FaultKind.of(JsonText.text(json, "kind")),
                json.has("times") ? wholeNumber(json, "times") : 0, retryAfter(json),
                json.has("delay") ? JsonText.duration(json, "delay") : Fault.DEFAULT_DELAY,
                json.has("from") ? JsonText.instant(json, "from") : null,
                json.has("until") ? JsonText.instant(json, "until") : null);
    }

    private static @Nullable Duration retryAfter(JsonObject json) {
        return json.has("retryAfter") ? Duration.ofSeconds(wholeNumber(json, "retryAfter")) : null;
    }

    private static int wholeNumber(JsonObject json, String field) {
        if (json.get(field) instanceof JsonPrimitive value && value.isNumber()
                && value.getAsDouble() == Math.rint(value.getAsDouble())) {
            return value.getAsInt();
        }
        throw new IllegalArgumentException("'" + field + "' must be a whole number");
    }

    private static JsonObject write(Fault fault) {
        JsonObject json = new JsonObject();
        json.addProperty("path", fault.path());
        json.addProperty("kind", fault.kind().code());
        json.addProperty("times", fault.times());
        Duration retryAfter = fault.retryAfter();
        if (retryAfter != null) {
            json.addProperty("retryAfter", retryAfter.toSeconds());
        }
        json.addProperty("delay", fault.delay().toString());
        Instant from = fault.from();
        if (from != null) {
            json.addProperty("from", from.toString());
        }
        Instant until = fault.until();
        if (until != null) {
            json.addProperty("until", until.toString());
        }
        return json;
    }
}
