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
import static org.openhab.energy.model.plan.PlanCases.QUARTER;
import static org.openhab.energy.model.plan.PlanCases.START;
import static org.openhab.energy.model.plan.PlanCases.at;
import static org.openhab.energy.model.plan.PlanCases.quarters;
import static org.openhab.energy.model.plan.PlanCases.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Loads that may pause, on days and under rules with which planners are known to go wrong.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class InterruptibleFaultsTest {
    private static final PriceCurve FLAT = quarters(0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3);

    private static SwitchingRules rules(int minimumRun, int minimumPause, @Nullable Integer maximumPause, int starts) {
        return new SwitchingRules(QUARTER.multipliedBy(minimumRun), QUARTER.multipliedBy(minimumPause),
                maximumPause == null ? null : QUARTER.multipliedBy(maximumPause), starts, BigDecimal.ZERO, null);
    }

    private static InterruptibleLoad load(Duration duration, SwitchingRules rules, CarriedState state, Instant from,
            Instant until, Preference preference) {
        return new InterruptibleLoad(duration, duration, null, 1000, rules, state, from, until, Goal.CHEAPEST,
                preference);
    }

    private static Plan plan(PriceCurve prices, Duration duration, SwitchingRules rules) {
        return (Plan) new Planner().plan(prices, load(duration, rules, CarriedState.idle(), START,
                PlanCases.endOf(prices), Preference.EARLIEST));
    }

    @Test
    void theCheapestBlockFirstIsNotTheCheapestPlan() {
        // Who takes the cheapest half-hour first (slots 1 and 2) has to pay for one at the end.
        Plan plan = plan(quarters(0.30, 0.10, 0.10, 0.30, 0.90, 0.90), QUARTER.multipliedBy(4), rules(2, 1, null, 0));

        assertThat(plan.runs()).containsExactly(run(0, 4));
        assertThat(plan.cost()).isEqualByComparingTo("0.2");
    }

    @Test
    void theDearestTimeFirstIsNotTheBestTimeToBeOff() {
        // Of nine slots three may be off, two in a row at the most: being off in the dearest two forbids the slots beside them.
        Plan plan = plan(quarters(0.1, 0.2, 0.58, 0.6, 0.59, 0.57, 0.2, 0.1, 0.1), QUARTER.multipliedBy(6),
                rules(1, 1, 2, 0));

        assertThat(plan.runs()).containsExactly(run(0, 2), run(4, 5), run(6, 9));
    }

    @Test
    void noPauseIsLongerThanAllowed() {
        Plan plan = plan(quarters(0.1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.1), QUARTER.multipliedBy(3),
                rules(1, 1, 3, 0));

        assertThat(plan.runs()).containsExactly(run(0, 1), run(3, 4), run(7, 8));
    }

    @ParameterizedTest
    @EnumSource(Preference.class)
    void aRunningLoadDoesNotJumpToAnEquallyDearTime(Preference preference) {
        for (int delivered = 1; delivered < 4; delivered++) {
            PlanResult result = new Planner().plan(FLAT, load(QUARTER.multipliedBy(4 - delivered), rules(1, 1, null, 0),
                    CarriedState.running(START, null), at(delivered), at(12), preference));

            assertThat(((Plan) result).runs()).containsExactly(run(delivered, 4));
        }
    }

    @Test
    void aRunThatHasBegunIsNotMovedByCheaperPricesThatArrive() {
        PriceCurve cheaperLater = quarters(0.3, 0.3, 0.3, 0.3, 0.1, 0.1, 0.1, 0.1);
        InterruptibleLoad load = load(QUARTER.multipliedBy(3), rules(1, 1, null, 0),
                CarriedState.running(START, at(4)), at(1), at(8), Preference.EARLIEST);

        assertThat(((Plan) new Planner().plan(cheaperLater, load)).runs()).containsExactly(run(1, 4));
    }

    @Test
    void aRunIsNotCutBelowItsShortestLengthByCheaperPricesThatArrive() {
        PriceCurve cheaperLater = quarters(0.3, 0.3, 0.3, 0.3, 0.1, 0.1, 0.1, 0.1);
        InterruptibleLoad load = load(QUARTER.multipliedBy(4), rules(3, 1, null, 0),
                CarriedState.running(START, null), at(1), at(8), Preference.EARLIEST);

        // Two slots more make the shortest run of three; the other two are no run of their own.
        assertThat(((Plan) new Planner().plan(cheaperLater, load)).runs()).containsExactly(run(1, 5));
    }

    @Test
    void planningAgainAtEverySlotNeitherRepeatsNorDropsARun() {
        PriceCurve prices = quarters(0.3, 0.2, 0.2, 0.3, 0.2, 0.2, 0.3, 0.2, 0.2, 0.3, 0.2, 0.2);
        int left = 5;
        List<Integer> on = new ArrayList<>();
        CarriedState state = CarriedState.idle();
        for (int slot = 0; slot < 12 && left > 0; slot++) {
            Plan plan = (Plan) new Planner().plan(prices, load(QUARTER.multipliedBy(left), rules(2, 1, null, 2), state,
                    at(slot), at(12), Preference.EARLIEST));
            boolean isOn = plan.isOn(at(slot));
            if (isOn) {
                on.add(slot);
                left--;
            }
            Instant since = state.runningSince();
            state = isOn
                    ? CarriedState.running(since == null ? at(slot) : since, null)
                    : since == null ? state : CarriedState.paused(at(slot));
        }

        assertThat(left).isZero();
        assertThat(on).isEqualTo(slots(plan(prices, QUARTER.multipliedBy(5), rules(2, 1, null, 2))));
    }

    private static List<Integer> slots(Plan plan) {
        List<Integer> slots = new ArrayList<>();
        for (int slot = 0; slot < 12; slot++) {
            if (plan.isOn(at(slot))) {
                slots.add(slot);
            }
        }
        return slots;
    }

    @Test
    void equalPricesMakeOneRunNotMany() {
        assertThat(plan(FLAT, QUARTER.multipliedBy(5), rules(1, 1, null, 0)).runs()).containsExactly(run(0, 5));
    }

    @Test
    void noMoreThanTheAllowedStartsHoweverCheapSingleSlotsAre() {
        Plan plan = plan(quarters(0.1, 0.9, 0.1, 0.9, 0.1, 0.9, 0.1, 0.9), QUARTER.multipliedBy(4),
                rules(1, 1, null, 2));

        assertThat(plan.runs()).containsExactly(run(0, 3), run(4, 5));
    }

    @Test
    void aSingleCheapSlotIsUsedWhereARunMayBeThatShort() {
        Plan plan = plan(quarters(0.9, 0.1, 0.9, 0.9, 0.2, 0.9), QUARTER.multipliedBy(2), rules(1, 1, null, 0));

        assertThat(plan.runs()).containsExactly(run(1, 2), run(4, 5));
    }

    @Test
    void onADayOfNegativePricesTheLowestAreTaken() {
        Plan plan = plan(quarters(-0.01, -0.30, -0.02, -0.20), QUARTER.multipliedBy(2), rules(1, 1, null, 0));

        assertThat(plan.runs()).containsExactly(run(1, 2), run(3, 4));
        assertThat(plan.cost()).isEqualByComparingTo("-0.125");
    }

    @Test
    void hoursAndQuarterHoursAreOneWindow() {
        Instant from = START.plusSeconds(3600);
        PriceCurve prices = PriceCurve.of(List.of(new PriceSlot(START, from, new BigDecimal("0.20")),
                new PriceSlot(from, from.plusSeconds(900), new BigDecimal("0.90")),
                new PriceSlot(from.plusSeconds(900), from.plusSeconds(1800), new BigDecimal("0.10")),
                new PriceSlot(from.plusSeconds(1800), from.plusSeconds(5400), new BigDecimal("0.30"))));
        Plan plan = plan(prices, QUARTER.multipliedBy(3), rules(1, 1, null, 0));

        assertThat(plan.runs()).containsExactly(run(0, 2), run(5, 6));
        assertThat(plan.cost()).isEqualByComparingTo("0.125");
    }

    @Test
    void halfAnHourFitsIntoHourlyPrices() {
        PriceCurve hours = PlanCases.curve(Duration.ofHours(1), 0.4, 0.2, 0.3);

        assertThat(plan(hours, Duration.ofMinutes(30), rules(0, 0, null, 0)).runs()).hasSize(1).allMatch(
                run -> run.duration().equals(Duration.ofMinutes(30)) && !run.start().isBefore(at(4))
                        && !run.end().isAfter(at(8)));
    }

    @Test
    void aDurationIsKeptToTheSecondNotRoundedUpToSlots() {
        Plan plan = plan(quarters(0.3, 0.1, 0.2, 0.3), Duration.ofSeconds(1201), rules(1, 1, null, 0));

        assertThat(plan.runs()).containsExactly(new Run(at(1), at(1).plusSeconds(1201)));
        assertThat(plan.energy()).isEqualByComparingTo("0.333611");
    }

    @Test
    void moreIsTakenOnlyWhileItIsWorthIt() {
        InterruptibleLoad load = new InterruptibleLoad(QUARTER, QUARTER.multipliedBy(6), new BigDecimal("0.15"), 1000,
                rules(1, 1, null, 0), CarriedState.idle(), START, at(6), Goal.CHEAPEST, Preference.EARLIEST);

        PriceCurve prices = quarters(0.30, 0.10, 0.14, 0.16, -0.05, 0.30);
        assertThat(((Plan) new Planner().plan(prices, load)).runs()).containsExactly(run(1, 3), run(4, 5));
    }
}
