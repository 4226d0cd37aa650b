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
package org.openhab.energy.model.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.energy.model.load.LoadLife.berlin;
import static org.openhab.energy.model.load.LoadLife.rules;
import static org.openhab.energy.model.load.LoadLife.switchable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * What holds for every load whatever happens to it: random days with prices that come late and in other pieces, ticks at odd times, and restarts.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class LoadLawsTest {
    private static final int DAYS = 400;
    private static final Instant START = berlin("2026-03-10T00:00:00");
    private static final Instant END = berlin("2026-03-11T00:00:00");

    private static PriceCurve curve(Random random, Instant until) {
        List<PriceSlot> slots = new ArrayList<>();
        for (Instant at = START; at.isBefore(until); at = at.plus(Duration.ofMinutes(15))) {
            slots.add(new PriceSlot(at, at.plus(Duration.ofMinutes(15)), BigDecimal.valueOf(random.nextInt(12), 2)));
        }
        return PriceCurve.of(slots);
    }

    private record Day(List<Run> runs, PriceCurve known, boolean shrunk, boolean unknownUsed) {
    }

    private static Day live(long seed, LoadSettings settings) {
        Random random = new Random(seed);
        PriceCurve whole = curve(random, END);
        PriceCurve prices = whole.between(START, berlin("2026-03-10T12:00:00"));
        LoadMachine machine = new LoadMachine(settings, new Planner());
        LoadState state = machine.step(machine.begin(START, true), START, prices, true).state();
        boolean shrunk = false;
        boolean unknownUsed = false;
        Instant arrival = START.plusSeconds(3600 * 6 + random.nextInt(3600 * 5));
        Instant now = START;
        while (now.isBefore(END.minusSeconds(1))) {
            Instant next = state.nextChange(now);
            Instant odd = now.plusSeconds(1 + random.nextInt(5400));
            now = odd.isBefore(next) ? odd : next.isAfter(now) ? next : now.plusSeconds(1);
            if (!now.isBefore(END)) {
                break;
            }
            boolean arrived = !now.isBefore(arrival) && prices != whole;
            prices = arrived ? whole : prices;
            Run before = state.current();
            if (random.nextInt(5) == 0) {
                state = machine.resume(state, now);
            }
            state = machine.step(state, now, prices, arrived || random.nextInt(3) == 0).state();
            shrunk |= isCut(before, state);
            for (Run run : state.runs()) {
                unknownUsed |= run.end().isAfter(START) && !prices.isWhole(run.start(), run.end());
            }
        }
        return new Day(state.runs(), prices, shrunk, unknownUsed);
    }

    /** Whether the run that was on is neither on nor done up to its planned end. */
    private static boolean isCut(@Nullable Run before, LoadState state) {
        return before != null && state.runs().stream()
                .noneMatch(run -> !run.start().isAfter(before.start()) && !run.end().isBefore(before.end()));
    }

    @Test
    void aLoadThatMayBeInterruptedGetsItsTimeUnderItsRules() {
        SwitchingRules rules = rules(45, 30, 3, null);
        for (int seed = 0; seed < DAYS; seed++) {
            Day day = live(seed, switchable("PT4H", rules, "00:00", "00:00"));

            assertThat(LoadState.seconds(day.runs)).as("seed %d: %s", seed, day.runs).isEqualTo(4 * 3600);
            assertThat(day.shrunk).as("seed %d: a run was cut short", seed).isFalse();
            assertThat(day.unknownUsed).as("seed %d", seed).isFalse();
            assertThat(day.runs).as("seed %d", seed).hasSizeLessThanOrEqualTo(3)
                    .allSatisfy(run -> assertThat(run.duration()).isGreaterThanOrEqualTo(Duration.ofMinutes(45)));
            for (int i = 1; i < day.runs.size(); i++) {
                assertThat(Duration.between(day.runs.get(i - 1).end(), day.runs.get(i).start())).as("seed %d", seed)
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(30));
            }
        }
    }

    @Test
    void aProgrammeRunsOnceAndWhole() {
        for (int seed = 0; seed < DAYS; seed++) {
            Day day = live(seed, LoadLife.washer("00:00", "00:00"));

            assertThat(day.runs).as("seed %d", seed).hasSize(1);
            assertThat(day.runs.get(0).duration()).isEqualTo(Duration.ofMinutes(130));
            assertThat(day.shrunk).as("seed %d", seed).isFalse();
            assertThat(day.unknownUsed).as("seed %d", seed).isFalse();
        }
    }
}
