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
import static org.openhab.energy.model.plan.PlanCases.START;
import static org.openhab.energy.model.plan.PlanCases.at;
import static org.openhab.energy.model.plan.PlanCases.quarters;
import static org.openhab.energy.model.plan.PlanCases.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Loads without a pause on days on which planners are known to go wrong.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ContiguousFaultsTest {

    private static Plan plan(PriceCurve prices, Goal goal, Preference preference, LoadPhase... phases) {
        return (Plan) new Planner().plan(prices,
                new ContiguousLoad(List.of(phases), START, PlanCases.endOf(prices), goal, preference));
    }

    private static Plan cheapest(PriceCurve prices, LoadPhase... phases) {
        return plan(prices, Goal.CHEAPEST, Preference.EARLIEST, phases);
    }

    private static LoadPhase phase(int minutes, int watts) {
        return new LoadPhase(Duration.ofMinutes(minutes), watts);
    }

    @Test
    void theBestWindowMayEndOnABoundary() {
        Plan plan = cheapest(quarters(0.40, 0.20, 0.10, 0.90), phase(20, 1000));

        assertThat(plan.runs()).containsExactly(new Run(at(3).minusSeconds(1200), at(3)));
    }

    @Test
    void theBestWindowMayStartOnABoundary() {
        Plan plan = cheapest(quarters(0.90, 0.10, 0.20, 0.40), phase(20, 1000));

        assertThat(plan.runs()).containsExactly(new Run(at(1), at(1).plusSeconds(1200)));
    }

    @Test
    void aPhaseInTheMiddleIsPutIntoTheCheapSlot() {
        Plan plan = cheapest(quarters(0.30, 0.30, 0.30, 0.05, 0.30, 0.30), phase(10, 100), phase(15, 2000),
                phase(10, 100));

        assertThat(plan.runs().get(0).start()).isEqualTo(at(3).minusSeconds(600));
    }

    @Test
    void onADayOfNegativePricesTheLowestSumIsTaken() {
        PriceCurve prices = quarters(-0.01, -0.02, -0.03, -0.20, -0.30, -0.10);

        assertThat(cheapest(prices, phase(45, 1000)).runs()).containsExactly(run(3, 6));
    }

    @Test
    void onADayOfNegativePricesTheHighestPriceIsTheOneNearestToZero() {
        PriceCurve prices = quarters(-0.20, -0.03, -0.01, -0.30);
        Plan plan = plan(prices, Goal.DEAREST, Preference.EARLIEST, phase(30, 1000));

        assertThat(plan.runs()).containsExactly(run(1, 3));
        assertThat(plan.cost()).isEqualByComparingTo("-0.01");
    }

    @Test
    void aPriceOfZeroIsAPriceWhateverItsScale() {
        assertThat(
                cheapest(quarters(0.10, new BigDecimal("0.000000"), new BigDecimal("0"), 0.10), phase(30, 1000)).runs())
                .containsExactly(run(1, 3));
    }

    @Test
    void hoursAndQuarterHoursAreWeighedByTheirLengths() {
        Instant quartersFrom = START.plusSeconds(7200);
        PriceCurve prices = PriceCurve.of(List.of(slot(START, 60, "0.20"), slot(START.plusSeconds(3600), 60, "0.14"),
                slot(quartersFrom, 15, "0.02"), slot(quartersFrom.plusSeconds(900), 15, "0.50"),
                slot(quartersFrom.plusSeconds(1800), 15, "0.50")));
        Plan plan = cheapest(prices, phase(60, 1000));

        assertThat(plan.runs()).containsExactly(
                new Run(START.plusSeconds(4500), START.plusSeconds(8100)));
        assertThat(plan.cost()).isEqualByComparingTo("0.11");
    }

    private static PriceSlot slot(Instant start, int minutes, String price) {
        return new PriceSlot(start, start.plus(Duration.ofMinutes(minutes)), new BigDecimal(price));
    }

    @Test
    void sumsThatAreEqualInDecimalsAreEqualToThePlanner() {
        // In binary floating point 0.1 + 0.2 is more than 0.3.
        PriceCurve prices = quarters(0.1, 0.2, 0.9, 0.3, 0.0, 0.9);

        assertThat(cheapest(prices, phase(30, 1000)).runs()).containsExactly(run(0, 2));
        assertThat(plan(prices, Goal.CHEAPEST, Preference.LATEST, phase(30, 1000)).runs()).containsExactly(run(3, 5));
    }

    @Test
    void ofEquallyDearStartsTheEarliestIsTakenOrTheLatest() {
        PriceCurve flat = quarters(0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3);

        assertThat(cheapest(flat, phase(20, 1000)).runs().get(0).start()).isEqualTo(START);
        assertThat(plan(flat, Goal.CHEAPEST, Preference.LATEST, phase(20, 1000)).runs().get(0).end())
                .isEqualTo(at(8));
    }

    @Test
    void energyOfAPhaseIsNotRoundedToWholeUnits() {
        Plan plan = cheapest(quarters(0.30, 0.30), phase(7, 850), phase(3, 50));

        assertThat(plan.energy()).isEqualByComparingTo("0.101667");
        assertThat(plan.cost()).isEqualByComparingTo("0.0305");
    }

    @Test
    void pricesThatEndBeforeTheDeadlineAreEnoughForAPlan() {
        ContiguousLoad load = new ContiguousLoad(List.of(phase(30, 1000)), START, at(8));
        Plan plan = (Plan) new Planner().plan(quarters(0.30, 0.20, 0.20, 0.30), load);

        assertThat(plan.runs()).containsExactly(run(1, 3));
        assertThat(plan.coverage()).isEqualByComparingTo("0.5");
    }

    @Test
    void aMissingPriceIsNeverTakenForAFreeOne() {
        assertThat(cheapest(quarters(0.50, null, 0.40, 0.45, null), phase(30, 1000)).runs()).containsExactly(run(2, 4));
    }
}
