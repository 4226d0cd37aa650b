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
package org.openhab.energy.thing.internal.plan;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.thing.DurationText;

/**
 * Durations and moments as requests write them.
 *
 * @param zone the hub's zone, for times of day
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record RequestTimes(ZoneId zone) {
    private static final Pattern TIME_OF_DAY = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
    private static final Duration LONGEST = Duration.ofDays(14);

    /** {@return the duration in whole seconds, from {@code least} to 14 days, or null} */
    @Nullable
    Duration duration(Fields fields, String name, Duration least) throws RequestException {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        Duration duration = DurationText.parse(text).orElse(null);
        if (duration == null) {
            throw fields.fault(name, Fault.WRONG_FORMAT,
                    "is hours and minutes as \"2:10\" or ISO 8601 as \"PT2H10M\"");
        }
        if (duration.compareTo(least) < 0 || duration.compareTo(LONGEST) > 0 || duration.getNano() != 0) {
            throw fields.fault(name, Fault.OUT_OF_RANGE, "is in whole seconds, " + least + " to " + LONGEST);
        }
        return duration;
    }

    /**
     * {@return the moment, or null}
     *
     * @param after a time of day is the first of its kind later than this
     */
    @Nullable
    Instant moment(Fields fields, String name, Instant after) throws RequestException {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        Matcher time = TIME_OF_DAY.matcher(text);
        if (time.matches()) {
            return next(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))), after);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw fields.fault(name, Fault.WRONG_FORMAT,
                    "is a time of day as \"07:00\", or a date with time and offset as \"2026-03-10T07:00:00+01:00\"");
        }
    }

    /** The hour that occurs twice counts twice; a time that the clock skips is as much later as the clock goes forward. */
    private Instant next(LocalTime time, Instant after) {
        LocalDate day = LocalDate.ofInstant(after, zone);
        while (true) {
            LocalDateTime local = day.atTime(time);
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            Instant first = offsets.isEmpty()
                    ? local.atZone(zone).toInstant()
                    : local.toInstant(offsets.get(0));
            if (first.isAfter(after)) {
                return first;
            }
            if (offsets.size() > 1 && local.toInstant(offsets.get(1)).isAfter(after)) {
                return local.toInstant(offsets.get(1));
            }
            day = day.plusDays(1);
        }
    }
}
