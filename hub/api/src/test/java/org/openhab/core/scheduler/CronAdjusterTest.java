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
package org.openhab.core.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests {@link CronAdjuster}.
 *
 * @author openHAB Energy - Initial contribution
 */
class CronAdjusterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0 0/15 * * * ? | 2026-11-21T12:07:30+01:00[Europe/Berlin] | 2026-11-21T12:15+01:00[Europe/Berlin]",
            "0 0/15 * * * ? | 2026-11-21T12:15:00+01:00[Europe/Berlin] | 2026-11-21T12:30+01:00[Europe/Berlin]",
            "0 5 13 * * ? | 2026-11-21T14:00:00+01:00[Europe/Berlin] | 2026-11-22T13:05+01:00[Europe/Berlin]",
            "30 59 23 31 12 ? | 2026-12-31T23:59:30+01:00[Europe/Berlin] | 2027-12-31T23:59:30+01:00[Europe/Berlin]",
            "0 0 7 ? * SAT-SUN | 2026-11-20T12:00:00+01:00[Europe/Berlin] | 2026-11-21T07:00+01:00[Europe/Berlin]",
            "0 0 7 ? * SUN-MON | 2026-11-17T12:00:00+01:00[Europe/Berlin] | 2026-11-22T07:00+01:00[Europe/Berlin]",
            "0 0 0 L * ? | 2028-02-10T00:00:00+01:00[Europe/Berlin] | 2028-02-29T00:00+01:00[Europe/Berlin]",
            "0 0 0 29 FEB ? | 2026-11-21T00:00:00+01:00[Europe/Berlin] | 2028-02-29T00:00+01:00[Europe/Berlin]",
            "0 0 22-2 * * ? | 2026-11-21T23:30:00+01:00[Europe/Berlin] | 2026-11-22T00:00+01:00[Europe/Berlin]",
            "@hourly | 2026-11-21T12:07:30+01:00[Europe/Berlin] | 2026-11-21T13:00+01:00[Europe/Berlin]",
            "@daily | 2026-11-21T12:07:30+01:00[Europe/Berlin] | 2026-11-22T00:00+01:00[Europe/Berlin]",
            "@weekly | 2026-11-21T12:07:30+01:00[Europe/Berlin] | 2026-11-23T00:00+01:00[Europe/Berlin]",
            "@yearly | 2026-11-21T12:07:30+01:00[Europe/Berlin] | 2027-01-01T00:00+01:00[Europe/Berlin]",
            "0 0 12 * * ? 2030 | 2026-11-21T12:00:00+01:00[Europe/Berlin] | 2030-01-01T12:00+01:00[Europe/Berlin]" })
    void findsTheNextTime(String expression, ZonedDateTime from, ZonedDateTime expected) {
        assertThat(from.with(new CronAdjuster(expression))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-29T01:00:00+01:00[Europe/Berlin], 2026-03-29T03:30+02:00[Europe/Berlin]",
            "2026-10-25T02:00:00+02:00[Europe/Berlin], 2026-10-25T02:30+02:00[Europe/Berlin]",
            "2026-10-25T02:10:00+01:00[Europe/Berlin], 2026-10-26T02:30+01:00[Europe/Berlin]" })
    void clockChangesNeitherDropNorRepeatATime(ZonedDateTime from, ZonedDateTime expected) {
        assertThat(from.with(new CronAdjuster("0 30 2 * * ?"))).isEqualTo(expected);
    }

    @Test
    void quarterHoursOfADayWithClockChangeAreAllMetByUtc() {
        CronAdjuster quarters = new CronAdjuster("0 0/15 * * * ?");
        ZonedDateTime time = ZonedDateTime.parse("2026-03-28T23:59:59+01:00[Europe/Berlin]");
        int count = 0;
        while (true) {
            ZonedDateTime next = time.with(quarters);
            assertThat(next).isAfter(time);
            if (next.getDayOfMonth() != 29) {
                break;
            }
            count++;
            time = next;
        }
        assertThat(count).isEqualTo(92);
    }

    @Test
    void endsWithTheLastYear() {
        CronAdjuster past = new CronAdjuster("0 0 0 1 1 ? 2020");
        ZonedDateTime now = ZonedDateTime.parse("2026-11-21T12:00:00Z");
        assertThat(past.isDone(now)).isTrue();
        assertThat(now.with(past)).isEqualTo(now);
        assertThat(new CronAdjuster("@daily").isDone(now)).isFalse();
        assertThat(new CronAdjuster("0 0 0 30 FEB ?").isDone(now)).isTrue();
    }

    @Test
    void readsValuesBeforeTheExpression() {
        CronAdjuster adjuster = new CronAdjuster("# nightly\nname = prices\n@reboot");
        assertThat(adjuster.getEnv()).containsEntry("name", "prices");
        assertThat(adjuster.isReboot()).isTrue();
        assertThat(new CronAdjuster("@daily").isReboot()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "* * * * *", "0 60 * * * ?", "0 0 24 * * ?", "0 0 0 0 * ?", "0 0 0 * 13 ?",
            "0 0 0 ? * MOO", "0 0 0 ? * 1", "0 0/0 * * * ?", "0 a * * * ?", "@never", "0 *-5 * * * ?" })
    void refusesWhatItCanNotRead(String expression) {
        assertThatThrownBy(() -> new CronAdjuster(expression)).isInstanceOf(IllegalArgumentException.class);
    }
}
