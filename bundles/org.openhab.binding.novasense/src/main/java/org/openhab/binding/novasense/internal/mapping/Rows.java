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
package org.openhab.binding.novasense.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * The rows of an answer. Pure.
 *
 * @param items the rows, in the order of the answer
 * @param present whether the list is there at all; an empty list is
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Rows(List<JsonElement> items, boolean present) {

    public Rows {
        items = List.copyOf(items);
    }

    /**
     * {@return the rows of an answer}
     *
     * @param path where the list is; the answer itself when it is the root
     */
    public static Rows of(JsonElement answer, ValuePath path, RowLayout layout) {
        JsonElement list = path.in(answer);
        if (list == null || list.isJsonNull()) {
            return new Rows(List.of(), false);
        }
        if (layout == RowLayout.COLUMNS && list instanceof JsonObject columns) {
            return new Rows(ofColumns(columns), hasColumn(columns));
        }
        return list instanceof JsonArray array
                ? new Rows(array.asList(), true)
                // A single object is a list of one.
                : new Rows(List.of(list), true);
    }

    private static boolean hasColumn(JsonObject columns) {
        return columns.entrySet().stream().anyMatch(column -> column.getValue().isJsonArray());
    }

    private static List<JsonElement> ofColumns(JsonObject columns) {
        int length = 0;
        for (Map.Entry<String, JsonElement> column : columns.entrySet()) {
            length = column.getValue() instanceof JsonArray values ? Math.max(length, values.size()) : length;
        }
        List<JsonElement> rows = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            JsonObject row = new JsonObject();
            for (Map.Entry<String, JsonElement> column : columns.entrySet()) {
                row.add(column.getKey(), cell(column.getValue(), i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static JsonElement cell(@Nullable JsonElement column, int row) {
        if (column instanceof JsonArray values) {
            return row < values.size() ? values.get(row) : JsonNull.INSTANCE;
        }
        return column == null ? JsonNull.INSTANCE : column;
    }
}
