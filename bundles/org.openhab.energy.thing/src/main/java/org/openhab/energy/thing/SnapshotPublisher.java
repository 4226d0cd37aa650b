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
package org.openhab.energy.thing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Thing;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.model.feed.PlanReading;
import org.openhab.energy.model.feed.ThingId;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.PriceCurve;

/**
 * Tells the feed what one Thing has to say, whenever that differs from what was said before. Once the Thing rests or was removed nothing is said any more,
 * whatever still runs, until it begins anew. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SnapshotPublisher {
    private final EnergyFeed feed;
    private final Translator translator;
    private final String model;
    private final String currency;

    private @Nullable ThingSnapshot last;
    private boolean closed;

    /**
     * @param feed who is told
     * @param translator resolves the status text
     * @param model what the Thing is, for people
     * @param currency ISO 4217 code of its prices
     */
    public SnapshotPublisher(EnergyFeed feed, Translator translator, String model, String currency) {
        this.feed = feed;
        this.translator = translator;
        this.model = model;
        this.currency = currency;
    }

    /** Says that the Thing begins: from now on it is heard. */
    public synchronized void begin() {
        closed = false;
    }

    /**
     * Publishes the Thing's present state.
     *
     * @param thing the Thing
     * @param condition its status
     * @param channels readings in the order of the channels
     * @param prices its price curve, or null
     * @param fetchedAt when the cloud last answered with data, or null
     * @param stale whether the data is older than it may be
     */
    public void publish(Thing thing, ThingCondition condition, Map<String, ChannelReading> channels,
            @Nullable PriceCurve prices, @Nullable Instant fetchedAt, boolean stale) {
        publish(thing, condition, channels, prices, fetchedAt, stale, null, Map.of());
    }

    /**
     * Publishes the present state of a load.
     *
     * @param thing the Thing
     * @param condition its status
     * @param channels readings in the order of the channels
     * @param stale whether the data is older than it may be
     * @param plan its plan
     */
    public void publish(Thing thing, ThingCondition condition, Map<String, ChannelReading> channels, boolean stale,
            PlanReading plan) {
        publish(thing, condition, channels, null, plan.madeAt(), stale, plan, Map.of());
    }

    /**
     * Publishes the present state of a Thing that also knows values over time.
     *
     * @param thing the Thing
     * @param condition its status
     * @param channels readings in the order of the channels
     * @param series values over time by channel id
     * @param fetchedAt when the cloud last answered with data, or null
     * @param stale whether the data is older than it may be
     */
    public void publishSeries(Thing thing, ThingCondition condition, Map<String, ChannelReading> channels,
            Map<String, NavigableMap<Instant, ChannelReading>> series, @Nullable Instant fetchedAt, boolean stale) {
        publish(thing, condition, channels, null, fetchedAt, stale, null, series);
    }

    private synchronized void publish(Thing thing, ThingCondition condition, Map<String, ChannelReading> channels,
            @Nullable PriceCurve prices, @Nullable Instant fetchedAt, boolean stale, @Nullable PlanReading plan,
            Map<String, NavigableMap<Instant, ChannelReading>> series) {
        String uid = thing.getUID().getAsString();
        String label = thing.getLabel();
        ThingText text = condition.text();
        ThingSnapshot snapshot = new ThingSnapshot(ThingId.of(uid, List.of()), uid, label == null ? uid : label, model,
                condition.isOnline(), text == null ? "" : translator.translate(text), channels, prices, currency,
                fetchedAt, stale, plan).withSeries(series);
        if (!closed && !snapshot.equals(last)) {
            last = snapshot;
            feed.publish(snapshot);
        }
    }

    /** Says that the Thing rests: its last state, but offline. Without a state so far there is nothing to say. */
    public synchronized void rest() {
        closed = true;
        ThingSnapshot known = last;
        if (known != null && known.online()) {
            ThingSnapshot resting = known.atRest();
            last = resting;
            feed.publish(resting);
        }
    }

    /** Says that the user removed the Thing. */
    public synchronized void remove(Thing thing) {
        closed = true;
        last = null;
        feed.remove(thing.getUID().getAsString());
    }
}
