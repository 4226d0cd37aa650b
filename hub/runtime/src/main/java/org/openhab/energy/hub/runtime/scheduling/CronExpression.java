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
package org.openhab.energy.hub.runtime.scheduling;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjuster;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A cron expression with six fields, or seven with the year: second, minute, hour, day of month, month, day of week (1 or MON is Monday, 0 and 7 are
 * Sunday). A field is {@code *}, {@code ?}, a value, a range, a list of these, each with a step if need be. Both day fields have to fit.
 *
 * Times are of the zone of the given time: a time that a change of summer time leaves out is skipped, one that comes twice is met twice.
 *
 * Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CronExpression implements TemporalAdjuster {

    private static final Map<String, String> NAMED = Map.of("@yearly", "0 0 0 1 1 *", "@annually", "0 0 0 1 1 *",
            "@monthly", "0 0 0 1 * *",
            "@weekly", "0 0 0 ? * MON", "@daily", "0 0 0 * * *", "@hourly", "0 0 * * * *");
    private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP",
            "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final int HORIZON_YEARS = 30;

    private final BitSet seconds;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet days;
    private final BitSet months;
    private final BitSet weekdays;
    private final BitSet years;

    public CronExpression(String expression) {
        String[] fields = NAMED.getOrDefault(expression.trim(), expression.trim()).toUpperCase(Locale.ROOT)
                .split("\\s+");
        if (fields.length < 6 || fields.length > 7) {
            throw new IllegalArgumentException("The cron expression '" + expression + "' needs six or seven fields");
        }
        seconds = field(fields[0], 0, 59, List.of());
        minutes = field(fields[1], 0, 59, List.of());
        hours = field(fields[2], 0, 23, List.of());
        days = field(fields[3], 1, 31, List.of());
        months = field(fields[4], 1, 12, MONTHS);
        weekdays = field(fields[5], 0, 7, DAYS);
        if (weekdays.get(0)) {
            weekdays.set(7);
        }
        years = field(fields.length == 7 ? fields[6] : "*", 1970, 2199, List.of());
    }

    /** The next time after the given one. */
    @Override
    public Temporal adjustInto(Temporal temporal) {
        ZonedDateTime start = ZonedDateTime.from(temporal);
        ZonedDateTime time = start.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        while (time.getYear() <= start.getYear() + HORIZON_YEARS) {
            if (!years.get(time.getYear()) || !months.get(time.getMonthValue())) {
                time = time.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay(time.getZone());
            } else if (!days.get(time.getDayOfMonth()) || !weekdays.get(time.getDayOfWeek().getValue())) {
                time = time.toLocalDate().plusDays(1).atStartOfDay(time.getZone());
            } else if (!hours.get(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minutes.get(time.getMinute())) {
                time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            } else if (!seconds.get(time.getSecond())) {
                time = time.plusSeconds(1);
            } else {
                return time;
            }
        }
        throw new IllegalStateException("The cron expression has no time within " + HORIZON_YEARS + " years");
    }

    private static BitSet field(String text, int minimum, int maximum, List<String> names) {
        BitSet set = new BitSet();
        for (String part : text.split(",")) {
            int slash = part.indexOf('/');
            int step = slash < 0 ? 1 : number(part.substring(slash + 1), text);
            String range = slash < 0 ? part : part.substring(0, slash);
            List<Integer> ends = ends(range, text, minimum, maximum, names);
            int last = slash >= 0 && ends.size() == 1 ? maximum : ends.get(ends.size() - 1);
            if (step < 1 || ends.get(0) < minimum || last > maximum || ends.get(0) > last) {
                throw new IllegalArgumentException(
                        "The cron field '" + text + "' is not within " + minimum + " to " + maximum);
            }
            for (int value = ends.get(0); value <= last; value += step) {
                set.set(value);
            }
        }
        return set;
    }

    private static List<Integer> ends(String range, String text, int minimum, int maximum, List<String> names) {
        if ("*".equals(range) || "?".equals(range)) {
            return List.of(minimum, maximum);
        }
        List<Integer> ends = new ArrayList<>();
        for (String end : range.split("-", 2)) {
            int name = names.indexOf(end);
            ends.add(name >= 0 ? name + 1 : number(end, text));
        }
        return ends;
    }

    private static int number(String text, String field) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The cron field '" + field + "' is not usable", e);
        }
    }
}
