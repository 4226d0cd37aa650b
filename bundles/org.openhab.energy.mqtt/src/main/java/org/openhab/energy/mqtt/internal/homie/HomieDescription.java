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

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.zip.CRC32;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Describes devices as the Homie convention 5 wants it. Ids have lower-case letters, digits and hyphens only; where that would lose something, a checksum
 * of the original follows.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class HomieDescription {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String MAIN = "main";
    private static final long VERSION_MASK = 0x7FFF_FFFFL;

    private HomieDescription() {
    }

    /** {@return the id for a name of openHAB, another one for each name} */
    static String id(String name) {
        String plain = name.replace(':', '-');
        String lower = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        return lower.equals(plain) && !name.contains("-") ? lower : lower + "-" + checksum(name);
    }

    /** {@return node and property of a channel} */
    static String path(String channel) {
        return node(channel) + "/" + property(channel);
    }

    static String root(Collection<ThingSnapshot> things) {
        JsonArray children = new JsonArray();
        things.forEach(thing -> children.add(id(thing.uid())));
        JsonObject json = start("openHAB Energy");
        json.add("children", children);
        json.add("nodes", new JsonObject());
        return versioned(json);
    }

    static String child(ThingSnapshot thing, String root) {
        JsonObject json = start(thing.label());
        json.addProperty("root", root);
        json.addProperty("parent", root);
        JsonObject nodes = new JsonObject();
        thing.channels().forEach((channel, reading) -> {
            String node = node(channel);
            if (!nodes.has(node)) {
                JsonObject made = new JsonObject();
                made.addProperty("name", node);
                made.add("properties", new JsonObject());
                nodes.add(node, made);
            }
            nodes.getAsJsonObject(node).getAsJsonObject("properties").add(property(channel),
                    property(thing, channel, reading));
        });
        json.add("nodes", nodes);
        return versioned(json);
    }

    private static JsonObject property(ThingSnapshot thing, String channel, ChannelReading reading) {
        JsonObject json = new JsonObject();
        String label = thing.detail(channel).label();
        json.addProperty("name", label.isEmpty() ? channel : label);
        json.addProperty("datatype", datatype(reading, thing.detail(channel).itemType()));
        json.addProperty("settable", false);
        json.addProperty("retained", true);
        if (reading instanceof ChannelReading.Quantity quantity && !quantity.unit().isEmpty()) {
            json.addProperty("unit", quantity.unit());
        }
        return json;
    }

    private static String datatype(ChannelReading reading, String itemType) {
        if (reading instanceof ChannelReading.Quantity || itemType.startsWith("Number")) {
            return "float";
        } else if (reading instanceof ChannelReading.Switch || "Switch".equals(itemType)) {
            return "boolean";
        } else if (reading instanceof ChannelReading.Moment || "DateTime".equals(itemType)) {
            return "datetime";
        }
        return "string";
    }

    private static String node(String channel) {
        int mark = channel.indexOf('#');
        return mark < 0 ? MAIN : lower(channel.substring(0, mark));
    }

    private static String property(String channel) {
        return lower(channel.substring(channel.indexOf('#') + 1));
    }

    /** Channel ids are kebab-case by convention and stay as they are then. */
    private static String lower(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        return lower.equals(name) ? lower : lower + "-" + checksum(name);
    }

    private static JsonObject start(String name) {
        JsonObject json = new JsonObject();
        json.addProperty("homie", "5.0");
        json.addProperty("name", name);
        return json;
    }

    /** The version is another one for each content, as the convention asks. */
    private static String versioned(JsonObject json) {
        CRC32 sum = new CRC32();
        sum.update(GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
        json.addProperty("version", new BigDecimal(sum.getValue() & VERSION_MASK));
        return GSON.toJson(json);
    }

    private static String checksum(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
