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
package org.openhab.core.library.unit;

import javax.measure.Unit;
import javax.measure.quantity.AmountOfSubstance;
import javax.measure.quantity.Angle;
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
import javax.measure.quantity.LuminousFlux;
import javax.measure.quantity.LuminousIntensity;
import javax.measure.quantity.MagneticFlux;
import javax.measure.quantity.MagneticFluxDensity;
import javax.measure.quantity.Power;
import javax.measure.quantity.Pressure;
import javax.measure.quantity.Speed;
import javax.measure.quantity.Temperature;
import javax.measure.quantity.Time;
import javax.measure.quantity.Volume;
import javax.measure.spi.SystemOfUnits;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.dimension.Density;
import org.openhab.core.library.dimension.EmissionIntensity;
import org.openhab.core.library.dimension.Intensity;
import org.openhab.core.library.dimension.RadiantExposure;
import org.openhab.core.library.dimension.VolumetricFlowRate;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.format.SimpleUnitFormat;

/**
 * The units that are common to all systems of measurement: electricity, energy, time, and what else a home measures.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Units extends CustomUnits {

    private static final Units INSTANCE = new Units();

    // Plain numbers
    public static final Unit<Dimensionless> ONE = INSTANCE.add(AbstractUnit.ONE, Dimensionless.class);
    public static final Unit<Dimensionless> PERCENT = INSTANCE.add(tech.units.indriya.unit.Units.PERCENT);
    public static final Unit<Dimensionless> PARTS_PER_MILLION = INSTANCE.add(ONE.divide(1_000_000), "ppm");
    public static final Unit<Dimensionless> PARTS_PER_BILLION = INSTANCE.add(ONE.divide(1_000_000_000), "ppb");

    // Time and frequency
    public static final Unit<Time> SECOND = INSTANCE.add(tech.units.indriya.unit.Units.SECOND, Time.class);
    public static final Unit<Time> MINUTE = INSTANCE.add(tech.units.indriya.unit.Units.MINUTE);
    public static final Unit<Time> HOUR = INSTANCE.add(tech.units.indriya.unit.Units.HOUR);
    public static final Unit<Time> DAY = INSTANCE.add(tech.units.indriya.unit.Units.DAY, "d");
    public static final Unit<Time> WEEK = INSTANCE.add(tech.units.indriya.unit.Units.WEEK, "week");
    public static final Unit<Time> MONTH = INSTANCE.add(tech.units.indriya.unit.Units.MONTH, "mo");
    public static final Unit<Time> YEAR = INSTANCE.add(tech.units.indriya.unit.Units.YEAR, "y");
    public static final Unit<Frequency> HERTZ = INSTANCE.add(tech.units.indriya.unit.Units.HERTZ, Frequency.class);

    // Electricity
    public static final Unit<ElectricCurrent> AMPERE = INSTANCE.add(tech.units.indriya.unit.Units.AMPERE,
            ElectricCurrent.class);
    public static final Unit<ElectricPotential> VOLT = INSTANCE.add(tech.units.indriya.unit.Units.VOLT,
            ElectricPotential.class);
    public static final Unit<ElectricResistance> OHM = INSTANCE.add(tech.units.indriya.unit.Units.OHM,
            ElectricResistance.class);
    public static final Unit<ElectricCapacitance> FARAD = INSTANCE.add(tech.units.indriya.unit.Units.FARAD,
            ElectricCapacitance.class);
    public static final Unit<ElectricConductance> SIEMENS = INSTANCE.add(tech.units.indriya.unit.Units.SIEMENS,
            ElectricConductance.class);
    public static final Unit<ElectricInductance> HENRY = INSTANCE.add(tech.units.indriya.unit.Units.HENRY,
            ElectricInductance.class);
    public static final Unit<MagneticFlux> WEBER = INSTANCE.add(tech.units.indriya.unit.Units.WEBER,
            MagneticFlux.class);
    public static final Unit<MagneticFluxDensity> TESLA = INSTANCE.add(tech.units.indriya.unit.Units.TESLA,
            MagneticFluxDensity.class);
    public static final Unit<ElectricCharge> COULOMB = INSTANCE.add(tech.units.indriya.unit.Units.COULOMB,
            ElectricCharge.class);
    public static final Unit<ElectricCharge> AMPERE_HOUR = INSTANCE
            .add(AMPERE.multiply(HOUR).asType(ElectricCharge.class), "Ah");
    public static final Unit<ElectricCharge> MILLIAMPERE_HOUR = INSTANCE.add(MetricPrefix.MILLI(AMPERE_HOUR), "mAh");

    // Power
    public static final Unit<Power> WATT = INSTANCE.add(tech.units.indriya.unit.Units.WATT, Power.class);
    public static final Unit<Power> VAR = INSTANCE.add(WATT.alternate("var").asType(Power.class), "var");
    public static final Unit<Power> KILOVAR = INSTANCE.add(MetricPrefix.KILO(VAR), "kvar");
    public static final Unit<Power> VOLT_AMPERE = INSTANCE.add(VOLT.multiply(AMPERE).asType(Power.class), "VA");
    public static final Unit<Power> KILOVOLT_AMPERE = INSTANCE.add(MetricPrefix.KILO(VOLT_AMPERE), "kVA");

    // Energy
    public static final Unit<Energy> JOULE = INSTANCE.add(tech.units.indriya.unit.Units.JOULE);
    public static final Unit<Energy> WATT_SECOND = INSTANCE.add(WATT.multiply(SECOND).asType(Energy.class), "Ws");
    public static final Unit<Energy> WATT_HOUR = INSTANCE.add(WATT.multiply(HOUR).asType(Energy.class), "Wh");
    public static final Unit<Energy> KILOWATT_HOUR = INSTANCE.add(MetricPrefix.KILO(WATT_HOUR), "kWh", Energy.class);
    public static final Unit<Energy> MEGAWATT_HOUR = INSTANCE.add(MetricPrefix.MEGA(WATT_HOUR), "MWh");
    public static final Unit<Energy> VAR_HOUR = INSTANCE.add(VAR.multiply(HOUR).asType(Energy.class), "varh");
    public static final Unit<Energy> KILOVAR_HOUR = INSTANCE.add(MetricPrefix.KILO(VAR_HOUR), "kvarh");
    public static final Unit<Energy> VOLT_AMPERE_HOUR = INSTANCE.add(VOLT_AMPERE.multiply(HOUR).asType(Energy.class),
            "VAh");

    // Volume and flow
    public static final Unit<Volume> LITRE = INSTANCE.add(tech.units.indriya.unit.Units.LITRE, "l");
    public static final Unit<VolumetricFlowRate> LITRE_PER_MINUTE = INSTANCE
            .add(LITRE.divide(MINUTE).asType(VolumetricFlowRate.class), "l/min", VolumetricFlowRate.class);
    public static final Unit<VolumetricFlowRate> CUBICMETRE_PER_HOUR = INSTANCE
            .add(SIUnits.CUBIC_METRE.divide(HOUR).asType(VolumetricFlowRate.class), "m³/h");

    // Environment
    public static final Unit<Temperature> KELVIN = INSTANCE.add(tech.units.indriya.unit.Units.KELVIN);
    public static final Unit<Pressure> BAR = INSTANCE.add(SIUnits.PASCAL.multiply(100_000), "bar");
    public static final Unit<Pressure> MILLIBAR = INSTANCE.add(MetricPrefix.MILLI(BAR), "mbar");
    public static final Unit<Speed> METRE_PER_SECOND = INSTANCE.add(tech.units.indriya.unit.Units.METRE_PER_SECOND);
    public static final Unit<Angle> DEGREE_ANGLE = INSTANCE
            .add(tech.units.indriya.unit.Units.RADIAN.multiply(Math.PI).divide(180), "°", Angle.class);
    public static final Unit<Intensity> IRRADIANCE = INSTANCE
            .add(WATT.divide(tech.units.indriya.unit.Units.SQUARE_METRE).asType(Intensity.class), "W/m²",
                    Intensity.class);
    public static final Unit<RadiantExposure> WATT_HOUR_PER_SQUARE_METRE = INSTANCE
            .add(WATT_HOUR.divide(tech.units.indriya.unit.Units.SQUARE_METRE).asType(RadiantExposure.class), "Wh/m²",
                    RadiantExposure.class);
    public static final Unit<EmissionIntensity> GRAM_PER_KILOWATT_HOUR = INSTANCE
            .add(tech.units.indriya.unit.Units.GRAM.divide(KILOWATT_HOUR).asType(EmissionIntensity.class), "g/kWh",
                    EmissionIntensity.class);
    public static final Unit<Density> KILOGRAM_PER_CUBICMETRE = INSTANCE
            .add(SIUnits.KILOGRAM.divide(SIUnits.CUBIC_METRE).asType(Density.class), "kg/m³", Density.class);
    public static final Unit<Illuminance> LUX = INSTANCE.add(tech.units.indriya.unit.Units.LUX, Illuminance.class);
    public static final Unit<LuminousFlux> LUMEN = INSTANCE.add(tech.units.indriya.unit.Units.LUMEN,
            LuminousFlux.class);
    public static final Unit<LuminousIntensity> CANDELA = INSTANCE.add(tech.units.indriya.unit.Units.CANDELA,
            LuminousIntensity.class);
    public static final Unit<Force> NEWTON = INSTANCE.add(tech.units.indriya.unit.Units.NEWTON, Force.class);
    public static final Unit<AmountOfSubstance> MOLE = INSTANCE.add(tech.units.indriya.unit.Units.MOLE,
            AmountOfSubstance.class);

    static {
        // Prefixed units that are written often enough to be read as one word.
        SimpleUnitFormat format = SimpleUnitFormat.getInstance();
        format.label(MetricPrefix.GIGA(WATT_HOUR), "GWh");
        format.label(MetricPrefix.TERA(WATT_HOUR), "TWh");
    }

    private Units() {
    }

    public static SystemOfUnits getInstance() {
        return INSTANCE;
    }

    @Override
    public String getName() {
        return Units.class.getSimpleName();
    }
}
