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
package org.openhab.binding.derapi.internal.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.SummaryLevel;

/**
 * Which span of intervals is asked for and kept, by level. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class IntervalWindow {
    private static final int DAYS = 31;
    private static final int MONTHS = 12;

    private IntervalWindow() {
    }

    /** {@return the oldest instant that is kept: an edge of a day or a month at the place, whose days may have 23 or 25 hours} */
    public static Instant oldest(SummaryLevel level, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = switch (level) {
            case QUARTER_HOUR, HOUR -> today.minusDays(1);
            case DAY -> today.minusDays(DAYS);
            case MONTH -> today.withDayOfMonth(1).minusMonths(MONTHS);
        };
        return first.atStartOfDay(zone).toInstant();
    }

    /** {@return where to begin to ask: at the last intervals that are known, or at the oldest} */
    public static Instant from(SummaryLevel level, IntervalBook book, Instant now, ZoneId zone) {
        Instant oldest = oldest(level, now, zone);
        Instant resume = book.resume();
        return resume == null || resume.isBefore(oldest) || resume.isAfter(now) ? oldest : resume;
    }
}
