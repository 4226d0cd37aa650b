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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * INVENTED style B of the API: one list of assets with pages, measurements as columns of arrays, events with a cursor. The real paths and fields are not
 * public; these stand for another way in which they might look.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AssetStyle {
    private static final Duration STEP = Duration.ofMinutes(15);

    private final PlantReadings readings;
    private final Alarms alarms;
    private final Clock clock;

    AssetStyle(PlantReadings readings, Alarms alarms, Clock clock) {
        this.readings = readings;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** {@return the answer, or null when the path is not one of this style} */
    @Nullable
    JsonElement answer(ApiCall call, String path) {
        return switch (path) {
            case "/assets" -> assets(call);
            case "/timeseries" -> series(call);
            case "/events" -> events(call);
            default -> null;
        };
    }

    private JsonObject assets(ApiCall call) {
        String type = call.text("type", "plant");
        List<JsonObject> assets = new ArrayList<>();
        for (SolarPlant plant : readings.plants()) {
            if (type.equals("plant")) {
                assets.add(asset(plant.id(), plant.name(), plant.peakPower()));
            }
            for (int number = 1; type.equals("inverter") && number <= 30; number++) {
                assets.add(asset(plant.id() + ":" + number, plant.name() + " WR " + number, plant.peakPower() / 30));
            }
        }
        int page = call.number("page", 1, 1, 10_000);
        int size = call.number("size", 50, 1, 100);
        JsonArray items = new JsonArray();
        JsonArray all = readings.ordered(assets);
        for (int i = (page - 1) * size; i < Math.min(page * size, all.size()); i++) {
            items.add(all.get(i));
        }
        JsonObject json = new JsonObject();
        json.add("items", items);
        json.addProperty("total", all.size());
        json.addProperty("page", page);
        json.addProperty("size", size);
        return json;
    }

    private static JsonObject asset(String id, String name, double power) {
        JsonObject attributes = new JsonObject();
        attributes.addProperty("nominal power", power);
        JsonObject json = new JsonObject();
        json.addProperty("assetId", id);
        json.addProperty("displayName", name);
        json.add("attributes", attributes);
        return json;
    }

    private JsonObject series(ApiCall call) {
        SolarPlant plant = readings.plant(call.required("asset"));
        String metric = call.required("metric");
        Instant now = clock.instant();
        Instant to = call.instant("to", now);
        JsonArray times = new JsonArray();
        JsonArray values = new JsonArray();
        for (Instant at : PlantReadings.slots(call.instant("from", now.minus(Duration.ofHours(2))), to, STEP)) {
            times.add(at.toEpochMilli());
            values.add(switch (metric) {
                case "ac_power" -> watts(readings.measured(plant, at, now, one -> one.measured(at, readings.zone())));
                case "potential_power" ->
                    watts(readings.measured(plant, at, now, one -> one.potential(at, readings.zone())));
                case "theoretical_power" ->
                    watts(readings.measured(plant, at, now, one -> one.theoretical(at, readings.zone())));
                case "forecast_power" -> watts(PlantReadings.rounded(plant.theoretical(at, readings.zone())));
                case "performance_ratio" -> readings.ratio(plant.performanceRatio(at, readings.zone()));
                default -> throw ApiRefusal.parameter("metric", "Input should be a known metric");
            });
        }
        JsonObject json = new JsonObject();
        json.addProperty("metric", metric);
        json.addProperty("unit", metric.equals("performance_ratio") ? "1" : "W");
        json.add("timestamps", times);
        json.add("values", values);
        return json;
    }

    private static JsonElement watts(JsonElement kilowatts) {
        return kilowatts.isJsonPrimitive() && kilowatts.getAsJsonPrimitive().isNumber()
                ? watts(kilowatts.getAsDouble())
                : kilowatts;
    }

    private static JsonElement watts(double kilowatts) {
        return new com.google.gson.JsonPrimitive(Math.round(kilowatts * 1000));
    }

    private JsonObject events(ApiCall call) {
        JsonArray all = readings.ordered(alarms.of(call.required("asset")));
        int start = call.number("cursor", 0, 0, 10_000);
        int end = Math.min(start + 12, all.size());
        JsonArray data = new JsonArray();
        for (int i = start; i < end; i++) {
            data.add(all.get(i));
        }
        JsonObject json = new JsonObject();
        json.add("data", data);
        if (end < all.size()) {
            json.addProperty("next_cursor", Integer.toString(end));
        } else {
            json.add("next_cursor", JsonNull.INSTANCE);
        }
        return json;
    }
}
