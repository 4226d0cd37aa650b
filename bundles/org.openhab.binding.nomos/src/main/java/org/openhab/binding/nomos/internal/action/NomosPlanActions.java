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
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;

import javax.measure.quantity.Time;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.energy.model.plan.Goal;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * When to run a load, for rules, the Main UI and REST. Methods with {@link RuleAction} take and give what a user interface can show; their namesakes for
 * scripts take and give {@link Duration}, {@link Instant} and lists. None throws: {@code error} is for people, {@code reason} a word that never changes.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = NomosPlanActions.class)
@ThingActionsScope(name = "nomosplan")
public class NomosPlanActions extends SubscriptionActions {
    private static final String TEXT = "java.lang.String";
    private static final String NUMBER = "java.math.BigDecimal";
    private static final String YES_NO = "java.lang.Boolean";
    private static final String WHOLE_NUMBER = "java.lang.Integer";

    private final PlanDialog dialog = new PlanDialog(this::view);

    @RuleAction(label = "@text/action.cheapest-period.label", description = "@text/action.cheapest-period.description")
    @ActionOutput(name = "start", type = TEXT, label = "@text/action.output.plan-start")
    @ActionOutput(name = "end", type = TEXT, label = "@text/action.output.plan-end")
    @ActionOutput(name = "active", type = YES_NO, label = "@text/action.output.plan-active")
    @ActionOutput(name = "price", type = NUMBER, label = "@text/action.output.plan-price")
    @ActionOutput(name = "priceNow", type = NUMBER, label = "@text/action.output.plan-price-now")
    @ActionOutput(name = "priceMean", type = NUMBER, label = "@text/action.output.plan-price-mean")
    @ActionOutput(name = "coverage", type = NUMBER, label = "@text/action.output.plan-coverage")
    @ActionOutput(name = "reason", type = TEXT, label = "@text/action.output.plan-reason")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> cheapestPeriod(
            @ActionInput(name = "duration", label = "@text/action.duration.label", description = "@text/action.duration.description", required = true) @Nullable String duration,
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.now") @Nullable ZonedDateTime from,
            @ActionInput(name = "until", label = "@text/action.to.label", description = "@text/action.to.known") @Nullable ZonedDateTime until) {
        return dialog.period(Goal.CHEAPEST, duration, from, until);
    }

    @RuleAction(label = "@text/action.dearest-period.label", description = "@text/action.dearest-period.description")
    @ActionOutput(name = "start", type = TEXT, label = "@text/action.output.plan-start")
    @ActionOutput(name = "end", type = TEXT, label = "@text/action.output.plan-end")
    @ActionOutput(name = "active", type = YES_NO, label = "@text/action.output.plan-active")
    @ActionOutput(name = "price", type = NUMBER, label = "@text/action.output.plan-price")
    @ActionOutput(name = "priceNow", type = NUMBER, label = "@text/action.output.plan-price-now")
    @ActionOutput(name = "priceMean", type = NUMBER, label = "@text/action.output.plan-price-mean")
    @ActionOutput(name = "coverage", type = NUMBER, label = "@text/action.output.plan-coverage")
    @ActionOutput(name = "reason", type = TEXT, label = "@text/action.output.plan-reason")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> dearestPeriod(
            @ActionInput(name = "duration", label = "@text/action.duration.label", description = "@text/action.duration.description", required = true) @Nullable String duration,
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.now") @Nullable ZonedDateTime from,
            @ActionInput(name = "until", label = "@text/action.to.label", description = "@text/action.to.known") @Nullable ZonedDateTime until) {
        return dialog.period(Goal.DEAREST, duration, from, until);
    }

    @RuleAction(label = "@text/action.cheapest-hours.label", description = "@text/action.cheapest-hours.description")
    @ActionOutput(name = "starts", type = TEXT, label = "@text/action.output.plan-starts")
    @ActionOutput(name = "runs", type = TEXT, label = "@text/action.output.plan-runs")
    @ActionOutput(name = "count", type = WHOLE_NUMBER, label = "@text/action.output.plan-count")
    @ActionOutput(name = "start", type = TEXT, label = "@text/action.output.plan-start")
    @ActionOutput(name = "end", type = TEXT, label = "@text/action.output.plan-end")
    @ActionOutput(name = "active", type = YES_NO, label = "@text/action.output.plan-active")
    @ActionOutput(name = "price", type = NUMBER, label = "@text/action.output.plan-price")
    @ActionOutput(name = "priceNow", type = NUMBER, label = "@text/action.output.plan-price-now")
    @ActionOutput(name = "priceMean", type = NUMBER, label = "@text/action.output.plan-price-mean")
    @ActionOutput(name = "coverage", type = NUMBER, label = "@text/action.output.plan-coverage")
    @ActionOutput(name = "reason", type = TEXT, label = "@text/action.output.plan-reason")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> cheapestHours(
            @ActionInput(name = "hours", label = "@text/action.hours.label", description = "@text/action.hours.description", required = true) @Nullable Double hours,
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.now") @Nullable ZonedDateTime from,
            @ActionInput(name = "until", label = "@text/action.to.label", description = "@text/action.to.known") @Nullable ZonedDateTime until,
            @ActionInput(name = "minRun", label = "@text/action.min-run.label", description = "@text/action.min-run.description") @Nullable String minRun,
            @ActionInput(name = "maxRuns", label = "@text/action.max-runs.label", description = "@text/action.max-runs.description") @Nullable Integer maxRuns) {
        return dialog.hours(Goal.CHEAPEST, hours, from, until, minRun, maxRuns);
    }

