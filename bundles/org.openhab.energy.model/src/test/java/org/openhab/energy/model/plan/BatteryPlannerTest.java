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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.plan.BatteryPlan.Step;
import org.openhab.energy.model.plan.BatteryRequest.Battery;
import org.openhab.energy.model.plan.BatteryRequest.HouseholdPower;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Tries the battery planner against every sequence of moves, and on days that people know.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class BatteryPlannerTest {
    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");
    private static final Duration SLOT = Duration.ofMinutes(15);

    private static PriceCurve curve(@Nullable Double... prices) {
        List<PriceSlot> slots = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            Double price = prices[i];
            slots.add(new PriceSlot(START.plus(SLOT.multipliedBy(i)), START.plus(SLOT.multipliedBy(i + 1)),
                    price == null ? null : BigDecimal.valueOf(price)));
        }
        return PriceCurve.of(slots);
    }

    private static Battery battery(long watts, String efficiency) {
        return new Battery(10_000, watts, watts, new BigDecimal(efficiency), new BigDecimal(efficiency));
    }

    private static BatteryRequest request(Battery battery, long charge, long reserve, PriceCurve prices,
            @Nullable PriceCurve feedIn, List<HouseholdPower> household, String endValue) {
        int slots = prices.slots().size();
        return new BatteryRequest(battery, charge, reserve, prices, feedIn, household, new BigDecimal(endValue), START,
                START.plus(SLOT.multipliedBy(slots)));
    }

    @Test
    void chargesWhenCheapAndCoversTheHouseWhenDear() {
        PriceCurve prices = curve(0.10, 0.10, 0.40, 0.40);
        List<HouseholdPower> house = List.of(new HouseholdPower(START, START.plusSeconds(3600), 2000));

        BatteryPlan plan = new BatteryPlanner()
                .plan(request(battery(4000, "1"), 0, 0, prices, null, house, "0"));

        assertThat(plan.steps()).extracting(Step::watts).containsExactly(0L, 4000L, -2000L, -2000L);
        assertThat(plan.costWithout()).isEqualByComparingTo("0.5");
        assertThat(plan.cost()).isEqualByComparingTo("0.2");
        assertThat(plan.benefit()).isEqualByComparingTo("0.3");
    }

    @Test
    void aLargeBatteryServesASmallHouse() {
        PriceCurve prices = curve(0.10, 0.10, 0.60, 0.60);
        List<HouseholdPower> house = List.of(new HouseholdPower(START, START.plusSeconds(3600), 500));
        Battery large = new Battery(13_500, 3000, 3000, new BigDecimal("0.95"), new BigDecimal("0.95"));

        BatteryPlan plan = new BatteryPlanner().plan(request(large, 6_750, 1_350, prices, null, house, "0.3"));

        assertThat(plan.steps().subList(2, 4)).extracting(Step::watts)
                .allMatch(watts -> watts <= -440 && watts >= -500, "nearly all that the house uses");
    }

    @Test
    void neverFeedsInWithoutAPriceForIt() {
        PriceCurve prices = curve(0.90, 0.90);

        BatteryPlan plan = new BatteryPlanner()
                .plan(request(battery(4000, "1"), 8000, 0, prices, null, List.of(), "0"));

        assertThat(plan.steps()).extracting(Step::watts).containsOnly(0L);
    }

    @Test
    void takesWhatFitsAtNegativePrices() {
        PriceCurve prices = curve(-0.20, -0.20, -0.20);

        BatteryPlan plan = new BatteryPlanner()
                .plan(request(battery(4000, "0.9"), 9_500, 0, prices, null, List.of(), "0"));

        assertThat(plan.steps()).extracting(Step::watts).allMatch(watts -> watts >= 0);
        assertThat(plan.endCharge()).isEqualTo(10_000);
        assertThat(plan.cost()).isNegative();
    }

    @Test
    void leavesTheReserveAndRestsWherePricesAreMissing() {
        PriceCurve prices = curve(0.50, null, 0.60);

        BatteryPlan plan = new BatteryPlanner()
                .plan(request(battery(20_000, "1"), 6000, 2000, prices, prices, List.of(), "0"));

        assertThat(plan.steps()).extracting(Step::charge).allMatch(charge -> charge >= 2000);
        assertThat(plan.steps().get(1).watts()).isZero();
        assertThat(plan.endCharge()).isEqualTo(2000);
    }

    @Test
    void theBatteryIsNotEmptiedBecauseTheHorizonEnds() {
        PriceCurve prices = curve(0.30, 0.30, 0.30, 0.30);
        BatteryRequest request = new BatteryRequest(battery(4000, "0.9"), 8000, 0, prices, prices, List.of(), null,
                START, START.plus(SLOT.multipliedBy(4)));

        assertThat(new BatteryPlanner().plan(request).endCharge()).isEqualTo(8000);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void noSequenceOfMovesIsBetter(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < 300; number++) {
            int slots = 2 + random.nextInt(4);
            Double[] prices = new Double[slots];
            Double[] earned = new Double[slots];
            List<HouseholdPower> house = new ArrayList<>();
            for (int i = 0; i < slots; i++) {
                prices[i] = random.nextInt(12) == 0 ? null : (random.nextInt(60) - 20) / 100.0;
                earned[i] = random.nextInt(12) == 0 ? null : (random.nextInt(30) - 10) / 100.0;
                house.add(new HouseholdPower(START.plus(SLOT.multipliedBy(i)), START.plus(SLOT.multipliedBy(i + 1)),
                        random.nextInt(200) - 80));
            }
            PriceCurve feedIn = random.nextInt(4) == 0 ? null : curve(earned);
            long charge = random.nextInt(11) * 1000;
            long reserve = Math.min(charge, random.nextInt(3) * 1000);
            String endValue = String.valueOf(random.nextInt(30) / 100.0);
            // Two levels of 10 Wh up or down in a quarter-hour at the most.
            BatteryRequest request = request(battery(100, random.nextBoolean() ? "1" : "0.95"), charge, reserve,
                    curve(prices), feedIn, house, endValue);

            BatteryPlan plan = new BatteryPlanner().plan(request);

            double best = best(request, prices, earned, feedIn != null, 0, charge);
            double found = plan.cost().doubleValue() - Double.parseDouble(endValue) * plan.endCharge() / 1000;
            assertThat(found).as("seed %d, case %d: %s", seed, number, request).isCloseTo(best, within(1e-5));
        }
    }

    private static double best(BatteryRequest request, @Nullable Double[] prices, @Nullable Double[] earned,
            boolean feedIn, int slot, long charge) {
        if (slot == prices.length) {
            BigDecimal value = request.endValue();
            return value == null ? 0 : -value.doubleValue() * charge / 1000;
        }
        double best = Double.MAX_VALUE;
        Battery battery = request.battery();
        double house = request.household().get(slot).watts() / 4000.0;
        Double price = prices[slot];
        Double earning = feedIn ? earned[slot] : null;
        for (int change = -3; change <= 3; change++) {
            long after = charge + change * 10L;
            double energy = change > 0
                    ? change * 0.01 / battery.chargeEfficiency().doubleValue()
                    : change * 0.01 * battery.dischargeEfficiency().doubleValue();
            boolean tooMuch = Math.abs(energy) > 0.025 + 1e-9;
            boolean exports = change < 0 && earning == null && -energy > Math.max(0, house) + 1e-9;
            if (after < 0 || after > 10_000 || tooMuch || exports || change != 0 && price == null
                    || change < 0 && after < request.reserve()) {
                continue;
            }
            double grid = house + energy;
            double cost = price == null ? 0 : grid > 0 ? grid * price : grid * (earning == null ? 0 : earning);
            best = Math.min(best, cost + best(request, prices, earned, feedIn, slot + 1, after));
        }
        return best;
    }
}
