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
package org.openhab.binding.derapi.internal.series;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.EnergyInterval;

/**
 * The intervals of one level that are known, kept by their start: the newest may be incomplete, and grows with the next answer. Immutable.
 *
 * @param items by start
 * @param fetchedAt when the newest answer came, or null before the first
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record IntervalBook(NavigableMap<Instant, EnergyInterval> items, @Nullable Instant fetchedAt) {
    public static final IntervalBook EMPTY = new IntervalBook(new TreeMap<>(), null);

    public IntervalBook {
        items = Collections.unmodifiableNavigableMap(new TreeMap<>(items));
    }

    /** {@return this book with the answer worked in and without what ended before {@code oldest}} */
    public IntervalBook with(List<EnergyInterval> answer, Instant fetched, Instant oldest) {
        NavigableMap<Instant, EnergyInterval> merged = new TreeMap<>(items);
        answer.forEach(item -> merged.put(item.start(), item));
        merged.values().removeIf(item -> !item.end().isAfter(oldest));
        return new IntervalBook(merged, fetched);
    }

    /** {@return the intervals that had ended when the newest answer came} */
    public NavigableMap<Instant, EnergyInterval> whole() {
        NavigableMap<Instant, EnergyInterval> whole = new TreeMap<>();
        Instant fetched = fetchedAt;
        if (fetched != null) {
            items.values().stream().filter(item -> !item.end().isAfter(fetched))
                    .forEach(item -> whole.put(item.start(), item));
        }
        return whole;
    }

    /** {@return the last interval that had ended when the newest answer came, or null} */
    public @Nullable EnergyInterval lastWhole() {
        Instant fetched = fetchedAt;
        return fetched == null
                ? null
                : items.descendingMap().values().stream().filter(item -> !item.end().isAfter(fetched)).findFirst()
                        .orElse(null);
    }

    /** {@return the interval that contains the instant, be it whole or not, or null} */
    public @Nullable EnergyInterval at(Instant instant) {
        Map.Entry<Instant, EnergyInterval> entry = items.floorEntry(instant);
        return entry == null || !instant.isBefore(entry.getValue().end()) ? null : entry.getValue();
    }

    /** {@return the start of the interval before the last, from which on to ask again, because both may have grown; null for an empty book} */
    public @Nullable Instant resume() {
        if (items.isEmpty()) {
            return null;
        }
        Instant before = items.lowerKey(items.lastKey());
        return before == null ? items.lastKey() : before;
    }
}
