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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Holds plans of contiguous loads against trying every second as a start.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ContiguousExhaustiveTest {
    private static final Instant START = Instant.parse("2026-10-25T00:00:00Z");

    private static final int CASES = 1_000;

    private static int casesTried;

    @ParameterizedTest
    @ValueSource(longs = { 11, 12, 13 })
    void noSecondIsABetterStart(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            // A slot of ten to forty seconds stands for a quarter-hour, so that every second can be tried.
            List<PriceSlot> slots = new ArrayList<>();
            Instant at = START;
            for (int i = 0; i < 8; i++) {
                Instant end = at.plusSeconds(10 + random.nextInt(4) * 10);
                slots.add(new PriceSlot(at, end,
                        random.nextInt(10) == 0 ? null : BigDecimal.valueOf(random.nextInt(7) * 60 - 150, 3)));
                at = end;
            }
            PriceCurve curve = PriceCurve.of(slots);
            List<LoadPhase> phases = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                phases.add(new LoadPhase(Duration.ofSeconds(1 + random.nextInt(25)), random.nextInt(4) * 700));
            }
            Preference preference = random.nextBoolean() ? Preference.EARLIEST : Preference.LATEST;
            Goal goal = random.nextBoolean() ? Goal.CHEAPEST : Goal.DEAREST;
            ContiguousLoad load = new ContiguousLoad(phases, START.plusSeconds(random.nextInt(15)),
                    at.minusSeconds(random.nextInt(15)), goal, preference);

            PlanResult result = new Planner().plan(curve, load);

            Long best = null;
            long bestStart = 0;
            for (long start = load.earliest().getEpochSecond(); start + load.duration().toSeconds() <= load.deadline()
                    .getEpochSecond(); start++) {
                Long cost = cost(curve, load, start);
                if (cost != null
                        && (best == null || cost < best || preference == Preference.LATEST && cost.equals(best))) {
                    best = cost;
                    bestStart = start;
                }
            }
            String name = "seed " + seed + ", case " + number + ": " + load + " on " + slots;
            if (best == null) {
                assertThat(result).as(name).isInstanceOf(NoPlan.class);
            } else {
                assertThat(result).as(name).isInstanceOf(Plan.class);
                assertThat(((Plan) result).runs().get(0).start()).as(name).isEqualTo(Instant.ofEpochSecond(bestStart));
            }
        }
        casesTried += CASES;
        System.out.println(casesTried + " random programmes against every second as a start so far: 0 mismatches");
    }

    private static @Nullable Long cost(PriceCurve curve, ContiguousLoad load, long start) {
        long cost = 0;
        long at = start;
        for (LoadPhase phase : load.phases()) {
            for (long second = 0; second < phase.duration().toSeconds(); second++, at++) {
                PriceSlot slot = curve.slotAt(Instant.ofEpochSecond(at));
                BigDecimal total = slot == null ? null : slot.total();
                if (total == null) {
                    return null;
                }
                cost += total.movePointRight(6).longValueExact() * phase.watts();
            }
        }
        return load.goal() == Goal.CHEAPEST ? cost : -cost;
    }
}
