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
package org.openhab.energy.mqtt.internal.homie;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.Layout;
import org.openhab.energy.mqtt.internal.Payload;
import org.openhab.energy.mqtt.internal.RetainedMessage;

/**
 * The tree of the Homie convention 5: this hub is the root device, each Thing a child, each channel group a node. A description changes only while its
 * device is in state {@code init}, so that state is confirmed by the broker before the device is {@code ready} again. Commands are not taken on this
 * tree. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HomieLayout implements Layout {
    private static final String STATE = "/$state";
    private static final String DESCRIPTION = "/$description";
    private static final String READY = "ready";
    private static final String INIT = "init";
    /** An empty text would remove the topic; the convention has this for it. */
    private static final String EMPTY_TEXT = "\u0000";

    private final String root;
    private final String base;
    /** Descriptions that the broker has, by topic. */
    private final Map<String, String> described = new HashMap<>();
    private final Map<String, String> wanted = new HashMap<>();

    /**
     * @param prefix first level, {@code homie} by the convention
     * @param root id of the root device: lower-case letters, digits and hyphen
     */
    public HomieLayout(String prefix, String root) {
        this.root = root;
        this.base = prefix + "/5/";
    }

    @Override
    public String stateTopic() {
        return base + root + STATE;
    }

    /** {@return {@code init} while the description is under way} */
    @Override
    public String online() {
        return stateOf(base + root + DESCRIPTION);
    }

    @Override
    public String lost() {
        return "lost";
    }

    @Override
    public String farewell() {
        return "disconnected";
    }

    @Override
    public Map<String, String> bridge(Collection<ThingSnapshot> things) {
        Map<String, String> topics = new LinkedHashMap<>();
        describe(topics, root, HomieDescription.root(things));
        return topics;
    }

    @Override
    public Map<String, String> topics(ThingSnapshot thing, Instant now, ZoneId zone) {
        String id = HomieDescription.id(thing.uid());
        Map<String, String> topics = new LinkedHashMap<>();
        describe(topics, id, HomieDescription.child(thing, root));
        thing.channels().forEach((channel, reading) -> {
            // A value that is not known has no topic
            if (!(reading instanceof ChannelReading.Unknown)) {
                String value = reading instanceof ChannelReading.Text text && text.value().isEmpty()
                        ? EMPTY_TEXT
                        : Payload.scalar(reading, thing.detail(channel).decimals());
                topics.put(base + id + "/" + HomieDescription.path(channel), value);
            }
        });
        return topics;
    }

    @Override
    public boolean confirmed(RetainedMessage message) {
        String topic = message.topic();
        if (!topic.endsWith(DESCRIPTION)) {
            return false;
        }
        return !message.payload().equals(described.put(topic, message.payload()));
    }

    @Override
    public boolean isAnnouncement(String topic) {
        return topic.endsWith(DESCRIPTION);
    }

    @Override
    public void removed(String topic) {
        described.remove(topic);
        wanted.remove(topic);
    }

    private void describe(Map<String, String> topics, String id, String description) {
        String topic = base + id + DESCRIPTION;
        wanted.put(topic, description);
        topics.put(base + id + STATE, stateOf(topic));
        topics.put(topic, description);
    }

    private String stateOf(String topic) {
        String description = wanted.get(topic);
        return description != null && description.equals(described.get(topic)) ? READY : INIT;
    }
}
