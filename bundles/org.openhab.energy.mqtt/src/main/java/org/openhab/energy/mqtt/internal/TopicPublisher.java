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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
public final class TopicPublisher {
    /** Owner of the topics of the publisher itself; no Thing has such a UID. */
    static final String BRIDGE = Content.BRIDGE;

    /** A connection that lasts so long is a good one, and the next loss begins with the shortest delay. */
    static final Duration PROVEN = Losses.PROVEN;

    /** After so long every Thing that still exists has been heard of. */
    static final Duration SWEEP = Duration.ofMinutes(10);

    /** How often the publisher tells how it is doing. */
    static final Duration HEALTH = Duration.ofMinutes(10);

    /** Prices are laid out by the day and the running slot, the shortest of which is so long. */
    private static final Duration SLOT = Duration.ofMinutes(15);

    private static final Duration AFTER_MISTAKE = Duration.ofMinutes(1);

    /** Things whose news are laid out at a time. */
    private static final int PORTION = 32;

    private final Logger logger = LoggerFactory.getLogger(TopicPublisher.class);
    private final SerialExecutor executor;
    private final Broker broker;
    private final Layout layout;
    private final ReconnectDelay delay;
    private final Clock clock;
    private final News news = new News();
    private final Traffic traffic = new Traffic();

    // The rest is confined to the executor
    private final Content content;
    private final SizeGuard guard;
    private final RateLimit rate;
    private final Sender sender;
    private final ConnectionReport report;
    private final Timers timers;
    private final Announcements announcements;
    private final Listening listening;
    private final Instant started;
    private boolean connected;
    private boolean mistaken;
    private boolean stopped;
    private Instant since = Instant.EPOCH;
    private String forbidden = "";
    private @Nullable Future<?> retry;
    private @Nullable Future<?> more;
    private @Nullable Future<?> proof;

    /**
     * @param executor of this publisher alone
     * @param broker the broker to keep equal, not connected yet
     * @param layout where things go
     * @param file remembers topics over restarts
     * @param delay how long to wait between attempts
     * @param clock tells which day is the running one
     * @param zone the zone in which days begin
     * @param conversations answer devices that ask and command
     * @param limits what the broker may be burdened with
     * @param listener is told about the connection, on the executor
     */
    public TopicPublisher(SerialExecutor executor, Broker broker, Layout layout, PublishedTopics file,
            ReconnectDelay delay, Clock clock, Supplier<ZoneId> zone, List<? extends Conversation> conversations,
            Limits limits, Consumer<BrokerStatus> listener) {
        this.executor = executor;
        this.broker = broker;
        this.layout = layout;
        this.delay = delay;
        this.clock = clock;
        this.content = new Content(layout, file, clock, zone);
        this.guard = new SizeGuard(limits.packetBytes());
        this.rate = new RateLimit(clock, limits.messagesPerSecond());
        this.started = clock.instant();
        this.sender = new Sender(broker, content, guard, rate, traffic, clock);
        this.report = new ConnectionReport(broker, listener);
        this.timers = new Timers(executor, clock);
        this.announcements = new Announcements(executor, timers, delay,
                guarded(() -> announce(layout::isAnnouncement)),
                guarded(() -> announce(topic -> !layout.isAnnouncement(topic))));
        this.listening = new Listening(conversations, layout.birthTopic(), traffic,
                conversation -> executor.execute(guarded(() -> respond(conversation))),
                announcements::ask);
    }

    /** Begins to connect; returns at once. */
    public void start() {
        executor.execute(guarded(() -> {
            content.bridge();
            timers.after(SWEEP, guarded(() -> clean(layout::isSaidOnce)));
            if (layout.isTimed()) {
                content.health(health());
                timers.every(HEALTH, guarded(() -> {
                    content.health(health());
                    publish();
                }));
                timers.everyWhole(SLOT, guarded(() -> {
                    content.relay();
                    publish();
                }));
            }
            connect();
        }));
    }

    /** Takes over a Thing's state; from any thread, returns at once. */
    public void update(ThingSnapshot snapshot) {
        tell(snapshot.uid(), snapshot);
    }

    /** Removes all topics of the Thing; from any thread, returns at once. */
    public void remove(String uid) {
        tell(uid, null);
    }

    /** Publishes topics that no Thing has, in place of those that this owner had; from any thread, returns at once. */
    public void put(String owner, Map<String, String> topics) {
        executor.execute(guarded(() -> {
            content.put(owner, topics);
            publish();
        }));
    }

    /** Sends everything again, what there is before what it says, and what was too large, too; from any thread, returns at once. */
    public void republish() {
        executor.execute(guarded(() -> {
            guard.reset();
            announcements.ask();
        }));
    }

    /** Removes the topics of Things and rules that have not been heard of since the start; from any thread, returns at once. */
    public void sweep() {
        executor.execute(guarded(() -> clean(topic -> false)));
    }

    /** {@return payload by topic, as the broker is to keep it} */
    public Future<Map<String, String>> topics() {
        return CompletableFuture.supplyAsync(content::wanted, executor);
    }

