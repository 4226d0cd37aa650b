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
package org.openhab.energy.hub.clouds.derapi.rest;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The lengths of intervals. They begin on local boundaries: a day can have 23 or 25 hours. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
enum SummaryLevel {
    QUARTER("15mins"),
    HOUR("hour"),
    DAY("day"),
    MONTH("month");

    private final String word;

    SummaryLevel(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<SummaryLevel> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst();
    }

    /**
     * The beginning of the interval that holds a time.
     */
    ZonedDateTime begin(ZonedDateTime time) {
        return switch (this) {
            case QUARTER -> time.truncatedTo(ChronoUnit.MINUTES).minusMinutes(time.getMinute() % 15);
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> time.toLocalDate().atStartOfDay(time.getZone());
            case MONTH -> time.toLocalDate().withDayOfMonth(1).atStartOfDay(time.getZone());
        };
    }

    /**
     * The beginning of the next interval.
     *
     * @param begin the beginning of one
     */
    ZonedDateTime next(ZonedDateTime begin) {
        return switch (this) {
            case QUARTER -> begin.plusMinutes(15);
            case HOUR -> begin.plusHours(1);
            case DAY -> begin.toLocalDate().plusDays(1).atStartOfDay(begin.getZone());
            case MONTH -> begin.toLocalDate().plusMonths(1).atStartOfDay(begin.getZone());
        };
    }
}
