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
package org.openhab.energy.hub.clouds.nomos.schema;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Holds JSON against the part of OpenAPI 3.0 schemas that Nomos' specification uses: type, nullable, enum, required,
 * properties, items, anyOf, oneOf, allOf, $ref, and the format date-time. Other keywords are not looked at.
 *
 * @author openHAB Energy - Initial contribution
 */
final class SchemaChecker {

    private final JsonObject document;

    SchemaChecker(JsonObject document) {
        this.document = document;
    }

    /** What does not fit, with its place; empty when all does. */
    List<String> check(JsonObject schema, JsonElement value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "$", faults);
        return faults;
    }

    private void check(JsonObject reference, JsonElement value, String place, List<String> faults) {
        JsonObject schema = resolved(reference);
        if (value.isJsonNull()) {
            if (!allowsNull(schema)) {
                faults.add(place + ": null is not allowed");
            }
            return;
        }
        if (schema.has("allOf")) {
            schema.getAsJsonArray("allOf").forEach(part -> check(part.getAsJsonObject(), value, place, faults));
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.has(keyword) && noneFits(schema.getAsJsonArray(keyword), value)) {
                faults.add(place + ": fits nothing of " + keyword);
            }
        }
        if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value)) {
            faults.add(place + ": " + value + " is not one of " + schema.get("enum"));
        }
        if (schema.has("type")) {
            checkType(schema, value, place, faults);
        }
    }

    private boolean allowsNull(JsonObject reference) {
        JsonObject schema = resolved(reference);
        if (schema.has("nullable") && schema.get("nullable").getAsBoolean()) {
            return true;
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.has(keyword)) {
                for (JsonElement part : schema.getAsJsonArray(keyword)) {
                    if (allowsNull(part.getAsJsonObject())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean noneFits(JsonArray parts, JsonElement value) {
        for (JsonElement part : parts) {
            JsonObject schema = part.getAsJsonObject();
            // A part that only says "nullable" stands for null, not for anything.
            boolean onlyNull = schema.size() == 1 && schema.has("nullable");
            if (!onlyNull && check(schema, value).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void checkType(JsonObject schema, JsonElement value, String place, List<String> faults) {
        String type = schema.get("type").getAsString();
        boolean fits = switch (type) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "string" -> value instanceof JsonPrimitive text && text.isString() && formatFits(schema, text);
            case "number" -> value instanceof JsonPrimitive number && number.isNumber();
            case "integer" -> value instanceof JsonPrimitive number && number.isNumber()
                    && number.getAsBigDecimal().stripTrailingZeros().scale() <= 0;
            case "boolean" -> value instanceof JsonPrimitive flag && flag.isBoolean();
            default -> false;
        };
        if (!fits) {
            faults.add(place + ": " + value + " is no " + type);
        } else if (value instanceof JsonObject object) {
            checkObject(schema, object, place, faults);
        } else if (value instanceof JsonArray array && schema.has("items")) {
            for (int i = 0; i < array.size(); i++) {
                check(schema.getAsJsonObject("items"), array.get(i), place + "[" + i + "]", faults);
            }
        }
    }

    private static boolean formatFits(JsonObject schema, JsonPrimitive text) {
        if (!schema.has("format") || !"date-time".equals(schema.get("format").getAsString())) {
            return true;
        }
        try {
            OffsetDateTime.parse(text.getAsString());
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void checkObject(JsonObject schema, JsonObject object, String place, List<String> faults) {
        if (schema.has("required")) {
            for (JsonElement name : schema.getAsJsonArray("required")) {
                if (!object.has(name.getAsString())) {
                    faults.add(place + ": " + name + " is missing");
                }
            }
        }
        if (schema.has("properties")) {
            JsonObject properties = schema.getAsJsonObject("properties");
            object.entrySet().forEach(field -> {
                if (properties.has(field.getKey())) {
                    check(properties.getAsJsonObject(field.getKey()), field.getValue(), place + "." + field.getKey(),
                            faults);
                } else {
                    faults.add(place + ": " + field.getKey() + " is not in the schema");
                }
            });
        }
    }

    private JsonObject resolved(JsonObject schema) {
        JsonObject at = schema;
        while (at.has("$ref")) {
            JsonElement target = document;
            for (String step : at.get("$ref").getAsString().substring(2).split("/")) {
                target = target.getAsJsonObject().get(step);
            }
            at = target.getAsJsonObject();
        }
        return at;
    }
}