    @RuleAction(label = "@text/action.dearest-hours.label", description = "@text/action.dearest-hours.description")
    @ActionOutput(name = "starts", type = TEXT, label = "@text/action.output.plan-starts")
    @ActionOutput(name = "runs", type = TEXT, label = "@text/action.output.plan-runs")
    @ActionOutput(name = "count", type = WHOLE_NUMBER, label = "@text/action.output.plan-count")
    @ActionOutput(name = "start", type = TEXT, label = "@text/action.output.plan-start")
    @ActionOutput(name = "end", type = TEXT, label = "@text/action.output.plan-end")
    @ActionOutput(name = "active", type = YES_NO, label = "@text/action.output.plan-active")
    @ActionOutput(name = "price", type = NUMBER, label = "@text/action.output.plan-price")
    @ActionOutput(name = "priceNow", type = NUMBER, label = "@text/action.output.plan-price-now")
    @ActionOutput(name = "priceMean", type = NUMBER, label = "@text/action.output.plan-price-mean")
    @ActionOutput(name = "coverage", type = NUMBER, label = "@text/action.output.plan-coverage")
    @ActionOutput(name = "reason", type = TEXT, label = "@text/action.output.plan-reason")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> dearestHours(
            @ActionInput(name = "hours", label = "@text/action.hours.label", description = "@text/action.hours.description", required = true) @Nullable Double hours,
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.now") @Nullable ZonedDateTime from,
            @ActionInput(name = "until", label = "@text/action.to.label", description = "@text/action.to.known") @Nullable ZonedDateTime until,
            @ActionInput(name = "minRun", label = "@text/action.min-run.label", description = "@text/action.min-run.description") @Nullable String minRun,
            @ActionInput(name = "maxRuns", label = "@text/action.max-runs.label", description = "@text/action.max-runs.description") @Nullable Integer maxRuns) {
        return dialog.hours(Goal.DEAREST, hours, from, until, minRun, maxRuns);
    }

    @RuleAction(label = "@text/action.plan-profile.label", description = "@text/action.plan-profile.description")
    @ActionOutput(name = "start", type = TEXT, label = "@text/action.output.plan-start")
    @ActionOutput(name = "end", type = TEXT, label = "@text/action.output.plan-end")
    @ActionOutput(name = "active", type = YES_NO, label = "@text/action.output.plan-active")
    @ActionOutput(name = "energy", type = NUMBER, label = "@text/action.output.energy")
    @ActionOutput(name = "cost", type = NUMBER, label = "@text/action.output.cost")
    @ActionOutput(name = "costNow", type = NUMBER, label = "@text/action.output.plan-cost-now")
    @ActionOutput(name = "costAtMean", type = NUMBER, label = "@text/action.output.plan-cost-mean")
    @ActionOutput(name = "savings", type = NUMBER, label = "@text/action.output.plan-savings")
    @ActionOutput(name = "coverage", type = NUMBER, label = "@text/action.output.plan-coverage")
    @ActionOutput(name = "reason", type = TEXT, label = "@text/action.output.plan-reason")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> planProfile(
            @ActionInput(name = "phases", label = "@text/action.phases.label", description = "@text/action.phases.description", required = true) @Nullable String phases,
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.now") @Nullable ZonedDateTime from,
            @ActionInput(name = "until", label = "@text/action.to.label", description = "@text/action.to.known") @Nullable ZonedDateTime until) {
        return dialog.profile(phases, from, until);
    }

