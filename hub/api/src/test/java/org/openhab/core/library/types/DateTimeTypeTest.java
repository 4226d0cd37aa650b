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

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests {@link DateTimeType} in a process that runs in Berlin.
 *
 * @author openHAB Energy - Initial contribution
 */
class DateTimeTypeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final TimeZone zoneBefore = TimeZone.getDefault();

    @BeforeEach
    void liveInBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone(BERLIN));
    }

    @AfterEach
    void liveWhereWeWere() {
        TimeZone.setDefault(zoneBefore);
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-21T20:00:00Z, 2026-11-21T20:00:00Z", "2026-11-21T20:00, 2026-11-21T19:00:00Z",
            "2026-07-21T20:00, 2026-07-21T18:00:00Z", "2026-11-21T20:00:00.123+0100, 2026-11-21T19:00:00.123Z",
            "2026-11-21T20:00:00+01:00, 2026-11-21T19:00:00Z", "2026-11-21T20:00:00+01, 2026-11-21T19:00:00Z",
            "2026-11-21T20:00:00-05:30, 2026-11-22T01:30:00Z", "2026-11-21 20:00:00, 2026-11-21T19:00:00Z",
            "2026-11-21T20:00:00CET, 2026-11-21T19:00:00Z", "2026-11-21, 2026-11-20T23:00:00Z",
            "2026-11-21+0000, 2026-11-21T00:00:00Z", "20:15, 1970-01-01T19:15:00Z",
            "20:15:30Z, 1970-01-01T20:15:30Z", "1700000000, 2023-11-14T22:13:20Z",
            "1700000000000, 2023-11-14T22:13:20Z", "2026-10-25T02:30:00+01:00[Europe/Berlin], 2026-10-25T01:30:00Z",
            "2026-10-25T02:30:00[Europe/Berlin], 2026-10-25T00:30:00Z" })
    void reads(String text, Instant expected) {
        assertThat(DateTimeType.valueOf(text).getInstant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nope", "2026-13-01", "2026-11-21T25:00", "2026-11-21T20:00:00 and more",
            "2026-11-21X20:00" })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> new DateTimeType(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-21T20:00:00Z, 2026-11-21T21:00:00.000+0100",
            "2026-07-21T20:00:00.120Z, 2026-07-21T22:00:00.120+0200",
            "2026-11-21T20:00:00.123456Z, 2026-11-21T21:00:00.123456+0100",
            "2026-11-21T20:00:00.123456789Z, 2026-11-21T21:00:00.123456789+0100" })
    void writesAndReadsAgain(Instant instant, String expected) {
        DateTimeType type = new DateTimeType(instant);
        assertThat(type).hasToString(expected);
        assertThat(new DateTimeType(type.toFullString())).isEqualTo(type).hasSameHashCodeAs(type);
    }

    @Test
    void writesInAnotherZone() {
        DateTimeType type = new DateTimeType(Instant.parse("2026-11-21T20:00:00Z"));
        assertThat(type.toFullString(ZoneOffset.UTC)).isEqualTo("2026-11-21T20:00:00.000+0000");
        assertThat(type.format("%1$tH:%1$tM", ZoneOffset.UTC)).isEqualTo("20:00");
        assertThat(type.format("%1$tH:%1$tM")).isEqualTo("21:00");
        assertThat(type.format(null)).isEqualTo("2026-11-21T21:00:00");
    }

    @Test
    void theSameInstantOfTwoZonesIsTheSame() {
        ZonedDateTime here = ZonedDateTime.of(2026, 11, 21, 21, 0, 0, 0, BERLIN);
        assertThat(new DateTimeType(here)).isEqualTo(new DateTimeType(here.withZoneSameInstant(ZoneOffset.UTC)))
                .isGreaterThan(new DateTimeType(here.minusSeconds(1)));
    }
}
