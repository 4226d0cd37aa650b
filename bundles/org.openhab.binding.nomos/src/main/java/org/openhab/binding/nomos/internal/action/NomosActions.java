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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

import javax.measure.quantity.Power;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.handler.BackfillProgress;
import org.openhab.binding.nomos.internal.handler.Outcome;
import org.openhab.binding.nomos.internal.handler.SubscriptionView;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceComponent;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.price.PriceStatistics;
import org.openhab.energy.model.usage.EnergyDirection;
import org.openhab.energy.thing.ThingText;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What rules, the Main UI and REST may ask of a contract. Methods with {@link RuleAction} take and give only what a user interface can show, take every
 * date-time as one that may be null (openHAB drops what it cannot read) and report a failure in the output {@code error}, because openHAB shows a caller
 * nothing of an exception. Their namesakes with {@link Instant} are for scripts: they give the bare number, or null when it is not known. Only converts;
 * thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = NomosActions.class)
@ThingActionsScope(name = "nomos")
public class NomosActions extends SubscriptionActions {
    private static final String TEXT = "java.lang.String";
    private static final String NUMBER = "java.math.BigDecimal";
    private static final String YES_NO = "java.lang.Boolean";
    private static final String WHOLE_NUMBER = "java.lang.Integer";
    private static final Duration HOUR = Duration.ofHours(1);

    @RuleAction(label = "@text/action.price-at.label", description = "@text/action.price-at.description")
    @ActionOutput(name = "price", type = NUMBER, label = "@text/action.output.price")
    @ActionOutput(name = "electricity", type = NUMBER, label = "@text/action.output.electricity")
    @ActionOutput(name = "grid", type = NUMBER, label = "@text/action.output.grid")
    @ActionOutput(name = "levies", type = NUMBER, label = "@text/action.output.levies")
    @ActionOutput(name = "start", type = TEXT, label = "@text/action.output.start")
    @ActionOutput(name = "end", type = TEXT, label = "@text/action.output.end")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> priceAt(
            @ActionInput(name = "time", label = "@text/action.time.label", description = "@text/action.time.now") @Nullable ZonedDateTime time) {
        return with(view -> {
            Outputs outputs = new Outputs(view.zone());
            return outputs.of(view, questions(view).priceAt(instant(time, now(view))),
                    slot -> outputs.put("price", slot.total())
                            .put("electricity", slot.component(PriceComponent.ELECTRICITY))
                            .put("grid", slot.component(PriceComponent.GRID))
                            .put("levies", slot.component(PriceComponent.LEVIES)).put("start", slot.start())
                            .put("end", slot.end()));
        });
    }

    @RuleAction(label = "@text/action.average.label", description = "@text/action.average.description")
    @ActionOutput(name = "average", type = NUMBER, label = "@text/action.output.average")
    @ActionOutput(name = "minimum", type = NUMBER, label = "@text/action.output.minimum")
    @ActionOutput(name = "maximum", type = NUMBER, label = "@text/action.output.maximum")
    @ActionOutput(name = "from", type = TEXT, label = "@text/action.output.from")
    @ActionOutput(name = "to", type = TEXT, label = "@text/action.output.to")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> averagePrice(
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.now") @Nullable ZonedDateTime from,
            @ActionInput(name = "to", label = "@text/action.to.label", description = "@text/action.to.end-of-day") @Nullable ZonedDateTime to) {
        return with(view -> {
            Instant begin = instant(from, now(view));
            Instant end = instant(to, MarketDay.of(begin, view.zone()).end());
            Outputs outputs = new Outputs(view.zone()).put("from", begin).put("to", end);
            return outputs.of(view, questions(view).statistics(begin, end),
                    found -> outputs.put("average", found.average()).put("minimum", found.minimum()).put("maximum",
                            found.maximum()));
        });
    }

