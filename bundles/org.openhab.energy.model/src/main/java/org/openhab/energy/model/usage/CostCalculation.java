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
package org.openhab.energy.model.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Joins usage and prices by instants. A usage interval takes the price of the slot that contains it; one that spans several slots is split at their edges
 * with its energy spread evenly over its length, as its meter knows no better. What lacks a usage or a price is left out and shows in the coverage.
 * Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CostCalculation {
    /** Finer than any price of a kWh times a Wh; rounding happens only where an interval is split, and for the baseline. */
    private static final int SCALE = 12;

    private final EnergyDirection direction;
    private final UsageSeries usage;
    private final PriceCurve prices;

    /**
     * @param prices in currency units per kWh
     */
    public CostCalculation(EnergyDirection direction, UsageSeries usage, PriceCurve prices) {
        this.direction = direction;
        this.usage = usage;
        this.prices = prices;
    }

    /** {@return the figures of the day, or null when no instant of it has usage and price} */
    public @Nullable CostFigures of(MarketDay day) {
        return between(day.start(), day.end());
    }

    /** {@return the figures of {@code [from, until)}, or null when no instant of it has usage and price} */
    public @Nullable CostFigures between(Instant from, Instant until) {
        Sums sums = new Sums();
        usage.between(from, until).intervals().forEach(interval -> join(interval, sums));
        if (sums.seconds.signum() == 0) {
            return null;
        }
        BigDecimal baseline = sums.energy.multiply(sums.priceSeconds).divide(sums.seconds, SCALE,
                RoundingMode.HALF_EVEN);
        return new CostFigures(direction, sums.joined, Duration.between(from, until), sums.energy, sums.amount,
                baseline, sums.preliminary);
    }

    /**
     * {@return the figures of the days from the first until before the last named, each day against its own mean; null when no instant has usage and price}
     * The baseline is then what the same energy would have cost had it been used evenly over each day, so that the savings are those of the hours that were
     * chosen: that one day was dearer than another, which nobody can choose, is not in them.
     */
    public @Nullable CostFigures ofDays(MarketDay first, MarketDay until) {
        CostFigures sum = null;
        for (MarketDay day = first; day.date().isBefore(until.date()); day = day.next()) {
            CostFigures figures = of(day);
            if (figures != null) {
                sum = sum == null ? figures : sum.plus(figures);
            }
        }
        return sum == null
                ? null
                : new CostFigures(direction, sum.joined(), Duration.between(first.start(), until.start()), sum.energy(),
                        sum.amount(), sum.baseline(), sum.preliminary());
    }

    private void join(UsageInterval interval, Sums sums) {
        BigDecimal seconds = BigDecimal.ZERO;
        BigDecimal priceSeconds = BigDecimal.ZERO;
        Duration joined = Duration.ZERO;
        for (PriceSlot slot : prices.between(interval.start(), interval.end()).slots()) {
            BigDecimal price = slot.total();
            if (price != null) {
                BigDecimal length = seconds(slot.length());
                seconds = seconds.add(length);
                priceSeconds = priceSeconds.add(price.multiply(length));
                joined = joined.plus(slot.length());
            }
        }
        if (seconds.signum() == 0) {
            return;
        }
        BigDecimal whole = seconds(interval.length());
        sums.energy = sums.energy.add(part(interval.energy().multiply(seconds), whole));
        sums.amount = sums.amount.add(part(interval.energy().multiply(priceSeconds), whole));
        sums.seconds = sums.seconds.add(seconds);
        sums.priceSeconds = sums.priceSeconds.add(priceSeconds);
        sums.joined = sums.joined.plus(joined);
        sums.preliminary |= !interval.isFinal();
    }

    private static BigDecimal part(BigDecimal product, BigDecimal whole) {
        return product.divide(whole, SCALE, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    /** What has been joined so far. */
    private static final class Sums {
        private BigDecimal seconds = BigDecimal.ZERO;
        private BigDecimal priceSeconds = BigDecimal.ZERO;
        private BigDecimal energy = BigDecimal.ZERO;
        private BigDecimal amount = BigDecimal.ZERO;
        private Duration joined = Duration.ZERO;
        private boolean preliminary;
    }
}
