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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.SinkStatus.Level;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;
import org.openhab.energy.mqtt.internal.homie.HomieLayout;

/**
 * All topics of a hub against a real Mosquitto that fails in all ways. After each, what the broker keeps equals what the hub has to say, topic by topic.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class BrokerFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Options ALL = new Options(true, true, "homeassistant", "homie", true);

    /** Runs on from the time of the samples. */
    private static final Clock CLOCK = Clock.offset(Clock.systemUTC(),
            Duration.between(Instant.now(), Samples.NOW));

    @TempDir
    Path folder;

    private final List<BrokerStatus> told = new CopyOnWriteArrayList<>();
    private final List<TopicPublisher> publishers = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService homieThread = Executors.newSingleThreadScheduledExecutor();
    private Mosquitto mosquitto;

    @BeforeAll
    static void needsMosquitto() {
        assumeTrue(Mosquitto.program().isPresent(),
                "Mosquitto is not installed: the tests against a real broker are skipped");
    }

    @AfterEach
    void end() throws Exception {
        stop();
        thread.shutdownNow();
        homieThread.shutdownNow();
        mosquitto.close();
    }

    @Test
    void killedBrokerThatForgotIsToldEverythingAgain() throws Exception {
        broker();
        hub(settings(mosquitto.port()), Home.of("home", "Home"), Home.of("garage", "Garage"));
        awaitEqual();

        mosquitto.kill();
        await().atMost(PATIENCE).until(() -> last().state() != State.CONNECTED);
        say(Home.with(Home.of("home", "Home"), "rank", Home.quantity("17", "")));
        remove("nomos:subscription:garage");
        mosquitto.start();

        awaitEqual();
        assertThat(retained()).containsEntry("energy/home/rank", "17");
        assertThat(retained().toString()).doesNotContain("garage");
    }

    @Test
    void killedBrokerThatRemembersIsToldWhatChangedAndWhatIsGone() throws Exception {
        broker("persistence true", "persistence_location " + folder + "/", "autosave_on_changes true",
                "autosave_interval 1");
        hub(settings(mosquitto.port()), Home.of("home", "Home"), Home.of("garage", "Garage"));
        awaitEqual();
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("mosquitto.db")));
        mosquitto.kill();
        await().atMost(PATIENCE).until(() -> last().state() != State.CONNECTED);
        say(Home.without(Home.of("home", "Home"), "rank"));
        remove("nomos:subscription:garage");
        mosquitto.start();

        awaitEqual();
        assertThat(retained()).doesNotContainKey("energy/home/rank");
        assertThat(retained().toString()).doesNotContain("garage");
    }

    @Test
    void cutNetworkLosesNothing() throws Exception {
        broker();
        try (Relay relay = new Relay(mosquitto.port())) {
            hub(settings(relay.port()), Home.of("home", "Home"));
            awaitEqual();
            relay.cut();
            await().atMost(PATIENCE)
                    .until(() -> told.stream().filter(status -> status.state() == State.CONNECTING).count() > 2);
            for (int i = 0; i < 100; i++) {
                say(Home.with(Home.of("home", "Home"), "rank", Home.quantity(String.valueOf(i), "")));
            }
            assertThat(retained()).containsEntry("energy/home/rank", "3").containsEntry("energy/bridge/state",
                    "{\"state\":\"offline\"}");
            relay.mend();
            awaitEqual();
            assertThat(retained()).containsEntry("energy/home/rank", "99").containsEntry("energy/bridge/state",
                    "{\"state\":\"online\"}");
        }
    }

    @Test
    void slowBrokerGetsEverythingInTheEndAndOnlyTheNewestOfWhatChangesOften() throws Exception {
        broker();
        try (Relay relay = new Relay(mosquitto.port())) {
            relay.slow(20_000);
            hub(settings(relay.port()), Home.of("home", "Home"));
            for (int i = 0; i < 2_000; i++) {
                say(Home.with(Home.of("home", "Home"), "rank", Home.quantity(String.valueOf(i), "")));
            }
            awaitEqual();
            assertThat(retained()).containsEntry("energy/home/rank", "1999");
            assertThat(publishers.get(0).figures().connections()).isOne();
        }
    }

    @Test
    void twoClientsOfOneIdAreTold() throws Exception {
        broker();
        hub(settings(mosquitto.port()), Home.of("home", "Home"));
        awaitEqual();
        AtomicBoolean stays = new AtomicBoolean(true);
        Thread intruder = new Thread(() -> {
            while (stays.get()) {
                try {
                    if (last().state() == State.CONNECTED || last().state() == State.KICKED_OUT) {
                        MqttClient other = new MqttClient("tcp://127.0.0.1:" + mosquitto.port(), "hub-of-this-test",
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
            await().atMost(PATIENCE).until(() -> last().state() == State.KICKED_OUT);
            assertThat(last().detail()).isEqualTo("hub-of-this-test");
        } finally {
            stays.set(false);
            intruder.join();
        }
        awaitEqual();
    }

    @Test
    void brokerWithASmallLimitGetsTheRest() throws Exception {
        broker("max_packet_size 12000");
        hub(settings(mosquitto.port()), Home.of("home", "Home"));
        await().atMost(PATIENCE).until(() -> last().state() == State.TOO_LARGE
                && publishers.get(0).condition().get().skipped().size() >= 2);
        awaitRetained(wanted().entrySet().stream().filter(entry -> entry.getValue().length() < 11_000)
                .collect(TreeMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()), Map::putAll));
        assertThat(retained()).doesNotContainKey("energy/home/prices").containsKey("energy/home/prices-compact");
    }

    @Test
    void messageAboveTheLimitOfTheSettingsIsNotSent() throws Exception {
        broker();
        hub(settings(mosquitto.port()), Home.with(Home.of("home", "Home"), "battery#mode",
                new ChannelReading.Text("x".repeat(300_000), Samples.NOW)));
        await().atMost(PATIENCE).until(() -> last().state() == State.TOO_LARGE);
        assertThat(last().detail()).isIn("energy/home/battery/mode", "energy/home/state");
        assertThat(publishers.get(0).figures().connections()).isOne();

        say(Home.of("home", "Home"));
        awaitEqual();
        await().atMost(PATIENCE).until(() -> last().state() == State.CONNECTED);
    }

    @Test
    void thousandsOfTopicsAreEqualAndAreAllRemoved() throws Exception {
        broker();
        Map<String, ChannelReading> channels = new LinkedHashMap<>();
        for (int i = 0; i < 2_000; i++) {
            channels.put("group" + i % 50 + "#channel" + i, Samples.quantity("0." + (1000 + i)));
        }
        ThingSnapshot large = Samples.thing("large", channels);
        hub(settings(mosquitto.port()), large, Home.of("home", "Home"));
        await().atMost(PATIENCE).until(() -> retained().size() > 2_000);
        // What describes so many channels is above the limit
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).ignoreExceptions().untilAsserted(() -> {
            Map<String, String> expected = wanted();
            expected.keySet().removeIf(topic -> topic.endsWith("/config") && topic.contains("large"));
            assertThat(retained()).isEqualTo(expected);
        });

        remove(large.uid());
        awaitEqual();
        assertThat(retained().keySet()).noneMatch(topic -> topic.contains("large"));
    }

    @Test
    void thingRemovedAfterARestartLeavesNothing() throws Exception {
        broker();
        hub(settings(mosquitto.port()), Home.of("home", "Home"), Home.of("garage", "Garage"));
        awaitEqual();
        stop();
        hub(settings(mosquitto.port()), Home.of("home", "Home"));
        remove("nomos:subscription:garage");
        remove("nomos:subscription:home");
        awaitEqual();

        assertThat(retained().keySet()).allMatch(topic -> topic.startsWith("energy/bridge/")
                || topic.equals("homeassistant/device/energy_bridge_state/config")
                || topic.startsWith("homie/5/hub-of-this-test/"));
    }

    @Test
    void ownAuthorityAndClientCertificate() throws Exception {
        Path servers = Files.createDirectory(folder.resolve("server"));
        Path clients = Files.createDirectory(folder.resolve("client"));
        ServerCertificate server = ServerCertificate.forAddress("127.0.0.1", servers);
        ServerCertificate client = ServerCertificate.forAddress("127.0.0.2", clients);
        broker("certfile " + server.certificate(), "keyfile " + server.key(), "cafile " + client.certificate(),
                "require_certificate true");
        TlsFiles files = new TlsFiles(server.certificate().toString(), client.certificate().toString(),
                client.key().toString(), true);

        hub(secured("127.0.0.1", files), Home.of("home", "Home"));
        await().atMost(PATIENCE).until(() -> last().state() == State.CONNECTED);
        stop();
        hub(secured("localhost", files));
        await().atMost(PATIENCE).until(() -> last().state() == State.NO_TRUST);
        stop();
        hub(secured("localhost", new TlsFiles(files.authority(), files.certificate(), files.key(), false)));
        await().atMost(PATIENCE).until(() -> last().state() == State.CONNECTED);
        stop();
        hub(secured("127.0.0.1", new TlsFiles(client.certificate().toString(), "", "", true)));
        await().atMost(PATIENCE).until(() -> last().state() == State.NO_TRUST);
        stop();
        // Without a certificate of its own the hub is not let in
        hub(secured("127.0.0.1", new TlsFiles(server.certificate().toString(), "", "", true)));
        await().atMost(PATIENCE).until(() -> last().state().level() == Level.FAILED);
    }

    private void broker(String... options) throws IOException {
        List<String> lines = new ArrayList<>(List.of(options));
        lines.add("allow_anonymous true");
        mosquitto = new Mosquitto(folder, lines.toArray(String[]::new));
        mosquitto.start();
    }

    private MqttSettings settings(int port) {
        return new MqttSettings("127.0.0.1", port, false, "", "", "energy", "hub-of-this-test", TlsFiles.NONE, ALL,
                Limits.DEFAULT);
    }

    private MqttSettings secured(String host, TlsFiles files) {
        return new MqttSettings(host, mosquitto.port(), true, "", "", "energy", "hub-of-this-test", files, ALL,
                Limits.DEFAULT);
    }

    private void hub(MqttSettings settings, ThingSnapshot... things) {
        told.clear();
        TopicTree tree = new TopicTree("energy");
        publishers.add(new TopicPublisher(new SerialExecutor(thread), new BrokerConnection(settings),
                new LanLayout(tree, settings, "1"), new PublishedTopics(folder.resolve("topics.json")),
                new ReconnectDelay(new Random(1)), CLOCK, () -> Samples.BERLIN,
                List.of(new PlanRequests(new EchoDesk(), tree.planRequest(), tree.planResponse())), settings.limits(),
                told::add));
        publishers.add(new TopicPublisher(new SerialExecutor(homieThread),
                new BrokerConnection(settings.withClientId("hub-of-this-test-homie")),
                new HomieLayout("homie", "hub-of-this-test"), new PublishedTopics(folder.resolve("homie.json")),
                new ReconnectDelay(new Random(2)), CLOCK, () -> Samples.BERLIN, List.of(),
                settings.limits(), status -> {
                }));
        publishers.forEach(TopicPublisher::start);
        say(things);
    }

    private void say(ThingSnapshot... things) {
        for (ThingSnapshot thing : things) {
            publishers.forEach(publisher -> publisher.update(thing));
        }
    }

    private void remove(String uid) {
        publishers.forEach(publisher -> publisher.remove(uid));
    }

    private void stop() throws Exception {
        for (TopicPublisher publisher : publishers) {
            publisher.stop().get(30, TimeUnit.SECONDS);
        }
        publishers.clear();
    }

    private BrokerStatus last() {
        return told.isEmpty() ? new BrokerStatus(State.CONNECTING, "") : told.get(told.size() - 1);
    }

    /** {@return what the hub has to say} */
    private Map<String, String> wanted() throws Exception {
        Map<String, String> topics = new TreeMap<>();
        for (TopicPublisher publisher : publishers) {
            topics.putAll(publisher.topics().get(30, TimeUnit.SECONDS));
        }
        return topics;
    }

    /** {@return what the broker keeps, as it tells a new subscriber} */
    private Map<String, String> retained() throws Exception {
        try (Subscriber late = new Subscriber(mosquitto.port())) {
            // Retained messages come before whatever is published after the subscription
            late.say("test/end", "end", false);
            await().atMost(PATIENCE).until(() -> late.latest().containsKey("test/end"));
            Map<String, String> kept = new TreeMap<>(late.latest());
            kept.keySet().retainAll(late.kept());
            return kept;
        }
    }

    private void awaitEqual() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).ignoreExceptions()
                .untilAsserted(() -> assertThat(retained()).isEqualTo(wanted()));
    }

    private void awaitRetained(Map<String, String> expected) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).ignoreExceptions()
                .untilAsserted(() -> assertThat(retained()).isEqualTo(expected));
    }
}
