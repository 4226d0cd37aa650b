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
package org.openhab.binding.novasense.internal.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;

/**
 * Which row of a list is meant. All but {@code FIRST} and {@code LAST} do not depend on the order of the rows. Pure.
 *
 * @param kind which
 * @param field what {@code MAX_BY}, {@code MIN_BY} and {@code NEAREST_NOW} look at
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record RowPick(Kind kind, ValuePath field) {
    static final RowPick FIRST = new RowPick(Kind.FIRST, ValuePath.ROOT);

    /** The kinds, by their words in a configuration. */
    enum Kind {
        FIRST,
        LAST,
        MAX_BY,
        MIN_BY,
        NEAREST_NOW
    }

    @Nullable
    JsonElement of(List<JsonElement> rows, Instant now, TimestampFormat format, ZoneId zone) {
        if (rows.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case FIRST -> rows.get(0);
            case LAST -> rows.get(rows.size() - 1);
            case MAX_BY -> extreme(rows, Comparator.naturalOrder(), format, zone);
            case MIN_BY -> extreme(rows, Comparator.reverseOrder(), format, zone);
            case NEAREST_NOW -> nearest(rows, now, format, zone);
        };
    }

    private @Nullable JsonElement extreme(List<JsonElement> rows, Comparator<SortKey> order, TimestampFormat format,
            ZoneId zone) {
        return rows.stream().filter(row -> key(row, format, zone) != null)
                .max(Comparator.comparing(row -> Objects.requireNonNull(key(row, format, zone)), order)).orElse(null);
    }

    private @Nullable JsonElement nearest(List<JsonElement> rows, Instant now, TimestampFormat format, ZoneId zone) {
        return rows.stream().filter(row -> time(row, format, zone) != null)
                // Of two that are equally near, the earlier one has begun.
                .min(Comparator.<JsonElement, Duration>comparing(
                        row -> Duration.between(now, Objects.requireNonNull(time(row, format, zone))).abs())
                        .thenComparing(row -> Objects.requireNonNull(time(row, format, zone))))
                .orElse(null);
    }

    private @Nullable Instant time(JsonElement row, TimestampFormat format, ZoneId zone) {
        JsonElement value = field.in(row);
        return value == null ? null : format.read(value, zone);
    }

    private @Nullable SortKey key(JsonElement row, TimestampFormat format, ZoneId zone) {
        JsonElement value = field.in(row);
        return value == null || Scalars.isNothing(value)
                ? null
                : SortKey.of(value, format.read(value, zone));
    }
}
