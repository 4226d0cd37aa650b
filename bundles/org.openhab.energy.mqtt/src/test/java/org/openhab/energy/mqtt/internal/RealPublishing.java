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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;
import org.openhab.energy.mqtt.internal.homie.HomieLayout;

/**
 * A publisher of all topics as the add-on makes it, with both of its connections, at a real broker; and a look at what that broker keeps.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RealPublishing implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Options ALL = new Options(true, true, "homeassistant", "homie", true);

    /** Runs on from the time of the samples. */
    private static final Clock CLOCK = Clock.offset(Clock.systemUTC(),
            Duration.between(Instant.now(), Samples.NOW));

    private final Path folder;
    private final String base;
    private final List<BrokerStatus> told = new CopyOnWriteArrayList<>();
    private final List<TopicPublisher> publishers = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService homieThread = Executors.newSingleThreadScheduledExecutor();

    /**
     * @param folder of the records on disk
     * @param base first level of the topics
     */
    RealPublishing(Path folder, String base) {
        this.folder = folder;
        this.base = base;
    }

    String clientId() {
        return base + "-hub-of-this-test";
    }

    MqttSettings settings(int port) {
        return new MqttSettings("127.0.0.1", port, false, "", "", base, clientId(), TlsFiles.NONE, ALL,
                Limits.DEFAULT);
    }

    MqttSettings secured(String host, int port, TlsFiles files) {
        return new MqttSettings(host, port, true, "", "", base, clientId(), files, ALL, Limits.DEFAULT);
    }

    void start(int port, ThingSnapshot... things) {
        start(settings(port), things);
    }

    void start(MqttSettings settings, ThingSnapshot... things) {
        told.clear();
        TopicTree tree = new TopicTree(base);
        publishers.add(new TopicPublisher(new SerialExecutor(thread), new BrokerConnection(settings),
                new LanLayout(tree, settings, "1"), new PublishedTopics(folder.resolve(base + ".json")),
                new ReconnectDelay(new Random(1)), CLOCK, () -> Samples.BERLIN,
                List.of(new PlanRequests(new EchoDesk(), tree.planRequest(), tree.planResponse())), settings.limits(),
                told::add));
        publishers.add(new TopicPublisher(new SerialExecutor(homieThread),
                new BrokerConnection(settings.withClientId(clientId() + "-homie")),
                new HomieLayout("homie", clientId()), new PublishedTopics(folder.resolve(base + "-homie.json")),
                new ReconnectDelay(new Random(2)), CLOCK, () -> Samples.BERLIN, List.of(),
                settings.limits(), status -> {
                }));
        publishers.forEach(TopicPublisher::start);
        say(things);
    }

    void say(ThingSnapshot... things) {
        for (ThingSnapshot thing : things) {
            publishers.forEach(publisher -> publisher.update(thing));
        }
    }

    void remove(String uid) {
        publishers.forEach(publisher -> publisher.remove(uid));
    }

    void stop() throws Exception {
        for (TopicPublisher publisher : publishers) {
            publisher.stop().get(30, TimeUnit.SECONDS);
        }
        publishers.clear();
    }

    /** {@return the publisher of the plain topics} */
    TopicPublisher plain() {
        return publishers.get(0);
    }

    /** {@return how the connection is, as people are told} */
    BrokerStatus status() {
        return told.isEmpty() ? new BrokerStatus(State.CONNECTING, "") : told.get(told.size() - 1);
    }

    /** {@return how often the state was told} */
    long told(State state) {
        return told.stream().filter(status -> status.state() == state).count();
    }

    /** {@return what the broker is to keep} */
    Map<String, String> wanted() throws Exception {
        Map<String, String> topics = new TreeMap<>();
        for (TopicPublisher publisher : publishers) {
            topics.putAll(publisher.topics().get(30, TimeUnit.SECONDS));
        }
        return topics;
    }

    /** {@return what the broker keeps, as it tells a new subscriber} */
    static Map<String, String> retained(int port) throws Exception {
        try (Subscriber late = new Subscriber(port)) {
            // Retained messages come before whatever is published after the subscription
            late.say("test/end", "end", false);
            await().atMost(PATIENCE).until(() -> late.latest().containsKey("test/end"));
            Map<String, String> kept = new TreeMap<>(late.latest());
            kept.keySet().retainAll(late.kept());
            return kept;
        }
    }

    /** Waits until the broker keeps exactly what these publishers have to say. */
    static void awaitEqual(int port, RealPublishing... all) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).ignoreExceptions().untilAsserted(() -> {
            Map<String, String> wanted = new TreeMap<>();
            for (RealPublishing one : all) {
                wanted.putAll(one.wanted());
            }
            assertThat(differences(wanted, retained(port))).isEmpty();
        });
    }

    /** {@return a line for each topic that differs; the whole sets would be too long to be read} */
    private static List<String> differences(Map<String, String> wanted, Map<String, String> kept) {
        Set<String> topics = new TreeSet<>(wanted.keySet());
        topics.addAll(kept.keySet());
        return topics.stream().filter(topic -> !Objects.equals(wanted.get(topic), kept.get(topic)))
                .map(topic -> topic + " should be " + wanted.get(topic) + " but is " + kept.get(topic)).toList();
    }

    @Override
    public void close() throws Exception {
        stop();
        thread.shutdownNow();
        homieThread.shutdownNow();
    }
}
