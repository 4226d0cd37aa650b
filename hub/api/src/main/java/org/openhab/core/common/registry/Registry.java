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
package org.openhab.core.common.registry;

import java.util.Collection;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * All elements of a kind that the hub knows.
 *
 * @param <E> type of the elements
 * @param <K> type of their identifiers
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Registry<E extends Identifiable<K>, K> {

    void addRegistryChangeListener(RegistryChangeListener<E> listener);

    Collection<E> getAll();

    Stream<E> stream();

    @Nullable
    E get(K key);

    void removeRegistryChangeListener(RegistryChangeListener<E> listener);

    /** @throws IllegalStateException if elements can not be added to this registry */
    E add(E element);

    /** @return the old element, or null if there was none */
    @Nullable
    E update(E element);

    /** @return the removed element, or null if there was none */
    @Nullable
    E remove(K key);
}
