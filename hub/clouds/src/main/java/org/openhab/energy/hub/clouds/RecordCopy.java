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
package org.openhab.energy.hub.clouds;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Copies records with some components changed, so that a record of many components needs no constructor call per change
 * method. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RecordCopy {

    private RecordCopy() {
    }

    /**
     * The same record with other values for the named components.
     *
     * @throws IllegalArgumentException when there is no such component, or when the record refuses the values; the
     *             message is the record's own
     */
    public static <T extends Record> T with(T original, Map<String, ?> changes) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        for (String name : changes.keySet()) {
            if (Arrays.stream(components).noneMatch(component -> component.getName().equals(name))) {
                throw new IllegalArgumentException("'" + name + "' is no component");
            }
        }
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(component -> changes.containsKey(component.getName())
                ? changes.get(component.getName())
                : value(original, component)).toArray();
        try {
            @SuppressWarnings("unchecked")
            T copy = (T) original.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has its canonical constructor", e);
        }
    }

    /**
     * The value of a component.
     */
    public static Object value(Record original, RecordComponent component) {
        try {
            return component.getAccessor().invoke(original);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has its accessors", e);
        }
    }
}
