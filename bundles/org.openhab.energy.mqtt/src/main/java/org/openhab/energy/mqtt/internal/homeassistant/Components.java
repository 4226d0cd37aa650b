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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ChannelDetail;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.TopicTree;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Makes Home Assistant's components of channels and lists.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Components {
    private static final String SENSOR = "sensor";
    /** Home Assistant takes "None" for unknown, which is what it makes of none; our topics say null. */
    private static final String VALUE = "{{ none if value == 'null' else value }}";

    private final TopicTree tree;
    private final boolean commands;

    Components(TopicTree tree, boolean commands) {
        this.tree = tree;
        this.commands = commands;
    }

    /** {@return the id of the component that shows the channel: letters, digits, underscore and hyphen only, and none twice} */
    static String id(String channel) {
        return "channel-" + encoded(channel);
    }

    /**
     * An id of its own, because Home Assistant knows a component by its platform and id: under the same one it could not be told to remove the component
     * that only shows.
     *
     * @return the id of the component that commands the channel
     */
    static String commandId(String channel) {
        return "command-" + encoded(channel);
    }

    private static String encoded(String channel) {
        return TopicTree.level(channel).replace("_", "_u").replace("/", "_s").replace("%", "_p").replace(".", "_d");
    }

    /** {@return whether the channel takes commands from there} */
    boolean isCommanded(ThingSnapshot thing, String channel) {
        return commands && thing.detail(channel).commands();
    }

    /** {@return the channel's component, or null as long as it is not known what the channel says} */
    @Nullable
    JsonObject channel(ThingSnapshot thing, String channel, ChannelReading reading, String unique) {
        ChannelDetail detail = thing.detail(channel);
        boolean commanded = isCommanded(thing, channel);
        JsonObject json;
        if (reading instanceof ChannelReading.Quantity quantity) {
            json = component(commanded ? "number" : SENSOR);
            Units.of(quantity.unit(), channel).addTo(json, commanded);
            if (detail.decimals() >= 0 && !commanded) {
                json.addProperty("suggested_display_precision", detail.decimals());
            }
        } else if (reading instanceof ChannelReading.Switch) {
            json = component(commanded ? "switch" : "binary_sensor");
            json.addProperty("payload_on", commanded ? "ON" : "true");
            json.addProperty("payload_off", commanded ? "OFF" : "false");
            if (commanded) {
                json.addProperty("state_on", "true");
                json.addProperty("state_off", "false");
            }
        } else if (reading instanceof ChannelReading.Moment) {
            json = component(SENSOR);
            json.addProperty("device_class", "timestamp");
        } else if (reading instanceof ChannelReading.Text) {
            json = component(commanded ? "text" : SENSOR);
        } else {
            return null;
        }
        String topic = tree.root(thing) + TopicTree.level(channel);
        json.addProperty("unique_id", unique);
        json.addProperty("name", name(thing, channel));
        json.addProperty("state_topic", topic);
        json.addProperty("value_template", VALUE);
        if (commanded && !(reading instanceof ChannelReading.Moment)) {
            json.addProperty("command_topic", topic + "/set");
        }
        return json;
    }

    /** {@return components of price lists and plans, by their id} */
    Map<String, JsonObject> lists(ThingSnapshot thing, Set<String> topics, UnaryOperator<String> unique) {
        Map<String, JsonObject> lists = new LinkedHashMap<>();
        String root = tree.root(thing);
        String nordpool = root + "prices-nordpool";
        if (topics.contains(nordpool)) {
            JsonObject json = list("Prices today and tomorrow", nordpool, unique.apply("prices"),
                    "{{ value_json.current_price }}", "{{ value_json | tojson }}");
            Units.of(thing.currency() + "/kWh", "prices").addTo(json, false);
            lists.put("prices", json);
        } else if (topics.contains(root + "prices")) {
            // The state is short and the list an attribute, which Home Assistant wants to be an object
            lists.put("prices", list("Known prices", root + "prices", unique.apply("prices"),
                    "{{ value_json | count }}", "{{ {'prices': value_json} | tojson }}"));
        }
        if (topics.contains(root + "plan")) {
            lists.put("plan", list("Plan", root + "plan", unique.apply("plan"), "{{ value_json.state }}",
                    "{{ value_json | tojson }}"));
        }
        return lists;
    }

    /** {@return whether the cloud can be reached; available as long as the publisher is} */
    JsonObject cloud(ThingSnapshot thing, String unique, JsonArray availability) {
        JsonObject json = connectivity(tree.root(thing) + "availability", unique);
        json.addProperty("name", "Cloud");
        json.add("availability", availability);
        return json;
    }

    /** {@return whether the publisher is there} */
    static JsonObject connection(String topic, String unique) {
        JsonObject json = connectivity(topic, unique);
        json.addProperty("name", "Connection");
        json.addProperty("value_template", "{{ value_json.state }}");
        return json;
    }

    private static JsonObject connectivity(String topic, String unique) {
        JsonObject json = component("binary_sensor");
        json.addProperty("unique_id", unique);
        json.addProperty("device_class", "connectivity");
        json.addProperty("entity_category", "diagnostic");
        json.addProperty("state_topic", topic);
        json.addProperty("payload_on", TopicTree.ONLINE);
        json.addProperty("payload_off", TopicTree.OFFLINE);
        return json;
    }

    private static JsonObject list(String name, String topic, String unique, String state, String attributes) {
        JsonObject json = component(SENSOR);
        json.addProperty("unique_id", unique);
        json.addProperty("name", name);
        json.addProperty("state_topic", topic);
        json.addProperty("value_template", state);
        json.addProperty("json_attributes_topic", topic);
        json.addProperty("json_attributes_template", attributes);
        return json;
    }

    private static JsonObject component(String platform) {
        JsonObject json = new JsonObject();
        json.addProperty("platform", platform);
        return json;
    }

    /** The channel's label, with its group where another channel has the same. */
    private static String name(ThingSnapshot thing, String channel) {
        String label = thing.detail(channel).label();
        int mark = channel.indexOf('#');
        String group = mark < 0 ? "" : words(channel.substring(0, mark));
        if (label.isEmpty()) {
            return (group + " " + words(channel.substring(mark + 1))).trim();
        }
        boolean ambiguous = thing.channels().keySet().stream()
                .anyMatch(other -> !other.equals(channel) && thing.detail(other).label().equals(label));
        return ambiguous && !group.isEmpty() ? label + " (" + group + ")" : label;
    }

    private static String words(String id) {
        String text = id.replace('-', ' ').replace('_', ' ').trim();
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
