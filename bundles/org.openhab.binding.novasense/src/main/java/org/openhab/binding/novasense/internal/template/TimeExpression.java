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
package org.openhab.binding.novasense.internal.template;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;

/**
 * A time relative to now, such as {@code now+72h}, {@code monthStart-1M} or {@code todayStart:epoch-s}. Seconds, minutes and hours are exact; days, weeks,
 * months and years follow the calendar of the zone, so that a day of a clock change is one day. Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TimeExpression {
    private static final Pattern SYNTAX = Pattern.compile("([A-Za-z]+)((?:[+-]\\d{1,6}[smhdwMy])*)(?::([a-z-]+))?");
    private static final int LONGEST = 100;
    private static final Pattern STEP = Pattern.compile("([+-]\\d{1,6})([smhdwMy])");

    private final String anchor;
    private final String steps;
    private final @Nullable TimeFormat format;

    private TimeExpression(String anchor, String steps, @Nullable TimeFormat format) {
        this.anchor = anchor;
        this.steps = steps;
        this.format = format;
    }

    /**
     * @param text what stands between the braces
     * @throws InvalidSettingException when it is no time expression
     */
    static TimeExpression parse(String text) throws InvalidSettingException {
        Matcher matcher = SYNTAX.matcher(text.length() > LONGEST ? "" : text.trim());
        if (!matcher.matches() || start(word(matcher, 1), Instant.EPOCH, ZoneId.of("UTC")) == null) {
            throw new InvalidSettingException("offline.config-template", text);
        }
        String format = matcher.group(3);
        if (format == null) {
            return new TimeExpression(word(matcher, 1), word(matcher, 2), null);
        }
        return new TimeExpression(word(matcher, 1), word(matcher, 2), TimeFormat.of(format)
                .orElseThrow(() -> new InvalidSettingException("offline.config-time-format", format)));
    }

    /**
     * {@return the time as text}
     *
     * @param usual the format to use when the expression has none of its own
     * @throws InvalidSettingException when the time is beyond what a calendar holds
     */
    String write(Instant now, ZoneId zone, TimeFormat usual) throws InvalidSettingException {
        TimeFormat own = format;
        try {
            return (own == null ? usual : own).write(at(now, zone));
        } catch (DateTimeException e) {
            throw new InvalidSettingException("offline.config-template", anchor + steps);
        }
    }

    ZonedDateTime at(Instant now, ZoneId zone) {
        ZonedDateTime time = start(anchor, now, zone);
        if (time == null) {
            throw new DateTimeException("An expression has an anchor");
        }
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            time = moved(time, Integer.parseInt(word(step, 1)), word(step, 2).charAt(0));
        }
        return time;
    }

    private static @Nullable ZonedDateTime start(String anchor, Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate today = local.toLocalDate();
        return switch (anchor) {
            case "now" -> local;
            case "hourStart" -> local.withMinute(0).withSecond(0).withNano(0);
            case "todayStart" -> today.atStartOfDay(zone);
            case "tomorrowStart" -> today.plusDays(1).atStartOfDay(zone);
            case "yesterdayStart" -> today.minusDays(1).atStartOfDay(zone);
            case "monthStart" -> today.withDayOfMonth(1).atStartOfDay(zone);
            case "nextMonthStart" -> today.withDayOfMonth(1).plusMonths(1).atStartOfDay(zone);
            case "yearStart" -> today.withDayOfYear(1).atStartOfDay(zone);
            default -> null;
        };
    }

    private static ZonedDateTime moved(ZonedDateTime time, int amount, char unit) {
        return switch (unit) {
            case 's' -> time.plusSeconds(amount);
            case 'm' -> time.plusMinutes(amount);
            case 'h' -> time.plusHours(amount);
            case 'd' -> time.plus(Period.ofDays(amount));
            case 'w' -> time.plus(Period.ofWeeks(amount));
            case 'M' -> time.plus(Period.ofMonths(amount));
            default -> time.plus(Period.ofYears(amount));
        };
    }

    private static String word(Matcher matcher, int group) {
        String word = matcher.group(group);
        return word == null ? "" : word;
    }
}
