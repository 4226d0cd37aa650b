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
package org.openhab.energy.hub.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the hub's publisher and its subscribers need of a broker, seen by ordinary clients on real sockets.
 *
 * @author openHAB Energy - Initial contribution
 */
class EmbeddedBrokerTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<MqttClient> clients = new ArrayList<>();
    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws IOException {
        broker = ActiveMqBroker.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() throws MqttException {
        for (MqttClient client : clients) {
            try {
                client.disconnectForcibly(10, 500, false);
            } catch (MqttException e) {
                assertThat(e.getReasonCode()).isPositive();
            }
            client.close(true);
        }
        broker.close();
    }

    private record Arrived(String topic, String payload, boolean retained, int qos) {
    }

    /** Collects what arrives. */
    private static final class Inbox implements MqttCallback {

        private final BlockingQueue<Arrived> messages = new LinkedBlockingQueue<>();
        private final AtomicBoolean lost = new AtomicBoolean();

        @Override
        public void connectionLost(@Nullable Throwable cause) {
            lost.set(true);
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            messages.add(new Arrived(topic, new String(message.getPayload(), StandardCharsets.UTF_8),
                    message.isRetained(), message.getQos()));
        }

        @Override
        public void deliveryComplete(@Nullable IMqttDeliveryToken token) {
        }

        @Nullable
        Arrived next() throws InterruptedException {
            return messages.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }

        @Nullable
        Arrived nextWithin(Duration limit) throws InterruptedException {
            return messages.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private MqttClient connect(String id, @Nullable MqttCallback inbox) throws MqttException {
        MqttClient client = new MqttClient("tcp://127.0.0.1:" + broker.port(), id, new MemoryPersistence());
        clients.add(client);
        client.setTimeToWait(LIMIT.toMillis());
        if (inbox != null) {
            client.setCallback(inbox);
        }
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(true);
        options.setMaxInflight(100);
        client.connect(options);
        return client;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void newSubscriberGetsRetainedMessageWithTheFlag() throws Exception {
        connect("publisher", null).publish("energy/bridge/state", bytes("{\"state\":\"online\"}"), 1, true);

        Inbox inbox = new Inbox();
        connect("late", inbox).subscribe("energy/#", 1);

        assertThat(inbox.next()).isEqualTo(new Arrived("energy/bridge/state", "{\"state\":\"online\"}", true, 1));
    }

    @Test
    void presentSubscriberGetsTheMessageWithoutTheFlag() throws Exception {
        Inbox inbox = new Inbox();
        connect("early", inbox).subscribe("energy/+/total", 1);

        connect("publisher", null).publish("energy/home/total", bytes("0.3081"), 1, true);

        assertThat(inbox.next()).isEqualTo(new Arrived("energy/home/total", "0.3081", false, 1));
    }

    @Test
    void emptyRetainedPayloadDeletesTheTopic() throws Exception {
        MqttClient publisher = connect("publisher", null);
        publisher.publish("energy/gone", bytes("1"), 1, true);
        publisher.publish("energy/gone", new byte[0], 1, true);
        publisher.publish("energy/stays", bytes("2"), 1, true);

        Inbox inbox = new Inbox();
        connect("late", inbox).subscribe("energy/#", 1);

        assertThat(inbox.next()).isEqualTo(new Arrived("energy/stays", "2", true, 1));
        assertThat(inbox.nextWithin(Duration.ofMillis(300))).isNull();
    }

    @Test
    void latestRetainedMessageWins() throws Exception {
        MqttClient publisher = connect("publisher", null);
        for (int i = 0; i <= 50; i++) {
            publisher.publish("energy/value", bytes("v" + i), 1, true);
        }

        Inbox inbox = new Inbox();
        connect("late", inbox).subscribe("energy/value", 1);

        assertThat(inbox.next()).isEqualTo(new Arrived("energy/value", "v50", true, 1));
        assertThat(inbox.nextWithin(Duration.ofMillis(300))).isNull();
    }

    @Test
    void retainedWillIsSentWhenTheConnectionBreaks() throws Exception {
        Inbox inbox = new Inbox();
        connect("watcher", inbox).subscribe("energy/bridge/state", 1);

        try (Socket socket = rawConnect("publisher", "energy/bridge/state", "offline")) {
            // A reset, as from a killed process or a pulled plug: no DISCONNECT packet.
            socket.setSoLinger(true, 0);
        }

        assertThat(inbox.next()).isEqualTo(new Arrived("energy/bridge/state", "offline", false, 1));
        Inbox late = new Inbox();
        connect("late", late).subscribe("energy/bridge/state", 1);
        assertThat(late.next()).isEqualTo(new Arrived("energy/bridge/state", "offline", true, 1));
    }

    @Test
    void willIsNotSentAfterAnOrderlyGoodbye() throws Exception {
        Inbox inbox = new Inbox();
        connect("watcher", inbox).subscribe("energy/#", 1);

        try (Socket socket = rawConnect("publisher", "energy/bridge/state", "offline")) {
            socket.getOutputStream().write(new byte[]{ (byte) 0xE0, 0 });
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }

        connect("other", null).publish("energy/mark", bytes("x"), 1, false);
        assertThat(inbox.next()).isEqualTo(new Arrived("energy/mark", "x", false, 1));
    }

    @Test
    void secondConnectionWithTheSameIdTakesOver() throws Exception {
        Inbox first = new Inbox();
        connect("publisher", first);

        MqttClient second = connect("publisher", null);

        await().atMost(LIMIT).untilTrue(first.lost);
        second.publish("energy/after", bytes("takeover"), 1, true);
        assertThat(second.isConnected()).isTrue();
    }

    @Test
    void burstOfRetainedMessagesArrivesWholeForPresentAndLateSubscribers() throws Exception {
        int count = 5_000;
        Inbox present = new Inbox();
        connect("present", present).subscribe("energy/#", 1);
        try (MqttAsyncClient publisher = new MqttAsyncClient("tcp://127.0.0.1:" + broker.port(), "burst",
                new MemoryPersistence())) {
            MqttConnectOptions options = new MqttConnectOptions();
            options.setMaxInflight(count);
            publisher.connect(options).waitForCompletion(LIMIT.toMillis());
            IMqttDeliveryToken last = publisher.publish("energy/burst/0", bytes("0"), 1, true);
            for (int i = 1; i < count; i++) {
                last = publisher.publish("energy/burst/" + i, bytes(Integer.toString(i)), 1, true);
            }
            last.waitForCompletion(LIMIT.toMillis());
            publisher.disconnect().waitForCompletion(LIMIT.toMillis());
        }
        Inbox late = new Inbox();
        connect("late", late).subscribe("energy/#", 1);

        for (Inbox inbox : List.of(present, late)) {
            await().atMost(LIMIT).until(() -> inbox.messages.size() >= count);
            Map<String, Arrived> byTopic = new ConcurrentHashMap<>();
            inbox.messages.forEach(message -> byTopic.put(message.topic(), message));
            assertThat(byTopic).hasSize(count).allSatisfy(
                    (topic, message) -> assertThat(topic).isEqualTo("energy/burst/" + message.payload()));
            assertThat(byTopic.values()).allMatch(message -> message.retained() == (inbox == late));
        }
    }

    @Test
    void longPayloadArrivesUnchanged() throws Exception {
        String payload = "{\"start\":\"2026-11-21T00:00:00Z\",\"value\":0.30812}".repeat(4_000);
        Inbox inbox = new Inbox();
        connect("subscriber", inbox).subscribe("energy/home/prices", 1);

        connect("publisher", null).publish("energy/home/prices", bytes(payload), 1, true);

        assertThat(inbox.next()).isEqualTo(new Arrived("energy/home/prices", payload, false, 1));
    }

    @Test
    void subscriberThatDoesNotReadLeavesThePublisherAlone() throws Exception {
        String payload = "x".repeat(10_000);
        try (Socket stalled = rawConnect("stalled", "energy/none", "x")) {
            // SUBSCRIBE, packet id 1, filter "energy/#" at QoS 1 (MQTT 3.1.1, section 3.8).
            DataOutputStream out = new DataOutputStream(stalled.getOutputStream());
            out.write(new byte[]{ (byte) 0x82, 13, 0, 1 });
            out.writeUTF("energy/#");
            out.writeByte(1);
            out.flush();
            assertThat(stalled.getInputStream().readNBytes(5)).startsWith(0x90);
            Inbox inbox = new Inbox();
            connect("reader", inbox).subscribe("energy/last", 1);

            MqttClient publisher = connect("publisher", null);
            for (int i = 0; i < 10_000; i++) {
                publisher.publish("energy/flood", bytes(payload), 0, false);
            }
            publisher.publish("energy/last", bytes("done"), 1, true);

            assertThat(inbox.next()).isEqualTo(new Arrived("energy/last", "done", false, 1));
        }
    }

    @Test
    void levelsAndWildcardsOfTopicFiltersAreKept() throws Exception {
        Inbox inbox = new Inbox();
        MqttClient subscriber = connect("subscriber", inbox);
        subscriber.subscribe("energy/+/state", 1);
        MqttClient publisher = connect("publisher", null);

        publisher.publish("energy/a/b/state", bytes("no"), 1, true);
        publisher.publish("energy/state", bytes("no"), 1, true);
        publisher.publish("energy/a/state", bytes("yes"), 1, true);
        publisher.publish("energy/nomos:subscription:key:home.1/state", bytes("colon and dot"), 1, true);

        assertThat(inbox.next()).isEqualTo(new Arrived("energy/a/state", "yes", false, 1));
        assertThat(inbox.next()).isEqualTo(
                new Arrived("energy/nomos:subscription:key:home.1/state", "colon and dot", false, 1));
    }

    @Test
    void onlyTheGivenAddressIsListenedOn() throws Exception {
        assertThat(canConnect(InetAddress.getByName("127.0.0.2"))).isFalse();
        assertThat(canConnect(InetAddress.getByName("127.0.0.1"))).isTrue();
    }

    private boolean canConnect(InetAddress address) {
        try (Socket socket = new Socket(address, broker.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** A connection with a retained QoS 1 will, by hand (MQTT 3.1.1, section 3.1), because a client library hides it. */
    private Socket rawConnect(String id, String willTopic, String will) throws IOException {
        Socket socket = new Socket("127.0.0.1", broker.port());
        socket.setSoTimeout((int) LIMIT.toMillis());
        int length = 10 + 6 + id.length() + willTopic.length() + will.length();
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeByte(0x10);
        out.writeByte(length);
        out.writeUTF("MQTT");
        out.writeByte(4);
        out.writeByte(0b0010_1110);
        out.writeShort(30);
        out.writeUTF(id);
        out.writeUTF(willTopic);
        out.writeUTF(will);
        out.flush();
        InputStream in = socket.getInputStream();
        assertThat(in.readNBytes(4)).isEqualTo(new byte[]{ 0x20, 2, 0, 0 });
        return socket;
    }
}
