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
package org.openhab.core.internal.library.unit;

import java.util.List;
import java.util.Set;

import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.format.MeasurementParseException;
import javax.measure.quantity.AmountOfSubstance;
import javax.measure.quantity.Angle;
import javax.measure.quantity.Area;
import javax.measure.quantity.Dimensionless;
import javax.measure.quantity.ElectricCapacitance;
import javax.measure.quantity.ElectricCharge;
import javax.measure.quantity.ElectricConductance;
import javax.measure.quantity.ElectricCurrent;
import javax.measure.quantity.ElectricInductance;
import javax.measure.quantity.ElectricPotential;
import javax.measure.quantity.ElectricResistance;
import javax.measure.quantity.Energy;
import javax.measure.quantity.Force;
import javax.measure.quantity.Frequency;
import javax.measure.quantity.Illuminance;
import javax.measure.quantity.Length;
import javax.measure.quantity.LuminousFlux;
import javax.measure.quantity.LuminousIntensity;
import javax.measure.quantity.MagneticFlux;
import javax.measure.quantity.MagneticFluxDensity;
import javax.measure.quantity.Mass;
import javax.measure.quantity.Power;
import javax.measure.quantity.Pressure;
import javax.measure.quantity.Speed;
import javax.measure.quantity.Temperature;
import javax.measure.quantity.Time;
import javax.measure.quantity.Volume;
import javax.measure.spi.SystemOfUnits;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.dimension.Currency;
import org.openhab.core.library.dimension.Density;
import org.openhab.core.library.dimension.EmissionIntensity;
import org.openhab.core.library.dimension.EnergyPrice;
import org.openhab.core.library.dimension.Intensity;
import org.openhab.core.library.dimension.RadiantExposure;
import org.openhab.core.library.dimension.VolumePrice;
import org.openhab.core.library.dimension.VolumetricFlowRate;
import org.openhab.core.library.unit.CurrencyUnits;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;

import tech.units.indriya.format.SimpleUnitFormat;

/**
 * The systems of units in use. Reading a unit through this class makes sure that their symbols are known first.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UnitSystems {

    // Loading the classes gives the units their symbols.
    private static final Set<SystemOfUnits> SYSTEMS = Set.of(SIUnits.getInstance(), Units.getInstance(),
            CurrencyUnits.getInstance());

    private static final List<Class<? extends Quantity<?>>> DIMENSIONS = List.of(AmountOfSubstance.class, Angle.class,
            Area.class, ElectricCapacitance.class, ElectricCharge.class, ElectricConductance.class,
            ElectricCurrent.class, ElectricInductance.class, ElectricPotential.class, ElectricResistance.class,
            Energy.class, Force.class, Frequency.class, Illuminance.class, Length.class, LuminousFlux.class,
            LuminousIntensity.class, MagneticFlux.class, MagneticFluxDensity.class, Mass.class, Power.class,
            Pressure.class, Speed.class, Temperature.class, Time.class, Volume.class, Currency.class, Density.class,
            EmissionIntensity.class, EnergyPrice.class, Intensity.class, RadiantExposure.class, VolumePrice.class,
            VolumetricFlowRate.class);

    private UnitSystems() {
    }

    /** Returns the unit of a symbol such as {@code kWh} or {@code EUR/kWh}, or null when it is not known. */
    public static @Nullable Unit<?> parse(String symbol) {
        if (SYSTEMS.isEmpty() || symbol.isBlank()) {
            return null;
        }
        try {
            return SimpleUnitFormat.getInstance().parse(symbol);
        } catch (MeasurementParseException | IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Returns the name of the dimension that a unit measures, or null when no default unit is comparable. */
    public static @Nullable String dimensionName(Unit<?> unit) {
        if (unit.isCompatible(Units.ONE)) {
            return Dimensionless.class.getSimpleName();
        }
        return DIMENSIONS.stream().filter(dimension -> measures(dimension, unit)).map(Class::getSimpleName).findFirst()
                .orElse(null);
    }

    private static boolean measures(Class<? extends Quantity<?>> dimension, Unit<?> unit) {
        return SYSTEMS.stream().map(system -> defaultUnit(system, dimension))
                .anyMatch(known -> known != null && known.isCompatible(unit));
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static @Nullable Unit<?> defaultUnit(SystemOfUnits system, Class<? extends Quantity<?>> dimension) {
        return system.getUnit((Class) dimension);
    }
}
