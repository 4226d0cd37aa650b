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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Holds plans of interruptible loads against trying every set of slots and every way to shorten one run.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class InterruptibleExhaustiveTest {
    private static final Instant START = Instant.parse("2026-03-28T22:00:00Z");
    private static final int CASES = 2_500;

    private static int casesTried;
    private static int plansFound;

    private record Found(long value, int starts, long order) {
        boolean isBetterThan(@Nullable Found other) {
            return other == null || value < other.value
                    || value == other.value && (starts < other.starts || starts == other.starts && order < other.order);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void everyRandomCaseIsAsCheapAsTheBestOfAllSets(long seed) {
        Random random = new Random(seed);
        int plans = 0;
        for (int number = 0; number < CASES; number++) {
            PriceCurve curve = randomCurve(random);
            InterruptibleLoad load = randomLoad(random, curve);
            PlanResult result = new Planner().plan(curve, load);
            Found best = exhaustive(curve, load);
            String name = "seed " + seed + ", case " + number + ": " + load + " on " + curve.slots();
            if (best == null) {
                assertThat(result).as(name).isInstanceOf(NoPlan.class);
            } else {
                assertThat(result).as(name).isInstanceOf(Plan.class);
                assertThat(valueOf((Plan) result, curve, load)).as(name + " gave " + result).isEqualTo(best.value);
                assertThat(newStarts((Plan) result, load)).as(name + " gave " + result).isEqualTo(best.starts);
                plans++;
            }
        }
        assertThat(plans).as("cases with a plan").isGreaterThan(CASES / 4);
        casesTried += CASES;
        plansFound += plans;
        System.out.println(casesTried + " random cases of interruptible loads against exhaustive search so far, with "
                + plansFound + " plans: 0 mismatches");
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        Random random = new Random(5);
        for (int number = 0; number < 200; number++) {
            PriceCurve curve = randomCurve(random);
            InterruptibleLoad load = randomLoad(random, curve);

            assertThat(new Planner().plan(curve, load)).isEqualTo(new Planner().plan(curve, load));
        }
    }

    private static PriceCurve randomCurve(Random random) {
        List<PriceSlot> slots = new ArrayList<>();
        Instant start = START;
        int count = 4 + random.nextInt(7);
        boolean hourly = random.nextInt(5) == 0;
        for (int i = 0; i < count; i++) {
            Duration length = Duration.ofMinutes(hourly && i < 2 ? 60 : 15);
            if (random.nextInt(12) > 0) {
                BigDecimal price = random.nextInt(15) == 0
                        ? null
                        : BigDecimal.valueOf(
                                random.nextInt(3) == 0 ? random.nextInt(4) * 50 : random.nextInt(500) - 150, 3);
                slots.add(new PriceSlot(start, start.plus(length), price));
            }
            start = start.plus(length);
        }
        return PriceCurve.of(slots);
    }

    private static InterruptibleLoad randomLoad(Random random, PriceCurve curve) {
        Instant end = curve.isEmpty() ? START.plusSeconds(900) : curve.slots().get(curve.slots().size() - 1).end();
        Instant earliest = START.plusSeconds(random.nextBoolean() ? 0 : random.nextInt(1500));
        Instant deadline = end.minusSeconds(random.nextInt(3) > 0 ? 0 : random.nextInt(1000));
        Duration duration = random.nextBoolean()
                ? Duration.ofMinutes(15L * (1 + random.nextInt(5)))
                : Duration.ofSeconds(60 + random.nextInt(4000));
        Duration minimumRun = Duration.ofMinutes(random.nextInt(3) == 0 ? 0 : random.nextInt(46));
        Duration minimumPause = Duration.ofMinutes(random.nextInt(3) == 0 ? 0 : random.nextInt(46));
        Duration maximumPause = random.nextInt(4) > 0 ? null : minimumPause.plusMinutes(random.nextInt(60));
        BigDecimal startCost = random.nextInt(3) > 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(60), 3);
        BigDecimal cap = random.nextInt(5) > 0 ? null : BigDecimal.valueOf(random.nextInt(400), 3);
        SwitchingRules rules = new SwitchingRules(minimumRun, minimumPause, maximumPause, random.nextInt(4), startCost,
                cap);
        boolean more = random.nextInt(4) == 0;
        CarriedState state = switch (random.nextInt(4)) {
            case 0 -> CarriedState.running(earliest.minusSeconds(random.nextInt(3000)),
                    random.nextBoolean() ? null : earliest.plusSeconds(random.nextInt(1800)));
            case 1 -> CarriedState.paused(earliest.minusSeconds(random.nextInt(3000)));
            default -> CarriedState.idle();
        };
        return new InterruptibleLoad(duration, more ? duration.plusMinutes(random.nextInt(60)) : duration,
                more ? BigDecimal.valueOf(random.nextInt(300), 3) : null, 1000 + random.nextInt(3) * 500, rules, state,
                earliest, deadline, random.nextInt(4) == 0 ? Goal.DEAREST : Goal.CHEAPEST,
                random.nextBoolean() ? Preference.EARLIEST : Preference.LATEST);
    }

    private static long micro(InterruptibleLoad load, BigDecimal amount) {
        long micro = amount.movePointRight(6).longValueExact();
        return load.goal() == Goal.CHEAPEST ? micro : -micro;
    }

    /** What a plan is worth by its runs alone: energy, starts, and the value of running longer than needed. */
    private static long valueOf(Plan plan, PriceCurve curve, InterruptibleLoad load) {
        long value = 0;
        long seconds = 0;
        for (Run run : plan.runs()) {
            for (PriceSlot slot : curve.between(run.start(), run.end()).slots()) {
                BigDecimal total = slot.total();
                assertThat(total).isNotNull();
                value += micro(load, total) * slot.length().toSeconds() * load.watts();
            }
            seconds += run.duration().toSeconds();
        }
        assertThat(seconds).isGreaterThanOrEqualTo(load.duration().toSeconds());
        BigDecimal worthwhile = load.worthwhile();
        if (worthwhile != null) {
            value -= micro(load, worthwhile) * (seconds - load.duration().toSeconds()) * load.watts();
        } else {
            assertThat(seconds).isEqualTo(load.duration().toSeconds());
        }
        return value + newStarts(plan, load) * load.rules().startCost().movePointRight(6).longValueExact() * 3_600_000L;
    }

    private static int newStarts(Plan plan, InterruptibleLoad load) {
        boolean carriesOn = load.state().runningSince() != null && !plan.runs().isEmpty()
                && plan.runs().get(0).start().equals(load.earliest());
        return plan.runs().size() - (carriesOn ? 1 : 0);
    }

    private static @Nullable Found exhaustive(PriceCurve curve, InterruptibleLoad load) {
        PlanningWindow whole = PlanningWindow.of(curve, load.earliest(), load.deadline(), load.goal());
        if (whole.slots() == 0) {
            return null;
        }
        PlanningWindow window = whole.inSteps(whole.step());
        Found best = null;
        for (int set = 1; set < 1 << window.slots(); set++) {
            Found found = bestOf(window, set, load);
            best = found != null && found.isBetterThan(best) ? found : best;
        }
        return best;
    }

    /** The best way to use exactly this set of slots: as it is, or with one run shortened at either side, or null if it breaks a rule. */
    private static @Nullable Found bestOf(PlanningWindow window, int set, InterruptibleLoad load) {
        long needed = load.duration().toSeconds();
        long seconds = 0;
        long cost = 0;
        long order = 0;
        long smallest = Long.MAX_VALUE;
        BigDecimal cap = load.rules().priceCap();
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < window.slots(); i++) {
            if ((set >> i & 1) == 0) {
                continue;
            }
            if (!window.known[i] || cap != null && window.prices[i] > micro(load, cap)) {
                return null;
            }
            seconds += window.length(i);
            cost += window.prices[i] * window.length(i) * load.watts();
            order += load.preference() == Preference.EARLIEST ? i : -i;
            smallest = Math.min(smallest, window.length(i));
            if (runs.isEmpty() || runs.get(runs.size() - 1)[1] != i) {
                runs.add(new int[]{ i, i + 1 });
            } else {
                runs.get(runs.size() - 1)[1] = i + 1;
            }
        }
        if (seconds < needed || load.worthwhile() == null && seconds - needed >= stepOf(window)) {
            return null;
        }
        boolean carriesOn = load.state().runningSince() != null && runs.get(0)[0] == 0;
        int starts = runs.size() - (carriesOn ? 1 : 0);
        if (load.rules().maximumStarts() > 0 && starts > load.rules().maximumStarts()
                || !pausesFit(window, runs, load)) {
            return null;
        }
        cost += starts * load.rules().startCost().movePointRight(6).longValueExact() * 3_600_000L;
        Found best = null;
        long extra = seconds - needed;
        BigDecimal worthwhile = load.worthwhile();
        if (extra == 0 || worthwhile != null && seconds <= load.longest().toSeconds()) {
            if (runsFit(window, runs, load, -1, true, 0)) {
                long worth = worthwhile == null ? 0 : micro(load, worthwhile) * extra * load.watts();
                best = new Found(cost - worth, starts, order);
            }
        }
        for (int run = 0; run < runs.size() && extra > 0 && extra < stepOf(window); run++) {
            for (boolean late : new boolean[]{ true, false }) {
                int slot = late ? runs.get(run)[0] : runs.get(run)[1] - 1;
                boolean ofCarried = late && carriesOn && run == 0;
                if (!ofCarried && window.length(slot) > extra && runsFit(window, runs, load, run, late, extra)) {
                    Found found = new Found(cost - window.prices[slot] * extra * load.watts(), starts, order);
                    best = found.isBetterThan(best) ? found : best;
                }
            }
        }
        return best;
    }

    private static long stepOf(PlanningWindow window) {
        return window.step();
    }

    private static boolean runsFit(PlanningWindow window, List<int[]> runs, InterruptibleLoad load, int shortened,
            boolean late, long cut) {
        long minimum = Math.min(load.rules().minimumRun().toSeconds(), load.duration().toSeconds());
        for (int run = 0; run < runs.size(); run++) {
            long end = window.edges[runs.get(run)[1]] - (run == shortened && !late ? cut : 0);
            long length = end - window.edges[runs.get(run)[0]] - (run == shortened && late ? cut : 0);
            Instant since = load.state().runningSince();
            Instant committed = load.state().committedUntil();
            if (run == 0 && runs.get(0)[0] == 0 && since != null) {
                length += window.edges[0] - since.getEpochSecond();
                if (committed != null
                        && end < Math.min(committed.getEpochSecond(), window.edges[window.slots()])) {
                    return false;
                }
            }
            if (length < minimum) {
                return false;
            }
        }
        return true;
    }

    private static boolean pausesFit(PlanningWindow window, List<int[]> runs, InterruptibleLoad load) {
        Instant since = load.state().runningSince();
        Instant off = load.state().offSince();
        long lastEnd = Long.MIN_VALUE;
        if (since != null && runs.get(0)[0] > 0) {
            Instant committed = load.state().committedUntil();
            long minimum = Math.min(load.rules().minimumRun().toSeconds(), load.duration().toSeconds());
            if (window.edges[0] - since.getEpochSecond() < minimum
                    || committed != null
                            && Math.min(committed.getEpochSecond(), window.edges[window.slots()]) > window.edges[0]) {
                return false;
            }
            lastEnd = window.edges[0];
        } else if (off != null) {
            lastEnd = off.getEpochSecond();
        }
        for (int[] run : runs) {
            boolean carried = run[0] == 0 && since != null;
            if (!carried && lastEnd != Long.MIN_VALUE) {
                long pause = window.edges[run[0]] - lastEnd;
                Duration longest = load.rules().maximumPause();
                if (pause < load.rules().minimumPause().toSeconds() || longest != null && pause > longest.toSeconds()) {
                    return false;
                }
            }
            lastEnd = window.edges[run[1]];
        }
        return true;
    }
}
