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
package org.openhab.energy.hub.runtime.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Between JSON and the plain values of a configuration: text, {@link BigDecimal}, boolean, list.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class JsonValues {

    private JsonValues() {
    }

    /** @throws JsonParseException when the text is no JSON object */
    public static JsonObject object(String text) {
        if (JsonParser.parseString(text) instanceof JsonObject object) {
            return object;
        }
        throw new JsonParseException("An object in braces is needed");
    }

    /** A text of an object; null when it is absent, null or no text. */
    public static @Nullable String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonPrimitive value ? value.getAsString() : null;
    }

    public static Map<String, Object> map(@Nullable JsonElement element) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                Object value = value(entry.getValue());
                if (value != null) {
                    map.put(entry.getKey(), value);
                }
            }
        }
        return map;
    }

    public static Map<String, String> texts(@Nullable JsonElement element) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(element).forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }

    public static @Nullable Object value(JsonElement element) {
        if (element instanceof JsonArray array) {
            List<Object> list = new ArrayList<>();
            for (JsonElement each : array) {
                Object value = value(each);
                if (value != null) {
                    list.add(value);
                }
            }
            return list;
        }
        if (element instanceof JsonObject) {
            return map(element);
        }
        if (!(element instanceof JsonPrimitive primitive)) {
            return null;
        }
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        return primitive.isNumber() ? number(primitive.getAsBigDecimal()) : primitive.getAsString();
    }

    public static JsonElement json(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        }
        if (value instanceof BigDecimal number) {
            return new JsonPrimitive(number(number));
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Collection<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(each -> array.add(json(each)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        return new JsonPrimitive(value.toString());
    }

    public static JsonObject object(Map<?, ?> map) {
        JsonObject object = new JsonObject();
        map.forEach((key, value) -> object.add(String.valueOf(key), json(value)));
        return object;
    }

    /** Adds the member only when there is a value, as openHAB leaves nulls out. */
    public static void add(JsonObject object, String key, @Nullable Object value) {
        if (value != null) {
            object.add(key, json(value));
        }
    }

    /** {@code 900} for 900.0 and 9E+2: a whole number is written as one. */
    private static BigDecimal number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
