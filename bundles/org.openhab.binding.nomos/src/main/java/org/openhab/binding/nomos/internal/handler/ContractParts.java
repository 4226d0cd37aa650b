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
package org.openhab.binding.nomos.internal.handler;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.Invoice;
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.binding.nomos.internal.api.Plan;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.api.SubscriptionDetails;
import org.openhab.binding.nomos.internal.contract.ContractReadings;
import org.openhab.binding.nomos.internal.contract.ContractRecord;
import org.openhab.binding.nomos.internal.contract.ContractStore;
import org.openhab.binding.nomos.internal.part.DailyPart;
import org.openhab.binding.nomos.internal.part.HistoryPart;
import org.openhab.binding.nomos.internal.part.Part;
import org.openhab.binding.nomos.internal.part.PricePart;
import org.openhab.binding.nomos.internal.part.UsagePart;
import org.openhab.binding.nomos.internal.price.PriceAlarm;
import org.openhab.binding.nomos.internal.price.PriceReadings;
import org.openhab.binding.nomos.internal.price.PriceStore;
import org.openhab.binding.nomos.internal.price.PriceThreshold;
import org.openhab.binding.nomos.internal.price.ShownPrices;
import org.openhab.binding.nomos.internal.schedule.AccountTurn;
import org.openhab.binding.nomos.internal.usage.CostReadings;
import org.openhab.binding.nomos.internal.usage.UsageReadings;
import org.openhab.binding.nomos.internal.usage.UsageStore;
import org.openhab.core.storage.Storage;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.BaseFee;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceOrder;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.usage.EnergyDirection;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.ThingCondition;

