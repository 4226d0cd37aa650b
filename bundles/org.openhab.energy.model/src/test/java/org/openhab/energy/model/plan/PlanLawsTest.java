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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Laws that hold between plans of related questions, on windows too large to try every possibility.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PlanLawsTest {
    private static final int CASES = 1_000;

    private final Planner planner = new Planner();

    @ParameterizedTest
    @ValueSource(longs = { 21, 22 })
    void addingAConstantToAllPricesMovesNoPlan(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            BigDecimal constant = BigDecimal.valueOf(random.nextInt(800) - 400, 3);
            assertSameRuns(random, seed + "/" + number, price -> price.add(constant), cost -> cost);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 23, 24 })
    void scalingAllPricesScalesTheCostAndMovesNoPlan(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(5000), 3);
            assertSameRuns(random, seed + "/" + number, price -> price.multiply(factor), cost -> cost.multiply(factor));
        }
    }

    private void assertSameRuns(Random random, String name, UnaryOperator<BigDecimal> ofPrices,
            UnaryOperator<BigDecimal> ofStarts) {
        PriceCurve curve = PlanCases.randomCurve(random);
        PriceCurve changed = PlanCases.with(curve, ofPrices);
        InterruptibleLoad load = PlanCases.randomLoad(random, curve);
        SwitchingRules rules = load.rules();
        InterruptibleLoad changedLoad = with(load, load.deadline(), load.longest(),
                applied(ofPrices, load.worthwhile()),
                new SwitchingRules(rules.minimumRun(), rules.minimumPause(), rules.maximumPause(),
                        rules.maximumStarts(), ofStarts.apply(rules.startCost()),
                        applied(ofPrices, rules.priceCap())));
        assertSameRuns(name, load, planner.plan(curve, load), planner.plan(changed, changedLoad));

        ContiguousLoad programme = PlanCases.randomProgramme(random, curve);
        PlanResult before = planner.plan(curve, programme);
        PlanResult after = planner.plan(changed, programme);
        assertSameRuns(name, programme, before, after);
        if (ofPrices.apply(BigDecimal.ZERO).signum() == 0 && before instanceof Plan one
                && after instanceof Plan other) {
            assertThat(PlanCases.cost(other, changed, programme)).as(name)
                    .isEqualByComparingTo(ofPrices.apply(PlanCases.cost(one, curve, programme)));
        }
    }

    private static void assertSameRuns(String name, LoadRequest request, PlanResult before, PlanResult after) {
        if (before instanceof Plan plan) {
            assertThat(after).as(name + " " + request).isInstanceOf(Plan.class);
            assertThat(((Plan) after).runs()).as(name + " " + request).isEqualTo(plan.runs());
        } else {
            assertThat(after).as(name + " " + request).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 25, 26, 27 })
    void relaxingARuleNeverCostsMore(long seed) {
        Random random = new Random(seed);
        int compared = 0;
        for (int number = 0; number < CASES; number++) {
            PriceCurve curve = PlanCases.randomCurve(random);
            InterruptibleLoad load = PlanCases.randomLoad(random, curve);
            if (planner.plan(curve, load) instanceof Plan plan) {
                for (InterruptibleLoad relaxed : relaxed(load, curve)) {
                    String name = "seed " + seed + ", case " + number + ": " + load + " relaxed to " + relaxed;
                    PlanResult result = planner.plan(curve, relaxed);
                    assertThat(result).as(name).isInstanceOf(Plan.class);
                    assertThat(PlanCases.value((Plan) result, curve, relaxed)).as(name)
                            .isLessThanOrEqualTo(PlanCases.value(plan, curve, load));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(CASES);
        System.out.println("Seed " + seed + ": " + compared + " relaxed rules, none costs more");
    }

    private static List<InterruptibleLoad> relaxed(InterruptibleLoad load, PriceCurve curve) {
        SwitchingRules rules = load.rules();
        Duration run = rules.minimumRun();
        Duration pause = rules.minimumPause();
        Duration longest = rules.maximumPause();
        int starts = rules.maximumStarts();
        BigDecimal startCost = rules.startCost();
        BigDecimal cap = rules.priceCap();
        BigDecimal step = new BigDecimal(load.goal() == Goal.CHEAPEST ? "0.05" : "-0.05");
        List<InterruptibleLoad> relaxed = new ArrayList<>();
        relaxed.add(with(load, new SwitchingRules(run.dividedBy(2), pause, longest, starts, startCost, cap)));
        relaxed.add(with(load, new SwitchingRules(run, pause.dividedBy(2), longest, starts, startCost, cap)));
        relaxed.add(with(load, new SwitchingRules(run, pause, longest == null ? null : longest.plusMinutes(20), starts,
                startCost, cap)));
        relaxed.add(with(load, new SwitchingRules(run, pause, null, starts, startCost, cap)));
        relaxed.add(with(load,
                new SwitchingRules(run, pause, longest, starts == 0 ? 0 : starts + 1, startCost, cap)));
        relaxed.add(with(load, new SwitchingRules(run, pause, longest, 0, startCost, cap)));
        relaxed.add(with(load, new SwitchingRules(run, pause, longest, starts, BigDecimal.ZERO, cap)));
        relaxed.add(with(load, new SwitchingRules(run, pause, longest, starts, startCost, null)));
        relaxed.add(with(load, new SwitchingRules(run, pause, longest, starts, startCost,
                cap == null ? null : cap.add(step))));
        relaxed.add(with(load, load.deadline(), load.longest().plusMinutes(30), load.worthwhile(), rules));
        relaxed.add(with(load, PlanCases.endOf(curve), load.longest(), load.worthwhile(), rules));
        return relaxed;
    }

    @ParameterizedTest
    @ValueSource(longs = { 28, 29 })
    void cuttingTheHorizonNeverMakesItCheaper(long seed) {
        Random random = new Random(seed);
        int compared = 0;
        for (int number = 0; number < CASES; number++) {
            PriceCurve curve = PlanCases.randomCurve(random);
            List<PriceSlot> slots = curve.slots();
            Instant horizon = slots.get(slots.size() / 2 + random.nextInt(slots.size() / 2)).start();
            PriceCurve cut = curve.between(PlanCases.START, horizon);
            String name = "seed " + seed + ", case " + number + " until " + horizon + ": ";
            InterruptibleLoad load = PlanCases.randomLoad(random, curve);
            if (planner.plan(cut, load) instanceof Plan less) {
                PlanResult all = planner.plan(curve, load);
                assertThat(all).as(name + load).isInstanceOf(Plan.class);
                assertThat(PlanCases.value((Plan) all, curve, load)).as(name + load)
                        .isLessThanOrEqualTo(PlanCases.value(less, curve, load));
                assertThat(less.coverage()).as(name + load).isLessThanOrEqualTo(((Plan) all).coverage());
                compared++;
            }
            ContiguousLoad programme = PlanCases.randomProgramme(random, curve);
            if (planner.plan(cut, programme) instanceof Plan less) {
                PlanResult all = planner.plan(curve, programme);
                assertThat(all).as(name + programme).isInstanceOf(Plan.class);
                assertThat(PlanCases.cost((Plan) all, curve, programme)).as(name + programme)
                        .isLessThanOrEqualTo(PlanCases.cost(less, curve, programme));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(CASES / 2);
    }

    private static @Nullable BigDecimal applied(UnaryOperator<BigDecimal> change, @Nullable BigDecimal amount) {
        return amount == null ? null : change.apply(amount);
    }

    private static InterruptibleLoad with(InterruptibleLoad load, SwitchingRules rules) {
        return with(load, load.deadline(), load.longest(), load.worthwhile(), rules);
    }

    private static InterruptibleLoad with(InterruptibleLoad load, Instant deadline, Duration longest,
            @Nullable BigDecimal worthwhile, SwitchingRules rules) {
        return new InterruptibleLoad(load.duration(), longest, worthwhile, load.watts(), rules, load.state(),
                load.earliest(), deadline, load.goal(), load.preference());
    }
}