    @RuleAction(label = "@text/action.cost-of.label", description = "@text/action.cost-of.description")
    @ActionOutput(name = "cost", type = NUMBER, label = "@text/action.output.cost")
    @ActionOutput(name = "energy", type = NUMBER, label = "@text/action.output.energy")
    @ActionOutput(name = "average", type = NUMBER, label = "@text/action.output.average")
    @ActionOutput(name = "from", type = TEXT, label = "@text/action.output.from")
    @ActionOutput(name = "to", type = TEXT, label = "@text/action.output.to")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> costOf(
            @ActionInput(name = "power", type = "QuantityType<Power>", label = "@text/action.power.label", description = "@text/action.power.description", required = true) @Nullable QuantityType<Power> power,
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.now") @Nullable ZonedDateTime from,
            @ActionInput(name = "to", label = "@text/action.to.label", description = "@text/action.to.hour") @Nullable ZonedDateTime to) {
        return with(view -> {
            Instant begin = instant(from, now(view));
            Instant end = instant(to, begin.plus(HOUR));
            Outputs outputs = new Outputs(view.zone()).put("from", begin).put("to", end);
            return outputs.of(view, questions(view).costOf(kilowatts(power), begin, end),
                    found -> outputs.put("cost", found.cost()).put("energy", found.energy()).put("average",
                            found.price()));
        });
    }

    @RuleAction(label = "@text/action.usage.label", description = "@text/action.usage.description")
    @ActionOutput(name = "energy", type = NUMBER, label = "@text/action.output.energy")
    @ActionOutput(name = "coverage", type = NUMBER, label = "@text/action.output.coverage")
    @ActionOutput(name = "preliminary", type = YES_NO, label = "@text/action.output.preliminary")
    @ActionOutput(name = "cost", type = NUMBER, label = "@text/action.output.cost")
    @ActionOutput(name = "costCoverage", type = NUMBER, label = "@text/action.output.cost-coverage")
    @ActionOutput(name = "effectivePrice", type = NUMBER, label = "@text/action.output.effective-price")
    @ActionOutput(name = "savings", type = NUMBER, label = "@text/action.output.savings")
    @ActionOutput(name = "from", type = TEXT, label = "@text/action.output.from")
    @ActionOutput(name = "to", type = TEXT, label = "@text/action.output.to")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> usage(
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.yesterday") @Nullable ZonedDateTime from,
            @ActionInput(name = "to", label = "@text/action.to.label", description = "@text/action.to.end-of-day") @Nullable ZonedDateTime to) {
        return with(view -> {
            Instant begin = instant(from, MarketDay.of(now(view), view.zone()).previous().start());
            Instant end = instant(to, MarketDay.of(begin, view.zone()).end());
            Outputs outputs = new Outputs(view.zone()).put("from", begin).put("to", end);
            return outputs.of(view, report(view, begin, end), found -> {
                outputs.put("energy", found.energy()).put("coverage", found.coverage()).put("preliminary",
                        found.preliminary());
                var cost = found.cost();
                if (cost != null) {
                    outputs.put("cost", cost.amount().setScale(4, RoundingMode.HALF_EVEN))
                            .put("costCoverage", cost.coverage()).put("effectivePrice", cost.effectivePrice())
                            .put("savings", cost.savings().setScale(4, RoundingMode.HALF_EVEN));
                }
                if (!found.isWhole()) {
                    outputs.error(view, ThingText.of("hint.usage-partial"));
                }
            });
        });
    }

    @RuleAction(label = "@text/action.backfill.label", description = "@text/action.backfill.description")
    @ActionOutput(name = "complete", type = YES_NO, label = "@text/action.output.complete")
    @ActionOutput(name = "days", type = WHOLE_NUMBER, label = "@text/action.output.days")
    @ActionOutput(name = "prices", type = WHOLE_NUMBER, label = "@text/action.output.prices")
    @ActionOutput(name = "usages", type = WHOLE_NUMBER, label = "@text/action.output.usages")
    @ActionOutput(name = "calls", type = WHOLE_NUMBER, label = "@text/action.output.calls")
    @ActionOutput(name = "next", type = TEXT, label = "@text/action.output.next")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> backfill(
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.month") @Nullable LocalDate from,
            @ActionInput(name = "to", label = "@text/action.to.label", description = "@text/action.to.today") @Nullable LocalDate to) {
        return with(view -> {
            LocalDate today = MarketDay.of(now(view), view.zone()).date();
            LocalDate end = to == null ? today : to;
            LocalDate begin = from == null ? end.minusMonths(1) : from;
            Outputs outputs = new Outputs(view.zone());
            return outputs.of(view, view.backfill(begin, end, progress -> {
            }), progress -> {
                outputs.put("complete", progress.isWhole()).put("days", Math.toIntExact(progress.daysDone()))
                        .put("prices", progress.prices()).put("usages", progress.usages())
                        .put("calls", progress.calls());
                if (!progress.isWhole()) {
                    outputs.put("next", progress.done().toString()).error(view, unfinished(progress));
                }
            });
        });
    }

