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
package org.openhab.binding.derapi.internal.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.derapi.internal.api.SpanLimits;
import org.openhab.binding.derapi.internal.listing.ListingStore;
import org.openhab.binding.derapi.internal.series.IntervalBook;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.thing.virtual.MemoryStorage;

/**
 * What was kept of answers over a restart is read, and damage counts as nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class KeptAnswersTest {
    private static final long FAR = Long.MAX_VALUE;

    private final MemoryStorage storage = new MemoryStorage();

    private DetailPart<String> detail() {
        return new DetailPart<>(
                new PartContext("thing", "id", storage, new Pace(), () -> SpanLimits.NONE, new Random(1)),
                String.class, () -> Duration.ofMinutes(5), api -> "read",
                (text, at) -> Map.of("letters", new ChannelReading.Text(text.substring(3), at)));
    }

    private IntervalBook intervals() {
        return new IntervalStore(storage).load("thing", "id");
    }

    @Test
    void whatWasKeptIsRead() {
        storage.put("listing:bridge", "{\"listedAt\":60,\"found\":[{\"kind\":\"SITE\",\"id\":\"s\"}]}");
        storage.put("intervals:thing", "{\"id\":\"id\",\"fetchedAt\":60,\"items\":[{\"s\":0,\"e\":900,\"p\":1}]}");
        storage.put("detail:thing", "{\"id\":\"id\",\"fetchedAt\":60,\"detail\":\"roof\"}");

        assertThat(new ListingStore(storage).load("bridge")).isNotNull();
        assertThat(intervals().items()).hasSize(1);
        assertThat(detail().fetchedAt()).isEqualTo(Instant.ofEpochSecond(60));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "{\"listedAt\":" + FAR + ",\"found\":[]}", "{\"listedAt\":60,\"found\":7}" })
    void aDamagedListIsNone(String text) {
        storage.put("listing:bridge", text);

        assertThat(new ListingStore(storage).load("bridge")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "{\"id\":\"id\",\"fetchedAt\":" + FAR + ",\"items\":[]}",
            "{\"id\":\"id\",\"items\":[{\"s\":0,\"e\":" + FAR + "}]}" })
    void damagedIntervalsAreNone(String text) {
        storage.put("intervals:thing", text);

        assertThat(intervals()).isEqualTo(IntervalBook.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "{\"id\":\"id\",\"fetchedAt\":" + FAR + ",\"detail\":\"roof\"}",
            "{\"id\":\"id\",\"detail\":[]}", "{\"id\":\"id\",\"detail\":\"x\"}" })
    void aDamagedDescriptionIsNone(String text) {
        storage.put("detail:thing", text);
        DetailPart<String> part = detail();

        assertThat(part.detail()).isNull();
        assertThat(part.fetchedAt()).isNull();
        assertThat(part.readings(Instant.EPOCH)).isEmpty();
    }
}
