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
 * All that a Thing says, as one JSON object. Written straight to text, as this is done at each update.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ThingState {
    /** What names, label and times take at least. */
    private static final int USUAL_LENGTH = 512;

    private ThingState() {
    }

    static String json(ThingSnapshot thing, ThingTopics topics) {
        JsonText text = new JsonText(USUAL_LENGTH + lengthOfTexts(thing));
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

    private static int lengthOfTexts(ThingSnapshot thing) {
        int length = 0;
        for (ChannelReading reading : thing.channels().values()) {
            length += reading instanceof ChannelReading.Text text ? text.value().length() : 0;
        }
        return length;
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

    private static void write(JsonWriter json, JsonElement value) throws IOException {
        if (!(value instanceof JsonPrimitive primitive)) {
            json.nullValue();
        } else if (primitive.isNumber()) {
            json.value(primitive.getAsNumber());
        } else if (primitive.isBoolean()) {
            json.value(primitive.getAsBoolean());
        } else {
            json.value(primitive.getAsString());
        }
    }
}
