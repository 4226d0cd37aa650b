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
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;

/**
 * Tests {@link SnapshotPublisher}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class SnapshotPublisherTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Map<String, ChannelReading> READINGS = Map.of("a",
            new ChannelReading.Quantity(BigDecimal.ONE, "kWh", NOON));

    private final RecordedFeed feed = new RecordedFeed();
    private final List<ThingSnapshot> told = feed.told;
    private final List<String> removed = feed.removed;
    private final Thing thing = ThingBuilder
            .create(new ThingTypeUID("test", "thing"), new ThingUID("test", "thing", "home", "one")).withLabel("One")
            .build();
    private final SnapshotPublisher publisher = feed.publisher();

    @Test
    void aSnapshotNamesTheThingAndHasItsTextTranslated() {
        publish(ThingCondition.online(ThingText.of("online.cached")));

        assertThat(told).containsExactly(new ThingSnapshot("test_thing_home_one", "test:thing:home:one", "One",
                "Test", true, "translated online.cached", READINGS, null, "EUR", NOON, false));
    }

    @Test
    void nothingIsSaidTwiceInARow() {
        publish(ThingCondition.online());
        publish(ThingCondition.online());
        publish(ThingCondition.bridgeOffline());
        publish(ThingCondition.online());

        assertThat(told).extracting(ThingSnapshot::online).containsExactly(true, false, true);
    }

    @Test
    void aThingAtRestIsOfflineAndKeepsItsReadings() {
        publish(ThingCondition.online());
        publisher.rest();
        publisher.rest();

        assertThat(told).hasSize(2);
        assertThat(told.get(1).online()).isFalse();
        assertThat(told.get(1).channels()).isEqualTo(READINGS);
    }

    @Test
    void whatComesWhileAThingRestsIsNotSaid() {
        publish(ThingCondition.online());
        publisher.rest();
        publish(ThingCondition.online());
        assertThat(told).extracting(ThingSnapshot::online).containsExactly(true, false);
        publisher.begin();
        publish(ThingCondition.online());
        assertThat(told).extracting(ThingSnapshot::online).containsExactly(true, false, true);
    }

    @Test
    void aThingThatRestsBeforeItHasSaidAnythingSaysNothing() {
        publisher.rest();
        publish(ThingCondition.online());
        assertThat(told).isEmpty();
    }

    @Test
    void aRemovedThingSaysNothingAnyMore() {
        publish(ThingCondition.online());
        publisher.remove(thing);
        publish(ThingCondition.bridgeOffline());
        publisher.rest();

        assertThat(told).hasSize(1);
        assertThat(removed).containsExactly("test:thing:home:one");
    }

    private void publish(ThingCondition condition) {
        publisher.publish(thing, condition, READINGS, null, NOON, false);
    }
}
