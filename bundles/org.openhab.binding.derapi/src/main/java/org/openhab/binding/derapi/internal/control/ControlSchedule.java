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
package org.openhab.binding.derapi.internal.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The schedule of a site's batteries, in order of time.
 *
 * @param intervals what could be read of it
 * @param unknownUntil until when something in it was left out or is not known to this add-on, so that sending the intervals back would drop or change it;
 *            {@link Instant#MIN} if that is all, {@link Instant#MAX} if it cannot be told
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ControlSchedule(List<ScheduledInterval> intervals, Instant unknownUntil) {
    public static final ControlSchedule EMPTY = new ControlSchedule(List.of(), Instant.MIN);

    public ControlSchedule {
        intervals = intervals.stream().sorted(Comparator.comparing(item -> item.interval().start())).toList();
    }

    /** {@return whether all that has not ended is known} */
    public boolean isWhole(Instant now) {
        return !unknownUntil.isAfter(now);
    }

    /** {@return the interval at the instant, or null if nothing is scheduled then} */
    public @Nullable ScheduledInterval at(Instant instant) {
        return intervals.stream().filter(
                item -> !instant.isBefore(item.interval().start()) && instant.isBefore(item.interval().end()))
                .findFirst().orElse(null);
    }

    /** {@return the next begin or end of an interval, or {@link Instant#MAX}} */
    public Instant nextEdge(Instant now) {
        return intervals.stream().flatMap(item -> Stream.of(item.interval().start(), item.interval().end()))
                .filter(edge -> edge.isAfter(now)).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }

    /** {@return the commands that have not ended} */
    public List<ControlInterval> open(Instant now) {
        return intervals.stream().map(ScheduledInterval::interval).filter(item -> item.end().isAfter(now)).toList();
    }
}
