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
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.TypeParser;
import org.openhab.core.types.UnDefType;

/**
 * Tests the types without units.
 *
 * @author openHAB Energy - Initial contribution
 */
class PlainTypesTest {

    @ParameterizedTest
    @CsvSource({ "1, 1", "1.50, 1.50", "-3, -3", "1E3, 1000", "'1,000', 1000" })
    void numbersAreReadAndWritten(String text, String written) {
        assertThat(DecimalType.valueOf(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "abc", "1.2.3", "5 ", "0x10", "5 W" })
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> new DecimalType(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void numbersAreEqualWhateverTheirScale() {
        assertThat(new DecimalType("1.50")).isEqualTo(new DecimalType(1.5)).hasSameHashCodeAs(new DecimalType(1.5));
        assertThat(new DecimalType("1,5", Locale.GERMAN)).isEqualTo(new DecimalType(new BigDecimal("1.5")));
        assertThatThrownBy(() -> new DecimalType(Double.NaN)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void wholeNumbersTakePatternsOfBothKinds() {
        assertThat(new DecimalType("5.0").format("%d")).isEqualTo("5");
        assertThat(new DecimalType(255).format("%X")).isEqualTo("FF");
        assertThat(new DecimalType("5.25").format("%s")).isEqualTo("5.25");
    }

    @Test
    void percentHasBounds() {
        assertThatThrownBy(() -> new PercentType(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PercentType("-0.1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PercentType("12.5").as(QuantityType.class)).hasToString("12.5 %");
        assertThat(new PercentType(50).as(DecimalType.class)).isEqualTo(new DecimalType("0.5"));
        assertThat(PercentType.ZERO.as(OnOffType.class)).isEqualTo(OnOffType.OFF);
    }

    @Test
    void statesBecomeOthersWhereThatMakesSense() {
        assertThat(OnOffType.ON.as(DecimalType.class)).isEqualTo(new DecimalType(1));
        assertThat(OnOffType.OFF.as(PercentType.class)).isEqualTo(PercentType.ZERO);
        assertThat(new DecimalType("0.5").as(PercentType.class)).isEqualTo(new PercentType(50));
        assertThat(new DecimalType(1).as(OpenClosedType.class)).isEqualTo(OpenClosedType.OPEN);
        assertThat(new DecimalType(2).as(OpenClosedType.class)).isNull();
        assertThat(OpenClosedType.CLOSED.as(DecimalType.class)).isEqualTo(DecimalType.ZERO);
        assertThat(UnDefType.UNDEF.as(DecimalType.class)).isNull();
        assertThat(UnDefType.NULL.as(UnDefType.class)).isEqualTo(UnDefType.NULL);
        assertThat(new StringType("x").as(OnOffType.class)).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "ON, ON", "on, ON", "1, ON", "OFF, OFF", "0, OFF", "whatever, OFF" })
    void switchesAreReadFromWhatDevicesSay(String text, OnOffType expected) {
        assertThat(OnOffType.from(text)).isEqualTo(expected);
    }

    @Test
    void theFirstTypeThatTakesATextWins() {
        assertThat(TypeParser.parseState(List.of(DecimalType.class, QuantityType.class, StringType.class), "5 W"))
                .isEqualTo(new QuantityType<>("5 W"));
        assertThat(TypeParser.parseState(List.of(DecimalType.class, QuantityType.class, StringType.class), "5"))
                .isEqualTo(new DecimalType(5));
        assertThat(TypeParser.parseState(List.of(OnOffType.class, UnDefType.class), "UNDEF"))
                .isEqualTo(UnDefType.UNDEF);
        assertThat(TypeParser.parseCommand(List.of(OnOffType.class, RefreshType.class), "REFRESH"))
                .isEqualTo(RefreshType.REFRESH);
        assertThat(TypeParser.parseCommand(List.of(OnOffType.class), "5")).isNull();
        assertThat(TypeParser.parseType("OnOffType", "OFF")).isEqualTo(OnOffType.OFF);
        assertThat(TypeParser.parseType("NoSuchType", "OFF")).isNull();
    }
}
