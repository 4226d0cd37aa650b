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
package org.openhab.energy.hub.runtime.config;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionParameter;

/**
 * Brings the values of a configuration into the types of its description, and fills in defaults. A value that cannot be converted stays as it is, for
 * {@link ConfigCheck} to complain about.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ConfigValues {

    /** What REST shows in the place of a secret. Sent back, it means: keep the one there is. */
    public static final String MASK = "********";

    private ConfigValues() {
    }

    public static Map<String, Object> normalize(@Nullable ConfigDescription description, Map<String, ?> values) {
        Map<String, ConfigDescriptionParameter> parameters = description == null
                ? Map.of()
                : description.toParametersMap();
        Map<String, Object> normal = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                ConfigDescriptionParameter parameter = parameters.get(key);
                normal.put(key, parameter == null ? plain(value) : normalize(parameter, value));
            }
        });
        return normal;
    }

    /** Normal values with the description's defaults for what is absent. */
    public static Map<String, Object> withDefaults(@Nullable ConfigDescription description, Map<String, ?> values) {
        Map<String, Object> all = normalize(description, values);
        if (description != null) {
            for (ConfigDescriptionParameter parameter : description.getParameters()) {
                String otherwise = parameter.getDefault();
                if (otherwise != null && !all.containsKey(parameter.getName())) {
                    all.put(parameter.getName(), normalize(parameter, otherwise));
                }
            }
        }
        return all;
    }

    /** Values for showing: secrets are masked. */
    public static Map<String, Object> masked(@Nullable ConfigDescription description, Map<String, ?> values) {
        Map<String, Object> masked = new LinkedHashMap<>(values);
        if (description != null) {
            for (ConfigDescriptionParameter parameter : description.getParameters()) {
                if ("password".equals(parameter.getContext())) {
                    masked.computeIfPresent(parameter.getName(), (key, value) -> MASK);
                }
            }
        }
        return masked;
    }

    /** Values as they came from REST, where a mask stands for the present value. */
    public static Map<String, Object> unmasked(Map<String, Object> given, Map<String, Object> present) {
        Map<String, Object> values = new LinkedHashMap<>(given);
        given.forEach((key, value) -> {
            if (MASK.equals(value)) {
                Object old = present.get(key);
                if (old == null) {
                    values.remove(key);
                } else {
                    values.put(key, old);
                }
            }
        });
        return values;
    }

    private static Object normalize(ConfigDescriptionParameter parameter, Object value) {
        if (parameter.isMultiple()) {
            Collection<?> list = value instanceof Collection<?> many ? many : List.of(value);
            return list.stream().map(each -> single(parameter, each)).toList();
        }
        return single(parameter, value);
    }

    private static Object single(ConfigDescriptionParameter parameter, Object value) {
        return switch (parameter.getType()) {
            case TEXT -> value instanceof Number || value instanceof Boolean ? plain(value).toString() : plain(value);
            case BOOLEAN ->
                value instanceof String text && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
                        ? Boolean.valueOf(text)
                        : value;
            case INTEGER, DECIMAL -> value instanceof String text ? number(text) : plain(value);
        };
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text.trim());
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** Numbers are {@link BigDecimal} in openHAB's configurations; dates that YAML made of a text are texts again. */
    private static Object plain(Object value) {
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            return decimal.stripTrailingZeros().scale() <= 0 ? decimal.setScale(0) : decimal;
        }
        if (value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(ConfigValues::plain).toList();
        }
        return value.toString();
    }
}
