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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Which components Home Assistant knows of each device, so that it can be told to remove those that are not there any more. A component counts as known
 * from the moment a message with it is made, and as long as the broker has not confirmed one that removes it. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DiscoveredComponents {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Logger logger = LoggerFactory.getLogger(DiscoveredComponents.class);
    /** Components as JSON by their id, by topic. */
    private final Map<String, Map<String, String>> known = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> present = new LinkedHashMap<>();
    private boolean changed;

    /** {@return the platforms of the components that Home Assistant knows and that are not among the present ones, by id} */
    Map<String, String> gone(String topic, Map<String, String> components) {
        Map<String, String> all = known.computeIfAbsent(topic, any -> new LinkedHashMap<>());
        components.forEach((id, component) -> changed |= !component.equals(all.put(id, component)));
        present.put(topic, new LinkedHashMap<>(components));
        Map<String, String> gone = new LinkedHashMap<>();
        all.forEach((id, component) -> {
            if (!components.containsKey(id)) {
                gone.put(id, GSON.fromJson(component, JsonObject.class).get("platform").getAsString());
            }
        });
        return gone;
    }

    /** {@return the component as it was when it was last present, or null} */
    @Nullable
    String component(String topic, String id) {
        return known.getOrDefault(topic, Map.of()).get(id);
    }

    /** {@return whether components have been removed by the message that the broker has now} */
    boolean confirmed(String topic) {
        Map<String, String> all = known.get(topic);
        Map<String, String> now = present.get(topic);
        boolean removed = all != null && now != null && all.keySet().retainAll(now.keySet());
        changed |= removed;
        return removed;
    }

    void removed(String topic) {
        changed |= known.remove(topic) != null;
        present.remove(topic);
    }

    /** What cannot be read is passed over: at worst a component stays that nobody removes. */
    void restore(Map<String, String> notes) {
        notes.forEach((topic, text) -> {
            Map<String, String> components = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> entry : object(text).entrySet()) {
                if (isComponent(entry.getValue())) {
                    components.put(entry.getKey(), GSON.toJson(entry.getValue()));
                }
            }
            known.put(topic, components);
        });
    }

    private JsonObject object(String text) {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject json) {
                return json;
            }
            logger.warn(
                    "What Home Assistant was told before is not known any more: the record has something else there");
        } catch (JsonParseException e) {
            logger.warn("What Home Assistant was told before is not known any more: {}", e.getMessage());
        }
        return new JsonObject();
    }

    private static boolean isComponent(JsonElement json) {
        return json instanceof JsonObject component && component.get("platform") instanceof JsonPrimitive platform
                && platform.isString();
    }

    /** {@return whether {@link #notes()} are others than at the last call of this method} */
    boolean notesChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        known.forEach((topic, components) -> {
            JsonObject json = new JsonObject();
            components.forEach((id, component) -> json.add(id, GSON.fromJson(component, JsonObject.class)));
            notes.put(topic, GSON.toJson(json));
        });
        return notes;
    }
}