/**
 * The parts of one contract from initialize to dispose, put together: what they say, what they trigger, and which of them has to ask Nomos next. Called with
 * the Thing's lock held.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ContractParts {
    /** An event for rules. */
    record Event(String channel, String payload) {
    }

    private final PriceReadings priceReadings = new PriceReadings(ZONE);
    private final UsageReadings usageReadings = new UsageReadings();
    private final CostReadings costReadings = new CostReadings();
    private final DailyPart daily;
    private final PricePart prices;
    private final UsagePart usage;
    /** In the order of urgency. */
    private final List<Part> parts;
    private final ShownPrices shown;
    private final @Nullable PriceAlarm below;
    private final @Nullable PriceAlarm above;
    private final boolean cents;
    private final Supplier<@Nullable Listing> listing;

    private PriceCurve recent = PriceCurve.empty();
    private @Nullable PriceCurve recentOf;
    private @Nullable Instant recentFrom;

    /**
     * @param thing the Thing's UID
     * @param spread name from which the share of the spread follows, the same for all contracts of an account
     * @param storage where the parts are kept
     * @param listing the account's contracts, or null while they are not known
     */
    ContractParts(String thing, String id, String spread, SubscriptionConfiguration configuration, NomosContext context,
            Storage<String> storage, Supplier<@Nullable Listing> listing) {
        this.listing = listing;
        daily = new DailyPart(thing, id, new AccountTurn(spread), new ContractStore(storage), () -> listed(id),
                context.random());
        prices = new PricePart(thing, id, spread, new PriceStore(storage), daily, context.random());
        usage = new UsagePart(thing, id, spread, new UsageStore(storage), daily, context.random());
        HistoryPart history = new HistoryPart(id, prices, usage::series, context.random());
        parts = List.of(prices, daily, usage, history);
        shown = new ShownPrices(configuration.hourlyMean, configuration.includeBaseFee, configuration.monthlyFee);
        BigDecimal hysteresis = Objects.requireNonNullElse(configuration.hysteresis, BigDecimal.ZERO);
        below = PriceAlarm.of(PriceThreshold.Side.BELOW, configuration.priceBelow, hysteresis, storage, thing);
        above = PriceAlarm.of(PriceThreshold.Side.ABOVE, configuration.priceAbove, hysteresis, storage, thing);
        cents = SubscriptionConfiguration.CENT.equals(configuration.plainUnit);
    }

    /** Forgets what is kept for a Thing. */
    static void remove(Storage<String> storage, String thing) {
        new PriceStore(storage).remove(thing);
        new UsageStore(storage).remove(thing);
        new ContractStore(storage).remove(thing);
        PriceAlarm.remove(storage, thing);
    }

    private @Nullable Subscription listed(String id) {
        Listing known = listing.get();
        return known == null ? null : known.find(id);
    }

    /** {@return the part that has to ask now, or null} */
    @Nullable
    Part due(Instant now) {
        return parts.stream().filter(part -> !part.nextPoll(now).isAfter(now)).findFirst().orElse(null);
    }

    /** {@return when the next part has to ask} */
    Instant nextPoll(Instant now) {
        return parts.stream().map(part -> part.nextPoll(now)).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** {@return the next instant at which a channel may say something else without any answer} */
    Instant nextChange(Instant now) {
        return priceReadings.nextChange(now, curve());
    }

    void retry() {
        parts.forEach(Part::retry);
    }

    boolean isFeedIn() {
        return daily.feedIn();
    }

    boolean isCents() {
        return cents;
    }

    @Nullable
    Subscription subscription() {
        return daily.subscription();
    }

    ContractRecord contract() {
        return daily.record();
    }

    /** {@return the prices as they are shown; the same object as long as nothing changes} */
    PriceCurve curve() {
        return shown.of(prices.record().curve(), fee());
    }

    /** {@return the shown prices from the begin of yesterday, which the home's other programs are told} */
    PriceCurve recentCurve(Instant now) {
        PriceCurve curve = curve();
        Instant from = MarketDay.of(now, ZONE).previous().start();
        if (curve != recentOf || !from.equals(recentFrom)) {
            recentOf = curve;
            recentFrom = from;
            recent = curve.between(from, Instant.MAX);
        }
        return recent;
    }

    /** {@return other prices in the way these are shown} */
    PriceCurve asShown(PriceCurve other) {
        ShownPrices apart = shown.copy();
        return apart.of(other, fee());
    }

    UsageSeries usage() {
        return usage.series();
    }

    /** {@return usage that no channel has been told yet} */
    UsageSeries takeUnwrittenUsage() {
        return usage.takeUnwritten();
    }

    @Nullable
    Instant fetchedAt() {
        return prices.record().fetchedAt();
    }

    private @Nullable BaseFee fee() {
        Plan plan = daily.record().plan();
        SubscriptionDetails details = daily.record().details();
        return shown.fee(plan == null ? null : plan.monthlyFee(), details == null ? null : details.yearlyEnergy());
    }

    /** {@return what each channel says, in the order of the channels} */
    Map<String, ChannelReading> readings(Instant now) {
        boolean feedIn = isFeedIn();
        Listing known = listing.get();
        boolean analog = usage.meter() == MeterKind.ANALOG;
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        readings.putAll(
                priceReadings.at(now, curve(), feedIn ? PriceOrder.DEAREST_FIRST : PriceOrder.CHEAPEST_FIRST));
        readings.putAll(usageReadings.at(now, usage.series()));
        readings.putAll(costReadings.at(now, analog ? UsageSeries.empty() : usage.series(), curve(),
                feedIn ? EnergyDirection.FEED_IN : EnergyDirection.CONSUMPTION));
        readings.putAll(ContractReadings.of(daily.record(), daily.subscription(), usage.meter(),
                known == null ? null : known.listedAt()));
        return readings;
    }

    /** {@return the time series of prices from the begin of today} */
    Map<String, NavigableMap<Instant, ChannelReading>> priceSeries(Instant now) {
        return priceReadings.series(now, curve());
    }

    /** {@return the time series of prices of any time} */
    Map<String, NavigableMap<Instant, ChannelReading>> priceSeries(PriceCurve curve) {
        return priceReadings.series(curve);
    }

    /** {@return what has happened since the last time} */
    List<Event> events(Instant now) {
        List<Event> events = new ArrayList<>();
        LocalDate arrived = prices.arrival(now);
        if (arrived != null) {
            events.add(new Event(CHANNEL_DAY_AHEAD_AVAILABLE, arrived.toString()));
        }
        PriceSlot slot = curve().slotAt(now);
        BigDecimal price = slot == null ? null : slot.total();
        alarm(below, CHANNEL_PRICE_BELOW, price, events);
        alarm(above, CHANNEL_PRICE_ABOVE, price, events);
        usage.arrivals().forEach(day -> events.add(new Event(CHANNEL_USAGE_ARRIVED, day.toString())));
        Invoice invoice = daily.newInvoice();
        if (invoice != null) {
            events.add(new Event(CHANNEL_NEW_INVOICE,
                    invoice.number().isEmpty() ? invoice.id() : invoice.number()));
        }
        return events;
    }

    private static void alarm(@Nullable PriceAlarm alarm, String channel, @Nullable BigDecimal price,
            List<Event> events) {
        if (alarm != null && alarm.fires(price) && price != null) {
            events.add(new Event(channel, price.stripTrailingZeros().toPlainString()));
        }
    }

    /** {@return the Thing's status} */
    ThingCondition condition(Instant now, boolean currencyKnown) {
        CloudException failure = prices.failure();
        return new SubscriptionCondition(prices.record(), prices.activity(now), failure, prices.isKept(),
                currencyKnown, cents, shown.lacks(fee()) && daily.record().details() != null).at(now);
    }
}
