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

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceComponent;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Tests {@link PriceReadings}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PriceReadingsTest {
    private static final MarketDay SHORT_DAY = new MarketDay(java.time.LocalDate.parse("2026-03-29"), ZONE);
    private static final ChannelReading UNKNOWN = new ChannelReading.Unknown();

    private final PriceReadings readings = new PriceReadings(ZONE);

    @Test
    void aDayOfNinetyTwoSlotsHasItsFiguresAndRanks() {
        PriceCurve curve = rising(SHORT_DAY);
        Instant now = SHORT_DAY.start().plus(Duration.ofMinutes(16));
        Map<String, ChannelReading> values = readings.at(now, curve);

        assertThat(curve.slots()).hasSize(92);
        Instant since = SHORT_DAY.start().plus(Duration.ofMinutes(15));
        assertThat(values).containsEntry(CHANNEL_TOTAL, price("0.01", since))
                .containsEntry(CHANNEL_NEXT, price("0.02", since))
                .containsEntry(CHANNEL_GRID, price("0.09", since)).containsEntry(CHANNEL_LEVIES, UNKNOWN)
                .containsEntry(CHANNEL_TODAY_MINIMUM, price("0.00", SHORT_DAY.start()))
                .containsEntry(CHANNEL_TODAY_MAXIMUM, price("0.91", SHORT_DAY.start()))
                .containsEntry(CHANNEL_TODAY_AVERAGE, price("0.455000", SHORT_DAY.start()))
                .containsEntry(CHANNEL_TOMORROW_MINIMUM, UNKNOWN).containsEntry(CHANNEL_TOMORROW_AVERAGE, UNKNOWN)
                .containsEntry(CHANNEL_RANK, new ChannelReading.Quantity(BigDecimal.valueOf(2), "", since));
        assertThat(values.keySet()).containsExactly(CHANNEL_TOTAL, CHANNEL_ELECTRICITY, CHANNEL_GRID, CHANNEL_LEVIES,
                CHANNEL_NEXT, CHANNEL_TODAY_MINIMUM, CHANNEL_TODAY_MAXIMUM, CHANNEL_TODAY_AVERAGE,
                CHANNEL_TOMORROW_MINIMUM, CHANNEL_TOMORROW_MAXIMUM, CHANNEL_TOMORROW_AVERAGE, CHANNEL_RANK,
                CHANNEL_QUANTILE);
    }

    @Test
    void nothingIsKnownOutsideOfTheCurve() {
        assertThat(readings.at(SHORT_DAY.end(), rising(SHORT_DAY)).values()).containsOnly(UNKNOWN);
        assertThat(readings.at(SHORT_DAY.start(), PriceCurve.empty()).values()).containsOnly(UNKNOWN);
    }

    @Test
    void theNextPriceDoesNotJumpOverAGap() {
        List<PriceSlot> slots = new ArrayList<>(rising(SHORT_DAY).slots());
        slots.remove(1);
        Map<String, ChannelReading> values = readings.at(SHORT_DAY.start(), PriceCurve.of(slots));

        assertThat(values).containsEntry(CHANNEL_NEXT, UNKNOWN);
        assertThat(values.get(CHANNEL_TOTAL)).isNotEqualTo(UNKNOWN);
        assertThat(values).as("figures of a part are not those of the day").containsEntry(CHANNEL_TODAY_MINIMUM,
                UNKNOWN);
    }

    @Test
    void theSeriesSaysWhereNothingIsKnown() {
        List<PriceSlot> slots = new ArrayList<>(rising(SHORT_DAY).slots());
        slots.remove(1);
        NavigableMap<Instant, ChannelReading> series = readings.series(SHORT_DAY.start(), PriceCurve.of(slots))
                .get(CHANNEL_TOTAL);

        assertThat(series).hasSize(92).containsEntry(SHORT_DAY.start().plusSeconds(900), UNKNOWN);
        assertThat(series).containsKey(SHORT_DAY.start());
    }

    @Test
    void theSeriesBeginsWithToday() {
        PriceCurve curve = rising(SHORT_DAY.previous()).replacedBy(rising(SHORT_DAY));

        NavigableMap<Instant, ChannelReading> series = readings.series(SHORT_DAY.end().minusSeconds(1), curve)
                .get(CHANNEL_TOTAL);
        assertThat(series).hasSize(92);
        assertThat(series.firstKey()).isEqualTo(SHORT_DAY.start());
    }

    @Test
    void somethingChangesAtTheEdgeOfASlotAndAtMidnight() {
        PriceCurve curve = rising(SHORT_DAY);
        Instant start = SHORT_DAY.start();

        assertThat(readings.nextChange(start, curve)).isEqualTo(start.plusSeconds(900));
        assertThat(readings.nextChange(start.plusSeconds(899), curve)).isEqualTo(start.plusSeconds(900));
        assertThat(readings.nextChange(start.minusSeconds(60), curve)).isEqualTo(start);
        assertThat(readings.nextChange(start, PriceCurve.empty())).isEqualTo(SHORT_DAY.end());
        assertThat(readings.nextChange(SHORT_DAY.end(), curve)).isEqualTo(SHORT_DAY.next().end());
    }

    private static PriceCurve rising(MarketDay day) {
        List<PriceSlot> slots = new ArrayList<>();
        for (Instant start = day.start(); start.isBefore(day.end()); start = start.plusSeconds(900)) {
            slots.add(new PriceSlot(start, start.plusSeconds(900), BigDecimal.valueOf(slots.size(), 2),
                    Map.of(PriceComponent.GRID, new BigDecimal("0.09"))));
        }
        return PriceCurve.of(slots);
    }

    private static ChannelReading price(String value, Instant since) {
        return new ChannelReading.Quantity(new BigDecimal(value), "EUR/kWh", since);
    }
}
