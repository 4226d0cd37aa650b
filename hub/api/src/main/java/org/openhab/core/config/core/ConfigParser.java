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

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the values of a configuration into objects. A value that does not fit is left out with a warning that names
 * the parameter, not the value.
 * <p>
 * Prefer a class with fields to a record: openHAB 5.1.0 itself fills a record by the order of the values.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ConfigParser {

    private ConfigParser() {
    }

    /**
     * Returns an object whose fields are named as the values.
     *
     * @return the object, or null when it can not be made
     */
    public static <T> @Nullable T configurationAs(Map<String, @Nullable Object> properties,
            Class<T> configurationClass) {
        try {
            return configurationClass.isRecord()
                    ? record(properties, configurationClass)
                    : object(properties, configurationClass);
        } catch (ReflectiveOperationException impossible) {
            logger().warn("Could not make a {} of a configuration: {}", configurationClass.getName(),
                    impossible.toString());
            return null;
        }
    }

    /** Converts a value, or returns another one when it is null or does not fit. */
    public static <T> T valueAsOrElse(@Nullable Object value, Class<T> type, T defaultValue) {
        T converted = valueAs(value, type);
        return converted == null ? defaultValue : converted;
    }

    /**
     * Converts a value.
     *
     * @return the converted value, or null when it is null or does not fit
     */
    @SuppressWarnings("unchecked")
    public static <T> @Nullable T valueAs(@Nullable Object value, Class<T> type) {
        if (value == null) {
            return null;
        }
        // A primitive class can not cast; its box is what reflection wants anyway.
        return (T) convert(value, boxed(type));
    }

    private static <T> T object(Map<String, @Nullable Object> properties, Class<T> type)
            throws ReflectiveOperationException {
        Constructor<T> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        T object = constructor.newInstance();
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                Object raw = properties.get(field.getName());
                if (raw == null || field.isSynthetic()
                        || (modifiers & (Modifier.FINAL | Modifier.STATIC | Modifier.TRANSIENT)) != 0) {
                    continue;
                }
                Object value = value(field.getName(), raw, field.getType(), field.getGenericType());
                if (value != null) {
                    field.setAccessible(true);
                    field.set(object, value);
                }
            }
        }
        return object;
    }

    private static <T> T record(Map<String, @Nullable Object> properties, Class<T> type)
            throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable
        Object[] values = new @Nullable Object[components.length];
        for (int index = 0; index < components.length; index++) {
            RecordComponent component = components[index];
            Object raw = properties.get(component.getName());
            Object value = raw == null
                    ? null
                    : value(component.getName(), raw, component.getType(), component.getGenericType());
            values[index] = value == null ? zero(component.getType()) : value;
        }
        Constructor<T> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static @Nullable Object value(String name, Object raw, Class<?> type, Type generic) {
        Object value = Collection.class.isAssignableFrom(type) ? collection(raw, type, generic) : valueAs(raw, type);
        if (value == null) {
            logger().warn("The value of configuration parameter '{}' is no {}; it is not used", name,
                    type.getSimpleName());
        }
        return value;
    }

    private static @Nullable Object collection(Object raw, Class<?> type, Type generic) {
        Type argument = generic instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
        if (!(argument instanceof Class<?> element)) {
            return null;
        }
        Collection<Object> converted = Set.class.isAssignableFrom(type) ? new LinkedHashSet<>() : new ArrayList<>();
        Collection<?> values = raw instanceof Collection<?> several ? several : List.of(raw);
        for (Object one : values) {
            Object value = element == Object.class ? one : valueAs(one, element);
            if (value == null) {
                return null;
            }
            converted.add(value);
        }
        return type.isInstance(converted) ? converted : null;
    }

    private static @Nullable Object convert(Object value, Class<?> type) {
        if (type.isInstance(value)) {
            return value;
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        if (type == String.class) {
            return text;
        }
        if (type == Boolean.class) {
            return "true".equalsIgnoreCase(text) ? Boolean.TRUE : "false".equalsIgnoreCase(text) ? Boolean.FALSE : null;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst().orElse(null);
        }
        if (List.class.isAssignableFrom(type)) {
            return value instanceof Collection<?> several ? List.copyOf(several) : List.of(value);
        }
        if (Set.class.isAssignableFrom(type)) {
            return value instanceof Collection<?> several ? new LinkedHashSet<>(several) : Set.of(value);
        }
        return Number.class.isAssignableFrom(type) ? number(text.trim(), type) : null;
    }

    private static @Nullable Number number(String text, Class<?> type) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (type == BigDecimal.class) {
                return number;
            }
            if (type == Double.class) {
                return number.doubleValue();
            }
            if (type == Float.class) {
                return number.floatValue();
            }
            BigInteger whole = number.toBigInteger();
            if (type == BigInteger.class) {
                return whole;
            }
            if (type == Integer.class) {
                return whole.intValueExact();
            }
            if (type == Long.class) {
                return whole.longValueExact();
            }
            return type == Short.class
                    ? (Number) whole.shortValueExact()
                    : type == Byte.class ? (Number) whole.byteValueExact() : null;
        } catch (ArithmeticException | NumberFormatException doesNotFit) {
            return null;
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    private static @Nullable Object zero(Class<?> type) {
        return type == boolean.class
                ? Boolean.FALSE
                : type == char.class ? (Object) '\0' : type.isPrimitive() ? number("0", boxed(type)) : null;
    }

    private static Logger logger() {
        return LoggerFactory.getLogger(ConfigParser.class);
    }
}
