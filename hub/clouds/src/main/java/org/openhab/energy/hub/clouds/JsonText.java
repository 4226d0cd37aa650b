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
package org.openhab.energy.hub.clouds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * JSON text in and out, with nulls written: a vendor's {@code null} means something.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class JsonText {

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private JsonText() {
    }

    public static String write(JsonElement json) {
        return GSON.toJson(json);
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException when the text is no JSON object
     */
    public static JsonObject readObject(String text) {
        if (read(text) instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("a JSON object is expected");
    }

    /**
     * Reads any JSON.
     *
     * @throws IllegalArgumentException when the text is no JSON
     */
    public static JsonElement read(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("the body is no JSON", e);
        }
    }

    /**
     * A text field.
     *
     * @throws IllegalArgumentException naming the field when it is missing or no text
     */
    public static String text(JsonObject object, String field) {
        if (object.get(field) instanceof JsonPrimitive value && value.isString()) {
            return value.getAsString();
        }
        throw new IllegalArgumentException("'" + field + "' must be a text");
    }

    /**
     * A field that is true or false.
     *
     * @throws IllegalArgumentException naming the field when it is missing or something else
     */
    public static boolean flag(JsonObject object, String field) {
        if (object.get(field) instanceof JsonPrimitive value && value.isBoolean()) {
            return value.getAsBoolean();
        }
        throw new IllegalArgumentException("'" + field + "' must be true or false");
    }

    public static Instant instant(JsonObject object, String field) {
        return parsed(object, field, Instant::parse, "an instant like 2026-03-29T10:15:00Z");
    }

    public static LocalDate date(JsonObject object, String field) {
        return parsed(object, field, LocalDate::parse, "a date like 2026-03-29");
    }

    public static LocalTime time(JsonObject object, String field) {
        return parsed(object, field, LocalTime::parse, "a time of day like 12:55");
    }

    public static Duration duration(JsonObject object, String field) {
        return parsed(object, field, Duration::parse, "a duration like PT1H30M");
    }

    private static <T> T parsed(JsonObject object, String field, Function<String, T> parser, String expected) {
        try {
            return parser.apply(text(object, field));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + field + "' must be " + expected, e);
        }
    }
}
