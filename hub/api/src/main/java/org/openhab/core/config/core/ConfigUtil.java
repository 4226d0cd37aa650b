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
package org.openhab.core.config.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the values of a configuration to the types in which they are kept: text, boolean, {@link BigDecimal}, and
 * lists of one of these.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ConfigUtil {

    private static final String SEVERAL_DEFAULTS = ",";

    /** Returns the default of a parameter as it is kept, or null when there is none or it can not be read. */
    public static @Nullable Object getDefaultValueAsCorrectType(ConfigDescriptionParameter parameter) {
        String text = parameter.getDefault();
        if (text == null) {
            return null;
        }
        if (!parameter.isMultiple()) {
            return defaultOf(parameter, text);
        }
        List<Object> values = new ArrayList<>();
        Arrays.stream(text.split(SEVERAL_DEFAULTS)).map(String::trim).filter(part -> !part.isEmpty())
                .map(part -> defaultOf(parameter, part)).filter(Objects::nonNull).forEach(values::add);
        Integer limit = parameter.getMultipleLimit();
        return limit != null && values.size() > limit ? values.subList(0, limit) : values;
    }

    private static @Nullable Object defaultOf(ConfigDescriptionParameter parameter, String text) {
        try {
            return switch (parameter.getType()) {
                case TEXT -> text;
                case BOOLEAN -> Boolean.valueOf(text);
                case INTEGER -> new BigDecimal(new BigDecimal(text).toBigIntegerExact());
                case DECIMAL -> new BigDecimal(text);
            };
        } catch (ArithmeticException | NumberFormatException noNumber) {
            LoggerFactory.getLogger(ConfigUtil.class).warn("Could not parse default value '{}' as type '{}': {}", text,
                    parameter.getType(), noNumber.getMessage());
            return null;
        }
    }

    /** Gives parameters that are not set their default. */
    public static void applyDefaultConfiguration(Configuration configuration,
            @Nullable ConfigDescription configDescription) {
        if (configDescription == null) {
            return;
        }
        for (ConfigDescriptionParameter parameter : configDescription.getParameters()) {
            Object value = getDefaultValueAsCorrectType(parameter);
            if (value != null && configuration.get(parameter.getName()) == null) {
                configuration.put(parameter.getName(), value);
            }
        }
    }

    /** Brings each value to the type in which it is kept. */
    public static Map<String, @Nullable Object> normalizeTypes(Map<String, @Nullable Object> configuration) {
        Map<String, @Nullable Object> normalized = new HashMap<>();
        configuration.forEach((name, value) -> normalized.put(name, normalizeType(value)));
        return normalized;
    }

    /** Brings a value to the type that its parameter has; what does not fit stays as it is. */
    public static @Nullable Object normalizeType(@Nullable Object value,
            @Nullable ConfigDescriptionParameter configDescriptionParameter) {
        if (configDescriptionParameter == null) {
            return normalizeType(value);
        }
        if (configDescriptionParameter.isMultiple()) {
            Collection<?> values = value instanceof Collection<?> several
                    ? several
                    : value == null ? List.of() : List.of(value);
            List<@Nullable Object> normalized = new ArrayList<>();
            values.forEach(one -> normalized.add(toType(one, configDescriptionParameter)));
            return value == null ? null : normalized;
        }
        return toType(value, configDescriptionParameter);
    }

    private static @Nullable Object toType(@Nullable Object value, ConfigDescriptionParameter parameter) {
        Object normalized = normalizeType(value);
        if (normalized == null
                || ("".equals(normalized) && parameter.getType() != ConfigDescriptionParameter.Type.TEXT)) {
            return null;
        }
        String text = normalized instanceof BigDecimal number ? number.toPlainString() : normalized.toString();
        switch (parameter.getType()) {
            case TEXT :
                return text;
            case BOOLEAN :
                return "true".equalsIgnoreCase(text)
                        ? Boolean.TRUE
                        : "false".equalsIgnoreCase(text) ? Boolean.FALSE : normalized;
            case INTEGER :
            case DECIMAL :
            default :
                try {
                    return new BigDecimal(text.trim());
                } catch (NumberFormatException noNumber) {
                    Logger logger = LoggerFactory.getLogger(ConfigUtil.class);
                    logger.debug("The value of parameter '{}' is no number", parameter.getName());
                    return normalized;
                }
        }
    }

    /** Brings values to the types that the first description with such a parameter gives. */
    public static Map<String, @Nullable Object> normalizeTypes(Map<String, @Nullable Object> configuration,
            List<ConfigDescription> configDescriptions) {
        if (configDescriptions.isEmpty()) {
            return normalizeTypes(configuration);
        }
        Map<String, ConfigDescriptionParameter> parameters = new HashMap<>();
        for (ConfigDescription description : configDescriptions) {
            description.getParameters().forEach(parameter -> parameters.putIfAbsent(parameter.getName(), parameter));
        }
        Map<String, @Nullable Object> normalized = new HashMap<>();
        configuration.forEach((name, value) -> normalized.put(name, normalizeType(value, parameters.get(name))));
        return normalized;
    }

    /**
     * Brings a value to the type in which it is kept.
     *
     * @throws IllegalArgumentException if such a value can not be kept
     */
    public static @Nullable Object normalizeType(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Collection<?> values) {
            return normalizeAll(values);
        }
        if (value.getClass().isArray() && !value.getClass().getComponentType().isPrimitive()) {
            return normalizeAll(Arrays.asList((Object[]) value));
        }
        throw new IllegalArgumentException("Invalid type '" + value.getClass().getName()
                + "' of configuration value! Only text, numbers, booleans and lists of one of these can be kept.");
    }

    private static List<@Nullable Object> normalizeAll(Collection<?> values) {
        List<@Nullable Object> normalized = new ArrayList<>();
        Class<?> type = null;
        for (Object value : values) {
            Object one = value == null || value instanceof Collection<?> ? value : normalizeType(value);
            if (one == null || one instanceof Collection<?> || (type != null && type != one.getClass())) {
                throw new IllegalArgumentException(
                        "Invalid configuration value. Heterogeneous or nested collections are not allowed.");
            }
            type = one.getClass();
            normalized.add(one);
        }
        return normalized;
    }
}