    @RuleAction(label = "@text/action.reading.label", description = "@text/action.reading.description")
    @ActionOutput(name = "accepted", type = YES_NO, label = "@text/action.output.accepted")
    @ActionOutput(name = "filedAt", type = TEXT, label = "@text/action.output.filed-at")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> submitMeterReading(
            @ActionInput(name = "value", label = "@text/action.value.label", description = "@text/action.value.description", required = true) @Nullable Double value,
            @ActionInput(name = "time", label = "@text/action.time.label", description = "@text/action.time.now") @Nullable ZonedDateTime time,
            @ActionInput(name = "message", label = "@text/action.message.label", description = "@text/action.message.description") @Nullable String message) {
        return with(view -> {
            Outputs outputs = new Outputs(view.zone());
            BigDecimal reading = value == null || value.isNaN() || value.isInfinite()
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(value);
            String note = message == null || message.isBlank() ? null : message;
            Outcome<Instant> outcome = view.submitMeterReading(reading, instant(time, now(view)), note);
            outputs.put("accepted", outcome instanceof Outcome.Done<Instant>);
            return outputs.of(view, outcome, at -> outputs.put("filedAt", at));
        });
    }

    @RuleAction(label = "@text/action.invoice.label", description = "@text/action.invoice.description")
    @ActionOutput(name = "address", type = TEXT, label = "@text/action.output.address")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> invoiceLink(
            @ActionInput(name = "invoice", label = "@text/action.invoice-number.label", description = "@text/action.invoice-number.description") @Nullable String invoice) {
        return with(view -> {
            Outputs outputs = new Outputs(view.zone());
            Outcome<URI> file = view.invoiceFile(invoice == null || invoice.isBlank() ? null : invoice.trim());
            return outputs.of(view, file, address -> outputs.put("address", address.toString()));
        });
    }

    // For scripts

    /** {@return the total in EUR/kWh of the slot at the instant, or null when it is not known} */
    public @Nullable BigDecimal priceAt(Instant time) {
        SubscriptionView view = view();
        return view != null && questions(view).priceAt(time) instanceof Outcome.Done<PriceSlot> done
                ? done.value().total()
                : null;
    }

    /** {@return the mean in EUR/kWh of {@code [from, to)}, or null when a price in it is not known} */
    public @Nullable BigDecimal averagePrice(Instant from, Instant to) {
        SubscriptionView view = view();
        return view != null && questions(view).statistics(from, to) instanceof Outcome.Done<PriceStatistics> done
                ? done.value().average()
                : null;
    }

    /** {@return what the power costs in EUR from the instant on, or null when a price is not known} */
    public @Nullable BigDecimal costOf(QuantityType<Power> power, Instant start, Duration duration) {
        SubscriptionView view = view();
        return view != null && questions(view).costOf(kilowatts(power), start,
                start.plus(duration)) instanceof Outcome.Done<PowerCost> done ? done.value().cost() : null;
    }

    /** {@return the usage in kWh in {@code [from, to)}, or null unless all of it has arrived} */
    public @Nullable BigDecimal usage(Instant from, Instant to) {
        SubscriptionView view = view();
        return view != null && report(view, from, to) instanceof Outcome.Done<UsageReport> done
                && done.value().isWhole() ? done.value().energy() : null;
    }

    /** {@return the known totals in EUR/kWh in {@code [from, to)}, by the start of their slot} */
    public Map<Instant, BigDecimal> prices(Instant from, Instant to) {
        return prices(from, to, null);
    }

