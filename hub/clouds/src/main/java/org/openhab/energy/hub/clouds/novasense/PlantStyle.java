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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * INVENTED style A of the API: a resource for each plant, rows as objects, {@code offset} and {@code limit}, {@code next} links. The real paths and fields are
 * not public; these stand for one way in which they might look.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlantStyle {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int FORECAST_PAGE = 100;

    private final PlantReadings readings;
    private final Alarms alarms;
    private final Clock clock;

    PlantStyle(PlantReadings readings, Alarms alarms, Clock clock) {
        this.readings = readings;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** {@return the answer to a path below {@code /v2}, or throws} */
    JsonElement answer(ApiCall call, String path) {
        if (path.equals("/plants")) {
            return list();
        }
        if (path.equals("/portfolio/forecast")) {
            return forecast(call, path, readings.plants());
        }
        String[] parts = path.split("/", -1);
        if (parts.length < 3 || !parts[1].equals("plants")) {
            throw ApiRefusal.of(404, "Not Found");
        }
        SolarPlant plant = readings.plant(URLDecoder.decode(parts[2].replace("+", "%2B"), StandardCharsets.UTF_8));
        return switch (parts.length == 3 ? "" : parts[3]) {
            case "" -> details(plant);
            case "power" -> power(call, plant);
            case "kpis" -> kpis(plant);
            case "production" -> production(call, plant);
            case "revenue" -> revenue(call, plant);
            case "alarms" -> alarms(call, plant);
            case "forecast" -> forecast(call, path, List.of(plant));
            default -> throw ApiRefusal.of(404, "Not Found");
        };
    }

    private JsonArray list() {
        return readings.ordered(readings.plants().stream().map(this::details).toList());
    }

    private JsonObject details(SolarPlant plant) {
        JsonObject json = new JsonObject();
        json.addProperty("id", plant.id());
        json.addProperty("name", plant.name());
        json.addProperty("peak_power_kwp", plant.peakPower());
        json.addProperty("currency", plant.currency());
        json.addProperty("in.service", 1);
        json.addProperty("serial", 9007199254740993L);
        return json;
    }

    private JsonObject power(ApiCall call, SolarPlant plant) {
        Instant now = clock.instant();
        Instant from = call.instant("from", now.minus(Duration.ofHours(2)));
        Instant to = call.instant("to", now);
        String name = readings.switches().renamed() ? "ac_power" : "measured_power";
        List<JsonObject> rows = new ArrayList<>();
        for (Instant at : PlantReadings.slots(from, to.isAfter(now) ? now : to, STEP)) {
            JsonObject row = new JsonObject();
            row.addProperty("timestamp", at.toString());
            row.add(name, measured(plant, at, now, one -> one.measured(at, readings.zone())));
            row.add("potential_power", measured(plant, at, now, one -> one.potential(at, readings.zone())));
            row.add("theoretical_power", measured(plant, at, now, one -> one.theoretical(at, readings.zone())));
            rows.add(row);
        }
        JsonObject json = new JsonObject();
        json.addProperty("unit", "kW");
        json.add("rows", readings.ordered(rows));
        return json;
    }

    private JsonElement measured(SolarPlant plant, Instant at, Instant now, ToDoubleFunction<SolarPlant> value) {
        return readings.measured(plant, at, now, value);
    }

    private JsonObject kpis(SolarPlant plant) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.HOURS);
        JsonObject json = new JsonObject();
        json.addProperty("timestamp", at.toString());
        json.add("performance_ratio", readings.ratio(plant.performanceRatio(at, readings.zone())));
        json.add("energy_performance_index", readings.ratio(plant.performanceIndex(at, readings.zone())));
        json.addProperty("gpoa.w/m²", Math.round(plant.potential(at, readings.zone()) / plant.peakPower() * 1000));
        return json;
    }

    private JsonObject production(ApiCall call, SolarPlant plant) {
        if (!call.text("resolution", "month").equals("month")) {
            throw ApiRefusal.parameter("resolution", "Input should be 'month'");
        }
        Instant now = clock.instant();
        LocalDate last = now.atZone(readings.zone()).toLocalDate();
        LocalDate first = call.instant("from", now).atZone(readings.zone()).toLocalDate();
        List<JsonObject> rows = new ArrayList<>();
        for (LocalDate month = first.withDayOfMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            rows.add(readings.production(plant, month, now));
        }
        JsonObject json = new JsonObject();
        json.addProperty("unit", "MWh");
        json.add("rows", readings.ordered(rows));
        return json;
    }

    private JsonObject revenue(ApiCall call, SolarPlant plant) {
        JsonArray rows = new JsonArray();
        for (JsonElement row : production(call, plant).getAsJsonArray("rows")) {
            JsonObject energy = row.getAsJsonObject();
            JsonObject money = new JsonObject();
            money.addProperty("period", energy.get("period").getAsString());
            money.addProperty("actual", worth(energy, "measured", plant));
            money.addProperty("actual_ytd", worth(energy, "measured_ytd", plant));
            money.addProperty("theoretical", worth(energy, "theoretical", plant));
            rows.add(money);
        }
        JsonObject json = new JsonObject();
        json.addProperty("currency", plant.currency());
        json.add("rows", rows);
        return json;
    }

    private static double worth(JsonObject energy, String field, SolarPlant plant) {
        return Math.round(energy.get(field).getAsDouble() * 1000 * plant.tariff() * 100) / 100.0;
    }

    private JsonObject alarms(ApiCall call, SolarPlant plant) {
        JsonArray all = readings.ordered(alarms.of(plant.id()));
        int offset = call.number("offset", 0, 0, Integer.MAX_VALUE);
        int limit = call.number("limit", 10, 1, 100);
        JsonArray page = new JsonArray();
        for (int i = offset; i < Math.min((long) offset + limit, all.size()); i++) {
            page.add(all.get(i));
        }
        JsonObject json = new JsonObject();
        json.addProperty("count", all.size());
        json.add("results", page);
        return json;
    }

    private JsonObject forecast(ApiCall call, String path, List<SolarPlant> plants) {
        int hours = call.number("hours", 72, 1, 72);
        int offset = call.number("offset", 0, 0, 10_000);
        Instant now = clock.instant();
        List<Instant> slots = PlantReadings.slots(now.minus(STEP), now.plus(Duration.ofHours(hours)), STEP);
        List<JsonObject> rows = new ArrayList<>();
        for (Instant at : slots.subList(Math.min(offset, slots.size()),
                Math.min(offset + FORECAST_PAGE, slots.size()))) {
            JsonObject row = new JsonObject();
            row.addProperty("time", at.toString());
            row.addProperty("power", PlantReadings
                    .rounded(plants.stream().mapToDouble(plant -> plant.theoretical(at, readings.zone())).sum()));
            rows.add(row);
        }
        JsonObject json = new JsonObject();
        json.addProperty("unit", "kW");
        json.add("rows", readings.ordered(rows));
        JsonObject links = new JsonObject();
        links.addProperty("next", offset + FORECAST_PAGE < slots.size()
                ? NovasenseDemo.API_PATH + path + "?hours=" + hours + "&offset=" + (offset + FORECAST_PAGE)
                : null);
        json.add("links", links);
        return json;
    }
}
