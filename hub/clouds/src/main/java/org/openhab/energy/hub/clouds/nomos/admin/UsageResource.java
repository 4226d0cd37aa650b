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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.nomos.usage.UsageArrival;
import org.openhab.energy.hub.clouds.nomos.usage.UsageOverride;
import org.openhab.energy.hub.clouds.nomos.usage.UsageOverride.Kind;
import org.openhab.energy.hub.clouds.nomos.usage.UsageOverrides;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * {@code /__admin/usage}: GET shows it; PUT with {@code {"time": local time}} changes when yesterday's usage comes, with
 * {@code {"day": date, "at": instant}}, {@code "now": true}, {@code "hold": true} or {@code "finalAt": instant} one
 * day's; POST adds an override {@code {"kind": "gap"|"duplicate"|"scale", "day": date or "from" and "to": instants,
 * "factor", "since": instant, "subscription": id}}; DELETE resets all.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageResource implements AdminResource {

    private final UsageArrival arrival;
    private final UsageOverrides overrides;
    private final InstantSource clock;
    private final ZoneId zone;

    public UsageResource(UsageArrival arrival, UsageOverrides overrides, InstantSource clock, ZoneId zone) {
        this.arrival = arrival;
        this.overrides = overrides;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "PUT" -> change(body);
            case "POST" -> overrides.add(override(body));
            case "DELETE" -> {
                arrival.reset();
                overrides.clear();
            }
            default -> throw new UnsupportedOperationException();
        }
        JsonArray list = new JsonArray();
        overrides.list().forEach(override -> list.add(write(override)));
        JsonObject answer = new JsonObject();
        answer.addProperty("time", arrival.time().toString());
        answer.add("days", days(arrival.arrivals()));
        answer.add("finals", days(arrival.finals()));
        answer.add("overrides", list);
        return answer;
    }

    private void change(JsonElement body) {
        if (body instanceof JsonObject json && json.has("time")) {
            arrival.setTime(JsonText.time(json, "time"));
        } else if (body instanceof JsonObject json && json.has("day")) {
            LocalDate day = JsonText.date(json, "day");
            if (json.has("at")) {
                arrival.deliver(day, JsonText.instant(json, "at"));
            } else if (json.has("now")) {
                arrival.deliver(day, clock.instant());
            } else if (json.has("hold")) {
                arrival.hold(day);
            } else if (json.has("finalAt")) {
                arrival.finish(day, JsonText.instant(json, "finalAt"));
            } else {
                throw new IllegalArgumentException("with 'day' one of 'at', 'now', 'hold', 'finalAt' is expected");
            }
        } else {
            throw new IllegalArgumentException("'time' or 'day' is expected");
        }
    }

    private UsageOverride override(JsonElement body) {
        if (!(body instanceof JsonObject json)) {
            throw new IllegalArgumentException("an override must be an object with 'kind'");
        }
        Instant from;
        Instant to;
        if (json.has("day")) {
            LocalDate day = JsonText.date(json, "day");
            from = day.atStartOfDay(zone).toInstant();
            to = day.plusDays(1).atStartOfDay(zone).toInstant();
        } else {
            from = JsonText.instant(json, "from");
            to = JsonText.instant(json, "to");
        }
        return new UsageOverride(kind(JsonText.text(json, "kind")),
                json.has("subscription") ? JsonText.text(json, "subscription") : null, from, to, factor(json),
                json.has("since") ? JsonText.instant(json, "since") : null);
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (word.equals(kind.name().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'kind' must be one of gap, duplicate, scale");
    }

    private static BigDecimal factor(JsonObject json) {
        if (!json.has("factor")) {
            return BigDecimal.ONE;
        }
        if (json.get("factor") instanceof JsonPrimitive value && value.isNumber()) {
            return value.getAsBigDecimal();
        }
        throw new IllegalArgumentException("'factor' must be a number");
    }

    private static JsonObject days(Map<LocalDate, Instant> exceptions) {
        JsonObject days = new JsonObject();
        exceptions.forEach(
                (day, at) -> days.addProperty(day.toString(), at.equals(Instant.MAX) ? "hold" : at.toString()));
        return days;
    }

    private static JsonObject write(UsageOverride override) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", override.kind().name().toLowerCase(Locale.ROOT));
        if (override.subscription() != null) {
            json.addProperty("subscription", override.subscription());
        }
        json.addProperty("from", override.from().toString());
        json.addProperty("to", override.to().toString());
        json.addProperty("factor", override.factor());
        Instant since = override.since();
        if (since != null) {
            json.addProperty("since", since.toString());
        }
        return json;
    }
}
