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
package org.openhab.binding.nomos.internal.handler;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.binding.nomos.internal.price.CentPrices;
import org.openhab.binding.nomos.internal.price.PriceReadings;
import org.openhab.binding.nomos.internal.usage.UsageReadings;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.ChannelWriter;

/**
 * The channels of a contract's Thing: states that differ, series that differ, and all of it anew when the hub learns a currency. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ContractChannels {
    private final ChannelWriter writer;
    /** The curve whose series the channels have; compared by identity, because a curve never changes. */
    private @Nullable PriceCurve written;
    private boolean currencyKnown;

    ContractChannels(ChannelOutput output) {
        writer = new ChannelWriter(output);
    }

    /** {@return whether the hub knew the currency at the last writing} */
    boolean isCurrencyKnown() {
        return currencyKnown;
    }

    void write(Instant now, ContractParts parts, Map<String, ChannelReading> values) {
        boolean currency = ChannelWriter.accepts(PriceReadings.UNIT);
        boolean cents = !currency && parts.isCents();
        writer.write(cents ? CentPrices.of(values) : values);
        PriceCurve curve = parts.curve();
        if (curve != written || currency != currencyKnown) {
            parts.priceSeries(now)
                    .forEach((channel, series) -> writer.write(channel, cents ? CentPrices.of(series) : series));
            written = curve;
            currencyKnown = currency;
        }
        UsageSeries fresh = parts.takeUnwrittenUsage();
        if (!fresh.isEmpty()) {
            writer.write(NomosBindingConstants.CHANNEL_USAGE_INTERVAL, UsageReadings.series(fresh));
        }
    }

    /** Writes prices of the past, which are no state. */
    void writePast(ContractParts parts, PriceCurve curve) {
        boolean cents = !ChannelWriter.accepts(PriceReadings.UNIT) && parts.isCents();
        for (Map.Entry<String, NavigableMap<Instant, ChannelReading>> series : parts
                .priceSeries(parts.asShown(curve)).entrySet()) {
            writer.writePast(series.getKey(), cents ? CentPrices.of(series.getValue()) : series.getValue());
        }
    }

    /** Writes usage of the past, which is no state. */
    void writePast(UsageSeries usage) {
        writer.writePast(NomosBindingConstants.CHANNEL_USAGE_INTERVAL, UsageReadings.series(usage));
    }

    void repeat(String channel) {
        writer.repeat(channel);
    }
}
