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
package org.openhab.binding.derapi.internal.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Reads a schedule that a person or a rule wrote as JSON: a list of {@code {"command","start","end","kw","limit","priority","allowExport"}}; the names of Derapi's own
 * API are taken too. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ScheduleText {
    private static final Set<String> NAMES = Set.of("command", "start", "end", "kw", "limit",
            "stateOfChargeLimitPercent", "priority", "allowExport");

    private ScheduleText() {
    }

    /** {@return the intervals}
     *
     * @param zone the zone of times without an offset
     * @throws IllegalArgumentException naming the place and the fault
     */
    public static List<ControlInterval> read(@Nullable String text, ZoneId zone) {
        JsonElement json;
        try {
            json = JsonParser.parseString(text == null ? "" : text);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("no JSON");
        }
        if (!(json instanceof JsonArray entries)) {
            throw new IllegalArgumentException("no list");
        }
        List<ControlInterval> intervals = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!(entries.get(i) instanceof JsonObject entry)) {
                throw new IllegalArgumentException((i + 1) + ": no object");
            }
            intervals.add(interval(entry, i + 1, zone));
        }
        return intervals;
    }

    private static ControlInterval interval(JsonObject entry, int number, ZoneId zone) {
        for (String name : entry.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(number + ": " + name + "?");
            }
        }
        ControlCommand command = ControlCommand.of(text(entry, "command"));
        if (command == null) {
            throw new IllegalArgumentException(number + ": command?");
        }
        String priority = text(entry, "priority");
        ControlPriority known = ControlPriority.of(priority);
        if (priority != null && known == null) {
            throw new IllegalArgumentException(number + ": priority?");
        }
        String export = text(entry, "allowExport");
        if (export != null && !export.equals("true") && !export.equals("false")) {
            throw new IllegalArgumentException(number + ": allowExport?");
        }
        String limit = entry.has("limit") ? "limit" : "stateOfChargeLimitPercent";
        return new ControlInterval(command, time(entry, "start", number, zone), time(entry, "end", number, zone),
                number(entry, "kw", number), number(entry, limit, number), known,
                export == null ? null : Boolean.valueOf(export));
    }

    private static @Nullable String text(JsonObject entry, String name) {
        return entry.get(name) instanceof JsonPrimitive value ? value.getAsString() : null;
    }

    private static @Nullable BigDecimal number(JsonObject entry, String name, int place) {
        String text = text(entry, name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(place + ": " + name + "?");
        }
    }

    private static Instant time(JsonObject entry, String name, int place, ZoneId zone) {
        String text = text(entry, name);
        try {
            if (text != null) {
                TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from,
                        LocalDateTime::from);
                return time instanceof ZonedDateTime zoned
                        ? zoned.toInstant()
                        : LocalDateTime.from(time).atZone(zone).toInstant();
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(place + ": " + name + "?");
        }
        throw new IllegalArgumentException(place + ": " + name + "?");
    }
}
