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
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.InterruptibleSearch.Way;
import org.openhab.energy.model.plan.NoPlan.Reason;
import org.openhab.energy.model.price.PriceCurve;

/**
 * Plans loads on known prices. Exact: no plan under the same rules costs less. Prices that are not known are never used. Stateless, so it may be shared
 * between threads; the same question always gets the same answer.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Planner {
    private static final int MONEY_SCALE = 6;
    private static final BigDecimal WATT_SECONDS_PER_KWH = BigDecimal.valueOf(3_600_000);
    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);

    /** {@return the best plan for the load, or why there is none} */
    public PlanResult plan(PriceCurve prices, LoadRequest request) {
        PlanningWindow window = PlanningWindow.of(prices, request.earliest(), request.deadline(), request.goal());
        if (window.slots() == 0) {
            return new NoPlan(Reason.DEADLINE_PASSED, needed(request), Duration.ZERO);
        }
        if (window.seconds() < needed(request).toSeconds()) {
            return new NoPlan(Reason.WINDOW_TOO_SHORT, needed(request), Duration.ofSeconds(window.seconds()));
        }
        return request instanceof ContiguousLoad load
                ? contiguous(window, load)
                : interruptible(window, (InterruptibleLoad) request);
    }

    private static Duration needed(LoadRequest request) {
        return request instanceof ContiguousLoad load ? load.duration() : ((InterruptibleLoad) request).duration();
    }

    private PlanResult contiguous(PlanningWindow window, ContiguousLoad load) {
        ContiguousSearch search = new ContiguousSearch(window, load.phases(), load.preference());
        if (!search.search()) {
            return new NoPlan(Reason.PRICES_MISSING, load.duration(), longestKnown(window));
        }
        Run run = new Run(Instant.ofEpochSecond(search.start()),
                Instant.ofEpochSecond(search.start()).plus(load.duration()));
        return new Report(window, load.goal()).of(List.of(run), load.phases());
    }

    private PlanResult interruptible(PlanningWindow prices, InterruptibleLoad load) {
        long step = prices.step();
        PlanningWindow window = prices.inSteps(step);
        SwitchingProblem problem = new SwitchingProblem(window, load);
        Duration fitting = Duration.ofSeconds(problem.allowedSeconds());
        if (fitting.compareTo(load.duration()) < 0) {
            boolean known = window.knownSeconds() >= load.duration().toSeconds();
            return new NoPlan(known ? Reason.ABOVE_PRICE_CAP : Reason.PRICES_MISSING, load.duration(), fitting);
        }
        Choice choice = new Choice(problem, load, step);
        List<long[]> runs = choice.best();
        if (runs == null) {
            return new NoPlan(Reason.CONSTRAINTS, load.duration(), Duration.ofSeconds(choice.fitting));
        }
        List<Run> planned = runs.stream()
                .map(run -> new Run(Instant.ofEpochSecond(run[0]), Instant.ofEpochSecond(run[1]))).toList();
        Duration total = planned.stream().map(Run::duration).reduce(Duration.ZERO, Duration::plus);
        return new Report(window, load.goal()).of(planned, List.of(new LoadPhase(total, load.watts())));
    }

    private static Duration longestKnown(PlanningWindow window) {
        long longest = 0;
        long length = 0;
        for (int i = 0; i < window.slots(); i++) {
            length = window.known[i] ? length + window.length(i) : 0;
            longest = Math.max(longest, length);
        }
        return Duration.ofSeconds(longest);
    }

    /**
     * Tries the ways to count slots: a window that cuts through a price slot at its start or end has a shorter first or last slot, which is either used
     * or not, and by that decides how many whole slots are needed and how much of them is too much.
     */
    private static final class Choice {
        private final SwitchingProblem problem;
        private final InterruptibleLoad load;
        private final long step;
        private final long worth;
        private @Nullable Way best;
        private long bestValue;
        private @Nullable InterruptibleSearch bestSearch;
        /** The longest duration in seconds for which any way was found. */
        long fitting;

        Choice(SwitchingProblem problem, InterruptibleLoad load, long step) {
            this.problem = problem;
            this.load = load;
            this.step = step;
            BigDecimal worthwhile = load.worthwhile();
            long micro = worthwhile == null ? 0 : PlanningWindow.micro(worthwhile);
            worth = load.goal() == Goal.CHEAPEST ? micro : -micro;
        }

        @Nullable
        List<long[]> best() {
            int last = problem.slots - 1;
            boolean shortFirst = problem.length(0) < step && problem.allowed[0];
            boolean shortLast = last > 0 && problem.length(last) < step && problem.allowed[last];
            for (boolean useFirst : shortFirst ? new boolean[]{ false, true } : new boolean[]{ false }) {
                for (boolean useLast : shortLast ? new boolean[]{ false, true } : new boolean[]{ false }) {
                    if (useFirst || !shortFirst || !problem.mustContinue()) {
                        search(shortFirst, useFirst, shortLast, useLast);
                    }
                }
            }
            InterruptibleSearch search = bestSearch;
            Way way = best;
            return search == null || way == null ? null : search.runs(way);
        }

        private void search(boolean shortFirst, boolean useFirst, boolean shortLast, boolean useLast) {
            int last = problem.slots - 1;
            long missing = (useFirst ? step - problem.length(0) : 0) + (useLast ? step - problem.length(last) : 0);
            long needed = load.duration().toSeconds();
            int least = Math.max((useFirst ? 1 : 0) + (useLast ? 1 : 0), (int) ceiling(needed + missing, step));
            int most = load.worthwhile() == null
                    ? least
                    : (int) Math.max(least, Math.min(problem.slots, (load.longest().toSeconds() + missing) / step));
            long cut = least * step - missing - needed;
            if (cut < 0 || cut >= step) {
                return;
            }
            int first = shortFirst && !useFirst ? 1 : 0;
            int end = shortLast && !useLast ? last : problem.slots;
            InterruptibleSearch search = new InterruptibleSearch(problem, least, most, cut, useFirst, first, end);
            offer(search, search.best(least, cut > 0, useLast), 0);
            for (int used = least; used <= most && load.worthwhile() != null; used++) {
                long seconds = used * step - missing;
                if (seconds <= load.longest().toSeconds()) {
                    offer(search, search.best(used, false, useLast), seconds - needed);
                }
            }
            if (best == null) {
                InterruptibleSearch any = new InterruptibleSearch(problem, 1, least, 0, useFirst, first, end);
                int used = least;
                while (used > 0 && any.best(used, false, useLast) == null) {
                    used--;
                }
                fitting = Math.max(fitting, Math.min(used * step - missing, needed));
            }
        }

        private void offer(InterruptibleSearch search, @Nullable Way way, long extraSeconds) {
            if (way == null) {
                return;
            }
            long value = way.cost() - worth * extraSeconds * problem.watts;
            Way other = best;
            if (other == null || value < bestValue || value == bestValue && way.order() < other.order()) {
                best = way;
                bestValue = value;
                bestSearch = search;
            }
        }

        private static long ceiling(long dividend, long divisor) {
            return (dividend + divisor - 1) / divisor;
        }
    }

    /** Turns runs into a plan with its figures. */
    private record Report(PlanningWindow window, Goal goal) {

        Plan of(List<Run> runs, List<LoadPhase> phases) {
            long wattSeconds = phases.stream().mapToLong(phase -> phase.watts() * phase.duration().toSeconds()).sum();
            Long now = cost(List.of(new Run(Instant.ofEpochSecond(window.edges[0]), Instant.MAX)), phases);
            Long cost = cost(runs, phases);
            if (cost == null) {
                throw new IllegalStateException("A plan must lie on known prices");
            }
            return new Plan(runs,
                    BigDecimal.valueOf(wattSeconds).divide(WATT_SECONDS_PER_KWH, MONEY_SCALE, RoundingMode.HALF_EVEN),
                    money(cost), now == null ? null : money(now),
                    money(BigDecimal.valueOf(wattSeconds).multiply(mean())),
                    BigDecimal.valueOf(window.knownSeconds()).divide(BigDecimal.valueOf(window.seconds()), MONEY_SCALE,
                            RoundingMode.HALF_EVEN));
        }

        /** Cost of going through the phases in the runs' time, or null where a price is not known. */
        private @Nullable Long cost(List<Run> runs, List<LoadPhase> phases) {
            long cost = 0;
            int phase = 0;
            long left = phases.get(0).duration().toSeconds();
            for (Run run : runs) {
                long at = run.start().getEpochSecond();
                while (at < run.end().getEpochSecond() && phase < phases.size()) {
                    long until = Math.min(run.end().getEpochSecond(), at + left);
                    Long weight = window.weight(at, until);
                    if (weight == null) {
                        return null;
                    }
                    cost += weight * phases.get(phase).watts();
                    left -= until - at;
                    at = until;
                    if (left == 0 && ++phase < phases.size()) {
                        left = phases.get(phase).duration().toSeconds();
                    }
                }
            }
            return cost;
        }

        private BigDecimal mean() {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < window.slots(); i++) {
                sum = window.known[i] ? sum.add(BigDecimal.valueOf(window.prices[i] * window.length(i))) : sum;
            }
            return sum.divide(BigDecimal.valueOf(window.knownSeconds()), 2 * MONEY_SCALE, RoundingMode.HALF_EVEN);
        }

        private BigDecimal money(long cost) {
            return money(BigDecimal.valueOf(cost));
        }

        private BigDecimal money(BigDecimal cost) {
            BigDecimal amount = cost.divide(WATT_SECONDS_PER_KWH.multiply(MICRO), MONEY_SCALE, RoundingMode.HALF_EVEN);
            return goal == Goal.CHEAPEST ? amount : amount.negate();
        }
    }
}
