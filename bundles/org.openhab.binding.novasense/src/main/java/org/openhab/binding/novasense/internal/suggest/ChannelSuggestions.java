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
package org.openhab.binding.novasense.internal.suggest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.mapping.Scalars;
import org.openhab.binding.novasense.internal.mapping.TimestampFormat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Proposes how an answer that nobody has described may be mapped: where its list is, which field tells the time, and a channel for each value, as YAML for a
 * file of Things. A proposal is to be looked at by a person; units are guessed from names and from a unit field only. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ChannelSuggestions {
    private static final int DEEPEST = 5;

    private final List<String> lines = new ArrayList<>();

    private final Instant now;

    private ChannelSuggestions(Instant now) {
        this.now = now;
    }

    /**
     * {@return the proposal, line by line}
     *
     * @param path path and query that were asked
     * @param bridge UID of the account
     * @param now the present time: a list that reaches beyond it is a forecast
     */
    public static List<String> of(String path, String bridge, JsonElement answer, Instant now) {
        ChannelSuggestions suggestions = new ChannelSuggestions(now);
        suggestions.write(path, bridge, answer);
        return List.copyOf(suggestions.lines);
    }

    /** A list in an answer. */
    private record FoundList(String path, List<JsonObject> rows, boolean columns) {
    }

    private void write(String asked, String bridge, JsonElement answer) {
        String[] parts = asked.split("\\?", 2);
        String name = parts[0].replaceAll("^/+|/+$", "").replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
        FoundList list = list("", answer, 0);
        List<JsonObject> rows = list == null
                ? answer instanceof JsonObject object ? List.of(object) : List.of()
                : list.rows();
        Map<String, JsonElement> fields = fields(rows);
        String time = fields.entrySet().stream().filter(field -> isTime(field.getKey(), field.getValue()))
                .map(Map.Entry::getKey).findFirst().orElse("");
        lines.add("novasense:query:" + bridge.replaceFirst("^.*:", "") + ":" + (name.isEmpty() ? "root" : name) + ":");
        lines.add("  bridge: " + bridge);
        lines.add("  config:");
        lines.add("    path: " + quoted(parts[0]));
        if (parts.length > 1) {
            lines.add("    query:");
            for (String parameter : parts[1].split("&")) {
                lines.add("      - " + quoted(parameter));
            }
        }
        if (list != null && !list.path().isEmpty()) {
            lines.add("    itemsPath: " + quoted(list.path()));
        }
        if (list != null && list.columns()) {
            lines.add("    layout: columns");
        }
        boolean forecast = list != null && !time.isEmpty() && isForecast(list.rows(), time);
        if (list != null && !time.isEmpty() && list.rows().size() > 1 && !forecast) {
            lines.add("    selector: " + quoted("maxBy(" + time + ")"));
        }
        if (!time.isEmpty()) {
            lines.add("    timestampPath: " + quoted(time));
        }
        lines.add("  channels:");
        String unit = unitPath(answer, list);
        fields.forEach((path, value) -> {
            if (!path.equals(time)) {
                channel(path, value, unit, forecast);
            }
        });
    }

    private void channel(String path, JsonElement value, String unitPath, boolean series) {
        Guess guess = Guess.of(path, value);
        String id = path.replaceAll("[^\\p{Alnum}]+", "-").replaceAll("^-+|-+$", "").toLowerCase(Locale.ROOT);
        lines.add("    " + id + ":");
        lines.add("      type: " + guess.channelType());
        lines.add("      label: " + quoted(id.replace('-', ' ')));
        lines.add("      config:");
        lines.add("        valuePath: " + quoted(path));
        if (guess.isQuantity()) {
            lines.add(unitPath.isEmpty() || !guess.unitIsOpen()
                    ? "        unit: " + quoted(guess.unit())
                    : "        unitPath: " + quoted(unitPath));
        }
        if (series) {
            lines.add("        series: true");
        }
    }

    /** {@return the values of all rows by their paths; of a field that is null in one row, that of another} */
    private static Map<String, JsonElement> fields(List<JsonObject> rows) {
        Map<String, JsonElement> fields = new LinkedHashMap<>();
        for (JsonObject row : rows.subList(0, Math.min(rows.size(), 50))) {
            collect("", row, fields, 0);
        }
        return fields;
    }

    private static void collect(String path, JsonElement element, Map<String, JsonElement> fields, int depth) {
        if (element instanceof JsonObject object && depth < DEEPEST) {
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                collect(joined(path, field.getKey()), field.getValue(), fields, depth + 1);
            }
        } else if (!element.isJsonArray() && !element.isJsonObject()) {
            fields.merge(path, element, (known, other) -> known.isJsonNull() ? other : known);
        }
    }

    /** {@return the path of a field below another; plain names with dots as far as these tell it exactly} */
    static String joined(String path, String key) {
        if (key.matches("[^.\\[\\]'\"$@/*?()\\s][^.\\[\\]'\"*?()]*")) {
            return path.isEmpty() ? key : path + (path.startsWith("$") ? "['" + key + "']" : "." + key);
        }
        StringBuilder exact = new StringBuilder(path.startsWith("$") ? path : "$");
        if (!path.startsWith("$") && !path.isEmpty()) {
            for (String step : path.split("\\.")) {
                exact.append("['").append(step).append("']");
            }
        }
        return exact.append("['").append(key.replace("'", "\\'")).append("']").toString();
    }

    private static @Nullable FoundList list(String path, JsonElement element, int depth) {
        if (element instanceof JsonArray array) {
            List<JsonObject> rows = new ArrayList<>();
            array.forEach(row -> {
                if (row instanceof JsonObject object) {
                    rows.add(object);
                }
            });
            return rows.isEmpty() ? null : new FoundList(path, rows, false);
        }
        if (!(element instanceof JsonObject object) || depth >= DEEPEST) {
            return null;
        }
        FoundList columns = columns(path, object);
        if (columns != null) {
            return columns;
        }
        for (Map.Entry<String, JsonElement> field : object.entrySet()) {
            FoundList found = list(joined(path, field.getKey()), field.getValue(), depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@return the rows of an object of arrays of the same length, or null} */
    private static @Nullable FoundList columns(String path, JsonObject object) {
        TreeSet<Integer> lengths = new TreeSet<>();
        JsonObject row = new JsonObject();
        int arrays = 0;
        for (Map.Entry<String, JsonElement> field : object.entrySet()) {
            if (field.getValue() instanceof JsonArray values) {
                if (values.isEmpty() || !values.get(0).isJsonPrimitive() && !values.get(0).isJsonNull()) {
                    return null;
                }
                arrays++;
                lengths.add(values.size());
                row.add(field.getKey(), values.get(0));
            }
        }
        return arrays > 1 && lengths.size() == 1 ? new FoundList(path, List.of(row, row), true) : null;
    }

    private boolean isForecast(List<JsonObject> rows, String time) {
        return rows.stream().anyMatch(row -> {
            Instant at = row.has(time) ? TimestampFormat.AUTO.read(row.get(time), ZoneOffset.UTC) : null;
            return at != null && at.isAfter(now);
        });
    }

    private static String unitPath(JsonElement answer, @Nullable FoundList list) {
        for (String key : List.of("unit", "units", "uom", "currency")) {
            if (answer instanceof JsonObject object && object.get(key) instanceof JsonPrimitive
                    || list != null && !list.rows().isEmpty() && list.rows().get(0).get(key) instanceof JsonPrimitive) {
                return key;
            }
        }
        return "";
    }

    private static boolean isTime(String path, JsonElement value) {
        String text = Scalars.text(value);
        if (text == null || TimestampFormat.AUTO.read(value, ZoneOffset.UTC) == null) {
            return false;
        }
        // A number may be anything, unless it is called a time.
        return Scalars.number(value) == null
                || path.toLowerCase(Locale.ROOT).matches(".*(time|date|^ts$|epoch|period|\\bat).*");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
