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

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * {@code /__admin/switches}: GET shows all, PUT changes those that the object names, DELETE resets. Reads the record's
 * components by reflection, so that a new switch is there at once.
 *
 * @param <S> the record of switches
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SwitchesResource<S extends Record> implements AdminResource {

    private final SwitchBoard<S> board;

    public SwitchesResource(SwitchBoard<S> board) {
        this.board = board;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "PUT" -> {
                if (!(body instanceof JsonObject changes)) {
                    throw new IllegalArgumentException("an object of switches is expected");
                }
                board.set(changed(board.current(), changes));
            }
            case "DELETE" -> board.reset();
            default -> throw new UnsupportedOperationException();
        }
        return written(board.current());
    }

    private S changed(S current, JsonObject changes) {
        RecordComponent[] components = current.getClass().getRecordComponents();
        Set<String> known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (String name : changes.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is no switch");
            }
        }
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : components) {
            if (changes.has(component.getName())) {
                values.put(component.getName(), read(component, changes.get(component.getName())));
            }
        }
        return RecordCopy.with(current, values);
    }

    private static Object read(RecordComponent component, JsonElement element) {
        Class<?> type = component.getType();
        if (element instanceof JsonPrimitive value) {
            if (type == boolean.class && value.isBoolean()) {
                return value.getAsBoolean();
            } else if (type == int.class && value.isNumber()) {
                return value.getAsInt();
            } else if (type == String.class && value.isString()) {
                return value.getAsString();
            } else if (type == Duration.class && value.isString()) {
                return duration(component, value.getAsString());
            } else if (type == LocalDate.class && value.isString()) {
                return date(component, value.getAsString());
            } else if (type.isEnum() && value.isString()) {
                for (Object constant : type.getEnumConstants()) {
                    if (constant.toString().equals(value.getAsString())) {
                        return constant;
                    }
                }
            }
        }
        throw new IllegalArgumentException("'" + component.getName() + "' must be "
                + (type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants()) : type.getSimpleName()));
    }

    private static Duration duration(RecordComponent component, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + component.getName() + "' must be a duration like PT1H", e);
        }
    }

    private static LocalDate date(RecordComponent component, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + component.getName() + "' must be a date like 2025-10-01", e);
        }
    }

    private static JsonObject written(Record switches) {
        JsonObject json = new JsonObject();
        for (RecordComponent component : switches.getClass().getRecordComponents()) {
            Object value = RecordCopy.value(switches, component);
            if (value instanceof Boolean flag) {
                json.addProperty(component.getName(), flag);
            } else if (value instanceof Number number) {
                json.addProperty(component.getName(), number);
            } else {
                json.addProperty(component.getName(), value.toString());
            }
        }
        return json;
    }
}
