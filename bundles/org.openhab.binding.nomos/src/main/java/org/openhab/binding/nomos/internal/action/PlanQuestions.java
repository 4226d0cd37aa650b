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
package org.openhab.binding.nomos.internal.action;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.CarriedState;
import org.openhab.energy.model.plan.ContiguousLoad;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.plan.InterruptibleLoad;
import org.openhab.energy.model.plan.LoadPhase;
import org.openhab.energy.model.plan.LoadRequest;
import org.openhab.energy.model.plan.NoPlan;
import org.openhab.energy.model.plan.Plan;
import org.openhab.energy.model.plan.PlanResult;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.plan.Preference;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.thing.PlanEffort;

/**
 * Answers what rules ask about the best time, by the exact planner. A window that is not given begins now and ends with the known prices. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlanQuestions {
    /** Longest window and longest load. */
    static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration FAR = Duration.ofDays(3660);
    private static final int MOST_RUNS = 12;
    /** Where nobody says a power, figures are per kWh and any power gives the same. */
    private static final long ANY_WATTS = 1000;

    private final PriceCurve curve;
    private final ZoneId zone;
    private final Instant now;

    /**
     * @param curve prices in EUR/kWh
     * @param zone whose days count, and in which people are told times
     */
    PlanQuestions(PriceCurve curve, ZoneId zone, Instant now) {
        this.curve = curve;
        this.zone = zone;
        this.now = now;
    }

    /** {@return the best time to run for the duration without a pause} */
    PlannedLoad period(Goal goal, @Nullable Duration duration, @Nullable Instant from, @Nullable Instant until)
            throws NoPlanException {
        return profile(goal, List.of(new LoadPhase(checked(duration), ANY_WATTS)), from, until);
    }

    /** {@return the best time to run through the phases without a pause} */
    PlannedLoad profile(Goal goal, List<LoadPhase> phases, @Nullable Instant from, @Nullable Instant until)
            throws NoPlanException {
        Window window = window(from, until);
        ContiguousLoad load = new ContiguousLoad(phases, window.from(), window.until(), goal, Preference.EARLIEST);
        checked(load.duration());
        return plan(load);
    }

    /**
     * {@return the best times to run for the duration altogether}
     *
     * @param minimumRun shortest run, or null for any
     * @param maximumRuns how often it may start, null or 0 for any number
     */
    PlannedLoad hours(Goal goal, @Nullable Duration duration, @Nullable Instant from, @Nullable Instant until,
            @Nullable Duration minimumRun, @Nullable Integer maximumRuns) throws NoPlanException {
        Duration needed = checked(duration);
        Duration shortest = minimumRun == null ? Duration.ZERO : minimumRun;
        int runs = maximumRuns == null ? 0 : maximumRuns;
        if (shortest.isNegative()) {
            throw outOfRange();
        }
        if (runs < 0 || runs > MOST_RUNS) {
            throw new NoPlanException(NoPlanException.OUT_OF_RANGE, "hint.plan-runs", String.valueOf(MOST_RUNS));
        }
        Window window = window(from, until);
        InterruptibleLoad load = load(goal, needed, window,
                new SwitchingRules(shortest, Duration.ZERO, null, runs, BigDecimal.ZERO, null));
        if (PlanEffort.of(curve, load).mostStarts() < Math.max(1, runs)) {
            throw new NoPlanException("too_complex", "hint.plan-too-complex");
        }
        return plan(load);
    }

    /**
     * {@return the cheapest hours of the local day of now, which has 23 to 25; all of it when it has no more than are asked for} There is no answer while
     * the price of now is not known, because what is not known is not cheap, nor dear.
     */
    PlannedLoad ofToday(@Nullable Duration hours) throws NoPlanException {
        Duration needed = checked(hours);
        PriceSlot slot = curve.slotAt(now);
        Instant known = curve.knownUntil();
        if (known != null && (slot == null || !slot.isKnown())) {
            throw new NoPlanException("prices_missing", "hint.no-price-at", local(now), local(known));
        }
        MarketDay today = MarketDay.of(now, zone);
        Duration whole = Duration.between(today.start(), today.end());
        return plan(load(Goal.CHEAPEST, needed.compareTo(whole) < 0 ? needed : whole,
                new Window(today.start(), today.end()), SwitchingRules.free()));
    }

    private record Window(Instant from, Instant until) {
    }

    private static InterruptibleLoad load(Goal goal, Duration duration, Window window, SwitchingRules rules) {
        return new InterruptibleLoad(duration, duration, null, ANY_WATTS, rules, CarriedState.idle(), window.from(),
                window.until(), goal, Preference.EARLIEST);
    }

    private PlannedLoad plan(LoadRequest load) throws NoPlanException {
        if (curve.knownUntil() == null) {
            throw new NoPlanException("prices_missing", "hint.no-prices-yet");
        }
        PlanResult result = new Planner().plan(curve, load);
        if (result instanceof NoPlan none) {
            throw none(none, load);
        }
        Plan plan = (Plan) result;
        return new PlannedLoad(plan, load.earliest(), load.deadline(), plan.isOn(now));
    }

    private NoPlanException none(NoPlan none, LoadRequest load) {
        return new NoPlanException(
                none.reason() == NoPlan.Reason.DEADLINE_PASSED
                        ? "passed"
                        : none.reason().name().toLowerCase(Locale.ROOT),
                text(none.reason()), local(load.earliest()), local(load.deadline()), text(none.needed()),
                text(none.fitting()), local(Objects.requireNonNull(curve.knownUntil())));
    }

    private static String text(NoPlan.Reason reason) {
        return switch (reason) {
            case DEADLINE_PASSED -> "hint.plan-passed";
            case WINDOW_TOO_SHORT -> "hint.plan-window-too-short";
            case PRICES_MISSING, ABOVE_PRICE_CAP -> "hint.plan-prices-missing";
            case CONSTRAINTS -> "hint.plan-constraints";
        };
    }

    private Window window(@Nullable Instant from, @Nullable Instant until) throws NoPlanException {
        Instant begin = from == null ? now : from;
        Instant known = curve.knownUntil();
        Instant end = until != null ? until : known == null ? begin : known;
        // What is that far is a slip, and an instant near the last one cannot be added to.
        boolean far = Math.abs(begin.getEpochSecond() - now.getEpochSecond()) > FAR.toSeconds();
        if (far || end.isAfter(begin.plus(LONGEST))) {
            throw new NoPlanException(NoPlanException.OUT_OF_RANGE, "hint.plan-window",
                    String.valueOf(LONGEST.toDays()));
        }
        return new Window(begin, end);
    }

    private static Duration checked(@Nullable Duration duration) throws NoPlanException {
        if (duration == null) {
            throw new NoPlanException(NoPlanException.MISSING, "hint.plan-duration-missing");
        }
        if (duration.toSeconds() < 1 || duration.compareTo(LONGEST) > 0) {
            throw outOfRange();
        }
        return duration;
    }

    static NoPlanException outOfRange() {
        return new NoPlanException(NoPlanException.OUT_OF_RANGE, "hint.plan-duration-range",
                String.valueOf(LONGEST.toDays()));
    }

    private static String text(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d", duration.toHours(), duration.toMinutesPart());
    }

    private String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }
}
