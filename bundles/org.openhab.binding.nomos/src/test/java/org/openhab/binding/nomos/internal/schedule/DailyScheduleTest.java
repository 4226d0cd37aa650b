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
package org.openhab.binding.nomos.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests {@link DailySchedule}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DailyScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static DailySchedule schedule(String account, String time, int spreadMinutes) {
        return new DailySchedule(account, LocalTime.parse(time), Duration.ofMinutes(spreadMinutes), BERLIN);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @ParameterizedTest(name = "now {0}, last {1}: {2}")
    @CsvSource({ "2026-06-02T10:00, 2026-06-01T16:30, 2026-06-02T16:00",
            "2026-06-02T17:00, 2026-06-02T16:00, 2026-06-03T16:00",
            "2026-06-02T17:00, 2026-06-02T15:00, 2026-06-02T17:00",
            "2026-06-02T10:00, 2026-06-01T15:00, 2026-06-02T10:00",
            "2026-06-02T10:00, 2026-05-01T15:00, 2026-06-02T10:00",
            "2026-06-02T10:00, 2027-06-01T15:00, 2026-06-02T10:00",
            "2026-03-29T10:00, 2026-03-28T16:00, 2026-03-29T16:00",
            "2026-10-25T10:00, 2026-10-24T16:00, 2026-10-25T16:00" })
    void aTurnIsDueOnceADayAndAtOnceWhenItWasMissed(String now, String last, String next) {
        assertThat(schedule("home", "16:00", 0).next(at(now), at(last))).isEqualTo(at(next));
    }

    @Test
    void whatWasNeverReadIsReadAtOnce() {
        Instant now = at("2026-06-02T10:00");

        assertThat(schedule("home", "16:00", 30).next(now, null)).isEqualTo(now);
    }

    @Test
    void aSpreadOverMidnightStillGivesOneTurnADay() {
        for (String account : Set.of("a", "b", "c", "d", "e", "f", "g")) {
            DailySchedule schedule = schedule(account, "23:30", 120);
            Instant now = at("2026-06-01T12:00");
            Instant last = now;
            Set<LocalDate> turns = new HashSet<>();
            int calls = 0;
            while (now.isBefore(at("2026-06-21T12:00"))) {
                now = schedule.next(now, last);
                last = now;
                turns.add(now.minus(Duration.ofHours(12)).atZone(BERLIN).toLocalDate());
                calls++;
            }
            assertThat(calls).as(account).isEqualTo(21);
            assertThat(turns).as(account).hasSize(21);
        }
    }

    @Test
    void kindsOfOneAccountFallDueTogetherAndAccountsDoNot() {
        Instant now = at("2026-06-02T10:00");
        Instant last = at("2026-06-01T20:00");

        assertThat(schedule("home", "16:00", 60).next(now, last))
                .isEqualTo(schedule("home", "16:00", 60).next(now, last))
                .isNotEqualTo(schedule("other", "16:00", 60).next(now, last));
    }
}
