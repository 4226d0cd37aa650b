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
package org.openhab.energy.mqtt.internal.homeassistant;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.TopicTree;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Tells Home Assistant of Things by one message per device (MQTT device discovery, Home Assistant 2024.11 and later). Its rules: a component is removed
 * by a message in which it has nothing but its platform, followed by one without it; a device by an empty message. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DeviceDiscovery {
    private static final String PLATFORM = "platform";
    private static final String BRIDGE = "bridge";
    private static final String SUPPORT_URL = "https://www.openhab.org";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final TopicTree tree;
    private final String prefix;
    private final String devices;
    private final String base;
    private final String namespace;
    private final String version;
    private final Components components;
    private final DiscoveredComponents memory = new DiscoveredComponents();
    private final Map<String, Made> made = new HashMap<>();

    /** A message and what it was made of: making one takes longer than publishing it, and values change more often than what there is. */
    private record Made(ThingSnapshot of, String topic, String config) {
    }

    /**
     * @param prefix first levels of discovery topics, {@code homeassistant} unless the user changed it there
     * @param base first levels of the topics with the values
     * @param version of this add-on
     * @param commands whether channels may be commanded
     */
    public DeviceDiscovery(TopicTree tree, String prefix, String base, String version, boolean commands) {
        this.tree = tree;
        this.prefix = prefix;
        this.devices = prefix + "/device/";
        this.base = base;
        this.namespace = base.replaceAll("[^A-Za-z0-9_-]", "-");
        this.version = version;
        this.components = new Components(tree, commands);
    }

    /** {@return where Home Assistant says that it has started} */
    public String birthTopic() {
        return prefix + "/status";
    }

    /** {@return the discovery topic of the publisher itself} */
    public String bridgeTopic() {
        return configTopic("bridge_state");
    }

    /** {@return whether this is a discovery topic} */
    public boolean isConfig(String topic) {
        return topic.startsWith(devices);
    }

    /**
     * Adds the discovery message, with the components that are to be removed as long as Home Assistant has not been told so.
     *
     * @param topics the topics that the Thing has; components are made for these only
     */
    public void addTo(Map<String, String> topics, ThingSnapshot thing) {
        Made before = made.get(thing.id());
        if (before == null || !isSameKind(before.of(), thing)) {
            String topic = configTopic(thing.id());
            before = new Made(thing, topic, made(thing, topic, topics.keySet()));
            made.put(thing.id(), before);
        }
        topics.put(before.topic(), before.config());
    }

    private String made(ThingSnapshot thing, String topic, Set<String> topics) {
        String root = tree.root(thing);
        Map<String, String> present = new LinkedHashMap<>();
        thing.channels().forEach((channel, reading) -> {
            String id = Components.id(channel);
            JsonObject made = components.channel(thing, channel, reading, unique(thing.id(), id));
            if (made != null) {
                present.put(made.has("command_topic") ? Components.commandId(channel) : id, GSON.toJson(made));
            } else if (reading instanceof ChannelReading.Unknown) {
                // What is unknown now may have been known before: its unit is then the one of that time
                List<String> ids = components.isCommanded(thing, channel)
                        ? List.of(Components.commandId(channel), id)
                        : List.of(id);
                for (String before : ids) {
                    String known = memory.component(topic, before);
                    if (known != null) {
                        present.put(before, known);
                        break;
                    }
                }
            }
        });
        components.lists(thing, topics, suffix -> unique(thing.id(), suffix))
                .forEach((id, component) -> present.put(id, GSON.toJson(component)));
        present.put("cloud", GSON.toJson(components.cloud(thing, unique(thing.id(), "cloud"), bridgeAvailability())));

        JsonArray availability = bridgeAvailability();
        JsonObject cloud = new JsonObject();
        cloud.addProperty("topic", root + "availability");
        availability.add(cloud);

        JsonObject device = device(thing.id(), thing.label(), thing.model());
        device.addProperty("via_device", identifier(BRIDGE));
        return message(topic, device, availability, present);
    }

    /** {@return the discovery message of the publisher itself} */
    public String bridgeConfig() {
        Map<String, String> present = Map.of("connection",
                GSON.toJson(Components.connection(base + "/bridge/state", unique(BRIDGE, "connection"))));
        return message(bridgeTopic(), device(BRIDGE, "openHAB Energy", "MQTT publisher"), bridgeAvailability(),
                present);
    }

    /** {@return whether the message has to be made again, without the components that the broker has now told to be removed} */
    public boolean confirmed(String topic) {
        boolean again = memory.confirmed(topic);
        if (again) {
            forget(topic);
        }
        return again;
    }

    /** Forgets a device that Home Assistant has been told to remove. */
    public void removed(String topic) {
        forget(topic);
        memory.removed(topic);
    }

    private void forget(String topic) {
        made.values().removeIf(message -> message.topic().equals(topic));
    }

    /** Takes back the components of an earlier run. */
    public void restore(Map<String, String> notes) {
        memory.restore(notes);
    }

    /** {@return whether {@link #notes()} are others than at the last call of this method} */
    public boolean notesChanged() {
        return memory.notesChanged();
    }

    /** {@return the components by topic, to be kept over restarts} */
    public Map<String, String> notes() {
        return memory.notes();
    }

    /** {@return whether the two differ in values only} */
    private static boolean isSameKind(ThingSnapshot one, ThingSnapshot other) {
        if (!one.label().equals(other.label()) || !one.model().equals(other.model())
                || !one.currency().equals(other.currency()) || (one.prices() == null) != (other.prices() == null)
                || (one.plan() == null) != (other.plan() == null) || !one.details().equals(other.details())
                || one.channels().size() != other.channels().size()) {
            return false;
        }
        Iterator<Map.Entry<String, ChannelReading>> others = other.channels().entrySet().iterator();
        for (Map.Entry<String, ChannelReading> channel : one.channels().entrySet()) {
            Map.Entry<String, ChannelReading> same = others.next();
            if (!channel.getKey().equals(same.getKey()) || !kind(channel.getValue()).equals(kind(same.getValue()))) {
                return false;
            }
        }
        return true;
    }

    private static Object kind(ChannelReading reading) {
        return reading instanceof ChannelReading.Quantity quantity ? quantity.unit() : reading.getClass();
    }

    private String message(String topic, JsonObject device, JsonArray availability, Map<String, String> present) {
        JsonObject origin = new JsonObject();
        origin.addProperty("name", "openHAB Energy");
        origin.addProperty("sw_version", version);
        origin.addProperty("support_url", SUPPORT_URL);
        JsonObject json = new JsonObject();
        json.add("device", device);
        json.add("origin", origin);
        json.add("availability", availability);
        json.addProperty("availability_mode", "all");
        JsonObject list = new JsonObject();
        // First, so that an entity has left when another with its unique id comes
        memory.gone(topic, present).forEach((id, platform) -> {
            JsonObject removed = new JsonObject();
            removed.addProperty(PLATFORM, platform);
            list.add(id, removed);
        });
        present.forEach((id, component) -> list.add(id, GSON.fromJson(component, JsonObject.class)));
        json.add("components", list);
        return GSON.toJson(json);
    }

    private JsonObject device(String id, String name, String model) {
        JsonObject device = new JsonObject();
        JsonArray identifiers = new JsonArray();
        identifiers.add(identifier(id));
        device.add("identifiers", identifiers);
        device.addProperty("name", name);
        device.addProperty("manufacturer", "openHAB Energy");
        device.addProperty("model", model);
        device.addProperty("sw_version", version);
        return device;
    }

    private JsonArray bridgeAvailability() {
        JsonArray list = new JsonArray();
        JsonObject bridge = new JsonObject();
        bridge.addProperty("topic", base + "/bridge/state");
        bridge.addProperty("value_template", "{{ value_json.state }}");
        list.add(bridge);
        return list;
    }

    private String configTopic(String id) {
        return devices + identifier(id) + "/config";
    }

    private String identifier(String id) {
        return namespace + "_" + id;
    }

    private String unique(String thing, String component) {
        return identifier(thing) + "_" + component;
    }
}
