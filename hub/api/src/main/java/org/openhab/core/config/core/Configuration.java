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

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Named values, each a text, a boolean, a {@link java.math.BigDecimal} or a list of one of these.
 * Safe for use by several threads, each call by itself.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class Configuration {

    private final Map<String, @Nullable Object> properties;

    public Configuration() {
        this(Map.of());
    }

    /** Copies a configuration; null gives an empty one. */
    public Configuration(@Nullable Configuration configuration) {
        this(configuration == null ? Map.of() : configuration.getProperties());
    }

    /**
     * Copies values, brought to the types in which they are kept.
     *
     * @throws IllegalArgumentException if a value can not be kept
     */
    public Configuration(@Nullable Map<String, @Nullable Object> properties) {
        this.properties = properties == null ? new HashMap<>() : ConfigUtil.normalizeTypes(properties);
    }

    /**
     * Returns an object of a class, or a record, whose fields are named as the values here.
     * Fields without a value keep what the class gives them.
     *
     * @throws IllegalArgumentException if there can be no such object
     */
    public <T> T as(Class<T> configurationClass) {
        T object = ConfigParser.configurationAs(getProperties(), configurationClass);
        if (object == null) {
            throw new IllegalArgumentException(
                    configurationClass.getName() + " needs a constructor without arguments, or must be a record");
        }
        return object;
    }

    public synchronized boolean containsKey(String key) {
        return properties.containsKey(key);
    }

    public synchronized @Nullable Object get(String key) {
        return properties.get(key);
    }

    /** @throws IllegalArgumentException if the value can not be kept */
    public synchronized @Nullable Object put(String key, @Nullable Object value) {
        return properties.put(key, ConfigUtil.normalizeType(value));
    }

    public synchronized @Nullable Object remove(String key) {
        return properties.remove(key);
    }

    public synchronized Set<String> keySet() {
        return Set.copyOf(properties.keySet());
    }

    public synchronized Collection<@Nullable Object> values() {
        return List.copyOf(properties.values().stream().filter(Objects::nonNull).toList());
    }

    /** Returns a copy of all values. */
    public synchronized Map<String, @Nullable Object> getProperties() {
        return new HashMap<>(properties);
    }

    /** Puts values in the place of all that are there. */
    public synchronized void setProperties(Map<String, @Nullable Object> newProperties) {
        Map<String, @Nullable Object> normalized = ConfigUtil.normalizeTypes(newProperties);
        properties.clear();
        properties.putAll(normalized);
    }

    @Override
    public synchronized int hashCode() {
        return properties.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return this == obj
                || obj instanceof Configuration other && getProperties().equals(other.getProperties());
    }

    /** Returns names and types only: a value may be a secret. */
    @Override
    public synchronized String toString() {
        return properties.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " ("
                        + (entry.getValue() == null ? "none" : entry.getValue().getClass().getSimpleName()) + ")")
                .collect(Collectors.joining(", ", "Configuration[", "]"));
    }
}
