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
package org.openhab.binding.nexcloud.internal.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Length of the periods of aggregates.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum Resolution {
    /** Only on demand: NEX asks not to fetch finer data than needed. */
    MINUTE("MinuteData", Duration.ofMinutes(1), Duration.ofDays(1)),
    HOUR("HourData", Duration.ofHours(1), Duration.ofDays(28)),
    DAY("DayData", Duration.ofDays(1), Duration.ofDays(28));

    private final String path;
    private final Duration length;
    private final Duration chunk;

    Resolution(String path, Duration length, Duration chunk) {
        this.path = path;
        this.length = length;
        this.chunk = chunk;
    }

    /** {@return the word of the address} */
    public String path() {
        return path;
    }

    /** {@return the usual length; a day has 23 or 25 hours when a clock changes} */
    public Duration length() {
        return length;
    }

    /** {@return how long a span one request covers; the longest that NEX takes is not documented, so this stays below a month} */
    public Duration chunk() {
        return chunk;
    }

    /** {@return the end of a period that begins at the instant}
     *
     * @param zone the zone in which days begin
     */
    public Instant end(Instant start, ZoneId zone) {
        return this == DAY ? start.atZone(zone).plusDays(1).toInstant() : start.plus(length);
    }

    /** {@return the beginning of the period that the instant lies in}
     *
     * @param zone the zone in which days begin
     */
    public Instant start(Instant instant, ZoneId zone) {
        return this == DAY
                ? instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant()
                : Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), length.toSeconds())
                        * length.toSeconds());
    }

    /** {@return the resolution of a word such as {@code hour}, or null} */
    public static @Nullable Resolution of(@Nullable String word) {
        if (word != null) {
            for (Resolution resolution : values()) {
                if (resolution.name().equals(word.trim().toUpperCase(Locale.ROOT))) {
                    return resolution;
                }
            }
        }
        return null;
    }
}
