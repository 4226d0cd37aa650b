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
package org.openhab.binding.derapi.internal.series;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.Reading;
import org.openhab.binding.derapi.internal.api.EnergyInterval;
import org.openhab.binding.derapi.internal.api.SummaryLevel;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * What intervals say on channels. Mean power is derived: energy of the last whole quarter-hour by its length. It is unknown once that is too long ago. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class EnergyReadings {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final int POWER_SCALE = 3;

    /** A kind of energy and where it is shown. */
    private record Flow(String power, String today, String prefix,
            Function<EnergyInterval, @Nullable BigDecimal> energy) {
    }

    private static final List<Flow> SOLAR = List.of(
            new Flow("solar#power", "solar#today", "solar#", EnergyInterval::produced));
    private static final List<Flow> STORAGE = List.of(
            new Flow("storage#charge-power", "storage#charged-today", "storage#charged-", EnergyInterval::charged),
            new Flow("storage#discharge-power", "storage#discharged-today", "storage#discharged-",
                    EnergyInterval::discharged));

    private EnergyReadings() {
    }

    /** {@return the readings of one level}
     *
     * @param storage whether the energy is a battery's
     * @param powerLimit how long after its end an interval still tells the power
     */
    public static Map<String, ChannelReading> of(SummaryLevel level, boolean storage, IntervalBook book, Instant now,
            Duration powerLimit) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        EnergyInterval last = book.lastWhole();
        for (Flow flow : storage ? STORAGE : SOLAR) {
            BigDecimal energy = last == null ? null : flow.energy().apply(last);
            readings.put(flow.prefix() + suffix(level),
                    Reading.quantity(energy, "kWh", last == null ? null : last.end()));
            if (level == SummaryLevel.QUARTER_HOUR) {
                boolean fresh = last != null && !now.isAfter(last.end().plus(powerLimit));
                readings.put(flow.power(), last == null || !fresh || energy == null
                        ? Reading.unknown()
                        : Reading.quantity(meanPower(energy, last.length()), "kW", last.end()));
            }
            if (level == SummaryLevel.DAY) {
                EnergyInterval today = book.at(now);
                readings.put(flow.today(), today == null
                        ? Reading.unknown()
                        : Reading.quantity(flow.energy().apply(today), "kWh", book.fetchedAt()));
            }
        }
        if (storage && level == SummaryLevel.QUARTER_HOUR) {
            readings.put(CHANNEL_STORAGE_MEAN_STATE_OF_CHARGE, last == null
                    ? Reading.unknown()
                    : Reading.quantity(last.stateOfCharge(), "%", last.end()));
        }
        return readings;
    }

    /** {@return the series of one level by channel: what is whole, at the start of each interval; a gap stays a gap} */
    public static Map<String, NavigableMap<Instant, ChannelReading>> series(SummaryLevel level, boolean storage,
            IntervalBook book) {
        Map<String, NavigableMap<Instant, ChannelReading>> series = new LinkedHashMap<>();
        for (Flow flow : storage ? STORAGE : SOLAR) {
            series.put(flow.prefix() + suffix(level), over(book, flow.energy(), "kWh"));
        }
        if (storage && level == SummaryLevel.QUARTER_HOUR) {
            series.put(CHANNEL_STORAGE_MEAN_STATE_OF_CHARGE, over(book, EnergyInterval::stateOfCharge, "%"));
        }
        return series;
    }

    private static NavigableMap<Instant, ChannelReading> over(IntervalBook book,
            Function<EnergyInterval, @Nullable BigDecimal> value, String unit) {
        NavigableMap<Instant, ChannelReading> values = new TreeMap<>();
        book.whole().forEach((start, item) -> values.put(start, Reading.quantity(value.apply(item), unit, item.end())));
        return values;
    }

    /** {@return the power in kW that makes the energy in the time} */
    static BigDecimal meanPower(BigDecimal kwh, Duration time) {
        return kwh.multiply(SECONDS_PER_HOUR).divide(BigDecimal.valueOf(time.toSeconds()), POWER_SCALE,
                RoundingMode.HALF_EVEN);
    }

    private static String suffix(SummaryLevel level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
