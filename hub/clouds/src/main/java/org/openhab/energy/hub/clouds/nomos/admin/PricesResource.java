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
package org.openhab.energy.hub.clouds.nomos.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride.Kind;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverrides;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * {@code /__admin/prices}: GET lists the overrides, PUT replaces them by a list (or by one object), POST adds, DELETE
 * clears. An override is {@code {"kind": "null"|"drop"|"duplicate"|"shuffle"|"correct", "slot": instant or "day": date,
 * "change": ct/kWh, "since": instant}}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PricesResource implements AdminResource {

    private final PriceOverrides overrides;

    public PricesResource(PriceOverrides overrides) {
        this.overrides = overrides;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "PUT" -> {
                List<PriceOverride> all = readAll(body);
                overrides.clear();
                all.forEach(overrides::add);
            }
            case "POST" -> readAll(body).forEach(overrides::add);
            case "DELETE" -> overrides.clear();
            default -> throw new UnsupportedOperationException();
        }
        JsonArray answer = new JsonArray();
        overrides.list().forEach(override -> answer.add(write(override)));
        return answer;
    }

    private static List<PriceOverride> readAll(JsonElement body) {
        List<PriceOverride> all = new ArrayList<>();
        if (body instanceof JsonArray list) {
            list.forEach(element -> all.add(read(element)));
        } else {
            all.add(read(body));
        }
        return all;
    }

    private static PriceOverride read(JsonElement element) {
        if (!(element instanceof JsonObject json)) {
            throw new IllegalArgumentException("an override must be an object with 'kind'");
        }
        return new PriceOverride(kind(JsonText.text(json, "kind")),
                json.has("slot") ? JsonText.instant(json, "slot") : null,
                json.has("day") ? JsonText.date(json, "day") : null, change(json),
                json.has("since") ? JsonText.instant(json, "since") : null);
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (word.equals(word(kind))) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'kind' must be one of null, drop, duplicate, shuffle, correct");
    }

    private static BigDecimal change(JsonObject json) {
        if (!json.has("change")) {
            return BigDecimal.ZERO;
        }
        if (json.get("change") instanceof JsonPrimitive value && value.isNumber()) {
            return value.getAsBigDecimal();
        }
        throw new IllegalArgumentException("'change' must be a number of ct/kWh");
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject write(PriceOverride override) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", word(override.kind()));
        Instant slot = override.slot();
        if (slot != null) {
            json.addProperty("slot", slot.toString());
        }
        LocalDate day = override.day();
        if (day != null) {
            json.addProperty("day", day.toString());
        }
        json.addProperty("change", override.change());
        Instant since = override.since();
        if (since != null) {
            json.addProperty("since", since.toString());
        }
        return json;
    }
}
