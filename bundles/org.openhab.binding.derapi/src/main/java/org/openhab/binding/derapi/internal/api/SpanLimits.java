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
package org.openhab.binding.derapi.internal.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The longest span that one call for intervals may cover, because the vendor behind Derapi allows no more.
 *
 * @param fine longest span of quarter-hours and hours
 * @param coarse longest span of days; months have no limit
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record SpanLimits(Duration fine, Duration coarse) {
    public static final SpanLimits NONE = new SpanLimits(Duration.ofDays(3660), Duration.ofDays(3660));

    /** {@return the span cut into pieces that are short enough, in order of time} */
    public List<Span> split(SummaryLevel level, Instant from, Instant until) {
        Duration longest = switch (level) {
            case QUARTER_HOUR, HOUR -> fine;
            case DAY -> coarse;
            case MONTH -> NONE.coarse;
        };
        List<Span> pieces = new ArrayList<>();
        Instant start = from;
        while (start.isBefore(until)) {
            Instant end = start.plus(longest);
            end = end.isBefore(until) ? end : until;
            pieces.add(new Span(start, end));
            start = end;
        }
        return pieces;
    }

    /** A span {@code [start, end)}. */
    public record Span(Instant start, Instant end) {
    }
}
