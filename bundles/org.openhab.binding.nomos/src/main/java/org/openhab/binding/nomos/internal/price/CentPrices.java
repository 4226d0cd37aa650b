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

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * Prices in ct/kWh for a hub that knows no currency, where they are plain numbers and the user chose so. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CentPrices {
    private static final int CENTS = 2;

    private CentPrices() {
    }

    /** {@return the readings with prices per kWh in cents; everything else stays} */
    public static Map<String, ChannelReading> of(Map<String, ChannelReading> readings) {
        Map<String, ChannelReading> changed = new LinkedHashMap<>();
        readings.forEach((channel, reading) -> changed.put(channel, cents(reading)));
        return changed;
    }

    /** {@return the series with prices per kWh in cents} */
    public static <K extends Comparable<K>> NavigableMap<K, ChannelReading> of(NavigableMap<K, ChannelReading> series) {
        NavigableMap<K, ChannelReading> changed = new TreeMap<>();
        series.forEach((instant, reading) -> changed.put(instant, cents(reading)));
        return changed;
    }

    private static ChannelReading cents(ChannelReading reading) {
        if (reading instanceof ChannelReading.Quantity price && PriceReadings.UNIT.equals(price.unit())) {
            BigDecimal value = price.value().movePointRight(CENTS);
            return new ChannelReading.Quantity(value, "", price.measuredAt());
        }
        return reading;
    }
}
