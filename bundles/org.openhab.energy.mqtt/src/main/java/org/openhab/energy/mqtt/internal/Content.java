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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the Things say, laid out as topics, and the record of it on disk. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Content {
    /** Owner of the topics of the publisher itself; no Thing has such a UID. */
    static final String BRIDGE = "bridge";

    private final Logger logger = LoggerFactory.getLogger(Content.class);
    private final Layout layout;
    private final PublishedTopics file;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final RetainedSet retained;
    private final Map<String, ThingSnapshot> things = new TreeMap<>();
    private final Map<String, String> ownerOfAnnouncement = new HashMap<>();
    private final Set<String> notLaid = new HashSet<>();
    private Map<String, String> health = Map.of();
    private boolean recordChanged;
    private boolean failureTold;

    Content(Layout layout, PublishedTopics file, Clock clock, Supplier<ZoneId> zone) {
        this.layout = layout;
        this.file = file;
        this.clock = clock;
        this.zone = zone;
        TopicRecord record = file.load();
        this.retained = new RetainedSet(record);
        layout.restore(record.notes());
    }

    RetainedSet retained() {
        return retained;
    }

    Collection<ThingSnapshot> things() {
        return List.copyOf(things.values());
    }

    Map<String, String> wanted() {
        return retained.wanted();
    }

    /** Takes over what the Things have said; null is a removed one. */
    void take(Map<String, @Nullable ThingSnapshot> news) {
        boolean others = false;
        for (Map.Entry<String, @Nullable ThingSnapshot> entry : news.entrySet()) {
            String uid = entry.getKey();
            ThingSnapshot snapshot = entry.getValue();
            ThingSnapshot before = snapshot == null ? things.remove(uid) : things.put(uid, snapshot);
            if (snapshot == null) {
                retained.remove(uid);
                notLaid.remove(uid);
            } else {
                lay(snapshot);
            }
            others |= before == null || snapshot == null || !before.label().equals(snapshot.label());
        }
        if (others) {
            bridge();
        }
    }

    /** Lays everything out again, because time has passed. */
    void relay() {
        things.values().forEach(this::lay);
    }

    /** Tells of the publisher itself. */
    void bridge() {
        Map<String, String> topics = new LinkedHashMap<>();
        topics.put(layout.stateTopic(), layout.online());
        topics.putAll(layout.bridge(things.values()));
        topics.putAll(health);
        replace(BRIDGE, topics);
    }

    void health(Health present) {
        health = layout.health(present);
        bridge();
    }

    /** Publishes topics of something that is no Thing. */
    void put(String owner, Map<String, String> topics) {
        if (topics.isEmpty()) {
            retained.remove(owner);
        } else {
            retained.replace(owner, topics);
        }
    }

    /** Notes that the broker has taken the message over. */
    void confirm(RetainedMessage message) {
        retained.confirm(message);
        if (message.payload().isEmpty() && !retained.wants(message.topic())) {
            layout.removed(message.topic());
            ownerOfAnnouncement.remove(message.topic());
        } else if (message.payload().equals(retained.wanted(message.topic())) && layout.confirmed(message)) {
            String owner = ownerOfAnnouncement.getOrDefault(message.topic(), BRIDGE);
            ThingSnapshot thing = things.get(owner);
            if (thing != null) {
                lay(thing);
            } else if (BRIDGE.equals(owner)) {
                bridge();
            }
        }
    }

    /** Writes the record if it has changed. */
    void save() {
        recordChanged |= retained.recordChanged();
        recordChanged |= layout.notesChanged();
        if (!recordChanged) {
            return;
        }
        try {
            file.save(retained.record().with(layout.notes()));
            recordChanged = false;
            failureTold = false;
        } catch (IOException e) {
            if (!failureTold) {
                logger.warn("The record of published MQTT topics cannot be written ({}). "
                        + "Make room in, or allow writing to, the hub's user data folder.", e.getMessage());
            }
            failureTold = true;
        }
    }

    /** A mistake at one Thing, whose topics then stay as they were, holds no other back. */
    private void lay(ThingSnapshot thing) {
        Instant now = clock.instant();
        try {
            replace(thing.uid(), layout.topics(thing, now, zone.get()));
            notLaid.remove(thing.uid());
        } catch (RuntimeException e) {
            retained.hear(thing.uid());
            if (notLaid.add(thing.uid())) {
                logger.warn("What {} says cannot be laid out as MQTT topics", thing.uid(), e);
            }
        }
    }

    private void replace(String owner, Map<String, String> topics) {
        for (String topic : topics.keySet()) {
            if (layout.isAnnouncement(topic)) {
                ownerOfAnnouncement.put(topic, owner);
            }
        }
        retained.replace(owner, topics);
    }
}
