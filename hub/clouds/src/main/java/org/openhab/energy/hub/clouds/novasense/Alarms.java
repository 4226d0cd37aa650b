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
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Made-up alarms of the plants: some that have ended and some that go on. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Alarms {

    /**
     * An alarm.
     *
     * @param id id in the API
     * @param plant the plant's id
     * @param category what it is about; the vendor knows {@code Power Control} among others
     * @param start when it began
     * @param end when it ended, or null while it goes on
     */
    public record Alarm(String id, String plant, String category, Instant start, @Nullable Instant end) {
    }

    private final List<Alarm> alarms = new ArrayList<>();

    Alarms(Instant now) {
        for (int i = 0; i < 30; i++) {
            Instant start = now.minus(Duration.ofDays(40 - i));
            alarms.add(new Alarm("al-" + (100 + i), NovasenseDemo.FIRST_PLANT, i % 3 == 0 ? "Power Control" : "String",
                    start, start.plus(Duration.ofHours(5))));
        }
        alarms.add(new Alarm("al-130", NovasenseDemo.FIRST_PLANT, "Soiling", now.minus(Duration.ofDays(9)), null));
        alarms.add(new Alarm("al-131", NovasenseDemo.FIRST_PLANT, "MPPT", now.minus(Duration.ofHours(3)), null));
    }

    /** Adds an alarm, or replaces the one with its id: category and end are often corrected later. */
    public synchronized void put(Alarm alarm) {
        alarms.removeIf(known -> known.id().equals(alarm.id()));
        alarms.add(alarm);
    }

    synchronized List<JsonObject> of(String plant) {
        return alarms.stream().filter(alarm -> alarm.plant().equals(plant)).map(Alarms::json).toList();
    }

    private static JsonObject json(Alarm alarm) {
        Instant end = alarm.end();
        JsonObject json = new JsonObject();
        json.addProperty("id", alarm.id());
        json.addProperty("category", alarm.category());
        json.addProperty("start", alarm.start().toString());
        json.add("end", end == null ? JsonNull.INSTANCE : new JsonPrimitive(end.toString()));
        json.addProperty("energy_loss_kwh", 1.5);
        return json;
    }
}
