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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.CarriedState;
import org.openhab.energy.model.plan.ContiguousLoad;
import org.openhab.energy.model.plan.InterruptibleLoad;
import org.openhab.energy.model.plan.NoPlan;
import org.openhab.energy.model.plan.Plan;
import org.openhab.energy.model.plan.PlanResult;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Makes the plan of what a load still has to do. A run that is on stays as it is: it may only be prolonged. When not all that is needed can be had, as much
 * as can be is planned, and why it is not more. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class LoadPlanning {
    private final LoadSettings settings;
    private final Planner planner;

    LoadPlanning(LoadSettings settings, Planner planner) {
        this.settings = settings;
        this.planner = planner;
    }

    /** {@return the load with a plan made now} Prices that were known once are not forgotten: a plan made of more prices than are known now stays. */
    LoadState plan(LoadState state, Instant now, PriceCurve prices) {
        if (!state.enabled()) {
            return state.withPlan(state.current(), List.of(), now, null, null);
        }
        List<Run> before = trimmed(state);
        if (isPlaced(state)) {
            return state.withPlan(state.current(), before, now, null, state.coverage());
        }
        Outcome outcome = settings.programme() instanceof PhasedProgramme phased
                ? phased(state, now, prices, phased)
                : switched(state, now, prices, (SwitchedProgramme) settings.programme());
        boolean forgotten = outcome.shortfall == NoPlan.Reason.PRICES_MISSING
                && LoadState.seconds(before) > LoadState.seconds(outcome.runs) && !before.get(0).start().isBefore(now);
        return forgotten
                ? state.withPlan(state.current(), before, now, state.shortfall(), state.coverage())
                : joined(state, outcome, now);
    }

    private record Outcome(List<Run> runs, NoPlan.@Nullable Reason shortfall, @Nullable BigDecimal coverage) {
        static Outcome of(NoPlan none) {
            return new Outcome(List.of(), none.reason(), null);
        }
    }

    /** {@return whether the runs that have begun bring all that is needed} What is worthwhile beyond that stays as it was planned. */
    private boolean isPlaced(LoadState state) {
        boolean unbroken = settings.programme() instanceof PhasedProgramme && state.isOn();
        return unbroken || state.secondsCommitted() >= settings.programme().needed().toSeconds();
    }

    /** What was planned before and is still possible: a load that may be interrupted is cut at the deadline, another one keeps its whole run or none. */
    private List<Run> trimmed(LoadState state) {
        Instant end = state.window().end();
        boolean whole = settings.programme() instanceof PhasedProgramme;
        return state.ahead().stream().filter(run -> (whole ? run.end().minusNanos(1) : run.start()).isBefore(end))
                .map(run -> run.end().isAfter(end) ? new Run(run.start(), end) : run).toList();
    }

    private Outcome phased(LoadState state, Instant now, PriceCurve prices, PhasedProgramme programme) {
        PlanResult result = planner.plan(prices, new ContiguousLoad(programme.after(state.secondsCommitted()),
                state.window().notBefore(now), state.window().end(), settings.goal(), settings.preference()));
        return result instanceof Plan plan
                ? new Outcome(plan.runs(), null, plan.coverage())
                : Outcome.of((NoPlan) result);
    }

    private Outcome switched(LoadState state, Instant now, PriceCurve prices, SwitchedProgramme programme) {
        Run on = state.current();
        // A run that its owner's change has left before the window cannot go on into it: what comes then begins anew.
        boolean before = on != null && on.end().isBefore(state.window().start());
        Run current = before ? null : on;
        Instant from = current == null ? state.window().notBefore(now) : current.end();
        SwitchingRules rules = programme.rules();
        int starts = rules.maximumStarts() == 0 ? 0 : rules.maximumStarts() - state.started().size();
        if (current == null && rules.maximumStarts() > 0 && starts <= 0) {
            return new Outcome(List.of(), NoPlan.Reason.CONSTRAINTS, null);
        }
        // A load that is on and has no start left may only go on: no pause can be as long as this one.
        boolean goOnOnly = rules.maximumStarts() > 0 && starts <= 0;
        Duration pause = goOnOnly ? Duration.ofDays(10_000) : rules.minimumPause();
        SwitchingRules left = new SwitchingRules(rules.minimumRun(), pause,
                goOnOnly ? null : rules.maximumPause(), Math.max(0, starts), rules.startCost(), rules.priceCap());
        if (current != null) {
            return best(state, prices, programme, left, CarriedState.running(current.start(), null), from);
        }
        Instant off = on == null ? state.offSince() : on.end();
        if (off != null && rules.maximumPause() != null && !state.started().isEmpty()) {
            Outcome soon = best(state, prices, programme, left, CarriedState.paused(off), from);
            if (soon.shortfall == null) {
                return soon;
            }
        }
        Instant rested = off == null ? from : off.plus(rules.minimumPause());
        return best(state, prices, programme, left, CarriedState.idle(), rested.isAfter(from) ? rested : from);
    }

    /** Asks for all, and if that cannot be had, for what fits. */
    private Outcome best(LoadState state, PriceCurve prices, SwitchedProgramme programme, SwitchingRules rules,
            CarriedState carried, Instant from) {
        Duration had = Duration.ofSeconds(state.secondsCommitted());
        Duration needed = programme.duration().minus(had);
        Duration longest = programme.longest().minus(had);
        NoPlan.Reason shortfall = null;
        while (needed.toSeconds() > 0) {
            PlanResult result = planner.plan(prices,
                    new InterruptibleLoad(needed, longest.compareTo(needed) < 0 ? needed : longest,
                            shortfall == null ? programme.worthwhile() : null, programme.watts(), rules, carried, from,
                            state.window().end(), settings.goal(), settings.preference()));
            if (result instanceof Plan plan) {
                return new Outcome(plan.runs(), shortfall, plan.coverage());
            }
            NoPlan none = (NoPlan) result;
            shortfall = shortfall == null ? none.reason() : shortfall;
            needed = none.fitting().compareTo(needed) < 0 ? none.fitting() : Duration.ZERO;
        }
        return new Outcome(List.of(), shortfall, coverage(prices, from, state.window().end()));
    }

    private static @Nullable BigDecimal coverage(PriceCurve prices, Instant from, Instant until) {
        boolean none = prices.between(from, until).slots().stream().noneMatch(PriceSlot::isKnown);
        return none ? BigDecimal.ZERO : null;
    }

    /** A run that begins where the present one ends prolongs it. */
    private static LoadState joined(LoadState state, Outcome outcome, Instant now) {
        List<Run> ahead = new ArrayList<>(outcome.runs);
        Run current = state.current();
        if (current != null && !ahead.isEmpty() && ahead.get(0).start().equals(current.end())) {
            current = new Run(current.start(), ahead.remove(0).end());
        }
        return state.withPlan(current, ahead, now, outcome.shortfall, outcome.coverage);
    }
}
