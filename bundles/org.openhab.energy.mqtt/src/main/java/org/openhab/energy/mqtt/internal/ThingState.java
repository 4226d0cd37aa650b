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
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;

/**
 * All that a Thing says, as one JSON object. Written straight to text, and all of them in the same memory, as this is done at each
 * update. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ThingState {
    /** Letters from which on it is worth a closer look whether a text may be taken over as a whole. */
    private static final int LONG = 256;

    private final JsonText text = new JsonText();

    String json(ThingSnapshot thing, ThingTopics topics) {
        text.clear();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            json.name("label").value(thing.label());
            json.name("model").value(thing.model());
            json.name("online").value(thing.online());
            json.name("status").value(thing.status());
            json.name("stale").value(thing.stale());
            write(json.name("measured_at"), Payload.time(newest(thing)));
            write(json.name("fetched_at"), Payload.time(thing.fetchedAt()));
            json.name("currency").value(thing.currency());
            json.name("channels").beginObject();
            for (Map.Entry<String, ChannelReading> channel : thing.channels().entrySet()) {
                write(json.name(topics.channel(channel.getKey()).level()), Payload.json(channel.getValue()));
            }
            json.endObject();
            json.name("units").beginObject();
            for (Map.Entry<String, ChannelReading> channel : thing.channels().entrySet()) {
                if (channel.getValue() instanceof ChannelReading.Quantity quantity && !quantity.unit().isEmpty()) {
                    json.name(topics.channel(channel.getKey()).level()).value(quantity.unit());
                }
            }
            json.endObject();
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail", e);
        }
        return text.toString();
    }

    private static @Nullable Instant newest(ThingSnapshot thing) {
        Instant newest = null;
        for (ChannelReading reading : thing.channels().values()) {
            Instant measured = reading.measuredAt();
            if (measured != null && (newest == null || measured.isAfter(newest))) {
                newest = measured;
            }
        }
        return newest;
    }

    private void write(JsonWriter json, JsonElement value) throws IOException {
        if (!(value instanceof JsonPrimitive primitive)) {
            json.nullValue();
        } else if (primitive.isNumber()) {
            json.value(primitive.getAsNumber());
        } else if (primitive.isBoolean()) {
            json.value(primitive.getAsBoolean());
        } else {
            write(json, primitive.getAsString());
        }
    }

    private void write(JsonWriter json, String value) throws IOException {
        if (value.length() >= LONG && PlainText.isPlain(value)) {
            // Only what goes before a value
            json.jsonValue("");
            text.write('"');
            text.write(value);
            text.write('"');
        } else {
            json.value(value);
        }
    }
}
