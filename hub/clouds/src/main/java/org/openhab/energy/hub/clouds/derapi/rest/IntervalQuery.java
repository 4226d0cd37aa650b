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

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.setup.BoundaryZone;
import org.openhab.energy.hub.clouds.derapi.setup.NewestInterval;

/**
 * The whole intervals that a request means. A request that begins or ends within an interval is widened; {@code end} is
 * exclusive. There are none before the site began, and none that lie in the future.
 *
 * @param zone in which they begin and in which their times are written
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record IntervalQuery(SummaryLevel level, ZoneId zone, List<Span> spans) {

    /**
     * One interval.
     *
     * @param filled until when it has values: its end, or now while it runs
     */
    record Span(Instant start, Instant end, Instant filled) {
    }

    /**
     * Reads the query.
     *
     * @throws DerapiProblem 400 for bad arguments, 403 for a span that is too long
     */
    static IntervalQuery of(Call call, FleetSite site) {
        OffsetDateTime start = time(call, "start");
        OffsetDateTime end = time(call, "end");
        if (!start.isBefore(end)) {
            throw DerapiProblem.invalid("query: end must be after start");
        }
        int longest = call.switches().longestSpanDays();
        if (longest > 0 && Duration.between(start, end).compareTo(Duration.ofDays(longest)) > 0) {
            throw DerapiProblem.forbidden("query: more than " + longest + " days");
        }
        String word = call.parameter("summaryLevel").orElse(call.switches().defaultSummaryLevel());
        SummaryLevel level = SummaryLevel.of(word).orElseThrow(() -> DerapiProblem
                .invalid("query: summaryLevel: '" + word + "' is not one of ['15mins', 'hour', 'day', 'month']"));
        ZoneId zone = call.switches().boundaryZone() == BoundaryZone.SITE ? site.setup().zone() : start.getOffset();
        return new IntervalQuery(level, zone, spans(call, site, level, start.atZoneSameInstant(zone), end.toInstant()));
    }

    private static List<Span> spans(Call call, FleetSite site, SummaryLevel level, ZonedDateTime start, Instant end) {
        Instant since = site.setup().since();
        boolean whole = call.switches().newestInterval() == NewestInterval.ABSENT;
        List<Span> spans = new ArrayList<>();
        ZonedDateTime begin = level.begin(start.toInstant().isBefore(since) ? since.atZone(start.getZone()) : start);
        while (begin.toInstant().isBefore(end) && begin.toInstant().isBefore(call.now())) {
            ZonedDateTime next = level.next(begin);
            boolean running = next.toInstant().isAfter(call.now());
            if (!running || !whole) {
                spans.add(new Span(begin.toInstant(), next.toInstant(), running ? call.now() : next.toInstant()));
            }
            begin = next;
        }
        return spans;
    }

    private static OffsetDateTime time(Call call, String name) {
        return Times.read("query: " + name,
                call.parameter(name).orElseThrow(() -> DerapiProblem.invalid("query: " + name + " is required")));
    }
}
