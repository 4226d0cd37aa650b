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

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.nexcloud.internal.unit.UnitGuess.Source;
import org.openhab.core.library.types.QuantityType;

/**
 * The unit of a data point by what is said and what is guessed.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class UnitGuessTest {

    @ParameterizedTest
    @CsvSource({ "Total,kW,POWER,kW,UNIT_FIELD", "Total,KWH,ENERGY,kWh,UNIT_FIELD",
            "Room,degC,TEMPERATURE,°C,UNIT_FIELD",
            "Room Humidity,%,HUMIDITY,%,UNIT_FIELD", "Tank,%,LEVEL,%,UNIT_FIELD", "Meter,m3,VOLUME,m³,UNIT_FIELD",
            "Active Power (kW),'',POWER,kW,UNIT_IN_NAME", "Energy [MWh],'',ENERGY,MWh,UNIT_IN_NAME",
            "Grid Voltage_mV,'',VOLTAGE,mV,UNIT_IN_NAME", "Phase Current L1,'',CURRENT,A,WORD_IN_NAME",
            "Außentemperatur,'',NUMBER,'',NONE", "Temperatur außen,'',TEMPERATURE,°C,WORD_IN_NAME",
            "Power Factor,'',NUMBER,'',NONE", "Imported Energy,'',ENERGY,kWh,WORD_IN_NAME",
            "Total Power,bananas,POWER,W,WORD_IN_NAME", "Comfort,'',NUMBER,'',NONE", "Phase A,'',NUMBER,'',NONE",
            "Signal (mW),'',NUMBER,'',NONE" })
    void aUnitIsGuessedFromTheFieldOrTheName(String name, String field, PointKind kind, String unit, Source source) {
        assertThat(UnitGuess.of(name, field, null, null)).isEqualTo(new UnitGuess(kind, unit, source));
    }

    @ParameterizedTest
    @CsvSource({ "kW,,POWER,kW", "none,,NUMBER,''", "ct/kWh,,NUMBER,ct/kWh", "degC,,TEMPERATURE,°C",
            ",energy,ENERGY,kWh",
            ",power,POWER,W", "W,irradiance,IRRADIANCE,W", ",number,NUMBER,''" })
    void theUsersWordCountsMore(String unit, String kind, PointKind expected, String expectedUnit) {
        assertThat(UnitGuess.of("Imported Energy", "kvarh", unit, PointKind.of(kind))).satisfies(guess -> {
            assertThat(guess.kind()).isEqualTo(expected);
            assertThat(guess.source()).isEqualTo(Source.USER);
            if (!"energy".equals(kind)) {
                assertThat(guess.unit()).isEqualTo(expectedUnit);
            }
        });
    }

    @Test
    void everyUnitOfAKindIsOneThatTheHubKnows() {
        for (PointKind kind : PointKind.values()) {
            if (!kind.unit().isEmpty()) {
                assertThat(new QuantityType<>("1 " + kind.unit()).getUnit()).as(kind.name()).isNotNull();
            }
        }
    }
}
