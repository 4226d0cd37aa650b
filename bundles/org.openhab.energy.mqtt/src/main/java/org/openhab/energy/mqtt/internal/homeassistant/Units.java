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
package org.openhab.energy.mqtt.internal.homeassistant;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonObject;

/**
 * What Home Assistant has to know of a number: its unit, and the device and state class that fit. A price per energy has no device class, because
 * "monetary" allows a currency only. Energies are totals of a span, which may fall when the span ends.
 *
 * @param unit unit of measurement, empty for a plain number
 * @param deviceClass empty for none
 * @param stateClass empty for none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Units(String unit, String deviceClass, String stateClass) {

    private static final String MEASUREMENT = "measurement";
    private static final String TOTAL = "total";
    private static final Map<String, String> CLASSES = Map.ofEntries(Map.entry("Wh", "energy"),
            Map.entry("kWh", "energy"), Map.entry("MWh", "energy"), Map.entry("W", "power"), Map.entry("kW", "power"),
            Map.entry("MW", "power"), Map.entry("V", "voltage"), Map.entry("A", "current"),
            Map.entry("Hz", "frequency"), Map.entry("°C", "temperature"), Map.entry("°F", "temperature"),
            Map.entry("K", "temperature"), Map.entry("d", "duration"), Map.entry("h", "duration"),
            Map.entry("min", "duration"), Map.entry("s", "duration"), Map.entry("m³", "volume"),
            Map.entry("W/m²", "irradiance"), Map.entry("VA", "apparent_power"), Map.entry("km", "distance"));

    static Units of(String unit, String channel) {
        if (unit.matches("[A-Z]{3}")) {
            return new Units(unit, "monetary", TOTAL);
        }
        if ("%".equals(unit) && channel.matches(".*(state-of-charge|soc|battery-level).*")) {
            return new Units(unit, "battery", MEASUREMENT);
        }
        String deviceClass = CLASSES.getOrDefault(unit, "");
        boolean total = "energy".equals(deviceClass) || "volume".equals(deviceClass);
        return new Units(unit, deviceClass, total ? TOTAL : MEASUREMENT);
    }

    /**
     * @param commanded whether this is a number to be set, which has no state class
     */
    void addTo(JsonObject component, boolean commanded) {
        if (!unit.isEmpty()) {
            component.addProperty("unit_of_measurement", unit);
        }
        if (!deviceClass.isEmpty() && !(commanded && "monetary".equals(deviceClass))) {
            component.addProperty("device_class", deviceClass);
        }
        if (!stateClass.isEmpty() && !commanded) {
            component.addProperty("state_class", stateClass);
        }
    }
}
