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

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
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
        return new PlanReport(window, load.goal()).of(List.of(run), load.phases());
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
        SlotChoice choice = new SlotChoice(problem, load, step);
        List<long[]> runs = choice.best();
        if (runs == null) {
            return new NoPlan(Reason.CONSTRAINTS, load.duration(), Duration.ofSeconds(choice.fitting()));
        }
        List<Run> planned = runs.stream()
                .map(run -> new Run(Instant.ofEpochSecond(run[0]), Instant.ofEpochSecond(run[1]))).toList();
        Duration total = planned.stream().map(Run::duration).reduce(Duration.ZERO, Duration::plus);
        return new PlanReport(window, load.goal()).of(planned, List.of(new LoadPhase(total, load.watts())));
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
}
