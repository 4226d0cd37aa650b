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
package org.openhab.core.library.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;

/**
 * Tests {@link QuantityType} with units that are always known.
 *
 * @author openHAB Energy - Initial contribution
 */
class QuantityTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1 kWh | 1 kWh", "5 | 5", "-0.5 | -0.5", "50 % | 50 %", "50% | 50 %",
            "21.50 °C | 21.50 °C", "1e3 W | 1000 W", "-1.5E-3 MWh | -0.0015 MWh", "+5 W | 5 W", ".5 W | 0.5 W",
            "1,000 W | 1000 W", "3 g/kWh | 3 g/kWh", "10 m³/h | 10 m³/h", "7 kvar | 7 kvar", "15 min | 15 min",
            "100 W/m² | 100 W/m²", "1013 hPa | 1013 hPa", "5 kW*h | 5 kW·h", "12 mAh | 12 mAh", "1 GWh | 1 GWh",
            "2 d | 2 d", "0.1 l/min | 0.1 l/min", "180 ° | 180 °" })
    void readsAndWrites(String text, String written) {
        QuantityType<?> quantity = new QuantityType<>(text);
        assertThat(quantity).hasToString(written);
        assertThat(new QuantityType<>(quantity.toFullString())).isEqualTo(quantity);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "kWh", "abc", "5 foo", "1.2.3 W", "1 kWh 2", "--1", "NaN", "Infinity W" })
    void refusesWhatIsNoQuantity(String text) {
        assertThatThrownBy(() -> new QuantityType<>(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void readsTheNotationOfALocale() {
        assertThat(new QuantityType<>("1.234,5 kWh", Locale.GERMAN)).isEqualTo(new QuantityType<>("1234.5 kWh"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1 kWh | Wh | 1000 Wh", "3600000 J | kWh | 1 kWh", "21.5 °C | K | 294.65 K",
            "0 K | °C | -273.15 °C", "36 km/h | m/s | 10 m/s", "50 % |  | 0.5", "1 bar | hPa | 1000 hPa",
            "90 min | h | 1.5 h", "1 MWh | kWh | 1000 kWh", "1 kW | W | 1000 W", "1 d | h | 24 h" })
    void convertsExactly(String text, String unit, String expected) {
        QuantityType<?> converted = unit == null
                ? new QuantityType<>(text).toUnit(Units.ONE)
                : new QuantityType<>(text).toUnit(unit);
        assertThat(converted).hasToString(expected);
    }

    @Test
    void conversionToAnotherDimensionOrAnUnknownUnitGivesNothing() {
        assertThat(new QuantityType<>("1 kWh").toUnit("W")).isNull();
        assertThat(new QuantityType<>("1 kWh").toUnit("foo")).isNull();
        assertThat(new QuantityType<>("1 kWh").toUnit(SIUnits.CELSIUS)).isNull();
    }

    @Test
    void convertsDifferencesOfTemperatureWithoutTheOffset() {
        assertThat(new QuantityType<>(5, SIUnits.CELSIUS).toUnitRelative(Units.KELVIN)).hasToString("5 K");
        assertThat(new QuantityType<>(20, SIUnits.CELSIUS).add(new QuantityType<>(5, SIUnits.CELSIUS)))
                .hasToString("25 °C");
        assertThat(new QuantityType<>(20, SIUnits.CELSIUS).subtract(new QuantityType<>(5, Units.KELVIN)))
                .hasToString("15 °C");
    }

    @ParameterizedTest
    @CsvSource({ "1 kWh, 1000 Wh", "1 kWh, 3600000 J", "1.0 kWh, 1.00 kWh", "0 °C, 273.15 K", "50 %, 0.5",
            "60 min, 1 h" })
    void equalQuantitiesHaveEqualHashes(String one, String other) {
        QuantityType<?> left = new QuantityType<>(one);
        QuantityType<?> right = new QuantityType<>(other);
        assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
    }

    @ParameterizedTest
    @CsvSource({ "1 kWh, 1 kW", "1 kWh, 1001 Wh", "1, 1 kWh", "0 °C, 0 K" })
    void differentQuantitiesAreNotEqual(String one, String other) {
        assertThat(new QuantityType<>(one)).isNotEqualTo(new QuantityType<>(other));
    }

    @Test
    void comparesAcrossUnitsOfADimensionOnly() {
        assertThat(new QuantityType<>(1, Units.KILOWATT_HOUR))
                .isGreaterThan(new QuantityType<>(999, Units.WATT_HOUR))
                .isLessThan(new QuantityType<>("0.002 MWh"))
                .isEqualByComparingTo(new QuantityType<>(1000, Units.WATT_HOUR));
        QuantityType<?> power = new QuantityType<>("1 W");
        assertThatThrownBy(() -> compare(new QuantityType<>("1 kWh"), power))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static int compare(QuantityType left, QuantityType right) {
        return left.compareTo(right);
    }

    @Test
    void calculates() {
        QuantityType<?> energy = new QuantityType<>("2 kW").multiply(new QuantityType<>("15 min"));
        assertThat(energy.toUnit("kWh")).hasToString("0.5 kWh");
        assertThat(new QuantityType<>("1 kWh").divide(new QuantityType<>("2 h")).toUnit("W")).hasToString("500 W");
        assertThat(new QuantityType<>("3 W").multiply(new BigDecimal("1.5"))).hasToString("4.5 W");
        assertThat(new QuantityType<>("3 W").divide(new BigDecimal(2))).hasToString("1.5 W");
        assertThat(new QuantityType<>("3 W").negate()).hasToString("-3 W");
        assertThat(new QuantityType<>(1, Units.KILOWATT_HOUR).add(new QuantityType<>(500, Units.WATT_HOUR)))
                .hasToString("1.5 kWh");
        assertThat(new QuantityType<>("4 s").inverse().toUnit("Hz")).hasToString("0.25 Hz");
        assertThat(new QuantityType<>("4 s").toInvertibleUnit("Hz")).hasToString("0.25 Hz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1.5 kWh | %.2f %unit% | 1.50 kWh", "15 kWh | %d %unit% | 15 kWh",
            "50 % | %d %unit% | 50 %", "90 min | %1$tM | 30", "1.26 kW | %.1f kW | 1.3 kW", "15 kWh | %.1f | 15.0" })
    void formatsByPattern(String text, String pattern, String expected) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(new QuantityType<>(text).format(pattern)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void becomesOtherStates() {
        assertThat(new QuantityType<>("50 %").as(PercentType.class)).isEqualTo(new PercentType(50));
        assertThat(new QuantityType<>("0.5").as(PercentType.class)).isEqualTo(new PercentType(50));
        assertThat(new QuantityType<>("150 %").as(PercentType.class)).isNull();
        assertThat(new QuantityType<>("2.5 kW").as(DecimalType.class)).isEqualTo(new DecimalType("2.5"));
        assertThat(new QuantityType<>("0 W").as(OnOffType.class)).isEqualTo(OnOffType.OFF);
        assertThat(new QuantityType<>("2 W").as(StringType.class)).isNull();
    }
}
