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
package org.openhab.energy.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.BrokerConnection;
import org.openhab.energy.mqtt.internal.LanLayout;
import org.openhab.energy.mqtt.internal.Limits;
import org.openhab.energy.mqtt.internal.MqttSettings;
import org.openhab.energy.mqtt.internal.PublishedTopics;
import org.openhab.energy.mqtt.internal.ReconnectDelay;
import org.openhab.energy.mqtt.internal.SerialExecutor;
import org.openhab.energy.mqtt.internal.TopicPublisher;
import org.openhab.energy.mqtt.internal.TopicTree;

/**
 * How many updates of a channel get through to the broker's confirmation in a second, against a bare loop over Paho that publishes the same topics with
 * the same payloads (QoS 1, retained, 64 on their way), in turns on the same broker. Then the heap while the broker is away.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class MqttRate {
    private static final int WINDOW = 64;
    private static final int THINGS = 1000;
    private static final int ROUNDS = 75;
    private static final int WARM_UP = 15;
    private static final int MILLION = 1_000_000;

    private MqttRate() {
    }

    /**
     * @param args port of a broker on this machine
     */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        for (int size : new int[]{ 200, 16 * 1024 }) {
            compare(port, size);
        }
        whileTheBrokerIsAway();
        System.exit(0);
    }

    private static void compare(int port, int size) throws Exception {
        int things = size > 1000 ? THINGS / 4 : THINGS;
        double[] bare = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        try (Bare client = new Bare(port); Ours publisher = new Ours(port)) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                List<ThingSnapshot> news = all(things, size, round);
                // Each goes first in turn, and neither has to clear away what the other has left
                boolean first = round % 2 == 0;
                double bareRate = first ? afterCollection(client, news) : 0;
                double ourRate = afterCollection(publisher, news);
                bareRate = first ? bareRate : afterCollection(client, news);
                if (round >= 0) {
                    bare[round] = bareRate;
                    ours[round] = ourRate;
                    ratios[round] = ourRate / bareRate;
                }
            }
        }
        System.out.printf(Locale.ROOT,
                "%d bytes: bare Paho %.0f, publisher %.0f updates/s, ratio %.0f %%, of neighbours %.0f %% (medians of %d)%n",
                size, median(bare), median(ours), 100 * median(ours) / median(bare), 100 * median(ratios), ROUNDS);
    }

    private static double afterCollection(Loop loop, List<ThingSnapshot> news) throws Exception {
        System.gc();
        return loop.rate(news);
    }

    /** Publishes what Things say. */
    private interface Loop {

        /** {@return updates a second, each until the broker has confirmed it} */
        double rate(List<ThingSnapshot> news) throws Exception;
    }

    private static void whileTheBrokerIsAway() throws Exception {
        try (Ours publisher = new Ours(1)) {
            for (int update = 1; update <= MILLION; update++) {
                publisher.update(news(update % 20, 200, update));
                if (update % 200 == 0) {
                    publisher.awaitTurn();
                }
                if (update % 250_000 == 0 || update == 10_000) {
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    System.out.printf(Locale.ROOT, "%d updates, broker away: heap used %d KiB%n", update,
                            (runtime.totalMemory() - runtime.freeMemory()) / 1024);
                }
            }
        }
    }

    private static List<ThingSnapshot> all(int things, int size, int round) {
        return IntStream.range(0, things).mapToObj(number -> news(number, size, round)).toList();
    }

    private static ThingSnapshot news(int number, int size, int round) {
        String text = String.format(Locale.ROOT, "%08d %08d", number, round);
        Instant now = Instant.EPOCH.plusSeconds(round + 10L);
        return new ThingSnapshot("thing" + number, "a:b:" + number, "Thing", "Benchmark", true, "",
                Map.of("channel", new ChannelReading.Text(text + "x".repeat(size - text.length()), now)), null, "EUR",
                now, false);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The publisher as it is, without its limit of messages per second. */
    private static final class Ours implements Loop, AutoCloseable {
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        private final Path file = Files.createTempFile("topics", ".json");
        private final TopicPublisher publisher;

        Ours(int port) throws Exception {
            Files.delete(file);
            MqttSettings settings = new MqttSettings("127.0.0.1", port, false, "", "", "ours", "benchmark-ours");
            // With all that goes with it: bridge, price shapes, discovery by Home Assistant
            publisher = new TopicPublisher(new SerialExecutor(thread), new BrokerConnection(settings),
                    new LanLayout(new TopicTree("ours"), settings, "benchmark"), new PublishedTopics(file),
                    new ReconnectDelay(new Random(1)),
                    Clock.systemUTC(), () -> (ZoneId) ZoneOffset.UTC, List.of(), new Limits(1 << 24, 0), status -> {
                    });
            publisher.start();
        }

        void update(ThingSnapshot snapshot) {
            publisher.update(snapshot);
        }

        /** Lets the publishing thread take in what was said. */
        void awaitTurn() throws Exception {
            publisher.condition().get(1, TimeUnit.MINUTES);
        }

        @Override
        public double rate(List<ThingSnapshot> news) throws Exception {
            // Scalar and state of each Thing; the availability once
            long first = publisher.figures().published();
            long target = first + 2L * news.size();
            long start = System.nanoTime();
            news.forEach(publisher::update);
            while (publisher.figures().published() < target) {
                // Asked in the publisher's own turn, as looking again and again would take time from both
                awaitTurn();
            }
            return news.size() * 1e9 / (System.nanoTime() - start);
        }

        @Override
        public void close() throws Exception {
            publisher.stop().get(1, TimeUnit.MINUTES);
            thread.shutdownNow();
            Files.deleteIfExists(file);
        }
    }

    /** A loop that publishes ready payloads. */
    private static final class Bare implements Loop, AutoCloseable, MqttCallback {
        private final TopicTree tree = new TopicTree("bare");
        private final Semaphore window = new Semaphore(WINDOW);
        private final MqttAsyncClient client;

        Bare(int port) throws MqttException {
            client = new MqttAsyncClient("tcp://127.0.0.1:" + port, "benchmark-bare", new MemoryPersistence());
            client.setCallback(this);
            MqttConnectOptions options = new MqttConnectOptions();
            options.setMaxInflight(2 * WINDOW);
            client.connect(options).waitForCompletion();
        }

        @Override
        public double rate(List<ThingSnapshot> news) throws Exception {
            List<Map.Entry<String, String>> messages = news.stream()
                    .flatMap(thing -> tree.topics(thing, Instant.EPOCH, ZoneOffset.UTC).entrySet().stream())
                    .filter(message -> !message.getKey().endsWith("availability")).toList();
            long start = System.nanoTime();
            for (Map.Entry<String, String> message : messages) {
                window.acquire();
                client.publish(message.getKey(), message.getValue().getBytes(StandardCharsets.UTF_8), 1, true);
            }
            window.acquire(WINDOW);
            window.release(WINDOW);
            return news.size() * 1e9 / (System.nanoTime() - start);
        }

        @Override
        public void connectionLost(@Nullable Throwable cause) {
            throw new IllegalStateException("The broker ended the connection", cause);
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            // Nothing is subscribed to
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {
            window.release();
        }

        @Override
        public void close() throws MqttException {
            client.disconnect().waitForCompletion();
            client.close();
        }
    }
}