    @RuleAction(label = "@text/action.is-cheap.label", description = "@text/action.is-cheap.description")
    @ActionOutput(name = "cheap", type = YES_NO, label = "@text/action.output.cheap")
    @ActionOutput(name = "next", type = TEXT, label = "@text/action.output.cheap-next")
    @ActionOutput(name = "runs", type = TEXT, label = "@text/action.output.plan-runs")
    @ActionOutput(name = "coverage", type = NUMBER, label = "@text/action.output.plan-coverage")
    @ActionOutput(name = "reason", type = TEXT, label = "@text/action.output.plan-reason")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> isCheap(
            @ActionInput(name = "hoursPerDay", label = "@text/action.hours-per-day.label", description = "@text/action.hours.description", required = true) @Nullable Double hoursPerDay) {
        return dialog.isCheap(hoursPerDay);
    }

    @RuleAction(label = "@text/action.savings.label", description = "@text/action.savings.description")
    @ActionOutput(name = "savings", type = NUMBER, label = "@text/action.output.shifting")
    @ActionOutput(name = "cost", type = NUMBER, label = "@text/action.output.cost")
    @ActionOutput(name = "costEvenly", type = NUMBER, label = "@text/action.output.cost-evenly")
    @ActionOutput(name = "energy", type = NUMBER, label = "@text/action.output.energy")
    @ActionOutput(name = "coverage", type = NUMBER, label = "@text/action.output.cost-coverage")
    @ActionOutput(name = "preliminary", type = YES_NO, label = "@text/action.output.preliminary")
    @ActionOutput(name = "from", type = TEXT, label = "@text/action.output.from")
    @ActionOutput(name = "until", type = TEXT, label = "@text/action.output.to")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> savings(
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.last-day") @Nullable LocalDate from,
            @ActionInput(name = "until", label = "@text/action.to.label", description = "@text/action.to.next-day") @Nullable LocalDate until) {
        return dialog.savings(from, until);
    }

    // For scripts

    /** {@return the cheapest time to run for the duration without a pause, or why there is none} */
    public Map<String, Object> cheapestPeriod(Duration duration, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return dialog.period(Goal.CHEAPEST, duration, from, until);
    }

    /** {@return the cheapest time to run for the duration without a pause, or why there is none} */
    public Map<String, Object> cheapestPeriod(QuantityType<Time> duration, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return dialog.period(Goal.CHEAPEST, duration, from, until);
    }

    /** {@return the cheapest times to run for the duration altogether, or why there are none} */
    public Map<String, Object> cheapestHours(Duration hours, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until,
            @Nullable Duration minRun, @Nullable Integer maxRuns) {
        return dialog.hours(Goal.CHEAPEST, hours, from, until, minRun, maxRuns);
    }

    /** {@return the cheapest times to run for the duration altogether, or why there are none} */
    public Map<String, Object> cheapestHours(QuantityType<Time> hours, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until,
            @Nullable QuantityType<Time> minRun, @Nullable Integer maxRuns) {
        return dialog.hours(Goal.CHEAPEST, hours, from, until, minRun, maxRuns);
    }

    /** {@return the dearest time to run for the duration without a pause, or why there is none} */
    public Map<String, Object> dearestPeriod(Duration duration, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return dialog.period(Goal.DEAREST, duration, from, until);
    }

    /** {@return the dearest time to run for the duration without a pause, or why there is none} */
    public Map<String, Object> dearestPeriod(QuantityType<Time> duration, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return dialog.period(Goal.DEAREST, duration, from, until);
    }

    /** {@return the dearest times to run for the duration altogether, or why there are none} */
    public Map<String, Object> dearestHours(Duration hours, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until,
            @Nullable Duration minRun, @Nullable Integer maxRuns) {
        return dialog.hours(Goal.DEAREST, hours, from, until, minRun, maxRuns);
    }

    /** {@return the dearest times to run for the duration altogether, or why there are none} */
    public Map<String, Object> dearestHours(QuantityType<Time> hours, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until,
            @Nullable QuantityType<Time> minRun, @Nullable Integer maxRuns) {
        return dialog.hours(Goal.DEAREST, hours, from, until, minRun, maxRuns);
    }

    /** {@return the cheapest time to run through phases such as {@code "0:20 2 kW"}, or why there is none} */
    public Map<String, Object> planProfile(List<?> phases, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return dialog.profile(phases, from, until);
    }

    /** {@return whether now is among the cheapest hours of the local day; what is not known is not cheap} */
    public boolean isCheap(Duration hoursPerDay) {
        return dialog.isCheap(hoursPerDay);
    }

    /** {@return whether now is among the cheapest hours of the local day; what is not known is not cheap} */
    public boolean isCheap(QuantityType<Time> hoursPerDay) {
        return dialog.isCheap(hoursPerDay);
    }

    /** {@return what the hours of use saved in EUR on the days from the one of the first instant until before the one of the second, or null when nothing is known} */
    public @Nullable BigDecimal savings(Instant from, Instant until) {
        return dialog.savings(from, until);
    }

    // For DSL rules