    /**
     * {@return the known prices in EUR/kWh in {@code [from, to)}, by the start of their slot}
     *
     * @param component {@code total} (also null), {@code electricity}, {@code grid} or {@code levies}; any other word gives nothing
     */
    public Map<Instant, BigDecimal> prices(Instant from, Instant to, @Nullable String component) {
        SubscriptionView view = view();
        String word = component == null ? "total" : component.trim().toLowerCase(Locale.ROOT);
        return view == null ? Map.of() : switch (word) {
            case "total" -> questions(view).prices(from, to, null);
            case "electricity" -> questions(view).prices(from, to, PriceComponent.ELECTRICITY);
            case "grid" -> questions(view).prices(from, to, PriceComponent.GRID);
            case "levies" -> questions(view).prices(from, to, PriceComponent.LEVIES);
            default -> Map.of();
        };
    }

    // For DSL rules

    public static Map<String, Object> priceAt(ThingActions actions, @Nullable ZonedDateTime time) {
        return ((NomosActions) actions).priceAt(time);
    }

    public static @Nullable BigDecimal priceAt(ThingActions actions, Instant time) {
        return ((NomosActions) actions).priceAt(time);
    }

    public static Map<String, Object> averagePrice(ThingActions actions, @Nullable ZonedDateTime from,
            @Nullable ZonedDateTime to) {
        return ((NomosActions) actions).averagePrice(from, to);
    }

    public static @Nullable BigDecimal averagePrice(ThingActions actions, Instant from, Instant to) {
        return ((NomosActions) actions).averagePrice(from, to);
    }

    public static Map<String, Object> costOf(ThingActions actions, @Nullable QuantityType<Power> power,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime to) {
        return ((NomosActions) actions).costOf(power, from, to);
    }

    public static @Nullable BigDecimal costOf(ThingActions actions, QuantityType<Power> power, Instant start,
            Duration duration) {
        return ((NomosActions) actions).costOf(power, start, duration);
    }

    public static Map<String, Object> usage(ThingActions actions, @Nullable ZonedDateTime from,
            @Nullable ZonedDateTime to) {
        return ((NomosActions) actions).usage(from, to);
    }

    public static @Nullable BigDecimal usage(ThingActions actions, Instant from, Instant to) {
        return ((NomosActions) actions).usage(from, to);
    }

    public static Map<Instant, BigDecimal> prices(ThingActions actions, Instant from, Instant to) {
        return ((NomosActions) actions).prices(from, to);
    }

    public static Map<Instant, BigDecimal> prices(ThingActions actions, Instant from, Instant to,
            @Nullable String component) {
        return ((NomosActions) actions).prices(from, to, component);
    }

    public static Map<String, Object> backfill(ThingActions actions, @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return ((NomosActions) actions).backfill(from, to);
    }

    public static Map<String, Object> submitMeterReading(ThingActions actions, @Nullable Double value,
            @Nullable ZonedDateTime time, @Nullable String message) {
        return ((NomosActions) actions).submitMeterReading(value, time, message);
    }

    public static Map<String, Object> invoiceLink(ThingActions actions, @Nullable String invoice) {
        return ((NomosActions) actions).invoiceLink(invoice);
    }

    private static PriceQuestions questions(SubscriptionView view) {
        return new PriceQuestions(view.prices(), view.zone());
    }

    private static Outcome<UsageReport> report(SubscriptionView view, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Outcome.failed(Outcome.Reason.WRONG_INPUT, "hint.span-empty");
        }
        UsageReport report = UsageReport.of(view.usage(), view.prices(),
                view.isFeedIn() ? EnergyDirection.FEED_IN : EnergyDirection.CONSUMPTION, from, to);
        return report == null
                ? Outcome.failed(Outcome.Reason.ABSENT, "hint.no-usage")
                : Outcome.done(report);
    }

    private static ThingText unfinished(BackfillProgress progress) {
        return ThingText.of("hint.backfill-unfinished", progress.done().toString());
    }

    /** {@return the power in kW; zero, which no question accepts, when it is no power} */
    private static BigDecimal kilowatts(@Nullable QuantityType<Power> power) {
        QuantityType<Power> watts = power == null ? null : power.toUnit(Units.WATT);
        return watts == null ? BigDecimal.ZERO : watts.toBigDecimal().movePointLeft(3);
    }
}
