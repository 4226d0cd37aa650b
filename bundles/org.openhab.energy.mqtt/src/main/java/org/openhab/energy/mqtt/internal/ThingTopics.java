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

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The topics of one Thing, each made once: the same object is found again in maps without being read letter by letter. Used by the publishing thread
 * only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ThingTopics {
    /** Below a channel that has values over time. */
    private static final String SERIES = "/series";

    private final String root;
    private final String prices;
    private final String plan;
    private final String state;
    private final String availability;
    private final Map<String, Channel> channels = new HashMap<>();

    /**
     * Where a channel is.
     *
     * @param level below the root
     * @param topic of its value
     * @param series of its values over time
     */
    record Channel(String level, String topic, String series) {
    }

    /** @param root first levels, with a slash at the end */
    ThingTopics(String root) {
        this.root = root;
        this.prices = root + "prices";
        this.plan = root + "plan";
        this.state = root + "state";
        this.availability = root + "availability";
    }

    String root() {
        return root;
    }

    String prices() {
        return prices;
    }

    String plan() {
        return plan;
    }

    String state() {
        return state;
    }

    String availability() {
        return availability;
    }

    Channel channel(String id) {
        return channels.computeIfAbsent(id, this::made);
    }

    private Channel made(String id) {
        String level = TopicTree.level(id);
        String topic = root + level;
        return new Channel(level, topic, topic + SERIES);
    }
}
