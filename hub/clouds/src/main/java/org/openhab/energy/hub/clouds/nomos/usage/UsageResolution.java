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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The lengths of usage intervals. Days, weeks and months are the customer's: they begin at local midnight, weeks on
 * Monday.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum UsageResolution {
    QUARTER("15min"),
    HOUR("hour"),
    DAY("day"),
    WEEK("week"),
    MONTH("month");

    private final String word;

    UsageResolution(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<UsageResolution> of(String word) {
        return Arrays.stream(values()).filter(resolution -> resolution.word.equals(word)).findFirst();
    }

    /**
     * What {@code auto} picks: the thresholds are ours, Nomos documents none.
     *
     * @param to exclusive
     */
    public static UsageResolution fitting(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days <= 2 ? QUARTER : days <= 14 ? HOUR : days <= 92 ? DAY : days <= 366 ? WEEK : MONTH;
    }

    /**
     * The start of the interval that an instant is in. Hours count from the instant, so that the hour that an autumn
     * day has twice stays two.
     */
    public Instant start(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        return switch (this) {
            case QUARTER -> Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 900) * 900);
            case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day.atStartOfDay(zone).toInstant();
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(zone).toInstant();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay(zone).toInstant();
        };
    }
}
