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
package org.openhab.binding.nexcloud.internal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * The fields of an object of which only a part is documented: each is looked up under several names, without regard to case, and what is missing, null or
 * of another type is not there. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Fields {
    private final JsonObject object;

    Fields(JsonObject object) {
        this.object = object;
    }

    /** {@return the first of the names that is there and not null, or null} */
    @Nullable
    JsonElement first(String... names) {
        for (String name : names) {
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                if (entry.getKey().equalsIgnoreCase(name) && !entry.getValue().isJsonNull()) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }

    String text(String... names) {
        return first(names) instanceof JsonPrimitive primitive ? primitive.getAsString().trim() : "";
    }

    @Nullable
    Long identifier(String... names) {
        return NumberText.identifier(first(names));
    }

    @Nullable
    BigDecimal number(String... names) {
        return NumberText.read(first(names));
    }

    @Nullable
    Instant time(String... names) {
        return TimeText.read(first(names));
    }
}
