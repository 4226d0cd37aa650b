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
package org.openhab.binding.derapi.internal.handler;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.Reading;
import org.openhab.binding.derapi.internal.api.Site;
import org.openhab.binding.derapi.internal.api.Storage;
import org.openhab.binding.derapi.internal.plan.BatteryPlanConfiguration;
import org.openhab.binding.derapi.internal.plan.PlanCommands;
import org.openhab.binding.derapi.internal.plan.PlanMaking;
import org.openhab.binding.derapi.internal.plan.PlanReadings;
import org.openhab.binding.derapi.internal.plan.PlanSettings;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.BatteryPlan;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingLoop;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Ticker;

/**
 * The life of a battery plan from initialize to dispose. Plans again every hour and when prices change; sends commands only when it was told to, and takes
 * them back when it is told no longer. One tick at a time; ticks may wait for Derapi.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class BatteryPlanLoop implements ThingLoop {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);
    private static final Duration WHILE_WAITING = Duration.ofSeconds(30);
    private static final long SLOT_SECONDS = Duration.ofMinutes(15).toSeconds();
    private static final Duration LEAD = Duration.ofMinutes(1);
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final String DRY_RUN = "dry-run";

    /** The Thing as the loop sees it. */
    interface Host {
        void show(ThingCondition condition, Map<String, ChannelReading> readings,
                Map<String, NavigableMap<Instant, ChannelReading>> series, @Nullable Instant madeAt);
    }

    private final Lifecycle.Run run;
    private final BatteryPlanConfiguration configuration;
    private final ChannelWriter writer;
    private final Host host;
    private final DerapiContext context;
    private final Ticker ticker;
    private final PlanSending sending;
    private final ReentrantLock ticking = new ReentrantLock();

    private @Nullable PriceCurve planned;
    private @Nullable Instant madeAt;
    private @Nullable BatteryPlan before;
    private PlanState base = PlanState.waiting(ThingCondition.unknown());
    private PlanState state = PlanState.waiting(ThingCondition.unknown());

    /**
     * @param thing UID of the Thing
     */
    BatteryPlanLoop(Lifecycle.Run run, String thing, BatteryPlanConfiguration configuration, ChannelOutput output,
            Host host,
            DerapiContext context) {
        this.run = run;
        this.configuration = configuration;
        this.writer = new ChannelWriter(output);
        this.host = host;
        this.context = context;
        this.sending = new PlanSending(thing, context, run);
        this.ticker = new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick);
    }

    @Override
    public void start() {
        tick();
    }

    @Override
    public void wake() {
        ticker.wakeNow();
    }

    @Override
    public void repeat(String channel) {
        writer.repeat(channel);
    }

    @Override
    public void stop() {
        ticker.stop();
        sending.stop();
    }

    private void tick() {
        ticking.lock();
        try {
            if (!run.isCurrent()) {
                return;
            }
            Instant now = context.clock().instant();
            work(now);
            if (run.isCurrent()) {
                present(now);
                ticker.wakeAt(next(now));
            }
        } finally {
            ticking.unlock();
        }
    }

    /** Channels change at the edges of the plan's steps. */
    private Instant next(Instant now) {
        BatteryPlan plan = state.plan();
        if (plan == null) {
            return now.plus(WHILE_WAITING);
        }
        Instant latest = now.plus(LONGEST_SLEEP);
        return plan.steps().stream().flatMap(step -> Stream.of(step.start(), step.end()))
                .filter(edge -> edge.isAfter(now) && edge.isBefore(latest)).min(Instant::compareTo).orElse(latest);
    }

    private void work(Instant now) {
        ThingSnapshot tariff = prices(configuration.tariff);
        PriceCurve prices = tariff == null ? null : tariff.prices();
        Instant made = madeAt;
        boolean due = base.plan() == null || made == null || !made.plus(PERIOD).isAfter(now)
                || !Objects.equals(prices, planned);
        if (due) {
            BatteryPlan last = base.plan();
            boolean begun = last != null && last.steps().stream().anyMatch(step -> !step.start().isAfter(now));
            before = begun ? last : before;
            base = plan(tariff, now);
            planned = prices;
            madeAt = base.plan() == null ? null : now;
        }
        boolean silent = configuration.dryRun || !base.condition().isOnline();
        ThingText left = silent || sending.isElsewhere(Addresses.trimmed(configuration.siteId))
                ? sending.takeBack(now)
                : null;
        if (left != null) {
            state = takingBack(left);
        } else if (base.plan() == null) {
            state = base;
        } else {
            state = configuration.dryRun
                    ? base.as(DRY_RUN, ThingCondition.online(ThingText.of("online.plan-dry-run")))
                    : send(now);
        }
    }

    private PlanState takingBack(ThingText reason) {
        ThingText text = ThingText.of("online.plan-taking-back", context.translator().translate(reason));
        return base.as(configuration.dryRun && base.plan() != null ? DRY_RUN : "waiting", base.condition().isOnline()
                ? ThingCondition.online(text)
                : ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR, text));
    }

    private PlanState plan(@Nullable ThingSnapshot tariff, Instant now) {
        PlanSettings settings;
        try {
            settings = PlanSettings.of(configuration);
        } catch (IllegalArgumentException e) {
            return waiting(false, "offline.config-plan");
        }
        if (Addresses.trimmed(configuration.siteId).isEmpty() || Addresses.trimmed(configuration.tariff).isEmpty()) {
            return waiting(false, "offline.config-plan-parts");
        }
        if (Addresses.trimmed(configuration.feedInTariff).isEmpty() && settings.householdWatts() <= 0) {
            // The battery could never discharge: it would be filled, and then locked.
            return waiting(false, "offline.config-plan-no-use");
        }
        DerapiSiteHandler handler = context.sites().find(configuration.siteId.trim());
        Site site = handler == null ? null : handler.site();
        Storage storage = site == null ? null : site.storage();
        if (handler == null || site == null) {
            return waiting(true, "online.plan-no-site");
        }
        PriceCurve prices = tariff == null ? null : tariff.prices();
        if (tariff == null || prices == null) {
            return waiting(true, "online.plan-no-prices");
        }
        Long capacity = storage == null ? null : PlanMaking.capacity(settings, storage);
        if (storage == null || capacity == null || storage.stateOfCharge() == null) {
            return waiting(true, "online.plan-no-battery");
        }
        if (!handler.isRecent(now)) {
            return waiting(true, "online.plan-old");
        }
        ThingSnapshot feedIn = prices(configuration.feedInTariff);
        if (feedIn == null && settings.householdWatts() <= 0) {
            return waiting(true, "online.plan-no-feed-in");
        }
        PriceCurve earned = feedIn == null ? null : feedIn.prices();
        BatteryPlan plan = PlanMaking.plan(settings, storage, prices, earned, begin(now));
        return plan == null
                ? waiting(true, "online.plan-no-prices")
                : new PlanState("planned", ThingCondition.online(), plan,
                        PlanCommands.of(plan, settings.reservePercent(), earned), capacity,
                        tariff.currency());
    }

    private static PlanState waiting(boolean online, String key) {
        return PlanState.waiting(online
                ? ThingCondition.online(ThingText.of(key))
                : ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR, ThingText.of(key)));
    }

    /** {@return the next begin of a quarter-hour that is far enough away for a call} */
    private static Instant begin(Instant now) {
        long seconds = now.plus(LEAD).getEpochSecond();
        return Instant.ofEpochSecond(Math.floorDiv(seconds + SLOT_SECONDS - 1, SLOT_SECONDS) * SLOT_SECONDS);
    }

    private @Nullable ThingSnapshot prices(@Nullable String uid) {
        String wanted = Addresses.trimmed(uid);
        return context.feed().snapshots().stream()
                .filter(snapshot -> snapshot.uid().equals(wanted) && snapshot.prices() != null).findFirst()
                .orElse(null);
    }

    private PlanState send(Instant now) {
        ThingText refusal = sending.send(configuration.siteId.trim(), base.commands(), begin(now), now);
        return refusal == null
                ? base.as("live", ThingCondition.online())
                : base.as("refused", ThingCondition.online(refusal));
    }

    private void present(Instant now) {
        Instant made = madeAt;
        BatteryPlan plan = state.plan();
        Map<String, ChannelReading> readings = PlanReadings.of(plan, before, state.currency(), made, now);
        readings.put(CHANNEL_PLAN_STATE, new ChannelReading.Text(state.word(), now));
        readings.put(CHANNEL_PLAN_SENT_AT, Reading.moment(sending.sentAt(), sending.sentAt()));
        writer.write(readings);
        Map<String, NavigableMap<Instant, ChannelReading>> series = plan == null || made == null
                ? Map.of()
                : PlanReadings.series(plan, state.capacity(), made);
        series.forEach(writer::write);
        host.show(state.condition(), readings, series, made);
    }
}
