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
package org.openhab.energy.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * What a broker is burdened with: rate, size, and another client of the same id.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class BurdenTest {
    private static final Options PLAIN = new Options(false, false, "", "", false);

    @TempDir
    Path folder;

    private final MemoryBroker broker = new MemoryBroker();

    @Test
    void noMoreThanTheRateIsSentInASecondAndAllArrives() {
        Publishing home = new Publishing(folder, broker, PLAIN, new Limits(Limits.DEFAULT_PACKET_BYTES, 50)).start();
        broker.received.clear();
        home.say(many(500, 0));

        assertThat(broker.received.size()).isBetween(40, 50);
        int before = broker.received.size();
        for (int second = 0; second < 5; second++) {
            home.time.advance(Duration.ofSeconds(1));
            assertThat(broker.received.size() - before).isBetween(45, 51);
            before = broker.received.size();
        }
        home.time.advance(Duration.ofSeconds(10));
        assertThat(broker.retained.keySet().stream().filter(topic -> topic.startsWith("energy/many/c"))).hasSize(500);
    }

    @Test
    void mistakeWhileMuchIsWaitingDoesNotLetTheRestWait() {
        Publishing home = new Publishing(folder, broker, PLAIN, new Limits(Limits.DEFAULT_PACKET_BYTES, 0)).start();
        broker.mistake = new IllegalStateException("made by this test");
        for (int i = 0; i < 100; i++) {
            home.publisher.update(Samples.thing("thing" + i, Map.of("value", Samples.quantity("1"))));
        }
        home.time.run();
        home.say(Samples.thing("last", Map.of("value", Samples.quantity("2"))));

        assertThat(broker.retained).containsEntry("energy/last/value", "2");
        assertThat(broker.retained.keySet().stream().filter(topic -> topic.matches("energy/thing[0-9]+/value")))
                .hasSize(100);
    }

    @Test
    void onlyTheNewestValueIsSentWhenTheRateHoldsItBack() {
        Publishing home = new Publishing(folder, broker, PLAIN, new Limits(Limits.DEFAULT_PACKET_BYTES, 50)).start();
        for (int i = 0; i < 100; i++) {
            home.say(many(200, i));
        }
        home.time.advance(Duration.ofSeconds(60));

        assertThat(broker.retained).containsEntry("energy/many/c0", "99").containsEntry("energy/many/c199", "99");
        assertThat(broker.received.size()).isLessThan(500);
    }

    @Test
    void messageAboveTheLimitIsSkippedToldAndSentWhenItIsSmallAgain() {
        Publishing home = new Publishing(folder, broker, PLAIN, new Limits(2000, 0))
                .start(Samples.priced("home", "0.3", 8));
        assertThat(broker.retained).containsKey("energy/home/prices");
        assertThat(home.state()).isEqualTo(State.CONNECTED);

        home.say(Samples.priced("home", "0.4", 192));
        assertThat(home.told.get(home.told.size() - 1))
                .isEqualTo(new BrokerStatus(State.TOO_LARGE, "broker:1883", "energy/home/prices"));
        // An old list must not be taken for the present one
        assertThat(broker.retained).doesNotContainKey("energy/home/prices").containsEntry("energy/home/price/total",
                "0.4");
        assertThat(broker.connections).isEqualTo(1);

        home.say(Samples.priced("home", "0.5", 8));
        assertThat(broker.retained).containsKey("energy/home/prices");
        assertThat(home.state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void tooLargeIsToldNoLongerThanTheTopicIsThere() {
        Publishing home = new Publishing(folder, broker, PLAIN, new Limits(2000, 0))
                .start(Samples.priced("home", "0.3", 192));
        assertThat(home.state()).isEqualTo(State.TOO_LARGE);

        // The Thing has no prices any more
        home.say(Samples.thing("home", Map.of("rank", Samples.quantity("1"))));
        assertThat(home.state()).isEqualTo(State.CONNECTED);

        home.say(Samples.priced("home", "0.3", 192));
        assertThat(home.state()).isEqualTo(State.TOO_LARGE);
        home.publisher.remove("nomos:subscription:home");
        home.time.run();
        assertThat(home.state()).isEqualTo(State.CONNECTED);
        home.time.advance(TopicPublisher.HEALTH);
        assertThat(home.json("energy/bridge/health").getAsJsonObject("mqtt").getAsJsonArray("too_large")).isEmpty();
    }

    @Test
    void messageThatEndsTheConnectionIsFoundOutAndTheRestIsPublished() {
        broker.longest = 5_000;
        Publishing home = new Publishing(folder, broker, PLAIN, Limits.DEFAULT)
                .start(Samples.priced("home", "0.3", 192));
        home.time.advance(Duration.ofMinutes(2));

        assertThat(home.told.get(home.told.size() - 1))
                .isEqualTo(new BrokerStatus(State.TOO_LARGE, "broker:1883", "energy/home/prices"));
        assertThat(broker.retained).containsEntry("energy/home/price/total", "0.3")
                .doesNotContainKey("energy/home/prices");
        int connections = broker.connections;
        assertThat(connections).isLessThan(6);
        home.time.advance(Duration.ofHours(1));
        assertThat(broker.connections).isEqualTo(connections);

        broker.longest = Integer.MAX_VALUE;
        home.publisher.republish();
        home.time.advance(Duration.ofMinutes(1));
        assertThat(broker.retained).containsKey("energy/home/prices");
        assertThat(home.state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void lossesWhileSomethingLargeIsUnderWayDoNotCondemnIt() {
        Publishing home = new Publishing(folder, broker, PLAIN, Limits.DEFAULT).start();
        broker.failure = State.LOST;
        home.say(Samples.priced("home", "0.3", 192));
        broker.failure = null;
        home.time.advance(Duration.ofMinutes(1));

        assertThat(broker.retained).containsKey("energy/home/prices");
        assertThat(home.state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void clientThatIsPushedOutAgainAndAgainIsTold() {
        Publishing home = new Publishing(folder, broker, PLAIN, Limits.DEFAULT).start(Samples.priced("home", "0.3", 4));
        for (int i = 0; i < 3; i++) {
            broker.cut();
            home.time.run();
            home.time.advance(Duration.ofSeconds(59));
        }
        assertThat(home.told.get(home.told.size() - 1))
                .isEqualTo(new BrokerStatus(State.KICKED_OUT, "broker:1883", "openhab-energy-memory"));

        home.time.advance(Duration.ofMinutes(3));
        assertThat(home.state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void topicThatMayNotBeReadIsTold() {
        broker.forbidden.add("homeassistant/status");
        Publishing home = new Publishing(folder, broker, new Options(false, false, "homeassistant", "", false),
                Limits.DEFAULT).start(Samples.priced("home", "0.3", 4));

        assertThat(home.told.get(home.told.size() - 1))
                .isEqualTo(new BrokerStatus(State.READ_FORBIDDEN, "broker:1883", "homeassistant/status"));
        assertThat(broker.retained).containsKey("energy/home/prices");
    }

    @Test
    void whatIsHeldWhileTheBrokerIsAwayDoesNotGrow() {
        broker.failure = State.REFUSED;
        Publishing home = new Publishing(folder, broker, PLAIN, Limits.DEFAULT).start();
        for (int i = 0; i < 5_000; i++) {
            home.say(many(3, i));
        }
        broker.failure = null;
        home.time.advance(Duration.ofMinutes(2));

        assertThat(broker.retained).containsEntry("energy/many/c2", "4999");
        assertThat(broker.received).hasSizeLessThan(20);
    }

    private static ThingSnapshot many(int channels, int value) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        for (int i = 0; i < channels; i++) {
            readings.put("c" + i, Home.quantity(String.valueOf(value), ""));
        }
        return Samples.thing("many", readings);
    }
}
