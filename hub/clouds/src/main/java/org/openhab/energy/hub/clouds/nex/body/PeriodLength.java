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
package org.openhab.energy.hub.clouds.nex.body;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Length of the periods of aggregates. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum PeriodLength {
    MINUTE(Duration.ofMinutes(1), 4),
    HOUR(Duration.ofHours(1), 4),
    DAY(Duration.ofDays(1), 24);

    private static final int MOST = 20_000;

    private final Duration length;
    private final int samples;

    PeriodLength(Duration length, int samples) {
        this.length = length;
        this.samples = samples;
    }

    public long seconds() {
        return length.toSeconds();
    }

    /** {@return how many readings of a period an aggregate is made of} */
    public int samples() {
        return samples;
    }

    /**
     * The periods that begin in a span. A start that is not aligned to a period leaves out the one it lies in.
     */
    public List<Period> periods(Instant from, Instant until, ZoneId dayZone) {
        List<Period> periods = new ArrayList<>();
        Instant start = floor(from, dayZone);
        while (start.isBefore(until) && periods.size() < MOST) {
            Instant end = end(start, dayZone);
            if (!start.isBefore(from)) {
                periods.add(new Period(start, end));
            }
            start = end;
        }
        return periods;
    }

    private Instant floor(Instant instant, ZoneId zone) {
        if (this == DAY) {
            return instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        }
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds()) * seconds());
    }

    private Instant end(Instant start, ZoneId zone) {
        return this == DAY
                ? start.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant()
                : start.plus(length);
    }
}
