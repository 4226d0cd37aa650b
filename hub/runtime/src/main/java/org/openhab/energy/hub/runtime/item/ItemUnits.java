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
package org.openhab.energy.hub.runtime.item;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;

import javax.measure.Quantity;
import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.CurrencyUnits;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.util.UnitUtils;

/**
 * Units of items by their dimension: openHAB's defaults of the SI system for what energy Things measure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ItemUnits {

    /** Suppliers, because the currency in a unit of price follows the configuration. */
    private static final Map<String, Supplier<Unit<?>>> UNITS = Map.ofEntries(
            Map.entry("EnergyPrice", () -> CurrencyUnits.BASE_ENERGY_PRICE),
            Map.entry("Currency", () -> CurrencyUnits.BASE_CURRENCY), Map.entry("Energy", () -> Units.KILOWATT_HOUR),
            Map.entry("Power", () -> Units.WATT), Map.entry("Time", () -> Units.SECOND),
            Map.entry("Dimensionless", () -> Units.ONE),
            Map.entry("ElectricCurrent", () -> Units.AMPERE), Map.entry("ElectricPotential", () -> Units.VOLT),
            Map.entry("Frequency", () -> Units.HERTZ), Map.entry("Temperature", () -> SIUnits.CELSIUS),
            Map.entry("Length", () -> SIUnits.METRE),
            Map.entry("Volume", () -> SIUnits.CUBIC_METRE), Map.entry("Angle", () -> Units.DEGREE_ANGLE));

    private ItemUnits() {
    }

    static boolean isDimension(String name) {
        try {
            return UnitUtils.parseDimension(name) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static @Nullable Unit<?> unitOf(String dimension) {
        Supplier<Unit<?>> unit = UNITS.get(dimension);
        return unit == null ? null : unit.get();
    }

    @SuppressWarnings({ "unchecked", "rawtypes" }) // the unit decides the dimension at run time only
    static QuantityType<?> quantity(BigDecimal value, Unit<?> unit) {
        return new QuantityType(value, (Unit<? extends Quantity>) unit);
    }
}
