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

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.RowPick.Kind;

import com.google.gson.JsonElement;

/**
 * Chooses rows of a list, written as any number of {@code where(field=value)} and at most one of {@code first}, {@code last}, {@code maxBy(field)},
 * {@code minBy(field)}, {@code nearestNow(field)}. Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Selector {
    private static final Pattern TERM = Pattern.compile("\\s*(\\w+)\\s*(?:\\((.*?)\\)(?=\\s|$))?\\s*");
    private static final Pattern CONDITION = Pattern.compile("(.+?)\\s*(!=|=)\\s*(.*)");

    private final List<RowFilter> filters;
    private final @Nullable RowPick pick;

    private Selector(List<RowFilter> filters, @Nullable RowPick pick) {
        this.filters = List.copyOf(filters);
        this.pick = pick;
    }

    /**
     * @param text empty for the first row
     * @throws InvalidSettingException when it is no selector
     */
    public static Selector parse(String text) throws InvalidSettingException {
        List<RowFilter> filters = new ArrayList<>();
        RowPick pick = null;
        Matcher term = TERM.matcher(text);
        int end = 0;
        while (end < text.length() && term.find(end) && term.start() == end && term.end() > end) {
            String word = Objects.requireNonNullElse(term.group(1), "");
            String argument = term.group(2);
            if (word.equals("where") && argument != null) {
                filters.add(condition(argument));
            } else {
                RowPick known = pick(word, argument);
                if (known == null || pick != null) {
                    throw new InvalidSettingException("offline.config-selector", text);
                }
                pick = known;
            }
            end = term.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new InvalidSettingException("offline.config-selector", text);
        }
        return new Selector(filters, pick);
    }

    private static RowFilter condition(String text) throws InvalidSettingException {
        Matcher condition = CONDITION.matcher(text.trim());
        if (!condition.matches()) {
            throw new InvalidSettingException("offline.config-selector", "where(" + text + ")");
        }
        String value = Objects.requireNonNullElse(condition.group(3), "").trim();
        boolean quoted = value.length() > 1 && (value.startsWith("'") && value.endsWith("'")
                || value.startsWith("\"") && value.endsWith("\""));
        String wanted = quoted
                ? value.substring(1, value.length() - 1)
                : value.equals("null") ? null : value;
        return new RowFilter(ValuePath.parse(Objects.requireNonNullElse(condition.group(1), "")), wanted,
                "=".equals(condition.group(2)));
    }

    private static @Nullable RowPick pick(String word, @Nullable String argument) throws InvalidSettingException {
        if (argument == null) {
            return switch (word) {
                case "first" -> RowPick.FIRST;
                case "last" -> new RowPick(Kind.LAST, ValuePath.ROOT);
                default -> null;
            };
        }
        ValuePath field = ValuePath.parse(argument);
        return switch (word) {
            case "maxBy" -> new RowPick(Kind.MAX_BY, field);
            case "minBy" -> new RowPick(Kind.MIN_BY, field);
            case "nearestNow" -> new RowPick(Kind.NEAREST_NOW, field);
            default -> null;
        };
    }

    /** {@return the rows that pass all conditions, in their order} */
    List<JsonElement> filter(List<JsonElement> rows) {
        return filters.isEmpty()
                ? rows
                : rows.stream().filter(row -> filters.stream().allMatch(filter -> filter.keeps(row))).toList();
    }

    /** {@return whether the selector itself says which row is meant} */
    boolean picks() {
        return pick != null;
    }

    /** {@return the row that is meant, of rows that were filtered, or null when there is none} */
    @Nullable
    JsonElement pick(List<JsonElement> rows, Instant now, TimestampFormat format, ZoneId zone) {
        RowPick known = pick;
        return (known == null ? RowPick.FIRST : known).of(rows, now, format, zone);
    }

    /** {@return this selector, or one that picks the row nearest to now when it says nothing itself} */
    Selector orNearestNow(ValuePath time) {
        return pick == null ? new Selector(filters, new RowPick(Kind.NEAREST_NOW, time)) : this;
    }

    /** {@return this selector's conditions with those of another} */
    Selector with(Selector other) {
        List<RowFilter> all = new ArrayList<>(filters);
        all.addAll(other.filters);
        return new Selector(all, other.pick == null ? pick : other.pick);
    }
}
