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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.Reading;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;

/**
 * Derives the channels of the usage group. Yesterday and the last month are unknown until they are whole; the running month is what has arrived. The last
 * result is kept as long as nothing has changed. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageReadings {
    private static final String KWH = "kWh";

    private @Nullable UsageSeries lastSeries;
    private @Nullable LocalDate lastDate;
    private Map<String, ChannelReading> last = Map.of();

    /** {@return what each channel says at the instant, in the order of the channels} */
    public Map<String, ChannelReading> at(Instant now, UsageSeries series) {
        LocalDate date = MarketDay.of(now, ZONE).date();
        if (series != lastSeries || !date.equals(lastDate)) {
            lastSeries = series;
            lastDate = date;
            last = derive(now, series);
        }
        Instant end = series.end();
        Map<String, ChannelReading> readings = new LinkedHashMap<>(last);
        readings.put(CHANNEL_USAGE_DATA_AGE, Reading.quantity(end == null ? null : age(end, now), "h", end));
        return readings;
    }

    private static Map<String, ChannelReading> derive(Instant now, UsageSeries series) {
        List<UsageInterval> intervals = series.intervals();
        UsageInterval latest = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
        MarketDay lastDay = series.lastCompleteDay(ZONE);
        MarketDay yesterday = MarketDay.of(now, ZONE).previous();
        LocalDate firstOfMonth = MarketDay.of(now, ZONE).date().withDayOfMonth(1);
        Instant month = new MarketDay(firstOfMonth, ZONE).start();
        Instant monthEnd = new MarketDay(firstOfMonth.plusMonths(1), ZONE).start();
        Instant lastMonth = new MarketDay(firstOfMonth.minusMonths(1), ZONE).start();
        Instant dayStart = lastDay == null ? null : lastDay.start();
        Instant end = series.end();
        boolean lastMonthWhole = series.isWhole(lastMonth, month);

        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        readings.put(CHANNEL_USAGE_INTERVAL, latest == null
                ? Reading.unknown()
                : Reading.quantity(latest.energy(), KWH, latest.start()));
        readings.put(CHANNEL_USAGE_LAST_DAY, Reading.quantity(total(series, lastDay), KWH, dayStart));
        readings.put(CHANNEL_USAGE_LAST_DAY_DATE, Reading.moment(dayStart, dayStart));
        readings.put(CHANNEL_USAGE_LAST_DAY_FINALITY, Reading
                .word(lastDay == null ? null : series.finality(lastDay.start(), lastDay.end()), dayStart));
        readings.put(CHANNEL_USAGE_YESTERDAY,
                Reading.quantity(series.isWhole(yesterday) ? total(series, yesterday) : null, KWH, yesterday.start()));
        readings.put(CHANNEL_USAGE_MONTH, Reading.quantity(series.total(month, monthEnd), KWH, month));
        readings.put(CHANNEL_USAGE_LAST_MONTH,
                Reading.quantity(lastMonthWhole ? series.total(lastMonth, month) : null, KWH, lastMonth));
        readings.put(CHANNEL_USAGE_LAST_MONTH_FINALITY,
                Reading.word(lastMonthWhole ? series.finality(lastMonth, month) : null, lastMonth));
        readings.put(CHANNEL_USAGE_DATA_UNTIL, Reading.moment(end, end));
        return readings;
    }

    /** {@return the time series of the intervals; a gap says that nothing is known there} */
    public static NavigableMap<Instant, ChannelReading> series(UsageSeries series) {
        NavigableMap<Instant, ChannelReading> points = new TreeMap<>();
        Instant end = null;
        for (UsageInterval interval : series.intervals()) {
            if (end != null && end.isBefore(interval.start())) {
                points.put(end, Reading.unknown());
            }
            points.put(interval.start(), Reading.quantity(interval.energy(), KWH, interval.start()));
            end = interval.end();
        }
        return points;
    }

    private static BigDecimal age(Instant end, Instant now) {
        return BigDecimal.valueOf(Math.max(0, Duration.between(end, now).toHours()));
    }

    private static @Nullable BigDecimal total(UsageSeries series, @Nullable MarketDay day) {
        return day == null ? null : series.total(day.start(), day.end());
    }
}
