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
package org.openhab.energy.hub.clouds.nex.body;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nex.setup.NexPoint;
import org.openhab.energy.hub.clouds.nex.setup.NexSignal;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Writes aggregates in the spelling that is switched on. The aggregate is a mean, for a counter a difference. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AggregateBody {
    private final Supplier<NexSwitches> switches;

    public AggregateBody(Supplier<NexSwitches> switches) {
        this.switches = switches;
    }

    /**
     * @param delivered the last instant whose readings have arrived; a period that goes on beyond is made of what is there
     */
    public JsonElement write(NexPoint point, List<Period> periods, PeriodLength length, Instant delivered) {
        NexSwitches current = switches.get();
        JsonArray items = new JsonArray();
        JsonArray timeValues = new JsonArray();
        List<Period> ordered = new ArrayList<>(periods);
        if (current.shuffled()) {
            Collections.reverse(ordered);
            Collections.rotate(ordered, 1);
        }
        for (Period period : ordered) {
            JsonObject item = item(point, period, length, delivered, current);
            items.add(item);
            timeValues.add(timeValue(period, item, current));
        }
        return switch (current.aggregates()) {
            case ARRAY -> items;
            case ITEMS_AND_OBJECTS, ITEMS_AND_PAIRS -> {
                JsonObject body = new JsonObject();
                body.add("Items", items);
                body.add("TimeValues", timeValues);
                yield body;
            }
            case TIME_VALUES_ONLY, PAIRS_ONLY -> {
                JsonObject body = new JsonObject();
                body.add("TimeValues", timeValues);
                yield body;
            }
        };
    }

    private static JsonObject item(NexPoint point, Period period, PeriodLength length, Instant delivered,
            NexSwitches current) {
        NexSignal signal = point.signal();
        Instant last = period.end().isBefore(delivered) ? period.end() : delivered;
        long step = Math.max(1, length.seconds() / length.samples());
        DoubleSummaryStatistics readings = new DoubleSummaryStatistics();
        JsonArray times = new JsonArray();
        JsonArray values = new JsonArray();
        for (Instant at = period.start(); at.isBefore(last); at = at.plusSeconds(step)) {
            double reading = signal.at(at, point.id());
            readings.accept(reading);
            times.add(at.toEpochMilli());
            values.add(reading);
        }
        double aggregate = signal.isCounter()
                ? signal.at(last, point.id()) - signal.at(period.start(), point.id())
                : readings.getAverage();
        JsonObject item = new JsonObject();
        item.addProperty(current.pointId(), point.id());
        item.addProperty("PeriodStart", period.start().toEpochMilli());
        if (!current.extremes().lowest().isEmpty()) {
            item.add(current.extremes().lowest(), number(readings.getMin(), current));
            item.add(current.extremes().highest(), number(readings.getMax(), current));
        }
        item.add("Aggregate", number(aggregate, current));
        if (length == PeriodLength.MINUTE) {
            item.add("Times", times);
            item.add("Values", values);
        }
        return item;
    }

    private static JsonElement timeValue(Period period, JsonObject item, NexSwitches current) {
        JsonElement aggregate = item.get("Aggregate");
        return switch (current.aggregates()) {
            case ITEMS_AND_PAIRS, PAIRS_ONLY -> {
                JsonArray pair = new JsonArray();
                pair.add(period.start().toEpochMilli());
                pair.add(aggregate);
                yield pair;
            }
            case TIME_VALUES_ONLY -> timeValue("PeriodStart", "Aggregate", period, aggregate);
            case ITEMS_AND_OBJECTS, ARRAY -> timeValue("Time", "Value", period, aggregate);
        };
    }

    private static JsonObject timeValue(String time, String value, Period period, JsonElement aggregate) {
        JsonObject object = new JsonObject();
        object.addProperty(time, period.start().toEpochMilli());
        object.add(value, aggregate);
        return object;
    }

    static JsonPrimitive number(double value, NexSwitches current) {
        double rounded = Math.round(value * 1000) / 1000.0;
        return current.numbersAsText() ? new JsonPrimitive(Double.toString(rounded)) : new JsonPrimitive(rounded);
    }
}
