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
package org.openhab.binding.nexcloud.internal.handler;

import static org.openhab.binding.nexcloud.internal.NexBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.Aggregate;
import org.openhab.binding.nexcloud.internal.api.Controller;
import org.openhab.binding.nexcloud.internal.api.DataPoint;
import org.openhab.binding.nexcloud.internal.api.LiveDatum;
import org.openhab.binding.nexcloud.internal.api.Resolution;
import org.openhab.binding.nexcloud.internal.data.PointBook;
import org.openhab.binding.nexcloud.internal.handler.ChannelName.Part;
import org.openhab.binding.nexcloud.internal.poll.ErrandLine;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingLoop;
import org.openhab.energy.thing.Ticker;

/**
 * What a device does between initialize and dispose: it sees to it that its errands are in the account's line, takes over what they bring, and shows
 * it. Thread-safe; one lock guards all that is known, and is held while the hub is told.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DeviceLoop implements ThingLoop, DeviceErrands.Host {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);
    /** A data point that vanishes is looked for in the list soon, but not over and over. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    /** What a loop may do with its Thing. */
    interface Host {
        Thing thing();

        void channels(List<Channel> channels);

        boolean linked(String channel);

        @Nullable
        NexAccountHandler account();

        boolean accountIsOffline();

        void describe(Map<String, String> properties);

        void show(ThingCondition condition, Map<String, ChannelReading> readings, @Nullable Instant fetchedAt,
                boolean stale);
    }

    private final Object lock = new Object();
    private final String uid;
    private final Lifecycle.Run run;
    private final NexContext context;
    private final DeviceStore store;
    private final Host host;
    private final DeviceState state;
    private final DeviceErrands errands;
    private final PointChannels channels;
    private final ChannelWriter writer;
    private final Ticker ticker;

    DeviceLoop(String uid, DeviceSettings settings, Lifecycle.Run run, NexContext context, DeviceStore store,
            ChannelOutput output, Host host) {
        this.uid = uid;
        this.run = run;
        this.context = context;
        this.store = store;
        this.host = host;
        state = new DeviceState(settings);
        errands = new DeviceErrands(uid, settings, context.clock(), this);
        channels = new PointChannels(context.translator());
        writer = new ChannelWriter(output);
        ticker = new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::show);
    }

    DeviceSettings settings() {
        return state.settings;
    }

    @Override
    public void start() {
        synchronized (lock) {
            store.load(uid, state);
            makeChannels();
            NexAccountHandler account = host.account();
            Listing listing = account == null ? null : account.listing();
            if (listing != null) {
                takeController(listing);
            }
        }
        arrange();
    }

    @Override
    public void wake() {
        context.executor().execute(this::arrange);
    }

    @Override
    public void stop() {
        ticker.stop();
    }

    /** Puts in the line what is wanted now and takes out what is not, then shows how things are. */
    void arrange() {
        NexAccountHandler account = host.account();
        ErrandLine line = account == null ? null : account.line();
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            Instant now = context.clock().instant();
            state.wanted = Wanted.channels(state, host::linked);
            if (line != null) {
                Instant listed = state.points.listedAt();
                line.putIfAbsent(errands.points(), listed == null ? now : listed.plus(StructureErrands.DAILY));
                Wanted.arrange(state, errands, uid, line, now);
            }
        }
        if (account != null && line != null) {
            account.wake();
        }
        show();
    }

    private void makeChannels() {
        List<PointBook.Entry> entries = state.points.entries();
        state.units = channels.units(host.thing(), entries);
        List<Channel> changed = channels.channels(host.thing(), entries, state.units);
        if (changed != null && run.isCurrent()) {
            host.channels(changed);
        }
    }

    /** Shows what is known, and comes back when a value becomes too old. */
    private void show() {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            Instant now = context.clock().instant();
            Map<String, ChannelReading> readings = state.readings(now);
            writer.write(readings);
            for (String channel : state.wanted) {
                ChannelName name = ChannelName.of(channel);
                if (name != null && (name.part() == Part.HOUR || name.part() == Part.DAY)) {
                    writer.write(channel, state.series(name, now));
                }
            }
            boolean stale = readings.entrySet().stream()
                    .anyMatch(entry -> state.wanted.contains(entry.getKey())
                            && entry.getValue() instanceof ChannelReading.Unknown);
            host.show(DeviceCondition.of(state, uid, host.accountIsOffline(), now), readings, state.fetchedAt,
                    stale && state.fetchedAt != null);
            Instant expiry = state.live.nextExpiry(state.settings.oldest(), now);
            ticker.wakeAt(expiry == null ? now.plus(LONGEST_SLEEP) : expiry);
        }
    }

    @Override
    public void repeat(String channel) {
        synchronized (lock) {
            if (run.isCurrent()) {
                writer.repeat(channel);
            }
        }
    }

    /** Takes over what the account has. */
    void listed(Listing listing) {
        synchronized (lock) {
            takeController(listing);
        }
        show();
    }

    private void takeController(Listing listing) {
        Controller controller = listing.controllerOf(state.settings.deviceId());
        if (controller != null && run.isCurrent()) {
            state.controller = controller;
            state.controllerToldAt = listing.listedAt();
            host.describe(Map.of(PROPERTY_CONTROLLER, controller.name(), PROPERTY_CONTROLLER_MODEL, controller.model(),
                    PROPERTY_FIRMWARE, controller.firmware()));
        }
    }

    @Override
    public void points(List<DataPoint> points) {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            state.gone = false;
            answered(DeviceErrands.pointsKey(uid));
            state.points.update(points, context.clock().instant());
            state.points.entries().stream().filter(PointBook.Entry::isRemoved)
                    .forEach(entry -> state.live.remove(entry.point().id()));
            makeChannels();
            host.describe(Map.of(PROPERTY_POINTS,
                    Integer.toString(state.points.entries().size() - state.points.removed())));
            store.save(uid, state);
        }
        arrange();
    }

    @Override
    public void live(long point, LiveDatum datum) {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            answered(DeviceErrands.key(uid, Part.LIVE, point));
            state.live.put(point, datum, context.clock().instant());
            store.save(uid, state);
        }
        show();
    }

    @Override
    public void aggregates(long point, Resolution resolution, List<Aggregate> aggregates) {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            answered(DeviceErrands.key(uid, resolution == Resolution.DAY ? Part.DAY : Part.HOUR, point));
            state.aggregates.put(point, resolution, aggregates);
        }
        show();
    }

    private void answered(String errand) {
        state.failures.remove(errand);
        state.fetchedAt = context.clock().instant();
    }

    @Override
    public boolean has(long point, Resolution resolution, Instant start) {
        synchronized (lock) {
            return state.aggregates.covers(point, resolution, start);
        }
    }

    @Override
    public void failed(String errand, CloudException reason) {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            state.failures.put(errand, reason);
            if (reason instanceof AbsentException) {
                absent(errand);
            }
        }
        show();
    }

    private void absent(String errand) {
        if (errand.equals(DeviceErrands.pointsKey(uid))) {
            state.gone = true;
            return;
        }
        long point = Long.parseLong(errand.substring(errand.lastIndexOf('/') + 1));
        boolean had = state.live.values().containsKey(point);
        state.live.remove(point);
        Instant now = context.clock().instant();
        Instant listed = state.points.listedAt();
        NexAccountHandler account = host.account();
        ErrandLine line = account == null ? null : account.line();
        if (had && line != null && (listed == null || listed.plus(LOOK_AGAIN).isBefore(now))) {
            line.put(errands.points(), now);
        }
    }

    List<PointBook.Entry> points() {
        synchronized (lock) {
            return state.points.entries();
        }
    }

    Map<String, ChannelReading> readings() {
        synchronized (lock) {
            return state.readings(context.clock().instant());
        }
    }

    @Nullable
    Controller controller() {
        synchronized (lock) {
            return state.controller;
        }
    }

    /** Gives past data to a channel; what the channel shows now does not change. */
    void past(ChannelName channel, List<Aggregate> aggregates) {
        synchronized (lock) {
            PointUnit unit = state.units.get(channel.id());
            if (unit == null || !run.isCurrent()) {
                return;
            }
            NavigableMap<Instant, ChannelReading> readings = new TreeMap<>();
            aggregates.forEach(aggregate -> readings.put(aggregate.start(),
                    new ChannelReading.Quantity(aggregate.value(), unit.unit(), aggregate.start())));
            writer.writePast(channel.id(), readings);
        }
    }
}
