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
package org.openhab.binding.novasense.internal.setting;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.ValuePath;

/**
 * Reads settings by their names, from a Thing's configuration or from a profile, which spell values in different ways. Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Settings {
    private final Map<String, @Nullable Object> values;

    public Settings(Map<String, ? extends @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** {@return the text without blanks around it, empty when it is not set} */
    public String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString().trim();
    }

    public String text(String name, String otherwise) {
        String text = text(name);
        return text.isEmpty() ? otherwise : text;
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /**
     * @throws InvalidSettingException naming the setting when it is no number
     */
    public BigDecimal number(String name, BigDecimal otherwise) throws InvalidSettingException {
        String text = text(name);
        try {
            return text.isEmpty() ? otherwise : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new InvalidSettingException("offline.config-number", name, text);
        }
    }

    /** {@return a whole number between two limits; one beyond them is taken for the nearer limit} */
    public int whole(String name, int otherwise, int least, int most) throws InvalidSettingException {
        BigDecimal value = number(name, BigDecimal.valueOf(otherwise));
        return value.max(BigDecimal.valueOf(least)).min(BigDecimal.valueOf(most)).intValue();
    }

    /** {@return a path, or null when it is not set} */
    public @Nullable ValuePath path(String name) throws InvalidSettingException {
        String text = text(name);
        return text.isEmpty() ? null : ValuePath.parse(text);
    }

    /** {@return a zone} */
    public ZoneId zone(String name, ZoneId otherwise) throws InvalidSettingException {
        String text = text(name);
        try {
            return text.isEmpty() ? otherwise : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new InvalidSettingException("offline.config-zone", text);
        }
    }

    /**
     * {@return names and values, written as a map, or as {@code name=value} in a list or in lines}
     *
     * @throws InvalidSettingException when an entry has no {@code =}
     */
    public Map<String, String> pairs(String name) throws InvalidSettingException {
        Map<String, String> pairs = new LinkedHashMap<>();
        Object value = values.get(name);
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, content) -> pairs.put(String.valueOf(key), content == null ? "" : content.toString()));
            return pairs;
        }
        for (String entry : entries(value)) {
            int equals = entry.indexOf('=');
            if (equals < 1) {
                throw new InvalidSettingException("offline.config-pair", name, entry);
            }
            pairs.put(entry.substring(0, equals).trim(), entry.substring(equals + 1).trim());
        }
        return pairs;
    }

    private static List<String> entries(@Nullable Object value) {
        List<String> entries = new ArrayList<>();
        Collection<?> parts = value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object part : parts) {
            for (String line : String.valueOf(part).split("\\R|,\\s+(?=[^=,]+=)")) {
                if (!line.isBlank()) {
                    entries.add(line.trim());
                }
            }
        }
        return entries;
    }

    /** {@return the settings of a group, which is empty when it is not there} */
    public Settings group(String name) {
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> group.put(String.valueOf(key), value));
        }
        return new Settings(group);
    }

    /** {@return the names that are set, in their order} */
    public Collection<String> names() {
        return values.keySet();
    }

    /** {@return these settings, with those of others where these say nothing} */
    public Settings orElse(Settings others, Collection<String> names) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(values);
        for (String name : names) {
            Object value = others.values.get(name);
            if (value != null && text(name).isEmpty()) {
                merged.put(name, value);
            }
        }
        return new Settings(merged);
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
