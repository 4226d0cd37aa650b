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
package org.openhab.binding.nomos.internal.api;

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/**
 * Reads the type of an expanded meter and passes over its numbers. A meter that is not expanded has no type.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class MeterTypeAdapter extends TypeAdapter<@Nullable String> {

    @Override
    public @Nullable String read(JsonReader reader) throws IOException {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            reader.skipValue();
            return null;
        }
        @Nullable
        String type = null;
        reader.beginObject();
        while (reader.hasNext()) {
            if ("type".equals(reader.nextName()) && reader.peek() == JsonToken.STRING) {
                type = reader.nextString();
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        return type;
    }

    @Override
    public void write(JsonWriter writer, @Nullable String type) throws IOException {
        if (type == null) {
            writer.nullValue();
        } else {
            writer.beginObject().name("type").value(type).endObject();
        }
    }
}
