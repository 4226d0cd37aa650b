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
package org.openhab.binding.derapi.internal.api;

import java.io.IOException;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.dto.IdDto;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/**
 * Reads an entry of a list in both of its forms: an object with an id, and the address of the resource as a text, whose last segment is the id.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class IdAdapter extends TypeAdapter<IdDto> {
    @Override
    public IdDto read(@Nullable JsonReader in) throws IOException {
        IdDto dto = new IdDto();
        JsonReader reader = Objects.requireNonNull(in);
        if (reader.peek() == JsonToken.BEGIN_OBJECT) {
            reader.beginObject();
            while (reader.hasNext()) {
                if ("id".equalsIgnoreCase(reader.nextName()) && reader.peek() == JsonToken.STRING) {
                    dto.id = reader.nextString();
                } else {
                    reader.skipValue();
                }
            }
            reader.endObject();
        } else if (reader.peek() == JsonToken.STRING) {
            String text = reader.nextString();
            dto.id = text.substring(text.lastIndexOf('/') + 1);
        } else {
            reader.skipValue();
        }
        return dto;
    }

    @Override
    public void write(@Nullable JsonWriter out, @Nullable IdDto value) throws IOException {
        Objects.requireNonNull(out).beginObject().name("id").value(value == null ? null : value.id).endObject();
    }
}
