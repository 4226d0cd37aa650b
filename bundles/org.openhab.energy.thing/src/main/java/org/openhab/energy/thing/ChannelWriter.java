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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * Writes readings to a Thing's channels as openHAB's states; only what has changed is sent. openHAB refuses a quantity in a currency that it does not
 * know (none does before a base currency is set); such values are sent as plain numbers. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ChannelWriter {
    private final ChannelOutput output;
    private final Map<String, State> sent = new HashMap<>();
    private final Map<String, TimeSeries> sentSeries = new HashMap<>();
    /** What the states and series were made of; comparing these spares making them anew, and openHAB's series have no equality of their own. */
    private final Map<String, ChannelReading> told = new HashMap<>();
    private final Map<String, NavigableMap<Instant, ChannelReading>> toldSeries = new HashMap<>();

    public ChannelWriter(ChannelOutput output) {
        this.output = output;
    }

    /** Sends the readings whose state differs from the one sent before. */
    public void write(Map<String, ChannelReading> readings) {
        readings.forEach((channel, reading) -> {
            if (!reading.equals(told.get(channel))) {
                State state = stateOf(reading);
                if (isFinal(reading, state)) {
                    told.put(channel, reading);
                } else {
                    told.remove(channel);
                }
                if (!state.equals(sent.put(channel, state))) {
                    output.state(channel, state);
                }
            }
        });
    }

    /**
     * Sends readings over time, if they differ from those sent before. An empty series says nothing and is left off. openHAB drops what it has in
     * the span of the new series.
     */
    public void write(String channel, NavigableMap<Instant, ChannelReading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        ChannelReading first = readings.firstEntry().getValue();
        NavigableMap<Instant, ChannelReading> before = toldSeries.put(channel, new TreeMap<>(readings));
        TimeSeries sentBefore = sentSeries.get(channel);
        // The same readings become other states once the hub knows the currency.
        if (sentBefore == null || !readings.equals(before)
                || !sentBefore.getStates().findFirst().map(entry -> entry.state().equals(stateOf(first)))
                        .orElse(false)) {
            TimeSeries series = seriesOf(readings);
            sentSeries.put(channel, series);
            output.series(channel, series);
        }
    }

    /** {@return whether the reading will become the same state for ever} A quantity whose unit the hub does not know may become another one later. */
    private static boolean isFinal(ChannelReading reading, State state) {
        return !(reading instanceof ChannelReading.Quantity quantity) || quantity.unit().isEmpty()
                || state instanceof QuantityType;
    }

    /** Sends readings of the past, which are not what the channel says now: they are not remembered and not repeated. */
    public void writePast(String channel, NavigableMap<Instant, ChannelReading> readings) {
        if (!readings.isEmpty()) {
            output.series(channel, seriesOf(readings));
        }
    }

    private static TimeSeries seriesOf(NavigableMap<Instant, ChannelReading> readings) {
        TimeSeries series = new TimeSeries(TimeSeries.Policy.REPLACE);
        readings.forEach((instant, reading) -> series.add(instant, stateOf(reading)));
        return series;
    }

    /** Sends a channel's last state and series again. */
    public void repeat(String channel) {
        State state = sent.get(channel);
        if (state != null) {
            output.state(channel, state);
        }
        TimeSeries series = sentSeries.get(channel);
        if (series != null) {
            output.series(channel, series);
        }
    }

    /** {@return whether the hub takes quantities of the unit} */
    public static boolean accepts(String unit) {
        return quantity(BigDecimal.ONE, unit) instanceof QuantityType;
    }

    private static State stateOf(ChannelReading reading) {
        if (reading instanceof ChannelReading.Quantity quantity) {
            return quantity(quantity.value(), quantity.unit());
        }
        if (reading instanceof ChannelReading.Text text) {
            return new StringType(text.value());
        }
        if (reading instanceof ChannelReading.Switch position) {
            return OnOffType.from(position.value());
        }
        if (reading instanceof ChannelReading.Moment moment) {
            return new DateTimeType(moment.value());
        }
        return UnDefType.UNDEF;
    }

    private static State quantity(BigDecimal value, String unit) {
        if (unit.isEmpty()) {
            return new DecimalType(value);
        }
        try {
            return new QuantityType<>(value.toPlainString() + " " + unit);
        } catch (IllegalArgumentException e) {
            // openHAB tells an unknown currency in this way only.
            return new DecimalType(value);
        }
    }
}
