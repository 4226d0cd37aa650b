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
package org.openhab.energy.model.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.MarketDay;

/**
 * Usage over time: intervals in order, none overlapping another, of any length, with gaps where nothing is known. No interval is ever cut, because how much
 * of its energy lies in a part of it is not known. Immutable, so it may be shared between threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageSeries {
    private static final UsageSeries EMPTY = new UsageSeries(new TreeMap<>());

    private final NavigableMap<Instant, UsageInterval> byStart;

    private UsageSeries(NavigableMap<Instant, UsageInterval> byStart) {
        this.byStart = byStart;
    }

    /** {@return a series without any interval} */
    public static UsageSeries empty() {
        return EMPTY;
    }

    /**
     * Makes a series of intervals in any order. Of two intervals with the same start the later in the collection wins; one that reaches into its
     * successor is left out, so that no energy is counted twice.
     */
    public static UsageSeries of(Collection<UsageInterval> intervals) {
        NavigableMap<Instant, UsageInterval> map = new TreeMap<>();
        intervals.forEach(interval -> map.put(interval.start(), interval));
        map.values().removeIf(interval -> {
            Instant next = map.higherKey(interval.start());
            return next != null && interval.end().isAfter(next);
        });
        return new UsageSeries(map);
    }

    /** {@return the intervals in order of time} */
    public List<UsageInterval> intervals() {
        return List.copyOf(byStart.values());
    }

    public boolean isEmpty() {
        return byStart.isEmpty();
    }

    /** {@return the start of the first interval, or null if there is none} */
    public @Nullable Instant start() {
        return byStart.isEmpty() ? null : byStart.firstKey();
    }

    /** {@return the end of the last interval, or null if there is none} */
    public @Nullable Instant end() {
        return byStart.isEmpty() ? null : byStart.lastEntry().getValue().end();
    }

    /** {@return the intervals that lie wholly in {@code [from, until)}} */
    public UsageSeries between(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return EMPTY;
        }
        NavigableMap<Instant, UsageInterval> part = new TreeMap<>(byStart.subMap(from, true, until, false));
        Map.Entry<Instant, UsageInterval> last = part.lastEntry();
        if (last != null && last.getValue().end().isAfter(until)) {
            part.remove(last.getKey());
        }
        return new UsageSeries(part);
    }

    /** {@return the intervals that lie wholly in the day} */
    public UsageSeries of(MarketDay day) {
        return between(day.start(), day.end());
    }

    /**
     * {@return this series with a newer answer to the question for {@code [from, until)} worked in} What the answer contains overwrites, and what it does
     * not contain inside of its range is known no more: it was withdrawn. Outside of the range nothing changes but what the answer overlaps.
     */
    public UsageSeries replaced(Instant from, Instant until, UsageSeries newer) {
        NavigableMap<Instant, UsageInterval> merged = new TreeMap<>(byStart);
        between(from, until).byStart.keySet().forEach(merged::remove);
        merged.values().removeIf(newer::overlaps);
        merged.putAll(newer.byStart);
        return new UsageSeries(merged);
    }

    /** {@return the sum in kWh of the intervals that lie wholly in {@code [from, until)}, or null when there is none} */
    public @Nullable BigDecimal total(Instant from, Instant until) {
        return between(from, until).byStart.values().stream().map(UsageInterval::energy).reduce(BigDecimal::add)
                .orElse(null);
    }

    /** {@return whether intervals that lie wholly in {@code [from, until)} cover every instant of it} */
    public boolean isWhole(Instant from, Instant until) {
        Instant covered = from;
        for (UsageInterval interval : between(from, until).byStart.values()) {
            if (interval.start().isAfter(covered)) {
                return false;
            }
            covered = interval.end();
        }
        return !covered.isBefore(until);
    }

    /** {@return whether every instant of the day is covered by intervals of that day} */
    public boolean isWhole(MarketDay day) {
        return isWhole(day.start(), day.end());
    }

    /**
     * {@return preliminary if any interval that lies wholly in {@code [from, until)} is, final if all are, null when there is none} Says nothing about
     * gaps.
     */
    public @Nullable Finality finality(Instant from, Instant until) {
        UsageSeries part = between(from, until);
        if (part.isEmpty()) {
            return null;
        }
        return part.byStart.values().stream().allMatch(UsageInterval::isFinal) ? Finality.FINAL : Finality.PRELIMINARY;
    }

    /** {@return whether the day is whole and will not change any more} */
    public boolean isSettled(MarketDay day) {
        return isWhole(day) && finality(day.start(), day.end()) == Finality.FINAL;
    }

    /** {@return the last day of the zone that is whole, or null if there is none} Intervals longer than a day make no day whole. */
    public @Nullable MarketDay lastCompleteDay(ZoneId zone) {
        Map.Entry<Instant, UsageInterval> entry = byStart.lastEntry();
        while (entry != null) {
            MarketDay day = MarketDay.of(entry.getKey(), zone);
            if (isWhole(day)) {
                return day;
            }
            entry = byStart.lowerEntry(day.start());
        }
        return null;
    }

    private boolean overlaps(UsageInterval interval) {
        Map.Entry<Instant, UsageInterval> last = byStart.lowerEntry(interval.end());
        return last != null && last.getValue().end().isAfter(interval.start());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UsageSeries series && byStart.equals(series.byStart);
    }

    @Override
    public int hashCode() {
        return byStart.hashCode();
    }

    @Override
    public String toString() {
        return byStart.isEmpty() ? "no usage" : byStart.size() + " intervals from " + start() + " until " + end();
    }
}
