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
package org.openhab.binding.nexcloud.internal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Reads aggregates. The vendor describes the answer in words only: items with {@code PeriodStart} and {@code Aggregate}, and {@code TimeValues} that
 * repeat them. The items count; the time values are used when there are no items. Order does not matter, what has no start or no value is a gap, and of
 * two with the same start the later one counts. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AggregateParser {
    private static final String[] START = { "PeriodStart", "Time", "DateTime", "Start", "Timestamp", "t", "x" };
    private static final String[] VALUE = { "Aggregate", "Value", "v", "y" };
    private static final String[] MINIMUM = { "Minimum", "Min", "MinValue", "MinimumValue" };
    private static final String[] MAXIMUM = { "Maximum", "Max", "MaxValue", "MaximumValue" };

    private AggregateParser() {
    }

    /** {@return the aggregates in order of their periods} */
    static List<Aggregate> read(JsonElement body) {
        NavigableMap<Instant, Aggregate> found = new TreeMap<>();
        for (JsonObject object : ListBody.objects(body)) {
            put(found, of(new Fields(object)));
        }
        if (found.isEmpty()) {
            timeValues(body).forEach(element -> put(found, timeValue(element)));
        }
        return new ArrayList<>(found.values());
    }

    private static void put(NavigableMap<Instant, Aggregate> found, @Nullable Aggregate aggregate) {
        if (aggregate != null) {
            found.put(aggregate.start(), aggregate);
        }
    }

    private static Iterable<JsonElement> timeValues(JsonElement body) {
        return body instanceof JsonArray array
                ? array
                : body instanceof JsonObject object
                        && new Fields(object).first(ListBody.TIME_VALUES) instanceof JsonArray values
                                ? values
                                : List.of();
    }

    private static @Nullable Aggregate timeValue(JsonElement element) {
        if (element instanceof JsonObject object) {
            return of(new Fields(object));
        }
        return element instanceof JsonArray pair && pair.size() == 2
                ? of(TimeText.read(pair.get(0)), NumberText.read(pair.get(1)), null, null)
                : null;
    }

    private static @Nullable Aggregate of(Fields fields) {
        return of(fields.time(START), fields.number(VALUE), fields.number(MINIMUM), fields.number(MAXIMUM));
    }

    private static @Nullable Aggregate of(@Nullable Instant start, @Nullable BigDecimal value,
            @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        return start == null || value == null ? null : new Aggregate(start, value, minimum, maximum);
    }
}
