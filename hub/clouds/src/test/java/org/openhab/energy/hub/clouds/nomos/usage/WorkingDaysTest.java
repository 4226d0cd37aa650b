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
package org.openhab.energy.hub.clouds.nomos.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Working days and holidays.
 *
 * @author openHAB Energy - Initial contribution
 */
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({ "1961-04-02", "2000-04-23", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
            "2038-04-25" })
    void easterIsWhereTheCalendarHasIt(LocalDate easter) {
        assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({ "2026-04, 1, 2026-04-01", "2026-04, 3, 2026-04-07", "2026-05, 8, 2026-05-13",
            "2026-06, 8, 2026-06-10", "2026-12, 20, 2026-12-29", "2027-01, 1, 2027-01-04", "2026-02, 8, 2026-02-11" })
    void holidaysAndWeekendsAreNotCounted(YearMonth month, int number, LocalDate day) {
        assertThat(WorkingDays.nth(month, number)).isEqualTo(day);
    }
}
