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
package org.openhab.binding.nexcloud.internal.unit;

import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a data point measures, as far as the hub needs to know: type of item, semantic tags, and the unit that is taken when only the kind is known.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum PointKind {
    POWER("Number:Power", "Power", "W"),
    ENERGY("Number:Energy", "Energy", "kWh"),
    TEMPERATURE("Number:Temperature", "Temperature", "°C"),
    VOLTAGE("Number:ElectricPotential", "Voltage", "V"),
    CURRENT("Number:ElectricCurrent", "Current", "A"),
    FREQUENCY("Number:Frequency", "Frequency", "Hz"),
    HUMIDITY("Number:Dimensionless", "Humidity", "%"),
    LEVEL("Number:Dimensionless", "Level", "%"),
    VOLUME("Number:Volume", "Water", "m³"),
    FLOW("Number:VolumetricFlowRate", "Water", "m³/h"),
    PRESSURE("Number:Pressure", "Pressure", "bar"),
    SPEED("Number:Speed", "Wind", "m/s"),
    IRRADIANCE("Number:Intensity", "", "W/m²"),
    NUMBER("Number", "", "");

    private final String itemType;
    private final String property;
    private final String unit;

    PointKind(String itemType, String property, String unit) {
        this.itemType = itemType;
        this.property = property;
        this.unit = unit;
    }

    /** {@return the type of item that a channel of this kind takes} */
    public String itemType() {
        return itemType;
    }

    /** {@return the semantic tags of a channel of this kind} */
    public Set<String> tags() {
        return property.isEmpty() ? Set.of("Measurement") : Set.of("Measurement", property);
    }

    /** {@return the unit that is taken when only the kind is known, empty for a plain number} */
    public String unit() {
        return unit;
    }

    /** {@return the word of the configuration} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the kind of a word, or null for none such, which stands for a guess} */
    public static @Nullable PointKind of(@Nullable String word) {
        if (word != null) {
            for (PointKind kind : values()) {
                if (kind.word().equals(word.trim().toLowerCase(Locale.ROOT))) {
                    return kind;
                }
            }
        }
        return null;
    }
}
