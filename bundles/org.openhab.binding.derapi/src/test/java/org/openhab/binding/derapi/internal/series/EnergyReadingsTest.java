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

import static org.assertj.core.api.Assertions.*;
import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.derapi.internal.Reading;
import org.openhab.binding.derapi.internal.api.EnergyInterval;
import org.openhab.binding.derapi.internal.api.SummaryLevel;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * What intervals say on channels.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class EnergyReadingsTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-07-01T00:00:00Z");
    private static final Duration LIMIT = Duration.ofHours(3);

    private static EnergyInterval battery(int minutes, int length, @Nullable String charged,
            @Nullable String discharged) {
        Instant start = MIDNIGHT.plus(Duration.ofMinutes(minutes));
        return new EnergyInterval(start, start.plus(Duration.ofMinutes(length)), null,
                charged == null ? null : new BigDecimal(charged),
                discharged == null ? null : new BigDecimal(discharged), new BigDecimal("50"));
    }

    private static Instant at(int minutes) {
        return MIDNIGHT.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void powerIsTheEnergyOfTheLastWholeQuarterHourByItsLength() {
        IntervalBook book = IntervalBook.EMPTY.with(List.of(battery(0, 15, "0.4", "0"), battery(15, 15, "9", "9")),
                at(20), MIDNIGHT);
        Map<String, ChannelReading> readings = EnergyReadings.of(SummaryLevel.QUARTER_HOUR, true, book, at(20), LIMIT);
        assertThat(readings.get(CHANNEL_STORAGE_CHARGE_POWER))
                .isEqualTo(new ChannelReading.Quantity(new BigDecimal("1.600"), "kW", at(15)));
        assertThat(readings.get(CHANNEL_STORAGE_DISCHARGE_POWER))
                .isEqualTo(new ChannelReading.Quantity(new BigDecimal("0.000"), "kW", at(15)));
        assertThat(readings.get(CHANNEL_STORAGE_CHARGED_QUARTER_HOUR))
                .isEqualTo(new ChannelReading.Quantity(new BigDecimal("0.4"), "kWh", at(15)));
        assertThat(EnergyReadings.of(SummaryLevel.QUARTER_HOUR, true, book, at(15 + 181), LIMIT)
                .get(CHANNEL_STORAGE_CHARGE_POWER)).as("too long ago").isEqualTo(Reading.unknown());
    }

    @Test
    void whatIsUnknownIsNotZero() {
        IntervalBook book = IntervalBook.EMPTY.with(List.of(battery(0, 15, null, "0")), at(20), MIDNIGHT);
        Map<String, ChannelReading> readings = EnergyReadings.of(SummaryLevel.QUARTER_HOUR, true, book, at(20), LIMIT);
        assertThat(readings.get(CHANNEL_STORAGE_CHARGE_POWER)).isEqualTo(Reading.unknown());
        assertThat(EnergyReadings.of(SummaryLevel.DAY, false, IntervalBook.EMPTY, at(0), LIMIT))
                .containsOnlyKeys(CHANNEL_SOLAR_DAY, CHANNEL_SOLAR_TODAY)
                .allSatisfy((channel, reading) -> assertThat(reading).isEqualTo(Reading.unknown()));
    }

    @Test
    void theDayThatRunsIsToldAsItGrowsAndIsNotInTheSeries() {
        IntervalBook book = IntervalBook.EMPTY.with(
                List.of(battery(-1440, 1440, "6.1", "5.4"), battery(0, 1440, "1.5", "0.5")), at(600), at(-9999));
        Map<String, ChannelReading> readings = EnergyReadings.of(SummaryLevel.DAY, true, book, at(610), LIMIT);
        assertThat(readings.get(CHANNEL_STORAGE_CHARGED_TODAY))
                .isEqualTo(new ChannelReading.Quantity(new BigDecimal("1.5"), "kWh", at(600)));
        assertThat(readings.get(CHANNEL_STORAGE_CHARGED_DAY))
                .isEqualTo(new ChannelReading.Quantity(new BigDecimal("6.1"), "kWh", at(0)));
        assertThat(EnergyReadings.series(SummaryLevel.DAY, true, book).get(CHANNEL_STORAGE_DISCHARGED_DAY))
                .containsOnlyKeys(at(-1440));
        assertThat(EnergyReadings.of(SummaryLevel.DAY, true, book, at(1500), LIMIT).get(CHANNEL_STORAGE_CHARGED_TODAY))
                .as("the next day").isEqualTo(Reading.unknown());
    }
}
