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

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.homeassistant.DeviceDiscovery;

/**
 * All topics below the base, and what tells Home Assistant of them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class LanLayout implements Layout {
    private final TopicTree tree;
    private final PriceShapes shapes;
    private final BridgeReport report;
    private final @Nullable DeviceDiscovery discovery;

    /**
     * @param version of this add-on
     */
    public LanLayout(TopicTree tree, MqttSettings settings, String version) {
        Options options = settings.options();
        this.tree = tree;
        this.shapes = new PriceShapes(options.compactPrices(), options.nordpoolPrices());
        this.report = new BridgeReport(settings, version);
        this.discovery = options.discoveryPrefix().isEmpty()
                ? null
                : new DeviceDiscovery(tree, options.discoveryPrefix(), settings.base(), version,
                        options.allowCommands());
    }

    @Override
    public String stateTopic() {
        return tree.stateTopic();
    }

    @Override
    public String online() {
        return tree.online();
    }

    @Override
    public String lost() {
        return tree.lost();
    }

    @Override
    public String farewell() {
        return tree.farewell();
    }

    @Override
    public Map<String, String> topics(ThingSnapshot thing, Instant now, ZoneId zone) {
        Map<String, String> topics = tree.topics(thing, now, zone);
        topics.putAll(shapes.of(thing, tree.root(thing), now, zone));
        DeviceDiscovery present = discovery;
        if (present != null) {
            // Last, so that values are there when they are discovered
            present.addTo(topics, thing);
        }
        return topics;
    }

    @Override
    public Map<String, String> bridge(Collection<ThingSnapshot> things) {
        Map<String, String> topics = new LinkedHashMap<>();
        topics.put(tree.base() + "/bridge/info", report.info(things));
        DeviceDiscovery present = discovery;
        if (present != null) {
            topics.put(present.bridgeTopic(), present.bridgeConfig());
        }
        return topics;
    }

    @Override
    public Map<String, String> health(Health health) {
        return Map.of(tree.base() + "/bridge/health", report.health(health));
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public boolean confirmed(RetainedMessage message) {
        DeviceDiscovery present = discovery;
        return present != null && present.confirmed(message.topic());
    }

    @Override
    public boolean isAnnouncement(String topic) {
        DeviceDiscovery present = discovery;
        return present != null && present.isConfig(topic);
    }

    @Override
    public boolean isSaidOnce(String topic) {
        return tree.isSaidOnce(topic);
    }

    @Override
    public String birthTopic() {
        DeviceDiscovery present = discovery;
        return present == null ? "" : present.birthTopic();
    }

    @Override
    public void restore(Map<String, String> notes) {
        DeviceDiscovery present = discovery;
        if (present != null) {
            present.restore(notes);
        }
    }

    @Override
    public Map<String, String> notes() {
        DeviceDiscovery present = discovery;
        return present == null ? Map.of() : present.notes();
    }

    @Override
    public boolean notesChanged() {
        DeviceDiscovery present = discovery;
        return present != null && present.notesChanged();
    }

    @Override
    public void removed(String topic) {
        tree.removed(topic);
        shapes.removed(topic);
        DeviceDiscovery present = discovery;
        if (present != null) {
            present.removed(topic);
        }
    }
}
