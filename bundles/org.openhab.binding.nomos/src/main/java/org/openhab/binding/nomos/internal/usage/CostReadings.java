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
package org.openhab.binding.nomos.internal.usage;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.Reading;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.CostCalculation;
import org.openhab.energy.model.usage.CostFigures;
import org.openhab.energy.model.usage.EnergyDirection;
import org.openhab.energy.model.usage.UsageSeries;

/**
 * Derives the channels of the cost group: of the last complete day, of the running month until the end of yesterday, and of the last month, each with the share
 * that it covers, and what choosing the hours saved: the days of a month against even use of each. Two months of quarter-hours are much to join, so the last result is kept as long as nothing has changed. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CostReadings {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String EURO = "EUR";

    private record Inputs(UsageSeries usage, PriceCurve prices, EnergyDirection direction, LocalDate today) {
        boolean isSame(Inputs other) {
            return usage == other.usage && prices == other.prices && direction == other.direction
                    && today.equals(other.today);
        }
    }

    private @Nullable Inputs last;
    private Map<String, ChannelReading> readings = Map.of();

    /**
     * {@return what each channel says at the instant, in the order of the channels}
     *
     * @param usage intervals of a smart meter; those of an analog one are too long to tell a cost
     * @param prices prices in EUR/kWh
     */
    public Map<String, ChannelReading> at(Instant now, UsageSeries usage, PriceCurve prices,
            EnergyDirection direction) {
        LocalDate today = MarketDay.of(now, ZONE).date();
        Inputs inputs = new Inputs(usage, prices, direction, today);
        Inputs known = last;
        if (known == null || !known.isSame(inputs)) {
            last = inputs;
            readings = derive(inputs);
        }
        return readings;
    }

    private static Map<String, ChannelReading> derive(Inputs inputs) {
        CostCalculation calculation = new CostCalculation(inputs.direction(), inputs.usage(), inputs.prices());
        MarketDay lastDay = inputs.usage().lastCompleteDay(ZONE);
        MarketDay endOfMonth = new MarketDay(inputs.today(), ZONE);
        MarketDay firstOfMonth = new MarketDay(inputs.today().withDayOfMonth(1), ZONE);
        MarketDay firstOfLastMonth = new MarketDay(firstOfMonth.date().minusMonths(1), ZONE);
        Instant today = endOfMonth.start();
        Instant month = firstOfMonth.start();
        Instant lastMonth = firstOfLastMonth.start();
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        put(readings, CHANNEL_COST_LAST_DAY, lastDay == null ? null : calculation.of(lastDay),
                lastDay == null ? today : lastDay.start());
        readings.put(CHANNEL_COST_LAST_DAY_DATE, lastDay == null
                ? Reading.unknown()
                : Reading.moment(lastDay.start(), lastDay.start()));
        put(readings, CHANNEL_COST_MONTH, month.isBefore(today) ? calculation.between(month, today) : null, month);
        readings.put(CHANNEL_COST_MONTH_SHIFTING, savings(calculation.ofDays(firstOfMonth, endOfMonth), month));
        put(readings, CHANNEL_COST_LAST_MONTH, calculation.between(lastMonth, month), lastMonth);
        readings.put(CHANNEL_COST_LAST_MONTH_SHIFTING,
                savings(calculation.ofDays(firstOfLastMonth, firstOfMonth), lastMonth));
        return readings;
    }

    private static ChannelReading savings(@Nullable CostFigures figures, Instant since) {
        return Reading.quantity(figures == null ? null : figures.savings(), EURO, since);
    }

    private static void put(Map<String, ChannelReading> readings, String channel, @Nullable CostFigures figures,
            Instant since) {
        readings.put(channel, Reading.quantity(figures == null ? null : figures.amount(), EURO, since));
        readings.put(channel + "-effective-price",
                Reading.quantity(figures == null ? null : figures.effectivePrice(), "EUR/kWh", since));
        readings.put(channel + "-savings", savings(figures, since));
        readings.put(channel + "-coverage",
                Reading.quantity(figures == null ? null : figures.coverage().multiply(HUNDRED), "%", since));
    }
}
