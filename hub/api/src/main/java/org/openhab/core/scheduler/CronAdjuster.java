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

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.internal.scheduler.CronField;

/**
 * Finds the times of a cron expression: seconds, minutes, hours, day of month, month, day of week and, if need be,
 * year. Fields take {@code *}, {@code ?}, numbers, names of months and days, ranges, lists and steps; the day of month
 * also takes {@code L} for the last one. Days of the week are written by name only, because what their numbers mean
 * differs between cron implementations.
 * <p>
 * Lines {@code name=value} may stand before the expression. A local time that a clock change leaves out is moved by
 * the change; one that comes twice is met once.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class CronAdjuster implements SchedulerTemporalAdjuster {

    public static final String ANNUALLY = "@annually";
    public static final String YEARLY = "@yearly";
    public static final String MONTHLY = "@monthly";
    public static final String WEEKLY = "@weekly";
    public static final String DAILY = "@daily";
    public static final String HOURLY = "@hourly";
    public static final String REBOOT = "@reboot";

    private static final Map<String, String> NAMED = Map.of(ANNUALLY, "0 0 0 1 1 ?", YEARLY, "0 0 0 1 1 ?", MONTHLY,
            "0 0 0 1 * ?", WEEKLY, "0 0 0 ? * MON", DAILY, "0 0 0 * * ?", HOURLY, "0 0 * * * ?", REBOOT,
            "0 0 0 1 1 ? 1970");

    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT)).toList();
    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT)).toList();
    private static final String LAST_DAY = "L";

    /** 29 February on a given day of the week comes after 40 years at the most. */
    private static final int YEARS_TO_SEARCH = 41;

    private final Map<String, String> environment = new LinkedHashMap<>();
    private final boolean reboot;
    private final CronField seconds;
    private final CronField minutes;
    private final CronField hours;
    private final @Nullable CronField daysOfMonth;
    private final CronField months;
    private final CronField daysOfWeek;
    private final CronField years;

    /** @throws IllegalArgumentException if the expression can not be read */
    public CronAdjuster(String specification) {
        String expression = "";
        for (String line : specification.split("\\R")) {
            String trimmed = line.trim();
            int equals = trimmed.indexOf('=');
            if (equals > 0) {
                environment.put(trimmed.substring(0, equals).trim(), trimmed.substring(equals + 1).trim());
            } else if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                expression = trimmed;
            }
        }
        reboot = REBOOT.equals(expression);
        String[] fields = NAMED.getOrDefault(expression, expression).toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length < 6 || fields.length > 7) {
            throw new IllegalArgumentException("A cron expression has 6 fields, or 7 with the year: second, minute, "
                    + "hour, day of month, month, day of week. This is none: '" + specification + "'");
        }
        seconds = CronField.parse("second", fields[0], 0, 59, 0, List.of());
        minutes = CronField.parse("minute", fields[1], 0, 59, 0, List.of());
        hours = CronField.parse("hour", fields[2], 0, 23, 0, List.of());
        daysOfMonth = LAST_DAY.equals(fields[3])
                ? null
                : CronField.parse("day of month", fields[3], 1, 31, 1, List.of());
        months = CronField.parse("month", fields[4], 1, 12, 1, MONTHS);
        if (fields[5].chars().anyMatch(Character::isDigit)) {
            throw new IllegalArgumentException(
                    "Write days of the week by name, such as MON or MON-FRI, not as '" + fields[5] + "'");
        }
        daysOfWeek = CronField.parse("day of week", fields[5], 1, 7, 1, DAYS);
        years = fields.length == 7
                ? CronField.parse("year", fields[6], 1970, 2199, 1970, List.of())
                : CronField.any();
    }

    /** Returns the values before the expression. */
    public Map<String, String> getEnv() {
        return environment;
    }

    /** Returns whether the task runs once, at start. */
    public boolean isReboot() {
        return reboot;
    }

    @Override
    public boolean isDone(@Nullable Temporal temporal) {
        return temporal == null || next(temporal) == null;
    }

    /** Returns the first time after another one; the other one itself when there is none. */
    @Override
    public Temporal adjustInto(@Nullable Temporal temporal) {
        if (temporal == null) {
            throw new IllegalArgumentException("A time is needed to find the next one");
        }
        Temporal next = next(temporal);
        return next == null ? temporal : next;
    }

    private @Nullable Temporal next(Temporal after) {
        LocalDateTime from = LocalDateTime.of(LocalDate.from(after), LocalTime.from(after))
                .truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        LocalDateTime local = nextLocal(from);
        while (local != null && after instanceof ZonedDateTime zoned) {
            ZonedDateTime candidate = local.atZone(zoned.getZone());
            if (candidate.isAfter(zoned)) {
                return candidate;
            }
            // The clock has gone back between the two: this local time has been.
            local = nextLocal(local.plusSeconds(1));
        }
        return local == null ? null : after.with(local.toLocalDate()).with(local.toLocalTime());
    }

    private @Nullable LocalDateTime nextLocal(LocalDateTime from) {
        LocalTime time = nextTime(from.toLocalTime());
        if (time != null && matches(from.toLocalDate())) {
            return from.toLocalDate().atTime(time);
        }
        LocalTime first = nextTime(LocalTime.MIDNIGHT);
        LocalDate end = from.toLocalDate().plusYears(YEARS_TO_SEARCH);
        for (LocalDate date = from.toLocalDate().plusDays(1); date.isBefore(end); date = date.plusDays(1)) {
            if (!years.contains(date.getYear())) {
                date = date.with(TemporalAdjusters.lastDayOfYear());
            } else if (!months.contains(date.getMonthValue())) {
                date = date.with(TemporalAdjusters.lastDayOfMonth());
            } else if (first != null && matches(date)) {
                return date.atTime(first);
            }
        }
        return null;
    }

    private boolean matches(LocalDate date) {
        boolean day = daysOfMonth == null
                ? date.getDayOfMonth() == date.lengthOfMonth()
                : daysOfMonth.contains(date.getDayOfMonth());
        return day && years.contains(date.getYear()) && months.contains(date.getMonthValue())
                && daysOfWeek.contains(date.getDayOfWeek().getValue());
    }

    /** Returns the first time of day that is not before another one, or null when there is none on that day. */
    private @Nullable LocalTime nextTime(LocalTime from) {
        for (int hour = hours.next(from.getHour()); hour >= 0; hour = hours.next(hour + 1)) {
            int firstMinute = hour == from.getHour() ? from.getMinute() : 0;
            for (int minute = minutes.next(firstMinute); minute >= 0; minute = minutes.next(minute + 1)) {
                boolean same = hour == from.getHour() && minute == from.getMinute();
                int second = seconds.next(same ? from.getSecond() : 0);
                if (second >= 0) {
                    return LocalTime.of(hour, minute, second);
                }
            }
        }
        return null;
    }
}
