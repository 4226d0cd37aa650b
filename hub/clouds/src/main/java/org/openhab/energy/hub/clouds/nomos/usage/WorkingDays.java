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

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Working days in Germany: Monday to Friday without the holidays that all of its states have. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3),
            MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** Good Friday, Easter Monday, Ascension and Whit Monday as days from Easter Sunday. */
    private static final Set<Long> MOVABLE = Set.of(-2L, 1L, 39L, 50L);

    private WorkingDays() {
    }

    /**
     * The n-th working day of a month, counted from 1.
     */
    public static LocalDate nth(YearMonth month, int number) {
        LocalDate day = month.atDay(1);
        int left = number;
        while (true) {
            if (isWorkingDay(day)) {
                left--;
            }
            if (left <= 0) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !MOVABLE.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Gauss in Lichtenberg's form. */
    static LocalDate easter(int year) {
        int century = year / 100;
        int moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sunShift = 2 - (3 * century + 3) / 4;
        int cycle = year % 19;
        int moon = (19 * cycle + moonShift) % 30;
        int correction = (moon + cycle / 11) / 29;
        int fullMoon = 21 + moon - correction;
        int firstSunday = 7 - (year + year / 4 + sunShift) % 7;
        int distance = 7 - (fullMoon - firstSunday) % 7;
        return LocalDate.of(year, 3, 1).plusDays(fullMoon + distance - 1L);
    }
}
