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

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one broker equal to what the Things say: connects, comes back after a loss, sends what changed and, on a new connection, everything.
 * <p>
 * Everything but taking in news happens on the given executor, one task at a time. While the broker is away, only the newest snapshot
 * of each Thing is held.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TopicPublisher {
    /** Owner of the topics of the publisher itself; no Thing has such a UID. */
    static final String BRIDGE = "bridge";

    /** A connection that lasts so long is a good one, and the next loss begins with the shortest delay. */
    static final Duration PROVEN = Duration.ofSeconds(60);

    /** After so long every Thing that still exists has been heard of. */
    static final Duration SWEEP = Duration.ofMinutes(10);

    private final Logger logger = LoggerFactory.getLogger(TopicPublisher.class);
    private final SerialExecutor executor;
    private final Broker broker;
    private final TopicTree tree;
    private final PublishedTopics file;
    private final ReconnectDelay delay;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final PlanRequests requests;
    private final Consumer<BrokerStatus> listener;

    /** What came in since the executor last looked, by Thing; null means removed. Guarded by itself. */
    private final Map<String, @Nullable ThingSnapshot> news = new LinkedHashMap<>();

    // The rest is confined to the executor
    private final RetainedSet retained;
    private boolean connected;
    private boolean stopped;
    private Instant since = Instant.EPOCH;
    private @Nullable Future<?> retry;
    private @Nullable Future<?> sweep;

    /**
     * @param executor of this publisher alone
     * @param broker the broker to keep equal, not connected yet
     * @param tree where things go
     * @param file remembers topics over restarts
     * @param delay how long to wait between attempts
     * @param clock tells which day is the running one
     * @param zone the zone in which days begin
     * @param requests answers devices that ask for plans
     * @param listener is told about the connection, on the executor
     */
    TopicPublisher(SerialExecutor executor, Broker broker, TopicTree tree, PublishedTopics file,
            ReconnectDelay delay, Clock clock, Supplier<ZoneId> zone, PlanRequests requests,
            Consumer<BrokerStatus> listener) {
        this.executor = executor;
        this.broker = broker;
        this.tree = tree;
        this.file = file;
        this.delay = delay;
        this.clock = clock;
        this.zone = zone;
        this.requests = requests;
        this.listener = listener;
        this.retained = new RetainedSet(file.load());
    }

    /** Begins to connect; returns at once. */
    void start() {
        executor.execute(guarded(() -> {
            retained.replace(BRIDGE, Map.of(tree.bridgeState(), TopicTree.bridgePayload(TopicTree.ONLINE)));
            sweep = executor.schedule(guarded(this::sweep), SWEEP);
            connect();
        }));
    }

    /** Takes over a Thing's state; from any thread, returns at once. */
    void update(ThingSnapshot snapshot) {
        tell(snapshot.uid(), snapshot);
    }

    /** Removes all topics of the Thing; from any thread, returns at once. */
    void remove(String uid) {
        tell(uid, null);
    }

    /** {@return what is done when this publisher has said goodbye and disconnected} */
    Future<?> stop() {
        return CompletableFuture.runAsync(guarded(this::leave), executor);
    }

    private void tell(String uid, @Nullable ThingSnapshot snapshot) {
        boolean first;
        synchronized (news) {
            first = news.isEmpty();
            // Taken out first, so that the order stays that of arrival
            news.remove(uid);
            news.put(uid, snapshot);
        }
        if (first) {
            executor.execute(guarded(this::publish));
        }
    }

    private void takeIn() {
        Map<String, @Nullable ThingSnapshot> taken;
        synchronized (news) {
            taken = new LinkedHashMap<>(news);
            news.clear();
        }
        Instant now = clock.instant();
        taken.forEach((uid, snapshot) -> {
            if (snapshot == null) {
                retained.remove(uid);
            } else {
                retained.replace(uid, tree.topics(snapshot, now, zone.get()));
            }
        });
    }

    private void publish() {
        takeIn();
        // Written before the topics exist on the broker, so that none can be forgotten
        saveRecord();
        if (!connected) {
            return;
        }
        try {
            List<RetainedMessage> messages = retained.next(BrokerConnection.WINDOW);
            while (!messages.isEmpty()) {
                broker.publish(messages);
                messages.forEach(retained::confirm);
                messages = retained.next(BrokerConnection.WINDOW);
            }
            saveRecord();
        } catch (BrokerException e) {
            comeBack(e.state());
        }
    }

    private void connect() {
        retry = null;
        if (stopped) {
            return;
        }
        report(State.CONNECTING);
        try {
            RetainedMessage will = new RetainedMessage(tree.bridgeState(), TopicTree.bridgePayload(TopicTree.OFFLINE));
            broker.connect(will, () -> executor.execute(guarded(() -> comeBack(State.LOST))));
        } catch (BrokerException e) {
            logger.debug("No connection to broker {}: {}", broker.address(), e.state(), e);
            comeBack(e.state());
            return;
        }
        connected = true;
        since = clock.instant();
        report(State.CONNECTED);
        retained.replay();
        // Before it is said that the hub is online, so that who waits for that can ask at once
        listen();
        publish();
    }

    private void listen() {
        requests.clear();
        try {
            broker.subscribe(tree.planRequest(), request -> {
                if (requests.take(request)) {
                    executor.execute(guarded(this::respond));
                }
            });
        } catch (BrokerException e) {
            comeBack(e.state());
        }
    }

    /** Answers one request, so that what Things say has its turn between two of them. */
    private void respond() {
        String answer = connected ? requests.next() : null;
        if (answer == null) {
            return;
        }
        try {
            broker.send(tree.planResponse(), answer);
        } catch (BrokerException e) {
            comeBack(e.state());
        }
    }

    private void comeBack(State reason) {
        if (stopped || retry != null) {
            return;
        }
        if (connected && !since.plus(PROVEN).isAfter(clock.instant())) {
            delay.reset();
        }
        connected = false;
        broker.disconnect();
        report(reason);
        retry = executor.schedule(guarded(this::connect), delay.next());
    }

    private void leave() {
        stopped = true;
        cancel(retry);
        cancel(sweep);
        if (connected) {
            publish();
        }
        if (connected) {
            connected = false;
            try {
                broker.publish(List
                        .of(new RetainedMessage(tree.bridgeState(), TopicTree.bridgePayload(TopicTree.OFFLINE))));
            } catch (BrokerException e) {
                logger.debug("Broker {} was gone before the farewell: {}", broker.address(), e.state());
            }
        }
        broker.disconnect();
    }

    private void sweep() {
        retained.removeUnheard();
        publish();
    }

    private void saveRecord() {
        if (!retained.recordChanged()) {
            return;
        }
        try {
            file.save(retained.record());
        } catch (IOException e) {
            logger.warn("The record of published MQTT topics cannot be written ({}). "
                    + "Make room in, or allow writing to, the hub's user data folder.", e.getMessage());
        }
    }

    private void report(State state) {
        listener.accept(new BrokerStatus(state, broker.address()));
    }

    private static void cancel(@Nullable Future<?> future) {
        if (future != null) {
            future.cancel(false);
        }
    }

    /** An executor would keep a failure to itself. */
    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                logger.warn("Publishing to the MQTT broker {} failed unexpectedly", broker.address(), e);
            }
        };
    }
}
