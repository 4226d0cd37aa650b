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
package org.openhab.binding.novasense.internal.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.thing.virtual.MemoryStorage;

/**
 * What is kept of a Thing's values.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ReadingStoreTest {
    private static final Instant TIME = Instant.parse("2026-06-15T10:00:00Z");

    private final MemoryStorage storage = new MemoryStorage();
    private final ReadingStore store = new ReadingStore(storage);

    @Test
    void everyKindOfValueComesBack() {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        readings.put("q", new ChannelReading.Quantity(new BigDecimal("1.50"), "kW", TIME));
        readings.put("t", new ChannelReading.Text("x", TIME));
        readings.put("s", new ChannelReading.Switch(true, TIME));
        readings.put("m", new ChannelReading.Moment(TIME, TIME));
        readings.put("u", new ChannelReading.Unknown());
        store.save("a", "1", TIME, readings);

        assertThat(store.load("a", "1")).isEqualTo(new KeptReadings(TIME, readings));
        assertThat(store.load("a", "2")).as("other settings").isNull();
        assertThat(store.load("b", "1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "{\"kind\":\"quantity\"}", "{\"kind\":\"text\",\"value\":\"x\"}",
            "{\"kind\":\"odd\",\"value\":\"x\",\"time\":\"2026-06-15T10:00:00Z\"}" })
    void aValueOfWhichAPartIsMissingIsUnknown(String stored) {
        storage.put("readings a",
                "{\"fetchedAt\":\"2026-06-15T10:00:00Z\",\"settings\":\"1\",\"channels\":{\"c\":" + stored + "}}");
        assertThat(Objects.requireNonNull(store.load("a", "1")).channels().get("c"))
                .isInstanceOf(ChannelReading.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"kind\":\"quantity\",\"value\":\"many\",\"time\":\"2026-06-15T10:00:00Z\"}",
            "{\"kind\":\"text\",\"value\":\"x\",\"time\":\"soon\"}" })
    void damagedValuesAreDropped(String stored) {
        storage.put("readings a",
                "{\"fetchedAt\":\"2026-06-15T10:00:00Z\",\"settings\":\"1\",\"channels\":{\"c\":" + stored + "}}");
        assertThat(store.load("a", "1")).isNull();
        assertThat(storage.values).isEmpty();
    }
}
