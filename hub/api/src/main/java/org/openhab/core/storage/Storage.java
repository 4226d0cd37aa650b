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
package org.openhab.core.storage;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Values by key that outlive a restart. What is put is on disk only after a while.
 *
 * @param <T> type of the values
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Storage<T> {

    /** Puts a value, or removes it if it is null. Returns the old one, or null. */
    @Nullable
    T put(String key, @Nullable T value);

    /** Removes a value and returns it, or null. */
    @Nullable
    T remove(String key);

    boolean containsKey(String key);

    @Nullable
    T get(String key);

    Collection<String> getKeys();

    Collection<@Nullable T> getValues();

    /** Returns keys with their values. */
    default Stream<Map.Entry<String, @Nullable T>> stream() {
        return getKeys().stream().map(key -> new java.util.AbstractMap.SimpleImmutableEntry<>(key, get(key)));
    }
}
