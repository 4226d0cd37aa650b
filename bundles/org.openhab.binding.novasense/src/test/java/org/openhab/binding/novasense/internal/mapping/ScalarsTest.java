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
package org.openhab.binding.novasense.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonParser;

/**
 * Single values as JSON APIs write them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ScalarsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = { "12.5, 12.5", "\"12.5\", 12.5", "\" 7 \", 7", "true, 1", "1e3, 1E+3",
            "9007199254740993, 9007199254740993", "-0.001, -0.001" })
    void case09aNumberIsReadExactly(String json, String expected) {
        assertThat(Scalars.number(JsonParser.parseString(json))).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"12,5\"", "\"abc\"", "1e999999999", "1e-999999", "[]", "{}", "\"\"" })
    void whatIsNoNumberIsNone(String json) {
        assertThat(Scalars.number(JsonParser.parseString(json))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"NaN\"", "\"n/a\"", "\"\"", "\" null \"", "[]", "\"-Infinity\"" })
    void case09wordsForNothingAreNothing(String json) {
        assertThat(Scalars.isNothing(JsonParser.parseString(json))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = { "0, false", "1, true", "true, true", "\"OFF\", false", "\"yes\", true",
            "\"active\", true", "2, true", "\"0\", false" })
    void case09aSwitchIsReadInManyWords(String json, boolean expected) {
        assertThat(Scalars.position(JsonParser.parseString(json))).isEqualTo(expected);
    }

    @Test
    void zeroIsSomething() {
        assertThat(Scalars.isNothing(JsonParser.parseString("0"))).isFalse();
        assertThat(Scalars.isNothing(JsonParser.parseString("false"))).isFalse();
        assertThat(Scalars.isNothing(null)).isTrue();
        assertThat(Scalars.position(JsonParser.parseString("\"maybe\""))).isNull();
    }
}
