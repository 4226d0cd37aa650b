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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * The publisher against a real Mosquitto.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class MosquittoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STATE = "energy/bridge/state";
    private static final String ONLINE = "{\"state\":\"online\"}";
    private static final String OFFLINE = "{\"state\":\"offline\"}";
    private static final ThingSnapshot HOME = Samples.priced("home", "0.3", 192);
    private static final String REQUEST = "energy/request/plan";
    private static final String RESPONSE = "energy/response/plan";

    @TempDir
    Path folder;

    private final EchoDesk desk = new EchoDesk();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final List<TopicPublisher> publishers = new ArrayList<>();
    private Mosquitto mosquitto;
    private final List<State> states = new CopyOnWriteArrayList<>();
    private volatile @Nullable State state;

    @BeforeAll
    static void needsMosquitto() {
        assumeTrue(Mosquitto.program().isPresent(),
                "Mosquitto is not installed: the tests against a real broker are skipped");
    }

    @BeforeEach
    void prepare() throws IOException {
        mosquitto = new Mosquitto(folder, "allow_anonymous true");
    }

    @AfterEach
    void end() throws Exception {
        stop();
        executor.shutdownNow();
        mosquitto.close();
    }

    @Test
    void lateSubscriberFindsEverythingRetained() throws Exception {
        mosquitto.start();
        TopicPublisher publisher = start(mosquitto.port());
        publisher.update(HOME);
        Map<String, String> expected = expected(HOME);
        try (Subscriber early = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> early.latest().equals(expected));
        }

        try (Subscriber late = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> late.latest().equals(expected));
            assertThat(late.kept()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        }
    }

    @Test
    void willIsPublishedWhenTheConnectionBreaksAndTakenBackWhenItReturns() throws Exception {
        mosquitto.start();
        try (Relay relay = new Relay(mosquitto.port()); Subscriber subscriber = new Subscriber(mosquitto.port())) {
            start(relay.port());
            await().atMost(PATIENCE).until(() -> ONLINE.equals(subscriber.latest().get(STATE)));

            relay.cut();
            await().atMost(PATIENCE).until(() -> OFFLINE.equals(subscriber.latest().get(STATE)));

            relay.mend();
            await().atMost(PATIENCE).until(() -> ONLINE.equals(subscriber.latest().get(STATE)));
        }
    }

    @Test
    void brokerThatForgotEverythingIsToldEverything() throws Exception {
        mosquitto.start();
        TopicPublisher publisher = start(mosquitto.port());
        publisher.update(HOME);
        try (Subscriber before = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> before.latest().equals(expected(HOME)));
        }

        mosquitto.kill();
        await().atMost(PATIENCE).until(() -> state != State.CONNECTED);
        ThingSnapshot garage = Samples.priced("garage", "-0.05", 96);
        publisher.update(garage);
        mosquitto.start();

        try (Subscriber after = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> after.latest().equals(expected(HOME, garage)));
        }
    }

    @Test
    void brokerThatComesLaterIsServed() throws Exception {
        TopicPublisher publisher = start(mosquitto.port());
        publisher.update(HOME);
        await().atMost(PATIENCE).until(() -> state == State.REFUSED);

        mosquitto.start();
        try (Subscriber subscriber = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> subscriber.latest().equals(expected(HOME)));
        }
    }

    @Test
    void removedThingLeavesNothingBehind() throws Exception {
        mosquitto.start();
        TopicPublisher publisher = start(mosquitto.port());
        publisher.update(HOME);
        publisher.update(Samples.priced("garage", "0.1", 96));
        try (Subscriber subscriber = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> subscriber.latest().size() == 11);
            publisher.remove("nomos:subscription:garage");
            await().atMost(PATIENCE).until(() -> subscriber.latest().equals(expected(HOME)));
        }
        try (Subscriber late = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> late.latest().equals(expected(HOME)));
            assertThat(late.heard()).noneMatch(message -> message.startsWith("energy/garage"));
        }
    }

    @Test
    void requestIsAnsweredAlsoAfterTheConnectionBroke() throws Exception {
        mosquitto.start();
        try (Relay relay = new Relay(mosquitto.port()); Subscriber device = new Subscriber(mosquitto.port())) {
            start(relay.port());
            await().atMost(PATIENCE).until(() -> ONLINE.equals(device.latest().get(STATE)));
            device.say(REQUEST, "one", false);
            await().atMost(PATIENCE).until(() -> "answer to one".equals(device.latest().get(RESPONSE)));

            relay.cut();
            await().atMost(PATIENCE).until(() -> OFFLINE.equals(device.latest().get(STATE)));
            relay.mend();
            await().atMost(PATIENCE).until(() -> ONLINE.equals(device.latest().get(STATE)));
            device.say(REQUEST, "two", false);
            await().atMost(PATIENCE).until(() -> "answer to two".equals(device.latest().get(RESPONSE)));

            try (Subscriber late = new Subscriber(mosquitto.port())) {
                await().atMost(PATIENCE).until(() -> late.latest().containsKey(STATE));
                assertThat(late.kept()).doesNotContain(RESPONSE);
            }
        }
    }

    @Test
    void requestThatTheBrokerKeptIsNotAnswered() throws Exception {
        mosquitto.start();
        try (Subscriber device = new Subscriber(mosquitto.port())) {
            device.say(REQUEST, "old", true);
            start(mosquitto.port());
            await().atMost(PATIENCE).until(() -> ONLINE.equals(device.latest().get(STATE)));
            device.say(REQUEST, "new", false);
            await().atMost(PATIENCE).until(() -> "answer to new".equals(device.latest().get(RESPONSE)));
            assertThat(desk.asked()).containsExactly("new");
        }
    }

    @Test
    void everyRequestOfAFloodHasAnAnswerUntilTheHubIsBusyAndTheHubStaysConnected() throws Exception {
        mosquitto.start();
        TopicPublisher publisher = start(mosquitto.port());
        try (Subscriber device = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> ONLINE.equals(device.latest().get(STATE)));
            desk.hold();
            device.say(REQUEST, "request 0", false);
            // Else twenty might wait before the publishing thread, which may still be busy with the start, takes the first
            await().atMost(PATIENCE).until(() -> desk.asked().size() == 1);
            for (int i = 1; i < 100; i++) {
                device.say(REQUEST, "request " + i, false);
            }
            // One is in hand and twenty wait
            await().atMost(PATIENCE).until(() -> desk.refused() == 100 - 1 - PlanRequests.WAITING);
            desk.release();

            await().atMost(PATIENCE).until(() -> device.heard().stream()
                    .filter(message -> message.startsWith(RESPONSE + " ")).count() == 100);
            publisher.update(HOME);
            await().atMost(PATIENCE).until(() -> device.latest().containsKey("energy/home/state"));
        }
        assertThat(states).containsExactly(State.CONNECTING, State.CONNECTED);
    }

    @Test
    void brokerThatForbidsRequestsIsStillPublishedTo() throws Exception {
        Path rules = Files.writeString(folder.resolve("rules"),
                "topic write energy/#\ntopic read energy/bridge/#\ntopic read energy/home/#\n");
        mosquitto = new Mosquitto(folder, "allow_anonymous true", "acl_file " + rules);
        mosquitto.start();
        start(mosquitto.port()).update(HOME);
        try (Subscriber subscriber = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> subscriber.latest().equals(expected(HOME)));
        }
    }

    @Test
    void cleanStopSaysOffline() throws Exception {
        mosquitto.start();
        TopicPublisher publisher = start(mosquitto.port());
        publisher.update(HOME);
        stop();

        Map<String, String> expected = new HashMap<>(expected(HOME));
        expected.put(STATE, OFFLINE);
        try (Subscriber late = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> late.latest().equals(expected));
        }
    }

    @RepeatedTest(5)
    void thousandsOfTopicsArrive() throws Exception {
        mosquitto.start();
        Map<String, ChannelReading> channels = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            channels.put("group" + i % 50 + "#channel" + i, Samples.quantity("0." + (1000 + i)));
        }
        ThingSnapshot large = Samples.thing("large", channels);
        start(mosquitto.port()).update(large);

        try (Subscriber subscriber = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> subscriber.latest().equals(expected(large)));
        }
        assertThat(states).containsExactly(State.CONNECTING, State.CONNECTED);
    }

    @Test
    void messageThatCannotBeSentTakesNoPlaceFromThoseThatCan() throws Exception {
        mosquitto.start();
        BrokerConnection connection = new BrokerConnection(
                new MqttSettings("127.0.0.1", mosquitto.port(), false, "", "", "energy", "test"));
        connection.connect(new RetainedMessage(STATE, OFFLINE), () -> {
            // The test ends before
        });
        try {
            RetainedMessage bad = new RetainedMessage("energy/#", "no topic");
            for (int i = 0; i <= BrokerConnection.WINDOW; i++) {
                connection.publish(List.of(bad, new RetainedMessage("energy/good", "turn " + i)));
            }
            try (Subscriber subscriber = new Subscriber(mosquitto.port())) {
                await().atMost(PATIENCE)
                        .until(() -> ("turn " + BrokerConnection.WINDOW)
                                .equals(subscriber.latest().get("energy/good")));
            }
        } finally {
            connection.disconnect();
        }
    }

    @Test
    void topicThatIsTooLongHoldsNothingBackAndARecordOfItHeals() throws Exception {
        mosquitto.start();
        String tooLong = "energy/plans/" + "x".repeat(65_536);
        String tooLongBefore = "energy/plans/" + "y".repeat(65_536);
        PublishedTopics record = new PublishedTopics(folder.resolve("topics.json"));
        record.save(new TopicRecord(Map.of(), Set.of(tooLongBefore), Map.of()));
        TopicPublisher publisher = start(mosquitto.port());
        publisher.put("plan:long", Map.of(tooLong, "{}"));
        publisher.update(HOME);

        try (Subscriber subscriber = new Subscriber(mosquitto.port())) {
            await().atMost(PATIENCE).until(() -> subscriber.latest().equals(expected(HOME)));
            publisher.put("plan:long", Map.of());
            publisher.remove(HOME.uid());
            await().atMost(PATIENCE).until(() -> subscriber.latest().equals(expected()));
        }
        stop();
        assertThat(record.load().obsolete()).isEmpty();
        assertThat(record.load().owned()).containsOnlyKeys(Content.BRIDGE);
        assertThat(states).containsExactly(State.CONNECTING, State.CONNECTED);
    }

    @Test
    void wrongPasswordIsToldAndNothingElseHappens() throws Exception {
        Path passwords = folder.resolve("passwords");
        Process tool = new ProcessBuilder("mosquitto_passwd", "-b", "-c", passwords.toString(), "hub", "right")
                .redirectErrorStream(true).start();
        assertThat(tool.waitFor()).isZero();
        mosquitto = new Mosquitto(folder, "allow_anonymous false", "password_file " + passwords);
        mosquitto.start();

        start(new MqttSettings("127.0.0.1", mosquitto.port(), false, "hub", "wrong", "energy", "test-wrong"));
        await().atMost(PATIENCE).until(() -> state == State.WRONG_CREDENTIALS);
        stop();

        start(new MqttSettings("127.0.0.1", mosquitto.port(), false, "hub", "right", "energy", "test-right"));
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName("hub");
        options.setPassword("right".toCharArray());
        try (Subscriber subscriber = new Subscriber(mosquitto.port(), options)) {
            await().atMost(PATIENCE).until(() -> ONLINE.equals(subscriber.latest().get(STATE)));
        }
    }

    @Test
    void certificateMustBeTrustedAndForTheHost() throws Exception {
        ServerCertificate certificate = ServerCertificate.forAddress("127.0.0.1", folder);
        mosquitto = new Mosquitto(folder, "allow_anonymous true", "certfile " + certificate.certificate(),
                "keyfile " + certificate.key());
        mosquitto.start();
        MqttSettings settings = new MqttSettings("127.0.0.1", mosquitto.port(), true, "", "", "energy", "test");

        start(settings);
        await().atMost(PATIENCE).until(() -> state == State.NO_TRUST);
        stop();

        Map<String, String> before = certificate.trust();
        try {
            start(settings);
            await().atMost(PATIENCE).until(() -> state == State.CONNECTED);
            stop();

            start(new MqttSettings("localhost", mosquitto.port(), true, "", "", "energy", "test"));
            await().atMost(PATIENCE).until(() -> state == State.NO_TRUST);
        } finally {
            before.forEach(ServerCertificate::restore);
        }
    }

    @Test
    void unknownHostIsTold() {
        start(new MqttSettings("no-such-broker.invalid", 1883, false, "", "", "energy", "test"));

        await().atMost(PATIENCE).until(() -> state == State.UNKNOWN_HOST);
    }

    @Test
    void listenerThatSpeaksNoTlsIsTold() throws Exception {
        mosquitto.start();
        start(new MqttSettings("127.0.0.1", mosquitto.port(), true, "", "", "energy", "test"));

        await().atMost(PATIENCE).until(() -> state == State.NO_TRUST || state == State.LOST);
    }

    @Test
    void nobodyBehindThePortIsTold() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        start(port);

        await().atMost(PATIENCE).until(() -> state == State.REFUSED);
    }

    private void stop() throws Exception {
        for (TopicPublisher publisher : publishers) {
            publisher.stop().get(30, TimeUnit.SECONDS);
        }
        publishers.clear();
    }

    private TopicPublisher start(int port) {
        return start(new MqttSettings("127.0.0.1", port, false, "", "", "energy", "openhab-energy-test"));
    }

    private TopicPublisher start(MqttSettings settings) {
        TopicPublisher publisher = new TopicPublisher(new SerialExecutor(executor), new BrokerConnection(settings),
                new TopicTree("energy"), new PublishedTopics(folder.resolve("topics.json")),
                new ReconnectDelay(new Random(1)),
                Clock.fixed(Samples.NOW, Samples.BERLIN), () -> Samples.BERLIN,
                List.of(new PlanRequests(desk, REQUEST, RESPONSE)),
                new Limits(settings.limits().packetBytes(), 0), status -> {
                    state = status.state();
                    states.add(status.state());
                });
        publishers.add(publisher);
        publisher.start();
        return publisher;
    }

    /** Laid out by a tree of its own, because that of the publisher belongs to the publishing thread. */
    private static Map<String, String> expected(ThingSnapshot... things) {
        TopicTree tree = new TopicTree("energy");
        Map<String, String> topics = new TreeMap<>();
        topics.put(STATE, ONLINE);
        for (ThingSnapshot thing : things) {
            topics.putAll(tree.topics(thing, Samples.NOW, Samples.BERLIN));
        }
        return topics;
    }
}