    public static Map<String, Object> cheapestPeriod(ThingActions actions, @Nullable String duration,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime until) {
        return ((NomosPlanActions) actions).cheapestPeriod(duration, from, until);
    }

    public static Map<String, Object> cheapestPeriod(ThingActions actions, Duration duration,
            @Nullable TemporalAccessor from, @Nullable TemporalAccessor until) {
        return ((NomosPlanActions) actions).cheapestPeriod(duration, from, until);
    }

    public static Map<String, Object> cheapestPeriod(ThingActions actions, QuantityType<Time> duration,
            @Nullable TemporalAccessor from, @Nullable TemporalAccessor until) {
        return ((NomosPlanActions) actions).cheapestPeriod(duration, from, until);
    }

    public static Map<String, Object> cheapestHours(ThingActions actions, @Nullable Number hours,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime until, @Nullable String minRun,
            @Nullable Integer maxRuns) {
        return ((NomosPlanActions) actions).cheapestHours(PlanDialog.real(hours), from, until, minRun, maxRuns);
    }

    public static Map<String, Object> cheapestHours(ThingActions actions, Duration hours,
            @Nullable TemporalAccessor from, @Nullable TemporalAccessor until, @Nullable Duration minRun,
            @Nullable Integer maxRuns) {
        return ((NomosPlanActions) actions).cheapestHours(hours, from, until, minRun, maxRuns);
    }

    public static Map<String, Object> cheapestHours(ThingActions actions, QuantityType<Time> hours,
            @Nullable TemporalAccessor from, @Nullable TemporalAccessor until, @Nullable QuantityType<Time> minRun,
            @Nullable Integer maxRuns) {
        return ((NomosPlanActions) actions).cheapestHours(hours, from, until, minRun, maxRuns);
    }

    public static Map<String, Object> dearestPeriod(ThingActions actions, @Nullable String duration,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime until) {
        return ((NomosPlanActions) actions).dearestPeriod(duration, from, until);
    }

    public static Map<String, Object> dearestPeriod(ThingActions actions, Duration duration,
            @Nullable TemporalAccessor from, @Nullable TemporalAccessor until) {
        return ((NomosPlanActions) actions).dearestPeriod(duration, from, until);
    }

    public static Map<String, Object> dearestPeriod(ThingActions actions, QuantityType<Time> duration,
            @Nullable TemporalAccessor from, @Nullable TemporalAccessor until) {
        return ((NomosPlanActions) actions).dearestPeriod(duration, from, until);
    }

    public static Map<String, Object> dearestHours(ThingActions actions, @Nullable Number hours,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime until, @Nullable String minRun,
            @Nullable Integer maxRuns) {
        return ((NomosPlanActions) actions).dearestHours(PlanDialog.real(hours), from, until, minRun, maxRuns);
    }

    public static Map<String, Object> dearestHours(ThingActions actions, Duration hours,
            @Nullable TemporalAccessor from, @Nullable TemporalAccessor until, @Nullable Duration minRun,
            @Nullable Integer maxRuns) {
        return ((NomosPlanActions) actions).dearestHours(hours, from, until, minRun, maxRuns);
    }

    public static Map<String, Object> dearestHours(ThingActions actions, QuantityType<Time> hours,
            @Nullable TemporalAccessor from, @Nullable TemporalAccessor until, @Nullable QuantityType<Time> minRun,
            @Nullable Integer maxRuns) {
        return ((NomosPlanActions) actions).dearestHours(hours, from, until, minRun, maxRuns);
    }

    public static Map<String, Object> planProfile(ThingActions actions, @Nullable String phases,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime until) {
        return ((NomosPlanActions) actions).planProfile(phases, from, until);
    }

    public static Map<String, Object> planProfile(ThingActions actions, List<?> phases, @Nullable TemporalAccessor from,
            @Nullable TemporalAccessor until) {
        return ((NomosPlanActions) actions).planProfile(phases, from, until);
    }

    public static Map<String, Object> isCheap(ThingActions actions, @Nullable Number hoursPerDay) {
        return ((NomosPlanActions) actions).isCheap(PlanDialog.real(hoursPerDay));
    }

    public static boolean isCheap(ThingActions actions, Duration hoursPerDay) {
        return ((NomosPlanActions) actions).isCheap(hoursPerDay);
    }

    public static boolean isCheap(ThingActions actions, QuantityType<Time> hoursPerDay) {
        return ((NomosPlanActions) actions).isCheap(hoursPerDay);
    }

    public static Map<String, Object> savings(ThingActions actions, @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return ((NomosPlanActions) actions).savings(from, until);
    }

    public static @Nullable BigDecimal savings(ThingActions actions, Instant from, Instant until) {
        return ((NomosPlanActions) actions).savings(from, until);
    }
}
