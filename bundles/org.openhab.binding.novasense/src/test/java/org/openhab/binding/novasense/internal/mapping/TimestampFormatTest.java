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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.novasense.internal.InvalidSettingException;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Timestamps as JSON APIs write them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class TimestampFormatTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = { "auto, \"2026-06-15T10:00:00Z\", 2026-06-15T10:00:00Z",
            "auto, \"2026-06-15T12:00:00.123456+02:00\", 2026-06-15T10:00:00.123456Z",
            "auto, \"2026-06-15T12:00:00+0200\", 2026-06-15T10:00:00Z",
            "auto, \"2026-06-15T12:00:00\", 2026-06-15T10:00:00Z", "auto, \"2026-06-15T12:00\", 2026-06-15T10:00:00Z",
            "auto, \"2026-06-15 12:00:00\", 2026-06-15T10:00:00Z", "auto, \"2026-06-15\", 2026-06-14T22:00:00Z",
            "auto, \"2026-06\", 2026-05-31T22:00:00Z", "auto, 1781517600, 2026-06-15T10:00:00Z",
            "auto, 1781517600000, 2026-06-15T10:00:00Z", "auto, \"1781517600\", 2026-06-15T10:00:00Z",
            "epoch-s, 1781517600.5, 2026-06-15T10:00:00.500Z", "epoch-ms, 1000, 1970-01-01T00:00:01Z",
            "dd.MM.yyyy HH:mm, \"15.06.2026 12:00\", 2026-06-15T10:00:00Z",
            "dd.MM.yyyy, \"15.06.2026\", 2026-06-14T22:00:00Z" })
    void case12aTimeIsRead(String format, String json, Instant expected) throws Exception {
        assertThat(TimestampFormat.parse(format).read(JsonParser.parseString(json), ZURICH)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"yesterday\"", "null", "\"\"", "{}", "true1", "\"2026-13-01\"",
            "\"2026-06-15T25:00:00Z\"" })
    void whatIsNoTimeIsNone(String json) {
        assertThat(TimestampFormat.AUTO.read(JsonParser.parseString(json), ZURICH)).isNull();
    }

    @Test
    void case12theHourThatComesTwiceHasTwoInstants() {
        JsonPrimitive time = new JsonPrimitive("2026-10-25T02:30:00");
        assertThat(TimestampFormat.AUTO.read(time, ZURICH)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(TimestampFormat.AUTO.readLater(time, ZURICH)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void aPatternThatIsNoneIsRefused() {
        assertThatThrownBy(() -> TimestampFormat.parse("dd.MM.bbbbbb"))
                .isInstanceOf(InvalidSettingException.class);
    }
}
