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
package org.openhab.binding.novasense.internal.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Flattens a schema to its fields. Schemas that hold themselves end where they begin again. Not thread-safe; one object for one schema.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SchemaFields {
    private static final int DEEPEST = 8;
    private static final int MOST = 200;

    private final References references;
    private final List<OpenApiField> fields = new ArrayList<>();
    private final Deque<JsonObject> open = new ArrayDeque<>();

    private SchemaFields(References references) {
        this.references = references;
    }

    static List<OpenApiField> of(@Nullable JsonElement schema, References references) {
        SchemaFields flattened = new SchemaFields(references);
        flattened.collect("", schema);
        return flattened.fields;
    }

    private void collect(String path, @Nullable JsonElement element) {
        JsonObject schema = references.resolved(element);
        boolean circle = open.stream().anyMatch(known -> known == schema);
        if (circle || open.size() >= DEEPEST || fields.size() >= MOST) {
            return;
        }
        open.push(schema);
        if (schema.get("allOf") instanceof JsonArray parts) {
            parts.forEach(part -> collect(path, part));
        }
        JsonElement other = alternative(schema);
        if (other != null) {
            collect(path, other);
        }
        if (schema.get("properties") instanceof JsonObject properties) {
            for (Map.Entry<String, JsonElement> property : properties.entrySet()) {
                collect(path.isEmpty() ? name(property.getKey()) : path + "." + name(property.getKey()),
                        property.getValue());
            }
        } else if (schema.has("items")) {
            collect(path + "[]", schema.get("items"));
        } else if (!type(schema).isEmpty() && !type(schema).equals("object")) {
            fields.add(new OpenApiField(path, type(schema)));
        }
        open.pop();
    }

    /** A key with a dot or a blank is written so that a path can hold it. */
    private static String name(String key) {
        return key.matches("[\\p{L}\\p{N}_-]+") ? key : "['" + key + "']";
    }

    /** {@return the first branch that is not null, which is how 3.1 says that a value may be missing} */
    private static @Nullable JsonElement alternative(JsonObject schema) {
        for (String word : List.of("anyOf", "oneOf")) {
            if (schema.get(word) instanceof JsonArray branches) {
                for (JsonElement branch : branches) {
                    if (!(branch instanceof JsonObject object && text(object.get("type")).equals("null"))) {
                        return branch;
                    }
                }
            }
        }
        return null;
    }

    /** {@return type, format and choices of a schema in words} */
    String type(JsonObject schema) {
        JsonElement declared = schema.get("type");
        String type = text(declared);
        if (declared instanceof JsonArray types) {
            for (JsonElement one : types) {
                type = text(one).equals("null") ? type : text(one);
            }
        }
        String format = text(schema.get("format"));
        StringBuilder words = new StringBuilder(format.isEmpty() ? type : type + " " + format);
        if (schema.get("enum") instanceof JsonArray choices) {
            List<String> texts = new ArrayList<>();
            choices.forEach(choice -> texts.add(text(choice)));
            words.append(" (").append(String.join(", ", texts)).append(')');
        }
        return words.toString().trim();
    }

    static String typeOf(@Nullable JsonElement schema, References references) {
        SchemaFields reader = new SchemaFields(references);
        JsonObject resolved = references.resolved(schema);
        JsonElement other = alternative(resolved);
        return reader.type(other == null ? resolved : references.resolved(other));
    }

    static String text(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive value ? value.getAsString() : "";
    }
}
