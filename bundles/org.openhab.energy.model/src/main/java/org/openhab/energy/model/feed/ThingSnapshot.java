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
package org.openhab.energy.model.feed;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.PriceCurve;

/**
 * All that a Thing has to say to the home, at one moment. Immutable; each snapshot replaces the one before wholly.
 *
 * @param id name of the Thing on the LAN: letters, digits, underscore and hyphen only, unique in the hub and kept for the Thing's life
 * @param uid the Thing's UID in the hub
 * @param label what the user calls it
 * @param model what it is, for people ("Nomos tariff")
 * @param online whether its cloud can be reached and answers
 * @param status what a person should know about the state, already translated; empty when all is well
 * @param channels readings by channel id, in the order of the Thing's channels
 * @param prices the price curve of a tariff, or null if the Thing has none
 * @param currency ISO 4217 code that the prices are in
 * @param fetchedAt when the cloud last answered with data, or null if it never did
 * @param stale whether the data is older than it may be
 * @param plan the present plan of a load, or null if the Thing is none
 * @param details what is known of the channels besides their values, by channel id; channels may be missing
 * @param series values over time of the channels that have them, a forecast for example, by channel id; each value holds from its moment on
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ThingSnapshot(String id, String uid, String label, String model, boolean online, String status,
        Map<String, ChannelReading> channels, @Nullable PriceCurve prices, String currency, @Nullable Instant fetchedAt,
        boolean stale, @Nullable PlanReading plan, Map<String, ChannelDetail> details,
        Map<String, NavigableMap<Instant, ChannelReading>> series) {

    /**
     * @throws IllegalArgumentException if the id has a character that a topic or a discovery message may not have
     */
    public ThingSnapshot {
        if (!id.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "The id of a Thing may hold letters, digits, underscore and hyphen only: " + id);
        }
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        details = Map.copyOf(details);
        Map<String, NavigableMap<Instant, ChannelReading>> copies = new LinkedHashMap<>();
        series.forEach((channel, values) -> copies.put(channel,
                Collections.unmodifiableNavigableMap(new TreeMap<>(values))));
        series = Collections.unmodifiableMap(copies);
    }

    /** A Thing without values over time. */
    public ThingSnapshot(String id, String uid, String label, String model, boolean online, String status,
            Map<String, ChannelReading> channels, @Nullable PriceCurve prices, String currency,
            @Nullable Instant fetchedAt, boolean stale, @Nullable PlanReading plan,
            Map<String, ChannelDetail> details) {
        this(id, uid, label, model, online, status, channels, prices, currency, fetchedAt, stale, plan, details,
                Map.of());
    }

    /** A Thing of whose channels nothing but the values is known. */
    public ThingSnapshot(String id, String uid, String label, String model, boolean online, String status,
            Map<String, ChannelReading> channels, @Nullable PriceCurve prices, String currency,
            @Nullable Instant fetchedAt, boolean stale, @Nullable PlanReading plan) {
        this(id, uid, label, model, online, status, channels, prices, currency, fetchedAt, stale, plan, Map.of());
    }

    /** A Thing that is no load. */
    public ThingSnapshot(String id, String uid, String label, String model, boolean online, String status,
            Map<String, ChannelReading> channels, @Nullable PriceCurve prices, String currency,
            @Nullable Instant fetchedAt, boolean stale) {
        this(id, uid, label, model, online, status, channels, prices, currency, fetchedAt, stale, null);
    }

    /** {@return the same, but offline} */
    public ThingSnapshot atRest() {
        return new ThingSnapshot(id, uid, label, model, false, status, channels, prices, currency, fetchedAt, stale,
                plan, details, series);
    }

    /** {@return the same with another name on the LAN and with what is known of its channels} */
    public ThingSnapshot with(String newId, Map<String, ChannelDetail> known) {
        return new ThingSnapshot(newId, uid, label, model, online, status, channels, prices, currency, fetchedAt, stale,
                plan, known, series);
    }

    /** {@return the same with values over time} */
    public ThingSnapshot withSeries(Map<String, NavigableMap<Instant, ChannelReading>> values) {
        return new ThingSnapshot(id, uid, label, model, online, status, channels, prices, currency, fetchedAt, stale,
                plan, details, values);
    }

    /** {@return what is known of a channel besides its value} */
    public ChannelDetail detail(String channel) {
        return details.getOrDefault(channel, ChannelDetail.NONE);
    }
}
