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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.BatteryPlan.Step;
import org.openhab.energy.model.plan.BatteryRequest.Battery;
import org.openhab.energy.model.plan.BatteryRequest.HouseholdPower;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Plans a battery by a dynamic programme over time and a thousand levels of charge: exact on that grid, whatever the signs of the prices, because each
 * slot is either charged, discharged or left alone. With n slots, L levels and at most A levels up or down in a slot it takes O(n L A) steps. Slots
 * whose import price is not known are left alone, and where the feed-in price is not known nothing is fed in. Of equally good plans the one that moves
 * less energy is taken. Stateless.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class BatteryPlanner {
    /** A level of a large battery must be less than what a small house uses in a quarter-hour, else the battery could never serve it. */
    private static final int LEVELS = 1001;
    private static final int MONEY_SCALE = 6;
    private static final long IMPOSSIBLE = Long.MAX_VALUE / 4;
    private static final long MILLI = 1000;
    private static final long SECONDS_PER_HOUR = 3600;
    /** Costs are micro-units per kWh times mWh. */
    private static final BigDecimal COST_UNIT = BigDecimal.valueOf(1_000_000_000_000L);

    /** {@return the best plan for the battery} */
    public BatteryPlan plan(BatteryRequest request) {
        return new Search(request).plan();
    }

    private static final class Search {
        private final BatteryRequest request;
        private final Battery battery;
        private final PlanningWindow window;
        private final long[] feedIn;
        private final boolean[] mayFeedIn;
        private final long[] household;
        /** Energy of a level in mWh, and of level 0. */
        private final long step;
        private final long base;
        private final int levels;
        private final int startLevel;
        private final long endValue;

        Search(BatteryRequest request) {
            this.request = request;
            battery = request.battery();
            PriceCurve export = request.feedInPrices();
            window = cutAt(request, export);
            mayFeedIn = new boolean[window.slots()];
            feedIn = new long[window.slots()];
            household = new long[window.slots()];
            for (int slot = 0; slot < window.slots(); slot++) {
                Instant start = Instant.ofEpochSecond(window.edges[slot]);
                PriceSlot exported = export == null ? null : export.slotAt(start);
                BigDecimal earned = exported == null ? null : exported.total();
                mayFeedIn[slot] = earned != null;
                feedIn[slot] = earned == null ? 0 : PlanningWindow.micro(earned);
                household[slot] = request.household().stream()
                        .filter(power -> !start.isBefore(power.start()) && start.isBefore(power.end()))
                        .mapToLong(HouseholdPower::watts).findFirst().orElse(0);
            }
            step = Math.max(1, battery.capacity() * MILLI / (LEVELS - 1));
            base = request.charge() * MILLI % step;
            levels = (int) ((battery.capacity() * MILLI - base) / step) + 1;
            startLevel = (int) ((request.charge() * MILLI - base) / step);
            endValue = endValue();
        }

        /** Slots of the import prices, cut where feed-in prices or the household's power change. */
        private static PlanningWindow cutAt(BatteryRequest request, @Nullable PriceCurve export) {
            List<Instant> edges = new ArrayList<>();
            if (export != null) {
                export.slots().forEach(slot -> edges.addAll(List.of(slot.start(), slot.end())));
            }
            request.household().forEach(power -> edges.addAll(List.of(power.start(), power.end())));
            return PlanningWindow.of(request.importPrices(), request.earliest(), request.deadline(), Goal.CHEAPEST)
                    .cutAt(edges.stream().mapToLong(Instant::getEpochSecond).sorted().distinct().toArray());
        }

        private long endValue() {
            BigDecimal value = request.endValue();
            if (value != null) {
                return PlanningWindow.micro(value);
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (int slot = 0; slot < window.slots(); slot++) {
                sum = window.known[slot] ? sum.add(BigDecimal.valueOf(window.prices[slot] * window.length(slot))) : sum;
            }
            return window.knownSeconds() == 0
                    ? 0
                    : sum.divide(BigDecimal.valueOf(window.knownSeconds()), 0, RoundingMode.HALF_EVEN)
                            .multiply(battery.dischargeEfficiency())
                            .setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        }

        BatteryPlan plan() {
            int slots = window.slots();
            long[] charging = new long[levels];
            long[] discharging = new long[levels];
            for (int level = 0; level < levels; level++) {
                charging[level] = BigDecimal.valueOf(level * step)
                        .divide(battery.chargeEfficiency(), 0, RoundingMode.CEILING).longValueExact();
                discharging[level] = BigDecimal.valueOf(level * step).multiply(battery.dischargeEfficiency())
                        .setScale(0, RoundingMode.FLOOR).longValueExact();
            }
            // From the end: the best cost from a slot on, by the level at its start.
            long[] best = new long[levels];
            long[] moved = new long[levels];
            for (int level = 0; level < levels; level++) {
                best[level] = -endValue * (base + level * step);
            }
            short[][] move = new short[slots][levels];
            for (int slot = slots - 1; slot >= 0; slot--) {
                long[] next = best;
                long[] nextMoved = moved;
                best = new long[levels];
                moved = new long[levels];
                Arrays.fill(best, IMPOSSIBLE);
                for (int level = 0; level < levels; level++) {
                    choose(slot, level, charging, discharging, next, nextMoved, best, moved, move[slot]);
                }
            }
            return report(charging, discharging, move);
        }

        private void choose(int slot, int level, long[] charging, long[] discharging, long[] next, long[] nextMoved,
                long[] best, long[] moved, short[] move) {
            long seconds = window.length(slot);
            long most = battery.chargeWatts() * MILLI * seconds / SECONDS_PER_HOUR;
            long least = battery.dischargeWatts() * MILLI * seconds / SECONDS_PER_HOUR;
            long house = household[slot] * MILLI * seconds / SECONDS_PER_HOUR;
            offer(level, 0, cost(slot, house) + next[level], nextMoved[level], best, moved, move);
            if (!window.known[slot]) {
                return;
            }
            for (int up = 1; level + up < levels && charging[up] <= most; up++) {
                offer(level, up, cost(slot, house + charging[up]) + next[level + up], nextMoved[level + up] + up, best,
                        moved, move);
            }
            for (int down = 1; down <= level && discharging[down] <= least
                    && base + (level - down) * step >= request.reserve() * MILLI; down++) {
                if (!mayFeedIn[slot] && discharging[down] > Math.max(0, house)) {
                    break;
                }
                offer(level, -down, cost(slot, house - discharging[down]) + next[level - down],
                        nextMoved[level - down] + down, best, moved, move);
            }
        }

        private static void offer(int level, int change, long cost, long energy, long[] best, long[] moved,
                short[] move) {
            if (cost < best[level] || cost == best[level] && energy < moved[level]) {
                best[level] = cost;
                moved[level] = energy;
                move[level] = (short) change;
            }
        }

        private long cost(int slot, long energy) {
            return window.known[slot] ? energy * (energy > 0 ? window.prices[slot] : feedIn[slot]) : 0;
        }

        private BatteryPlan report(long[] charging, long[] discharging, short[][] move) {
            List<Step> steps = new ArrayList<>();
            int level = startLevel;
            long cost = 0;
            long without = 0;
            for (int slot = 0; slot < window.slots(); slot++) {
                int change = move[slot][level];
                long energy = change >= 0 ? charging[change] : -discharging[-change];
                long seconds = window.length(slot);
                long house = household[slot] * MILLI * seconds / SECONDS_PER_HOUR;
                cost += cost(slot, house + energy);
                without += cost(slot, house);
                level += change;
                steps.add(new Step(Instant.ofEpochSecond(window.edges[slot]),
                        Instant.ofEpochSecond(window.edges[slot + 1]),
                        Math.round(energy * (double) SECONDS_PER_HOUR / seconds / MILLI),
                        (base + level * step) / MILLI));
            }
            long stored = (level - startLevel) * step;
            return new BatteryPlan(steps, money(cost), money(without), (base + level * step) / MILLI,
                    money(without - cost + endValue * stored));
        }

        private static BigDecimal money(long cost) {
            return BigDecimal.valueOf(cost).divide(COST_UNIT, MONEY_SCALE, RoundingMode.HALF_EVEN);
        }
    }
}
