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
package org.openhab.energy.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.core.library.dimension.Currency;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.CurrencyUnits;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * Tests {@link ChannelWriter}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ChannelWriterTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final Unit<Currency> euro = CurrencyUnits.createCurrency("€", "EUR");
    private final List<String> sent = new ArrayList<>();
    private final List<TimeSeries> series = new ArrayList<>();
    private final ChannelWriter writer = new ChannelWriter(new ChannelOutput() {
        @Override
        public void state(String channelId, State state) {
            sent.add(channelId + "=" + state.getClass().getSimpleName() + " " + state.toFullString());
        }

        @Override
        public void series(String channelId, TimeSeries timeSeries) {
            series.add(timeSeries);
        }
    });

    @BeforeEach
    void setBaseCurrency() {
        CurrencyUnits.addUnit(euro);
    }

    @AfterEach
    void forgetBaseCurrency() {
        CurrencyUnits.removeUnit(euro);
    }

    @Test
    void everyKindOfReadingBecomesItsState() {
        writer.write(Map.of("a", price("0.2731")));
        writer.write(Map.of("b", new ChannelReading.Quantity(BigDecimal.valueOf(7), "", NOON)));
        writer.write(Map.of("c", new ChannelReading.Text("text", NOON)));
        writer.write(Map.of("d", new ChannelReading.Switch(true, NOON)));
        writer.write(Map.of("e", new ChannelReading.Moment(NOON, NOON)));
        writer.write(Map.of("f", new ChannelReading.Unknown()));

        assertThat(sent).containsExactly(
                "a=" + QuantityType.class.getSimpleName() + " " + new QuantityType<>("0.2731 EUR/kWh").toFullString(),
                "b=DecimalType 7", "c=StringType " + new StringType("text").toFullString(),
                "d=OnOffType " + OnOffType.ON,
                "e=DateTimeType " + new DateTimeType(NOON).toFullString(), "f=UnDefType " + UnDefType.UNDEF);
    }

    @Test
    void onlyWhatHasChangedIsSent() {
        writer.write(Map.of("a", price("0.27")));
        writer.write(Map.of("a", new ChannelReading.Quantity(new BigDecimal("0.27"), "EUR/kWh", NOON.plusSeconds(9))));
        assertThat(sent).hasSize(1);
        writer.write(Map.of("a", new ChannelReading.Unknown()));
        writer.write(Map.of("a", price("0.27")));

        assertThat(sent).hasSize(3);
    }

    @Test
    void withoutTheCurrencyTheNumberIsSentAloneAndTheQuantityOnceItIsKnown() {
        CurrencyUnits.removeUnit(euro);
        assertThat(ChannelWriter.accepts("EUR/kWh")).isFalse();
        writer.write(Map.of("a", price("-0.0121")));
        CurrencyUnits.addUnit(euro);
        assertThat(ChannelWriter.accepts("EUR/kWh")).isTrue();
        writer.write(Map.of("a", price("-0.0121")));

        assertThat(sent).containsExactly("a=DecimalType " + new DecimalType("-0.0121").toFullString(),
                "a=QuantityType " + new QuantityType<>("-0.0121 EUR/kWh").toFullString());
    }

    @Test
    void aSeriesReplacesWhatWasThereAndIsSentAgainOnlyWhenItDiffers() {
        NavigableMap<Instant, ChannelReading> readings = new TreeMap<>();
        writer.write("a", readings);
        assertThat(series).as("an empty series says nothing").isEmpty();
        readings.put(NOON, price("0.10"));
        readings.put(NOON.plusSeconds(900), new ChannelReading.Unknown());
        writer.write("a", readings);
        writer.write("a", readings);
        readings.put(NOON.plusSeconds(1800), price("0.30"));
        writer.write("a", readings);

        assertThat(series).hasSize(2);
        assertThat(series.get(1).getPolicy()).isEqualTo(TimeSeries.Policy.REPLACE);
        assertThat(series.get(1).getStates().map(TimeSeries.Entry::state)).containsExactly(
                new QuantityType<>("0.10 EUR/kWh"), UnDefType.UNDEF, new QuantityType<>("0.30 EUR/kWh"));
    }

    @Test
    void whatWasSentCanBeRepeated() {
        writer.write(Map.of("a", price("0.27")));
        writer.write("a", new TreeMap<>(Map.of(NOON, price("0.27"))));
        writer.repeat("a");
        writer.repeat("never-written");

        assertThat(sent).hasSize(2);
        assertThat(series).hasSize(2);
    }

    private static ChannelReading price(String value) {
        return new ChannelReading.Quantity(new BigDecimal(value), "EUR/kWh", NOON);
    }
}
