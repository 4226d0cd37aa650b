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
package org.openhab.energy.ui.internal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.price.MarketDay;

/**
 * Writes instants of a day in local time. In the hour that occurs twice when summer time ends, the offset is added.
 *
 * @param day the day
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record DayTime(MarketDay day) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("HH:mm xxx", Locale.ROOT);

    /** {@return the time, for example {@code 14:15}; the end of the day is {@code 24:00}} */
    String time(Instant instant) {
        if (instant.equals(day.end())) {
            return "24:00";
        }
        ZonedDateTime local = instant.atZone(day.zone());
        boolean twice = day.zone().getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return (twice ? WITH_OFFSET : CLOCK).format(local);
    }

    /** {@return both times with a dash between} */
    String span(Instant from, Instant until) {
        return time(from) + "\u2013" + time(until);
    }
}
