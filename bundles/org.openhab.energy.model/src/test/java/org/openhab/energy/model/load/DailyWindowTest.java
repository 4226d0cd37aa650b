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
package org.openhab.energy.model.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.energy.model.load.LoadLife.berlin;

import java.time.Duration;
import java.time.LocalTime;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DailyWindowTest {

    private static DailyWindow daily(String from, String until) {
        return new DailyWindow(LocalTime.parse(from), LocalTime.parse(until), LoadLife.BERLIN);
    }

    @ParameterizedTest
    @CsvSource({ "22:00, 07:00, 2026-03-10T12:00, 2026-03-10T22:00, 2026-03-11T07:00",
            "22:00, 07:00, 2026-03-11T06:59, 2026-03-10T22:00, 2026-03-11T07:00",
            "22:00, 07:00, 2026-03-11T07:00, 2026-03-11T22:00, 2026-03-12T07:00",
            "08:00, 16:00, 2026-03-10T07:00, 2026-03-10T08:00, 2026-03-10T16:00",
            "00:00, 00:00, 2026-03-10T12:00, 2026-03-10T00:00, 2026-03-11T00:00",
            "06:30, 06:30, 2026-03-10T06:29, 2026-03-09T06:30, 2026-03-10T06:30" })
    void theWindowThatGoesOnOrComesNext(String from, String until, String now, String start, String end) {
        LoadWindow window = daily(from, until).endingAfter(berlin(now));

        assertThat(window).isEqualTo(new LoadWindow(berlin(start), berlin(end), berlin(end)));
    }

    @Test
    void wholeDaysHaveTwentyThreeAndTwentyFiveHours() {
        LoadWindow spring = daily("00:00", "00:00").endingAfter(berlin("2026-03-29T12:00"));
        LoadWindow autumn = daily("00:00", "00:00").endingAfter(berlin("2026-10-25T12:00"));

        assertThat(Duration.between(spring.start(), spring.end())).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(autumn.start(), autumn.end())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aTimeThatTheClockSkipsIsAnHourLater() {
        assertThat(daily("22:00", "02:30").endingAfter(berlin("2026-03-28T23:00")).end())
                .isEqualTo(berlin("2026-03-29T03:30"));
    }

    @Test
    void ofATimeThatOccursTwiceTheFirstCounts() {
        assertThat(daily("22:00", "02:30").endingAfter(berlin("2026-10-24T23:00")).end().toString())
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void aWindowThatIsSkippedWhollyIsThatOfTheNextDay() {
        assertThat(daily("02:30", "03:00").endingAfter(berlin("2026-03-29T00:00")).start())
                .isEqualTo(berlin("2026-03-30T02:30"));
    }

    @Test
    void theWindowAfterAMovedOneBeginsWhenThatHasEnded() {
        DailyWindow daily = daily("22:00", "07:00");
        LoadWindow night = daily.endingAfter(berlin("2026-03-10T12:00"));

        LoadWindow later = daily.after(night.moved(night.start(), berlin("2026-03-11T23:00")));
        LoadWindow earlier = daily.after(night.moved(berlin("2026-03-10T12:00"), berlin("2026-03-10T18:00")));

        assertThat(later.start()).isEqualTo(berlin("2026-03-11T23:00"));
        assertThat(later.end()).isEqualTo(berlin("2026-03-12T07:00"));
        assertThat(earlier.start()).isEqualTo(berlin("2026-03-11T22:00"));
    }
}
