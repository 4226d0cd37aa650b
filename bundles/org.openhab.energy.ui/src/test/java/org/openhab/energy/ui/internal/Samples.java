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
package org.openhab.energy.ui.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.feed.ThingWords;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Things and prices to show.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Samples {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Duration QUARTER = Duration.ofMinutes(15);

    /** What the Things say themselves. */
    static final ThingWords WORDS = new ThingWords() {
        @Override
        public String model(ThingSnapshot thing, Locale locale) {
            return thing.model();
        }

        @Override
        public String status(ThingSnapshot thing, Locale locale) {
            return thing.status();
        }

        @Override
        public boolean waitsForItsBridge(ThingSnapshot thing) {
            return thing.label().contains("bridge");
        }

        @Override
        public String channel(ThingSnapshot thing, String channelId, Locale locale) {
            return channelId;
        }

        @Override
        public String meaning(ThingSnapshot thing, String channelId, String text, Locale locale) {
            return text;
        }
    };

    private Samples() {
    }

    static MarketDay day(String date) {
        return new MarketDay(LocalDate.parse(date), BERLIN);
    }

    /** Evening peak, morning hump, negative around noon. */
    static List<PriceSlot> sunny(MarketDay day) {
        List<PriceSlot> slots = new ArrayList<>();
        for (Instant start = day.start(); start.isBefore(day.end()); start = start.plus(QUARTER)) {
            double hour = start.atZone(BERLIN).toLocalTime().toSecondOfDay() / 3600.0;
            double price = 0.27 + 0.08 * Math.exp(-Math.pow((hour - 8) / 1.7, 2))
                    + 0.17 * Math.exp(-Math.pow((hour - 19.5) / 2, 2)) - 0.32 * Math.exp(-Math.pow((hour - 13) / 2, 2));
            slots.add(slot(start, BigDecimal.valueOf(price).setScale(4, RoundingMode.HALF_EVEN).toPlainString()));
        }
        return slots;
    }

    static PriceSlot slot(Instant start, @Nullable String total) {
        return new PriceSlot(start, start.plus(QUARTER), total == null ? null : new BigDecimal(total));
    }

    static ThingSnapshot tariff(String id, String label, List<PriceSlot> slots, Instant fetchedAt) {
        Map<String, ChannelReading> channels = new LinkedHashMap<>();
        channels.put("price#total", new ChannelReading.Quantity(new BigDecimal("0.2731"), "EUR/kWh", fetchedAt));
        channels.put("price#rank", new ChannelReading.Quantity(BigDecimal.TEN, "", fetchedAt));
        channels.put("price#tomorrow-minimum", new ChannelReading.Unknown());
        return new ThingSnapshot(id, "nomos:subscription:" + id, label, "Nomos tariff", true, "", channels,
                PriceCurve.of(slots), "EUR", fetchedAt, false);
    }

    /** A sink with a mistake in it. */
    static SinkStatus broken(@Nullable String name) {
        return new SinkStatus() {
            @Override
            public String name() {
                if (name == null) {
                    throw new IllegalStateException("made by this test");
                }
                return name;
            }

            @Override
            public Level level() {
                throw new IllegalStateException("made by this test");
            }

            @Override
            public String text(Locale locale) {
                throw new IllegalStateException("made by this test");
            }
        };
    }

    static SinkStatus sink(SinkStatus.Level level, String text) {
        return new SinkStatus() {
            @Override
            public String name() {
                return "MQTT";
            }

            @Override
            public Level level() {
                return level;
            }

            @Override
            public String text(Locale locale) {
                return text;
            }
        };
    }
}
