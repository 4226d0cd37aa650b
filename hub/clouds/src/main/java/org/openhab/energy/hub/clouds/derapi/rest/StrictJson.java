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
package org.openhab.energy.hub.clouds.derapi.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.http.HttpRequest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * A JSON object of a request, read as strictly as Derapi does: an unknown property is an error, as is a wrong type.
 * Every problem names the place.
 *
 * @param place e.g. {@code body.vendors[0]}
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record StrictJson(String place, JsonObject json) {

    private static final Set<String> TYPES = Set.of("application/json", "application/merge-patch+json");

    /**
     * A request's body.
     *
     * @throws DerapiProblem 400 when it is no JSON object
     */
    public static StrictJson body(HttpRequest request) {
        if (!TYPES.contains(request.mediaType())) {
            throw DerapiProblem.invalid("header: Content-Type must be application/json");
        }
        try {
            return new StrictJson("body", JsonText.readObject(request.bodyText()));
        } catch (IllegalArgumentException e) {
            throw DerapiProblem.invalid("body: is not of type 'object'");
        }
    }

    /**
     * Refuses every other property.
     */
    public StrictJson only(String... known) {
        for (String name : json.keySet()) {
            if (!Set.of(known).contains(name)) {
                throw invalid("Additional properties are not allowed ('" + name + "' was unexpected)");
            }
        }
        return this;
    }

    public boolean has(String name) {
        return json.has(name);
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> optionalText(String name) {
        if (!json.has(name)) {
            return Optional.empty();
        }
        if (json.get(name) instanceof JsonPrimitive value && value.isString()) {
            return Optional.of(value.getAsString());
        }
        throw wrong(name, "string");
    }

    /**
     * A text of a few.
     */
    public Optional<String> oneOf(String name, String... words) {
        Optional<String> word = optionalText(name);
        if (word.isPresent() && !List.of(words).contains(word.get())) {
            throw invalid(name + ": '" + word.get() + "' is not one of " + List.of(words));
        }
        return word;
    }

    public Optional<Double> number(String name) {
        if (!json.has(name)) {
            return Optional.empty();
        }
        if (json.get(name) instanceof JsonPrimitive value && value.isNumber()) {
            return Optional.of(value.getAsDouble());
        }
        throw wrong(name, "number");
    }

    public Optional<Boolean> flag(String name) {
        if (!json.has(name)) {
            return Optional.empty();
        }
        if (json.get(name) instanceof JsonPrimitive value && value.isBoolean()) {
            return Optional.of(value.getAsBoolean());
        }
        throw wrong(name, "boolean");
    }

    public StrictJson object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    public Optional<StrictJson> optionalObject(String name) {
        if (!json.has(name)) {
            return Optional.empty();
        }
        if (json.get(name) instanceof JsonObject value) {
            return Optional.of(new StrictJson(place + "." + name, value));
        }
        throw wrong(name, "object");
    }

    /**
     * A required list of objects.
     */
    public List<StrictJson> objects(String name) {
        if (!json.has(name)) {
            throw missing(name);
        }
        if (!(json.get(name) instanceof JsonArray array)) {
            throw wrong(name, "array");
        }
        List<StrictJson> objects = new ArrayList<>();
        for (JsonElement element : array) {
            String here = place + "." + name + "[" + objects.size() + "]";
            if (!(element instanceof JsonObject value)) {
                throw DerapiProblem.invalid(here + ": is not of type 'object'");
            }
            objects.add(new StrictJson(here, value));
        }
        return objects;
    }

    /** The properties in their order. */
    public Set<Map.Entry<String, JsonElement>> entries() {
        return json.entrySet();
    }

    public DerapiProblem invalid(String text) {
        return DerapiProblem.invalid(place + ": " + text);
    }

    private DerapiProblem missing(String name) {
        return invalid("'" + name + "' is a required property");
    }

    private DerapiProblem wrong(String name, String type) {
        return invalid(name + ": is not of type '" + type + "'");
    }
}