    /** {@return how it is going} */
    public Future<Health> condition() {
        return CompletableFuture.supplyAsync(this::health, executor);
    }

    /** {@return counters; from any thread} */
    public Traffic.Figures figures() {
        return traffic.figures();
    }

    /** {@return what is done when this publisher has said goodbye and disconnected} */
    public Future<?> stop() {
        return CompletableFuture.runAsync(guarded(this::leave), executor);
    }

    private void tell(String uid, @Nullable ThingSnapshot snapshot) {
        if (news.put(uid, snapshot)) {
            executor.execute(guarded(this::publish));
        }
    }

    private void publish() {
        try {
            takeIn(connected ? PORTION : Integer.MAX_VALUE);
            if (connected) {
                send();
            }
        } finally {
            // Also after a mistake: whoever has news next relies on this task being under way as long as there are some
            if (!news.isEmpty()) {
                executor.execute(guarded(this::publish));
            }
        }
    }

    private void takeIn(int things) {
        content.take(news.take(things));
        // Written before the topics exist on the broker, so that none can be forgotten
        content.save();
    }

    private void send() {
        try {
            sender.sendAll(() -> takeIn(PORTION));
        } catch (BrokerException e) {
            if (sender.suspectsSize()) {
                // Whether it is so is found out by trying again, which need not take long
                delay.reset();
            }
            comeBack(e.state());
            return;
        } catch (RuntimeException e) {
            tryAgain();
            throw e;
        }
        content.save();
        if (content.retained().waiting() > 0 && more == null) {
            more = executor.schedule(guarded(() -> {
                more = null;
                publish();
            }), rate.untilMore());
        }
        tellOfConnection();
    }

    /** After a mistake, which may be made again: not at once, and one attempt at a time. */
    private void tryAgain() {
        if (!mistaken) {
            mistaken = true;
            timers.after(AFTER_MISTAKE, guarded(() -> {
                mistaken = false;
                publish();
            }));
        }
    }

    private void connect() {
        retry = null;
        if (stopped) {
            return;
        }
        report.tell(State.CONNECTING);
        try {
            broker.connect(new RetainedMessage(layout.stateTopic(), layout.lost()),
                    () -> executor.execute(guarded(() -> comeBack(State.LOST))));
        } catch (BrokerException e) {
            logger.debug("No connection to broker {}: {}", broker.address(), e.state(), e);
            comeBack(e.state());
            return;
        }
        connected = true;
        since = clock.instant();
        traffic.connected();
        proof = timers.after(PROVEN, guarded(this::prove));
        tellOfConnection();
        content.retained().replay();
        if (layout.isTimed()) {
            content.health(health());
        }
        // Before it is said that the hub is online, so that who waits for that can ask at once
        listen();
        publish();
    }

    private void listen() {
        try {
            forbidden = listening.begin(broker);
        } catch (BrokerException e) {
            comeBack(e.state());
        }
    }

    private void respond(Conversation conversation) {
        try {
            listening.respond(conversation, connected ? broker : null);
        } catch (BrokerException e) {
            comeBack(e.state());
        }
    }

    private void announce(Predicate<String> which) {
        content.retained().again(which);
        publish();
    }

    private void prove() {
        if (connected && !since.plus(PROVEN).isAfter(clock.instant())) {
            report.proven();
            if (layout.isTimed()) {
                // What was told at the connection was from before anything had been sent
                content.health(health());
                publish();
            } else {
                tellOfConnection();
            }
        }
    }

    private void comeBack(State reason) {
        if (stopped || retry != null) {
            return;
        }
        if (connected) {
            Duration lasted = Duration.between(since, clock.instant());
            if (lasted.compareTo(PROVEN) >= 0) {
                delay.reset();
            }
            // A message that is too large ends connections, too
            if (reason == State.LOST && guard.suspects().isEmpty()) {
                report.lostAfter(lasted);
            }
        }
        connected = false;
        cancel(proof);
        broker.disconnect();
        report.tell(reason);
        retry = executor.schedule(guarded(this::connect), delay.next());
    }

    private void leave() {
        stopped = true;
        timers.cancel();
        cancel(retry);
        cancel(more);
        takeIn(Integer.MAX_VALUE);
        if (connected) {
            publish();
        }
        if (connected) {
            connected = false;
            try {
                broker.publish(List.of(new RetainedMessage(layout.stateTopic(), layout.farewell())));
            } catch (BrokerException e) {
                logger.debug("Broker {} was gone before the farewell: {}", broker.address(), e.state());
            }
        }
        broker.disconnect();
    }

    private void clean(Predicate<String> spared) {
        content.retained().removeUnheard(spared);
        publish();
    }

    private Health health() {
        return new Health(Duration.between(started, clock.instant()), connected ? since : null, sender.responseTime(),
                content.retained().waiting(), traffic.figures(), guard.skipped(), content.things());
    }

    private void tellOfConnection() {
        if (connected) {
            report.connected(guard.skipped(), forbidden);
        }
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
