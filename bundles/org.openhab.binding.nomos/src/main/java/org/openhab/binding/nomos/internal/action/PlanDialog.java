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
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.measure.quantity.Time;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.handler.Outcome;
import org.openhab.binding.nomos.internal.handler.Outcome.Reason;
import org.openhab.binding.nomos.internal.handler.SubscriptionView;
import org.openhab.core.library.types.QuantityType;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.usage.CostCalculation;
import org.openhab.energy.model.usage.CostFigures;
import org.openhab.energy.model.usage.EnergyDirection;

/**
 * Puts what is asked by {@link NomosPlanActions} to the planner, and its answers into outputs. Who asks with texts and numbers is a user interface and is
 * answered in kind. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlanDialog {
    private static final int MONEY_SCALE = 4;

    private final Supplier<@Nullable SubscriptionView> contract;

    /**
     * @param contract whose prices count; null while the Thing is not open
     */
    PlanDialog(Supplier<@Nullable SubscriptionView> contract) {
        this.contract = contract;
    }

    /** A question for a plan. */
    private interface Question {
        PlannedLoad of(PlanQuestions questions, ZoneId zone) throws NoPlanException;
    }

    Map<String, Object> period(Goal goal, @Nullable String duration, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return ask((questions, zone) -> questions.period(goal, PlanInputs.duration(duration),
                PlanInputs.instant(from, zone), PlanInputs.instant(until, zone)), PlanOutputs::shown);
    }

    Map<String, Object> period(Goal goal, @Nullable Duration duration, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return ask((questions, zone) -> questions.period(goal, duration, PlanInputs.instant(from, zone),
                PlanInputs.instant(until, zone)), (planned, zone) -> PlanOutputs.rich(planned));
    }

    Map<String, Object> period(Goal goal, @Nullable QuantityType<Time> duration, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return period(goal, PlanInputs.duration(duration), from, until);
    }

    Map<String, Object> hours(Goal goal, @Nullable Double hours, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until, @Nullable String minRun, @Nullable Integer maxRuns) {
        return ask(
                (questions, zone) -> questions.hours(goal, PlanInputs.hours(hours), PlanInputs.instant(from, zone),
                        PlanInputs.instant(until, zone), PlanInputs.optionalDuration(minRun), maxRuns),
                PlanOutputs::shown);
    }

    Map<String, Object> hours(Goal goal, @Nullable Duration hours, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until, @Nullable Duration minRun, @Nullable Integer maxRuns) {
        return ask((questions, zone) -> questions.hours(goal, hours, PlanInputs.instant(from, zone),
                PlanInputs.instant(until, zone), minRun, maxRuns), (planned, zone) -> PlanOutputs.rich(planned));
    }

    Map<String, Object> hours(Goal goal, @Nullable QuantityType<Time> hours, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until, @Nullable QuantityType<Time> minRun, @Nullable Integer maxRuns) {
        return hours(goal, PlanInputs.duration(hours), from, until, PlanInputs.duration(minRun), maxRuns);
    }

    Map<String, Object> profile(@Nullable String phases, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return ask((questions, zone) -> questions.profile(Goal.CHEAPEST, PlanInputs.profile(phases),
                PlanInputs.instant(from, zone), PlanInputs.instant(until, zone)), PlanOutputs::shownWithPower);
    }

    Map<String, Object> profile(List<?> phases, @Nullable TemporalAccessor from, @Nullable TemporalAccessor until) {
        return ask((questions, zone) -> questions.profile(Goal.CHEAPEST, PlanInputs.profile(phases),
                PlanInputs.instant(from, zone), PlanInputs.instant(until, zone)),
                (planned, zone) -> PlanOutputs.richWithPower(planned));
    }

    Map<String, Object> isCheap(@Nullable Double hoursPerDay) {
        return answer(view -> {
            Outputs outputs = new Outputs(view.zone());
            Instant now = view.clock().instant();
            try {
                PlannedLoad cheap = questions(view, now).ofToday(PlanInputs.hours(hoursPerDay));
                outputs.put("cheap", cheap.active());
                cheap.plan().runs().stream().filter(run -> run.end().isAfter(now)).findFirst()
                        .map(run -> run.contains(now) ? run.end() : run.start())
                        .ifPresent(next -> outputs.put("next", next));
                return outputs.put("runs", PlanOutputs.shown(cheap, view.zone()).get("runs"))
                        .put("coverage", cheap.plan().coverage()).all();
            } catch (NoPlanException e) {
                return refused(view, e);
            }
        });
    }

    boolean isCheap(@Nullable Duration hoursPerDay) {
        SubscriptionView view = contract.get();
        try {
            return view != null && questions(view, view.clock().instant()).ofToday(hoursPerDay).active();
        } catch (NoPlanException e) {
            // Why there is no answer is for those who ask with a number; a condition of a rule knows yes and no.
            return false;
        }
    }

    boolean isCheap(@Nullable QuantityType<Time> hoursPerDay) {
        return isCheap(PlanInputs.duration(hoursPerDay));
    }

    Map<String, Object> savings(@Nullable LocalDate from, @Nullable LocalDate until) {
        return answer(view -> {
            MarketDay first = from == null ? lastDay(view) : new MarketDay(from, view.zone());
            MarketDay end = until == null ? first.next() : new MarketDay(until, view.zone());
            Outputs outputs = new Outputs(view.zone()).put("from", first.start()).put("until", end.start());
            return outputs.of(view, figures(view, first, end),
                    figures -> outputs.put("savings", money(figures.savings())).put("cost", money(figures.amount()))
                            .put("costEvenly", money(figures.baseline())).put("energy", figures.energy())
                            .put("coverage", figures.coverage()).put("preliminary", figures.preliminary()));
        });
    }

    @Nullable
    BigDecimal savings(Instant from, Instant until) {
        SubscriptionView view = contract.get();
        return view != null && figures(view, MarketDay.of(from, view.zone()),
                MarketDay.of(until, view.zone())) instanceof Outcome.Done<CostFigures> done
                        ? money(done.value().savings())
                        : null;
    }

    private static MarketDay lastDay(SubscriptionView view) {
        MarketDay known = view.usage().lastCompleteDay(view.zone());
        return known == null ? MarketDay.of(view.clock().instant(), view.zone()).previous() : known;
    }

    private static Outcome<CostFigures> figures(SubscriptionView view, MarketDay first, MarketDay until) {
        if (!first.date().isBefore(until.date())) {
            return Outcome.failed(Reason.WRONG_INPUT, "hint.span-empty");
        }
        CostFigures figures = new CostCalculation(
                view.isFeedIn() ? EnergyDirection.FEED_IN : EnergyDirection.CONSUMPTION, view.usage(), view.prices())
                .ofDays(first, until);
        return figures == null ? Outcome.failed(Reason.ABSENT, "hint.no-usage") : Outcome.done(figures);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(MONEY_SCALE, RoundingMode.HALF_EVEN);
    }

    private Map<String, Object> ask(Question question, BiFunction<PlannedLoad, ZoneId, Map<String, Object>> form) {
        return answer(view -> {
            try {
                return form.apply(question.of(questions(view, view.clock().instant()), view.zone()), view.zone());
            } catch (NoPlanException e) {
                return refused(view, e);
            }
        });
    }

    private Map<String, Object> answer(Function<SubscriptionView, Map<String, Object>> question) {
        SubscriptionView view = contract.get();
        return view == null ? SubscriptionActions.notOpen() : question.apply(view);
    }

    private static PlanQuestions questions(SubscriptionView view, Instant now) {
        return new PlanQuestions(view.prices(), view.zone(), now);
    }

    private static Map<String, Object> refused(SubscriptionView view, NoPlanException none) {
        return new Outputs(view.zone()).put("reason", none.reason()).error(view, none.text()).all();
    }

    /** {@return the number as user interfaces give it, or null when there is none} */
    static @Nullable Double real(@Nullable Number number) {
        return number == null ? null : number.doubleValue();
    }
}
