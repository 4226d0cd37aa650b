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
package org.openhab.binding.nomos.internal.price;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceComponent;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceOrder;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.price.PriceStatistics;

/**
 * Derives the channels of the price group from a curve. Pure. What is not known is {@link ChannelReading.Unknown}: a price outside of the curve, the next
 * price over a gap, the figures of a day of which not every slot is known.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceReadings {
    public static final String UNIT = "EUR/kWh";

    private static final ChannelReading UNKNOWN = new ChannelReading.Unknown();

    private final ZoneId zone;

    public PriceReadings(ZoneId zone) {
        this.zone = zone;
    }

    /** {@return what each channel says at the instant, in the order of the channels} */
    public Map<String, ChannelReading> at(Instant now, PriceCurve curve) {
        return at(now, curve, PriceOrder.CHEAPEST_FIRST);
    }

    /**
     * {@return what each channel says at the instant, in the order of the channels}
     *
     * @param order which prices are the good ones
     */
    public Map<String, ChannelReading> at(Instant now, PriceCurve curve, PriceOrder order) {
        MarketDay today = MarketDay.of(now, zone);
        MarketDay tomorrow = today.next();
        PriceSlot slot = curve.slotAt(now);
        Instant since = slot == null ? now : slot.start();
        PriceSlot next = slot == null ? null : curve.slotAt(slot.end());
        PriceStatistics todays = wholeDay(curve, today);
        PriceStatistics tomorrows = wholeDay(curve, tomorrow);
        Integer rank = curve.rank(now, today.start(), today.end(), order);
        BigDecimal quantile = curve.quantile(now, today.start(), today.end(), order);

        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        readings.put(CHANNEL_TOTAL, price(slot == null ? null : slot.total(), since));
        readings.put(CHANNEL_ELECTRICITY, price(component(slot, PriceComponent.ELECTRICITY), since));
        readings.put(CHANNEL_GRID, price(component(slot, PriceComponent.GRID), since));
        readings.put(CHANNEL_LEVIES, price(component(slot, PriceComponent.LEVIES), since));
        readings.put(CHANNEL_NEXT, price(next == null ? null : next.total(), since));
        readings.put(CHANNEL_TODAY_MINIMUM, price(figure(todays, PriceStatistics::minimum), today.start()));
        readings.put(CHANNEL_TODAY_MAXIMUM, price(figure(todays, PriceStatistics::maximum), today.start()));
        readings.put(CHANNEL_TODAY_AVERAGE, price(figure(todays, PriceStatistics::average), today.start()));
        readings.put(CHANNEL_TOMORROW_MINIMUM, price(figure(tomorrows, PriceStatistics::minimum), today.start()));
        readings.put(CHANNEL_TOMORROW_MAXIMUM, price(figure(tomorrows, PriceStatistics::maximum), today.start()));
        readings.put(CHANNEL_TOMORROW_AVERAGE, price(figure(tomorrows, PriceStatistics::average), today.start()));
        readings.put(CHANNEL_RANK,
                rank == null ? UNKNOWN : new ChannelReading.Quantity(BigDecimal.valueOf(rank), "", since));
        readings.put(CHANNEL_QUANTILE, quantile == null
                ? UNKNOWN
                : new ChannelReading.Quantity(quantile.movePointRight(2), "%", since));
        return readings;
    }

    /** {@return the series of each price channel, from the begin of the day that contains the instant} A gap says that nothing is known there. */
    public Map<String, NavigableMap<Instant, ChannelReading>> series(Instant now, PriceCurve curve) {
        return series(curve.between(MarketDay.of(now, zone).start(), Instant.MAX));
    }

    /** {@return the series of each price channel over the whole curve} */
    public Map<String, NavigableMap<Instant, ChannelReading>> series(PriceCurve part) {
        Map<String, NavigableMap<Instant, ChannelReading>> series = new LinkedHashMap<>();
        series.put(CHANNEL_TOTAL, series(part, PriceSlot::total));
        series.put(CHANNEL_ELECTRICITY, series(part, slot -> slot.component(PriceComponent.ELECTRICITY)));
        series.put(CHANNEL_GRID, series(part, slot -> slot.component(PriceComponent.GRID)));
        series.put(CHANNEL_LEVIES, series(part, slot -> slot.component(PriceComponent.LEVIES)));
        return series;
    }

    /** {@return the next instant at which {@link #at} may say something else: the edge of a slot, or local midnight} */
    public Instant nextChange(Instant now, PriceCurve curve) {
        PriceSlot slot = curve.slotAt(now);
        PriceSlot next = slot == null ? curve.slotAfter(now) : null;
        Instant midnight = MarketDay.of(now, zone).end();
        Instant edge = slot != null ? slot.end() : next != null ? next.start() : midnight;
        return edge.isAfter(midnight) ? midnight : edge;
    }

    private static NavigableMap<Instant, ChannelReading> series(PriceCurve curve,
            Function<PriceSlot, @Nullable BigDecimal> amount) {
        NavigableMap<Instant, ChannelReading> series = new TreeMap<>();
        Instant end = null;
        for (PriceSlot slot : curve.slots()) {
            if (end != null && end.isBefore(slot.start())) {
                series.put(end, UNKNOWN);
            }
            series.put(slot.start(), price(amount.apply(slot), slot.start()));
            end = slot.end();
        }
        return series;
    }

    private static @Nullable PriceStatistics wholeDay(PriceCurve curve, MarketDay day) {
        PriceStatistics statistics = curve.statistics(day.start(), day.end());
        return statistics != null && statistics.whole() ? statistics : null;
    }

    private static @Nullable BigDecimal figure(@Nullable PriceStatistics statistics,
            Function<PriceStatistics, BigDecimal> figure) {
        return statistics == null ? null : figure.apply(statistics);
    }

    private static @Nullable BigDecimal component(@Nullable PriceSlot slot, PriceComponent component) {
        return slot == null ? null : slot.component(component);
    }

    private static ChannelReading price(@Nullable BigDecimal amount, Instant since) {
        return amount == null ? UNKNOWN : new ChannelReading.Quantity(amount, UNIT, since);
    }
}
