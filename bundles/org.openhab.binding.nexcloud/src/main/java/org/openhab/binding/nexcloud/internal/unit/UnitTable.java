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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Units as meters and people write them, each with openHAB's spelling and what it measures. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class UnitTable {

    /** A unit in openHAB's spelling and what it measures. */
    record Known(String unit, PointKind kind) {
    }

    private static final Map<String, Known> EXACT = new HashMap<>();
    private static final Map<String, Known> ANY_CASE = new HashMap<>();

    static {
        add(PointKind.POWER, "W", "W", "Watt", "Watts");
        add(PointKind.POWER, "kW", "kW", "Kilowatt");
        add(PointKind.POWER, "MW", "MW", "Megawatt");
        add(PointKind.POWER, "VA", "VA");
        add(PointKind.POWER, "kVA", "kVA");
        add(PointKind.POWER, "var", "var");
        add(PointKind.POWER, "kvar", "kvar");
        add(PointKind.ENERGY, "Wh", "Wh");
        add(PointKind.ENERGY, "kWh", "kWh");
        add(PointKind.ENERGY, "MWh", "MWh");
        add(PointKind.ENERGY, "varh", "varh");
        add(PointKind.ENERGY, "kvarh", "kvarh");
        add(PointKind.ENERGY, "J", "J", "Joule");
        add(PointKind.ENERGY, "MJ", "MJ");
        add(PointKind.TEMPERATURE, "°C", "°C", "C", "degC", "deg C", "Celsius", "ºC");
        add(PointKind.TEMPERATURE, "°F", "°F", "degF", "Fahrenheit");
        add(PointKind.TEMPERATURE, "K", "K", "Kelvin");
        add(PointKind.VOLTAGE, "V", "V", "Volt", "Volts");
        add(PointKind.VOLTAGE, "mV", "mV");
        add(PointKind.VOLTAGE, "kV", "kV");
        add(PointKind.CURRENT, "A", "A", "Amp", "Amps", "Ampere");
        add(PointKind.CURRENT, "mA", "mA");
        add(PointKind.FREQUENCY, "Hz", "Hz", "Hertz");
        add(PointKind.LEVEL, "%", "%", "percent", "pct");
        add(PointKind.HUMIDITY, "%", "%RH", "% RH", "RH");
        add(PointKind.VOLUME, "m³", "m³", "m3", "m^3", "cubic metre");
        add(PointKind.VOLUME, "l", "l", "litre", "liter", "litres");
        add(PointKind.FLOW, "m³/h", "m³/h", "m3/h", "m^3/h");
        add(PointKind.FLOW, "l/min", "l/min", "lpm");
        add(PointKind.PRESSURE, "bar", "bar");
        add(PointKind.PRESSURE, "mbar", "mbar");
        add(PointKind.PRESSURE, "Pa", "Pa");
        add(PointKind.PRESSURE, "hPa", "hPa");
        add(PointKind.PRESSURE, "kPa", "kPa");
        add(PointKind.SPEED, "m/s", "m/s");
        add(PointKind.SPEED, "km/h", "km/h", "kmh", "kph");
        add(PointKind.IRRADIANCE, "W/m²", "W/m²", "W/m2", "W/m^2");
    }

    private UnitTable() {
    }

    private static void add(PointKind kind, String unit, String... spellings) {
        Known known = new Known(unit, kind);
        for (String spelling : spellings) {
            EXACT.put(spelling, known);
            ANY_CASE.putIfAbsent(spelling.toLowerCase(Locale.ROOT), known);
        }
    }

    /** {@return what a spelling stands for, in its own case if that is known ({@code mW} is no {@code MW}), or null} */
    static @Nullable Known find(String spelling) {
        String text = spelling.trim();
        Known exact = EXACT.get(text);
        return exact != null || text.equals("mW") ? exact : ANY_CASE.get(text.toLowerCase(Locale.ROOT));
    }
}
