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
package org.openhab.energy.model.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * The prices of one planning window as plain arrays: slots without holes (what is not known is a slot, too), in epoch seconds and micro-units of
 * currency per kWh, so that no rounding decides a plan. For {@link Goal#DEAREST} the prices change their sign, so that low is always good.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlanningWindow {
    private static final int MICRO_DIGITS = 6;

    /** n + 1 edges of n slots. */
    final long[] edges;
    final long[] prices;
    final boolean[] known;

    private PlanningWindow(long[] edges, long[] prices, boolean[] known) {
        this.edges = edges;
        this.prices = prices;
        this.known = known;
    }

    /** {@return the window {@code [from, until)}, to whole seconds inside it} */
    static PlanningWindow of(PriceCurve curve, Instant from, Instant until, Goal goal) {
        long first = from.getNano() == 0 ? from.getEpochSecond() : from.getEpochSecond() + 1;
        long last = until.getEpochSecond();
        Builder builder = new Builder(first);
        if (first < last) {
            for (PriceSlot slot : curve.between(Instant.ofEpochSecond(first), Instant.ofEpochSecond(last)).slots()) {
                builder.unknownUntil(slot.start().getEpochSecond());
                if (slot.isKnown()) {
                    long micro = micro(Objects.requireNonNull(slot.total()));
                    builder.add(slot.end().getEpochSecond(), goal == Goal.CHEAPEST ? micro : -micro, true);
                } else {
                    builder.unknownUntil(slot.end().getEpochSecond());
                }
            }
            builder.unknownUntil(last);
        }
        return builder.build();
    }

    static long micro(BigDecimal amount) {
        return amount.setScale(MICRO_DIGITS, RoundingMode.HALF_EVEN).scaleByPowerOfTen(MICRO_DIGITS).longValueExact();
    }

    int slots() {
        return prices.length;
    }

    long length(int slot) {
        return edges[slot + 1] - edges[slot];
    }

    long seconds() {
        return edges[slots()] - edges[0];
    }

    long knownSeconds() {
        long seconds = 0;
        for (int i = 0; i < slots(); i++) {
            seconds += known[i] ? length(i) : 0;
        }
        return seconds;
    }

    /** {@return price times seconds in {@code [from, until)}, or null when a part of it is not known} */
    @Nullable
    Long weight(long from, long until) {
        if (from < edges[0] || until > edges[slots()]) {
            return null;
        }
        long weight = 0;
        int first = Arrays.binarySearch(edges, from);
        for (int i = first < 0 ? -first - 2 : first; i < slots() && edges[i] < until; i++) {
            long overlap = Math.min(edges[i + 1], until) - Math.max(edges[i], from);
            if (overlap > 0) {
                if (!known[i]) {
                    return null;
                }
                weight += overlap * prices[i];
            }
        }
        return weight;
    }

    /**
     * {@return this window with every known slot cut into steps of the greatest length that divides all of them} Only the first and the last slot may
     * stay shorter, where the window cuts through a price slot.
     */
    PlanningWindow inSteps(long step) {
        if (isInSteps(step)) {
            return this;
        }
        Builder builder = new Builder(edges[0]);
        for (int i = 0; i < slots(); i++) {
            long end = edges[i + 1];
            if (!known[i]) {
                builder.unknownUntil(end);
                continue;
            }
            long rest = length(i) % step;
            if (i == 0 && rest > 0 && slots() > 1) {
                builder.add(edges[0] + rest, prices[i], true);
            }
            while (builder.end() + step <= end) {
                builder.add(builder.end() + step, prices[i], true);
            }
            if (builder.end() < end) {
                builder.add(end, prices[i], true);
            }
        }
        return builder.build();
    }

    private boolean isInSteps(long step) {
        for (int i = 0; i < slots(); i++) {
            if (known[i] && length(i) > step) {
                return false;
            }
        }
        return true;
    }

    /** {@return this window with slots cut at those of the edges that lie inside, given in order} */
    PlanningWindow cutAt(long[] cuts) {
        Builder builder = new Builder(edges[0]);
        int next = 0;
        for (int i = 0; i < slots(); i++) {
            while (next < cuts.length && cuts[next] < edges[i + 1]) {
                if (cuts[next] > builder.end()) {
                    builder.add(cuts[next], prices[i], known[i]);
                }
                next++;
            }
            builder.add(edges[i + 1], prices[i], known[i]);
        }
        return builder.build();
    }

    /** {@return the greatest length in seconds that divides every known slot between the first and the last} */
    long step() {
        long step = 0;
        for (int i = 1; i + 1 < slots(); i++) {
            step = known[i] ? divisor(step, length(i)) : step;
        }
        if (step == 0) {
            for (int i = 0; i < slots(); i++) {
                step = known[i] ? Math.max(step, length(i)) : step;
            }
        }
        return step;
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private static final class Builder {
        private long[] edges = new long[256];
        private long[] prices = new long[256];
        private boolean[] known = new boolean[256];
        private int slots;

        Builder(long start) {
            edges[0] = start;
        }

        long end() {
            return edges[slots];
        }

        void unknownUntil(long end) {
            if (end > end()) {
                add(end, 0, false);
            }
        }

        void add(long end, long price, boolean isKnown) {
            if (slots + 1 == edges.length) {
                edges = Arrays.copyOf(edges, 2 * edges.length);
                prices = Arrays.copyOf(prices, 2 * prices.length);
                known = Arrays.copyOf(known, 2 * known.length);
            }
            prices[slots] = price;
            known[slots] = isKnown;
            edges[++slots] = end;
        }

        PlanningWindow build() {
            return new PlanningWindow(Arrays.copyOf(edges, slots + 1), Arrays.copyOf(prices, slots),
                    Arrays.copyOf(known, slots));
        }
    }
}
