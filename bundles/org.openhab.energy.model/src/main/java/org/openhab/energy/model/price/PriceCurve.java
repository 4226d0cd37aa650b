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
package org.openhab.energy.model.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Prices over time: slots in order, none overlapping another, of any length, with gaps where nothing is known. Immutable, so it may be shared
 * between threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceCurve {
    private static final PriceCurve EMPTY = new PriceCurve(List.of());
    private static final int AVERAGE_SCALE = 6;
    private static final int QUANTILE_SCALE = 4;

    private final List<PriceSlot> slots;

    private PriceCurve(List<PriceSlot> slots) {
        this.slots = slots;
    }

    /** {@return a curve without any slot} */
    public static PriceCurve empty() {
        return EMPTY;
    }

    /**
     * Makes a curve of slots in any order. Of two slots with the same start the later in the collection wins; a slot that reaches into its
     * successor is cut at the successor's start.
     */
    public static PriceCurve of(Collection<PriceSlot> slots) {
        SortedMap<Instant, PriceSlot> byStart = new TreeMap<>();
        slots.forEach(slot -> byStart.put(slot.start(), slot));
        List<PriceSlot> ordered = new ArrayList<>(byStart.size());
        for (PriceSlot slot : byStart.values()) {
            int last = ordered.size() - 1;
            if (last >= 0 && ordered.get(last).end().isAfter(slot.start())) {
                ordered.set(last, cut(ordered.get(last), ordered.get(last).start(), slot.start()));
            }
            ordered.add(slot);
        }
        return new PriceCurve(List.copyOf(ordered));
    }

    /** {@return the slots in order of time} */
    public List<PriceSlot> slots() {
        return slots;
    }

    public boolean isEmpty() {
        return slots.isEmpty();
    }

    /** {@return the slot that contains the instant, or null if there is none} */
    public @Nullable PriceSlot slotAt(Instant instant) {
        int index = firstAfter(instant) - 1;
        return index >= 0 && slots.get(index).contains(instant) ? slots.get(index) : null;
    }

    /** {@return the first slot that starts after the instant, or null if there is none} */
    public @Nullable PriceSlot slotAfter(Instant instant) {
        int index = firstAfter(instant);
        return index < slots.size() ? slots.get(index) : null;
    }

    /** {@return the end of the last slot with a known price, or null if no price is known} */
    public @Nullable Instant knownUntil() {
        for (int index = slots.size() - 1; index >= 0; index--) {
            if (slots.get(index).isKnown()) {
                return slots.get(index).end();
            }
        }
        return null;
    }

    /** {@return the part of this curve in {@code [from, until)}; slots that cross a border are cut there} */
    public PriceCurve between(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return EMPTY;
        }
        int first = firstAfter(from);
        if (first > 0 && slots.get(first - 1).end().isAfter(from)) {
            first--;
        }
        int end = first;
        while (end < slots.size() && slots.get(end).start().isBefore(until)) {
            end++;
        }
        if (first == end) {
            return EMPTY;
        }
        List<PriceSlot> part = new ArrayList<>(slots.subList(first, end));
        PriceSlot head = part.get(0);
        part.set(0, cut(head, head.start().isBefore(from) ? from : head.start(), until));
        PriceSlot tail = part.get(part.size() - 1);
        part.set(part.size() - 1, cut(tail, tail.start(), until));
        return new PriceCurve(Collections.unmodifiableList(part));
    }

    /** {@return the index of the first slot that starts after the instant, or the number of slots} */
    private int firstAfter(Instant instant) {
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).start().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** {@return whether every instant of {@code [from, until)} has a known price} */
    public boolean isWhole(Instant from, Instant until) {
        Instant covered = from;
        for (PriceSlot slot : between(from, until).slots) {
            if (!slot.isKnown() || slot.start().isAfter(covered)) {
                return false;
            }
            covered = slot.end();
        }
        return !covered.isBefore(until);
    }

    /**
     * {@return this curve with everything between the first and the last instant of the newer one replaced by it} A gap inside the newer curve
     * stays a gap: a price that was withdrawn is not known any more.
     */
    public PriceCurve replacedBy(PriceCurve newer) {
        if (newer.isEmpty()) {
            return this;
        }
        Instant from = newer.slots.get(0).start();
        Instant until = newer.slots.get(newer.slots.size() - 1).end();
        List<PriceSlot> merged = new ArrayList<>(between(Instant.MIN, from).slots);
        merged.addAll(newer.slots);
        merged.addAll(between(until, Instant.MAX).slots);
        return new PriceCurve(Collections.unmodifiableList(merged));
    }

    /** {@return the figures of the known prices in {@code [from, until)}, or null when none is known} */
    public @Nullable PriceStatistics statistics(Instant from, Instant until) {
        List<PriceSlot> known = between(from, until).known();
        if (known.isEmpty()) {
            return null;
        }
        BigDecimal minimum = totalOf(known.get(0));
        BigDecimal maximum = minimum;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal nanos = BigDecimal.ZERO;
        for (PriceSlot slot : known) {
            BigDecimal total = totalOf(slot);
            minimum = minimum.min(total);
            maximum = maximum.max(total);
            BigDecimal weight = BigDecimal.valueOf(slot.length().toNanos());
            sum = sum.add(total.multiply(weight));
            nanos = nanos.add(weight);
        }
        BigDecimal average = sum.divide(nanos, AVERAGE_SCALE, RoundingMode.HALF_EVEN);
        return new PriceStatistics(minimum, maximum, average, isWhole(from, until));
    }

    /** {@return the rank where 1 is the lowest price; see {@link #rank(Instant, Instant, Instant, PriceOrder)}} */
    public @Nullable Integer rank(Instant instant, Instant from, Instant until) {
        return rank(instant, from, until, PriceOrder.CHEAPEST_FIRST);
    }

    /**
     * {@return the rank of the slot at the instant among the known slots of {@code [from, until)}: 1 is the best price, equal prices share the better
     * rank; null when its price is not known, or the instant lies outside of the span}
     *
     * @param order which prices are better
     */
    public @Nullable Integer rank(Instant instant, Instant from, Instant until, PriceOrder order) {
        BigDecimal total = totalWithin(instant, from, until);
        return total == null
                ? null
                : 1 + (int) between(from, until).known().stream().filter(slot -> order.isBetter(totalOf(slot), total))
                        .count();
    }

    /**
     * {@return the quantile of the price at the instant: the share of the known time of {@code [from, until)} that has a better price, from 0 for the best
     * price to just below 1 for the worst, rounded down; null when its price is not known, or the instant lies outside of the span} With slots of one
     * length and no equal prices it is {@code (rank - 1) / slots}, so that "below 0.25" holds for exactly the best quarter of the day. A flat price has the
     * quantile 0 throughout.
     *
     * @param order which prices are better
     */
    public @Nullable BigDecimal quantile(Instant instant, Instant from, Instant until, PriceOrder order) {
        BigDecimal total = totalWithin(instant, from, until);
        if (total == null) {
            return null;
        }
        BigDecimal better = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (PriceSlot slot : between(from, until).known()) {
            BigDecimal weight = BigDecimal.valueOf(slot.length().toNanos());
            all = all.add(weight);
            better = order.isBetter(totalOf(slot), total) ? better.add(weight) : better;
        }
        return better.divide(all, QUANTILE_SCALE, RoundingMode.DOWN);
    }

    private @Nullable BigDecimal totalWithin(Instant instant, Instant from, Instant until) {
        PriceSlot slot = slotAt(instant);
        return slot == null || instant.isBefore(from) || !instant.isBefore(until) ? null : slot.total();
    }

    private List<PriceSlot> known() {
        return slots.stream().filter(PriceSlot::isKnown).toList();
    }

    private static BigDecimal totalOf(PriceSlot known) {
        return Objects.requireNonNull(known.total());
    }

    private static PriceSlot cut(PriceSlot slot, Instant from, Instant until) {
        Instant end = slot.end().isAfter(until) ? until : slot.end();
        return from.equals(slot.start()) && end.equals(slot.end())
                ? slot
                : new PriceSlot(from, end, slot.total(), slot.components());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PriceCurve curve && slots.equals(curve.slots);
    }

    @Override
    public int hashCode() {
        return slots.hashCode();
    }

    @Override
    public String toString() {
        return slots.isEmpty()
                ? "no prices"
                : slots.size() + " slots from " + slots.get(0).start() + " until " + slots.get(slots.size() - 1).end();
    }
}
