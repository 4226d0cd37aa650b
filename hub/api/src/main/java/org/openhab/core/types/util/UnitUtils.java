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
package org.openhab.core.types.util;

import java.util.ArrayList;
import java.util.List;

import javax.measure.Quantity;
import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.internal.library.unit.UnitSystems;

/**
 * Reads units and dimensions from text.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class UnitUtils {

    /** Stands in a state pattern for the unit of the value. */
    public static final String UNIT_PLACEHOLDER = "%unit%";
    /** A percent sign as a state pattern writes it. */
    public static final String UNIT_PERCENT_FORMAT_STRING = "%%";

    private static final List<String> DIMENSION_PACKAGES = List.of("javax.measure.quantity.",
            "org.openhab.core.library.dimension.");

    /**
     * Returns the quantity class of a dimension such as {@code EnergyPrice}.
     *
     * @return the class, or null for an empty name
     * @throws IllegalArgumentException if there is no such dimension
     */
    @SuppressWarnings("unchecked")
    public static @Nullable Class<? extends Quantity<?>> parseDimension(String dimension) {
        if (dimension.isBlank()) {
            return null;
        }
        for (String prefix : DIMENSION_PACKAGES) {
            try {
                return (Class<? extends Quantity<?>>) Class.forName(prefix + dimension).asSubclass(Quantity.class);
            } catch (ClassNotFoundException tryTheNextPackage) {
                continue;
            }
        }
        throw new IllegalArgumentException("Error creating a dimension Class instance for name '" + dimension + "'.");
    }

    /** Returns the name of the dimension that a unit measures, or null when no dimension is known for it. */
    public static @Nullable String getDimensionName(Unit<?> unit) {
        return UnitSystems.dimensionName(unit);
    }

    /**
     * Returns the unit at the end of a state pattern, such as {@code %.1f kWh} or plain {@code kWh}.
     *
     * @return the unit, or null when there is none, it is the placeholder, or it is not known
     */
    public static @Nullable Unit<?> parseUnit(@Nullable String pattern) {
        if (pattern == null || pattern.isBlank()) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of(pattern.trim().split("\\s+")));
        String symbol = words.get(words.size() - 1);
        if (UNIT_PERCENT_FORMAT_STRING.equals(symbol)) {
            symbol = "%";
        }
        if (UNIT_PLACEHOLDER.equals(symbol) || symbol.isEmpty()) {
            return null;
        }
        return UnitSystems.parse(symbol);
    }
}
