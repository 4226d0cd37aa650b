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
package org.openhab.energy.hub.clouds.novasense;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What the plants measure, as both invented styles of the API tell it. Depends on nothing but time and switches. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlantReadings {
    private final ZoneId zone;
    private final Supplier<NovasenseSwitches> switches;
    private final Map<String, Double> days = new ConcurrentHashMap<>();

    PlantReadings(ZoneId zone, Supplier<NovasenseSwitches> switches) {
        this.zone = zone;
        this.switches = switches;
    }

    ZoneId zone() {
        return zone;
    }

    NovasenseSwitches switches() {
        return switches.get();
    }

    List<SolarPlant> plants() {
        return NovasenseDemo.plants(switches.get().plants());
    }

    SolarPlant plant(String id) {
        return plants().stream().filter(plant -> plant.id().equals(id)).findFirst().orElseThrow(
                () -> NovasenseDemo.plants(Integer.MAX_VALUE).stream().anyMatch(plant -> plant.id().equals(id))
                        ? ApiRefusal.of(switches.get().forbiddenStatus(), "Plant not permitted")
                        : ApiRefusal.of(404, "Plant not found"));
    }

    /** {@return starts of slots, oldest first} */
    static List<Instant> slots(Instant from, Instant to, Duration step) {
        List<Instant> slots = new ArrayList<>();
        long seconds = step.toSeconds();
        Instant at = Instant.ofEpochSecond(-Math.floorDiv(-from.getEpochSecond(), seconds) * seconds);
        while (at.isBefore(to) && slots.size() < 2000) {
            slots.add(at);
            at = at.plus(step);
        }
        return slots;
    }

    /** {@return a measured value, or what is said at night or while it has not arrived} */
    JsonElement measured(SolarPlant plant, Instant at, Instant now, ToDoubleFunction<SolarPlant> value) {
        if (at.isAfter(now.minus(switches.get().dataDelay()))) {
            return JsonNull.INSTANCE;
        }
        return plant.isNight(at, zone) ? night() : new JsonPrimitive(rounded(value.applyAsDouble(plant)));
    }

    private JsonElement night() {
        return switch (switches.get().nightValues()) {
            case ZERO -> new JsonPrimitive(0);
            case NULL -> JsonNull.INSTANCE;
            case NAN -> new JsonPrimitive("NaN");
        };
    }

    /** {@return a ratio as the switch has it} */
    JsonElement ratio(@Nullable Double ratio) {
        if (ratio == null) {
            return JsonNull.INSTANCE;
        }
        return new JsonPrimitive(rounded(switches.get().ratioAsPercent() ? ratio * 100 : ratio));
    }

    /** {@return a month's energy and the year's so far, in MWh, up to now} */
    JsonObject production(SolarPlant plant, LocalDate month, Instant now) {
        ZonedDateTime start = month.withDayOfMonth(1).atStartOfDay(zone);
        Instant end = start.plusMonths(1).toInstant();
        Instant until = end.isBefore(now) ? end : now.truncatedTo(ChronoUnit.HOURS);
        Instant year = start.withDayOfYear(1).toInstant();
        JsonObject row = new JsonObject();
        row.addProperty("period", month.toString().substring(0, 7));
        row.addProperty("measured", rounded(energy(plant, start.toInstant(), until, true)));
        row.addProperty("theoretical", rounded(energy(plant, start.toInstant(), until, false)));
        row.addProperty("measured_ytd", rounded(energy(plant, year, until, true)));
        row.addProperty("theoretical_ytd", rounded(energy(plant, year, until, false)));
        return row;
    }

    /** Days that are over do not change. */
    private double energy(SolarPlant plant, Instant from, Instant until, boolean measured) {
        double sum = 0;
        ZonedDateTime day = from.atZone(zone);
        while (day.toInstant().isBefore(until)) {
            Instant start = day.toInstant();
            Instant end = day.plusDays(1).toInstant();
            sum += end.isAfter(until)
                    ? plant.energy(start, until, zone, measured)
                    : days.computeIfAbsent(plant.id() + start + measured,
                            key -> plant.energy(start, end, zone, measured));
            day = day.plusDays(1);
        }
        return sum;
    }

    /** {@return the rows in the order of the switch, or none} */
    JsonArray ordered(List<JsonObject> rows) {
        List<JsonObject> sorted = new ArrayList<>(switches.get().empty() ? List.of() : rows);
        switch (switches.get().rowOrder()) {
            case OLDEST_FIRST -> {
            }
            case NEWEST_FIRST -> Collections.reverse(sorted);
            case UNSORTED -> Collections.shuffle(sorted, new Random(7));
        }
        JsonArray array = new JsonArray();
        sorted.forEach(array::add);
        return array;
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
