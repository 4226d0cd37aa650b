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
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * All topics of a hub against a broker that fails in all ways. After each, what the broker keeps equals what the hub has to say, topic by topic, and
 * the removal of all Things leaves nothing of them. Holds for every broker; one is given by the subclass. Most of the time is spent waiting, so the
 * tests run beside each other.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
@Execution(ExecutionMode.CONCURRENT)
public abstract class BrokerFaults {
    private static final Duration PATIENCE = RealPublishing.PATIENCE;

    @TempDir
    Path folder;

    private TestBroker broker;
    private RealPublishing hub;

    /** {@return a broker without access rules or limits, not started} */
    protected abstract TestBroker broker(Path files) throws Exception;

    @BeforeEach
    protected void begin() throws Exception {
        hub = new RealPublishing(folder, "energy");
        broker = broker(folder);
        broker.start();
    }

    @AfterEach
    protected void end() throws Exception {
        hub.close();
        broker.close();
    }

    @Test
    protected void killedBrokerThatForgotIsToldEverythingAgain() throws Exception {
        hub.start(broker.port(), Home.of("home", "Home"), Home.of("garage", "Garage"));
        awaitEqual();

        broker.kill();
        await().atMost(PATIENCE).until(() -> hub.status().state() != State.CONNECTED);
        hub.say(Home.with(Home.of("home", "Home"), "rank", Home.quantity("17", "")));
        hub.remove("nomos:subscription:garage");
        broker.start();

        awaitEqual();
        assertThat(retained()).containsEntry("energy/home/rank", "17");
        assertThat(retained().toString()).doesNotContain("garage");
        removalLeavesNothing();
    }

    @Test
    protected void cutNetworkLosesNothing() throws Exception {
        try (Relay relay = new Relay(broker.port())) {
            hub.start(relay.port(), Home.of("home", "Home"));
            awaitEqual();
            relay.cut();
            await().atMost(PATIENCE)
                    .until(() -> hub.told(State.CONNECTING) > 2);
            for (int i = 0; i < 100; i++) {
                hub.say(Home.with(Home.of("home", "Home"), "rank", Home.quantity(String.valueOf(i), "")));
            }
            assertThat(retained()).containsEntry("energy/home/rank", "3").containsEntry("energy/bridge/state",
                    "{\"state\":\"offline\"}");
            relay.mend();
            awaitEqual();
            assertThat(retained()).containsEntry("energy/home/rank", "99").containsEntry("energy/bridge/state",
                    "{\"state\":\"online\"}");
            removalLeavesNothing();
        }
    }

    @Test
    protected void slowBrokerGetsEverythingInTheEndAndOnlyTheNewestOfWhatChangesOften() throws Exception {
        try (Relay relay = new Relay(broker.port())) {
            relay.slow(20_000);
            hub.start(relay.port(), Home.of("home", "Home"));
            for (int i = 0; i < 2_000; i++) {
                hub.say(Home.with(Home.of("home", "Home"), "rank", Home.quantity(String.valueOf(i), "")));
            }
            awaitEqual();
            assertThat(retained()).containsEntry("energy/home/rank", "1999");
            assertThat(hub.plain().figures().connections()).isOne();
            removalLeavesNothing();
        }
    }

    @Test
    protected void twoClientsOfOneIdAreTold() throws Exception {
        hub.start(broker.port(), Home.of("home", "Home"));
        awaitEqual();
        AtomicBoolean stays = new AtomicBoolean(true);
        Thread intruder = new Thread(() -> {
            while (stays.get()) {
                try {
                    if (hub.status().state() == State.CONNECTED || hub.status().state() == State.KICKED_OUT) {
                        MqttClient other = new MqttClient("tcp://127.0.0.1:" + broker.port(), hub.clientId(),
                                new MemoryPersistence());
                        other.connect();
                        other.disconnectForcibly(0, 100, false);
                        other.close(true);
                    }
                } catch (MqttException e) {
                    // The hub has come back and pushed this one out: it tries again
                }
            }
        });
        intruder.start();
        try {
            await().atMost(PATIENCE).until(() -> hub.status().state() == State.KICKED_OUT);
            assertThat(hub.status().detail()).isEqualTo(hub.clientId());
        } finally {
            stays.set(false);
            intruder.join();
        }
        awaitEqual();
        removalLeavesNothing();
    }

    @Test
    protected void messageAboveTheLimitOfTheSettingsIsNotSent() throws Exception {
        hub.start(broker.port(), Home.with(Home.of("home", "Home"), "battery#mode",
                new ChannelReading.Text("x".repeat(300_000), Samples.NOW)));
        await().atMost(PATIENCE).until(() -> hub.status().state() == State.TOO_LARGE);
        assertThat(hub.status().detail()).isIn("energy/home/battery/mode", "energy/home/state");
        assertThat(hub.plain().figures().connections()).isOne();

        hub.say(Home.of("home", "Home"));
        awaitEqual();
        await().atMost(PATIENCE).until(() -> hub.status().state() == State.CONNECTED);
        removalLeavesNothing();
    }

    @Test
    protected void thousandsOfTopicsAreEqualAndAreAllRemoved() throws Exception {
        Map<String, ChannelReading> channels = new LinkedHashMap<>();
        for (int i = 0; i < 2_000; i++) {
            channels.put("group" + i % 50 + "#channel" + i, Samples.quantity("0." + (1000 + i)));
        }
        ThingSnapshot large = Samples.thing("large", channels);
        hub.start(broker.port(), large, Home.of("home", "Home"));
        await().atMost(PATIENCE).until(() -> retained().size() > 2_000);
        // What describes so many channels is above the limit
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).ignoreExceptions().untilAsserted(() -> {
            Map<String, String> expected = hub.wanted();
            expected.keySet().removeIf(topic -> topic.endsWith("/config") && topic.contains("large"));
            assertThat(retained()).isEqualTo(expected);
        });

        hub.remove(large.uid());
        awaitEqual();
        assertThat(retained().keySet()).noneMatch(topic -> topic.contains("large"));
        removalLeavesNothing();
    }

    @Test
    protected void thingRemovedAfterARestartLeavesNothing() throws Exception {
        hub.start(broker.port(), Home.of("home", "Home"), Home.of("garage", "Garage"));
        awaitEqual();
        hub.stop();
        hub.start(broker.port(), Home.of("home", "Home"));
        removalLeavesNothing();
    }

    /** Of the Things; what the publisher says of itself stays. */
    private void removalLeavesNothing() throws Exception {
        hub.remove("nomos:subscription:garage");
        hub.remove("nomos:subscription:home");
        awaitEqual();

        assertThat(retained().keySet()).isNotEmpty().allMatch(topic -> topic.startsWith("energy/bridge/")
                || topic.equals("homeassistant/device/energy_bridge_state/config")
                || topic.startsWith("homie/5/" + hub.clientId() + "/"));
    }

    private Map<String, String> retained() throws Exception {
        return RealPublishing.retained(broker.port());
    }

    private void awaitEqual() {
        RealPublishing.awaitEqual(broker.port(), hub);
    }
}
