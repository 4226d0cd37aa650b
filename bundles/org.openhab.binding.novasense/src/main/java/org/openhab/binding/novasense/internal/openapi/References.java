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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Follows the references of a document to its own parts; none to other places. Pure.
 *
 * @param root the document
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record References(JsonObject root) {
    private static final int MOST_HOPS = 10;

    /** {@return what an element is, or refers to; an empty object when that is not there} */
    JsonObject resolved(@Nullable JsonElement element) {
        JsonElement current = element;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            if (!(current instanceof JsonObject object)) {
                return new JsonObject();
            }
            String reference = reference(object);
            if (reference.isEmpty()) {
                return object;
            }
            current = target(reference);
        }
        return new JsonObject();
    }

    /** {@return the reference that an element is, or empty} */
    static String reference(@Nullable JsonElement element) {
        return element instanceof JsonObject object && object.get("$ref") instanceof JsonPrimitive reference
                ? reference.getAsString()
                : "";
    }

    private @Nullable JsonElement target(String reference) {
        if (!reference.startsWith("#/")) {
            return null;
        }
        JsonElement current = root;
        for (String step : reference.substring(2).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            if (!(current instanceof JsonObject object)) {
                return null;
            }
            current = object.get(name);
        }
        return current;
    }
}
