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
package org.openhab.binding.novasense.internal.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.ChannelMapping;
import org.openhab.binding.novasense.internal.mapping.MappedChannel;
import org.openhab.binding.novasense.internal.mapping.MappingIssue;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.RunStorage;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingLoop;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls for one Thing: when its interval is over and the account may call, by the account's queue. Between polls it lets old values go and moves along
 * forecasts. Thread-safe; no lock is held during a call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PollLoop implements ThingLoop {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);
    /** What the API refuses today it hardly allows in a quarter of an hour. */
    private static final Duration REFUSED = Duration.ofHours(1);
    /** Homes do not call on the same second even if they began at the same. */
    private static final double JITTER = 0.1;

    /** What the loop may do with its Thing. */
    interface Host {
        @Nullable
        NovasenseAccountHandler usableAccount();

        boolean accountIsOffline();

        PollPlan plan() throws InvalidSettingException;

        void show(ThingCondition condition, Map<String, ChannelReading> values,
                Map<String, NavigableMap<Instant, ChannelReading>> curves, @Nullable Instant fetchedAt,
                boolean stale, Instant next);
    }

    private final Logger logger = LoggerFactory.getLogger(PollLoop.class);
    private final Lifecycle.Run run;
    private final String uid;
    private final Host host;
    private final ChannelWriter writer;
    private final NovasenseContext context;
    private final ReadingStore store;
    private final String settings;
    private final Ticker ticker;
    private final Object lock = new Object();

    private final Map<String, ChannelReading> values = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Instant, ChannelReading>> curves = new HashMap<>();
    private final Map<String, ChannelMapping> mappings = new HashMap<>();
    private final Set<MappingIssue> told = new HashSet<>();
    private ThingCondition condition = ThingCondition.unknown();
    private @Nullable Instant fetchedAt;
    private Instant next;
    private Duration interval = PollPlan.SHORTEST;
    private boolean polling;

    /**
     * @param settings what kept values depend on, in short
     * @param channels ids of the Thing's channels in their order
     */
    PollLoop(Lifecycle.Run run, String uid, Host host, ChannelWriter writer, NovasenseContext context, String settings,
            Iterable<String> channels) {
        this.run = run;
        this.uid = uid;
        this.host = host;
        this.writer = writer;
        this.context = context;
        this.settings = settings;
        this.store = new ReadingStore(new RunStorage(context.storage(), run));
        this.ticker = new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick);
        this.next = context.clock().instant();
        channels.forEach(channel -> values.put(channel, new ChannelReading.Unknown()));
    }

    @Override
    public void start() {
        synchronized (lock) {
            KeptReadings kept = store.load(uid, settings);
            if (kept != null && !kept.fetchedAt().isAfter(context.clock().instant())) {
                kept.channels().forEach((channel, reading) -> values.computeIfPresent(channel, (id, old) -> reading));
                fetchedAt = kept.fetchedAt();
                condition = ThingCondition.online();
                try {
                    interval = host.plan().interval();
                    next = kept.fetchedAt().plus(interval);
                } catch (InvalidSettingException e) {
                    // The first poll says what is wrong.
                    next = context.clock().instant();
                }
            }
        }
        tick();
    }

    @Override
    public void wake() {
        ticker.wakeNow();
    }

    @Override
    public void stop() {
        ticker.stop();
    }

    /** Asks now, because a person wants to see; not while the account has to wait. */
    void pollSoon() {
        synchronized (lock) {
            next = context.clock().instant();
        }
        wake();
    }

    @Override
    public void repeat(String channel) {
        synchronized (lock) {
            writer.repeat(channel);
        }
    }

    private void tick() {
        NovasenseAccountHandler account = host.usableAccount();
        Instant now = context.clock().instant();
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            refresh(now);
            if (account == null) {
                present(host.accountIsOffline() ? ThingCondition.bridgeOffline() : condition);
                ticker.wakeAt(now.plus(LONGEST_SLEEP));
                return;
            }
            Instant due = later(next, account.patience().notBefore());
            if (due.isAfter(now) || polling) {
                WaitException wait = account.patience().failure();
                // A Thing whose turn has come waits with the others, and says for what.
                present(wait != null && !next.isAfter(now) ? ThingCondition.of(wait) : condition);
                ticker.wakeAt(polling ? now.plus(LONGEST_SLEEP) : due);
                return;
            }
            polling = true;
        }
        account.queue().execute(() -> poll(account));
    }

    private void poll(NovasenseAccountHandler account) {
        try {
            if (run.isCurrent() && !account.patience().notBefore().isAfter(context.clock().instant())) {
                ask(account);
            }
        } finally {
            synchronized (lock) {
                polling = false;
            }
            ticker.wakeNow();
        }
    }

    private void ask(NovasenseAccountHandler account) {
        PollPlan plan;
        try {
            plan = host.plan();
        } catch (InvalidSettingException e) {
            synchronized (lock) {
                next = context.clock().instant().plus(interval);
                condition = ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                        ThingText.of(e.textKey(), e.arguments()));
            }
            return;
        }
        if (plan.isEmpty()) {
            synchronized (lock) {
                next = context.clock().instant().plus(plan.interval());
                condition = plan.faults().isEmpty()
                        ? ThingCondition.online(ThingText.of("online.no-channels"))
                        : ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR, plan.faults().get(0));
            }
            return;
        }
        try {
            PollOutcome outcome = new Poll(plan, account.reader(), context.clock()).run();
            if (run.isCurrent()) {
                takeOver(plan, outcome, account);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOver(PollPlan plan, PollOutcome outcome, NovasenseAccountHandler account) {
        CloudException failure = outcome.failure();
        if (failure instanceof WaitException wait) {
            account.patience().failed(wait);
        } else if (outcome.answered() > 0) {
            account.patience().succeeded();
        }
        if (failure != null && Logins.concerns(failure)) {
            account.loginFailed(failure);
        }
        synchronized (lock) {
            interval = plan.interval();
            Instant now = context.clock().instant();
            mappings.clear();
            plan.queries().forEach(query -> mappings.putAll(query.channels()));
            outcome.channels().forEach(this::takeOver);
            boolean refused = outcome.answered() == 0 && failure != null && !(failure instanceof WaitException);
            next = now.plus(jittered(refused && interval.compareTo(REFUSED) < 0 ? REFUSED : interval));
            if (failure instanceof WaitException) {
                next = now;
            }
            condition = PollCondition.of(plan, outcome);
            if (outcome.answered() > 0) {
                fetchedAt = now;
                store.save(uid, settings, now, values);
            }
            tell(outcome);
        }
    }

    private void takeOver(String channel, MappedChannel mapped) {
        ChannelReading reading = mapped.reading();
        if (reading != null) {
            values.computeIfPresent(channel, (id, old) -> reading);
        }
        if (mapped.series().isEmpty()) {
            curves.remove(channel);
        } else {
            curves.put(channel, mapped.series());
            writer.write(channel, mapped.series());
        }
    }

    /** Lets go what is too old, and moves forecasts along. */
    private void refresh(Instant now) {
        mappings.forEach((channel, mapping) -> {
            ChannelReading held = values.get(channel);
            Duration limit = mapping.maxAge();
            NavigableMap<Instant, ChannelReading> curve = curves.get(channel);
            if (curve != null && held instanceof ChannelReading.Quantity quantity
                    && curve.containsKey(quantity.measuredAt())) {
                values.put(channel, nearest(curve, now));
            } else if (limit != null && held != null && isBefore(held.measuredAt(), now.minus(limit))) {
                values.put(channel, new ChannelReading.Unknown());
            }
        });
    }

    private static ChannelReading nearest(NavigableMap<Instant, ChannelReading> curve, Instant now) {
        Map.Entry<Instant, ChannelReading> before = curve.floorEntry(now);
        Map.Entry<Instant, ChannelReading> after = curve.ceilingEntry(now);
        if (before == null || after == null) {
            return (before == null ? curve.firstEntry() : curve.lastEntry()).getValue();
        }
        boolean early = Duration.between(before.getKey(), now).compareTo(Duration.between(now, after.getKey())) <= 0;
        return early ? before.getValue() : after.getValue();
    }

    private void present(ThingCondition shown) {
        writer.write(values);
        Instant known = fetchedAt;
        boolean stale = known != null
                && known.plus(interval.multipliedBy(2)).plus(LONGEST_SLEEP).isBefore(context.clock().instant());
        host.show(shown, new LinkedHashMap<>(values), new LinkedHashMap<>(curves), known, stale, next);
    }

    private void tell(PollOutcome outcome) {
        told.retainAll(outcome.issues());
        for (MappingIssue issue : outcome.issues()) {
            if (told.add(issue)) {
                logger.debug("{}: channel {} has no value ({}): {}", uid, issue.channel(), issue.kind(), issue.path());
            }
        }
    }

    private Duration jittered(Duration time) {
        return time.plusMillis((long) (time.toMillis() * JITTER * context.random().nextDouble()));
    }

    private static boolean isBefore(@Nullable Instant time, Instant limit) {
        return time != null && time.isBefore(limit);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
