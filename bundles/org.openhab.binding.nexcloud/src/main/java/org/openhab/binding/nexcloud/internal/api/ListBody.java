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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The objects of a list, however it is wrapped; no list is documented. An array stands for itself; of an object it is the array under {@code Items}, or
 * else the first array of objects; an object without one is a list of itself. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ListBody {
    static final String TIME_VALUES = "TimeValues";

    private ListBody() {
    }

    /** {@return the objects; whatever else is among them is left out} */
    static List<JsonObject> objects(JsonElement body) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement element : elements(body)) {
            if (element instanceof JsonObject object) {
                objects.add(object);
            }
        }
        return objects;
    }

    private static Iterable<JsonElement> elements(JsonElement body) {
        if (body instanceof JsonArray array) {
            return array;
        }
        if (!(body instanceof JsonObject object)) {
            return List.of();
        }
        if (new Fields(object).first("Items") instanceof JsonArray items) {
            return items;
        }
        JsonArray wrapped = firstArray(object);
        return wrapped != null ? wrapped : object.has(TIME_VALUES) ? List.of() : List.of(object);
    }

    private static @Nullable JsonArray firstArray(JsonObject object) {
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            if (!entry.getKey().equalsIgnoreCase(TIME_VALUES) && entry.getValue() instanceof JsonArray array
                    && (array.isEmpty() || array.get(0) instanceof JsonObject)) {
                return array;
            }
        }
        return null;
    }
}
