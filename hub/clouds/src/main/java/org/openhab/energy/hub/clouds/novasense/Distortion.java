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
package org.openhab.energy.hub.clouds.novasense;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Words right answers in other ways that JSON APIs have. Pure.
 *
 * @param numbersAsText whether numbers become texts
 * @param localTimes whether instants become local times without an offset
 * @param zone the zone of those
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Distortion(boolean numbersAsText, boolean localTimes, ZoneId zone) {

    JsonElement of(JsonElement json) {
        if (json instanceof JsonObject object) {
            JsonObject changed = new JsonObject();
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                changed.add(field.getKey(), of(field.getValue()));
            }
            return changed;
        }
        if (json instanceof JsonArray array) {
            JsonArray changed = new JsonArray();
            array.forEach(element -> changed.add(of(element)));
            return changed;
        }
        return json instanceof JsonPrimitive value ? value(value) : json;
    }

    private JsonPrimitive value(JsonPrimitive value) {
        if (numbersAsText && value.isNumber()) {
            return new JsonPrimitive(value.getAsString());
        }
        if (localTimes && value.isString() && value.getAsString().matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
            return new JsonPrimitive(
                    Instant.parse(value.getAsString()).atZone(zone).toLocalDateTime().toString());
        }
        return value;
    }
}
