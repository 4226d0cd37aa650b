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
package org.openhab.energy.hub.clouds.derapi.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A site's battery control: what was put last, and what has been in force. Guarded by its site.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ControlSchedule {

    private List<ControlInterval> put = List.of();
    private Instant putAt = Instant.EPOCH;
    private List<ControlInterval> inForce = List.of();

    ControlSchedule copy() {
        ControlSchedule copy = new ControlSchedule();
        copy.put = put;
        copy.putAt = putAt;
        copy.inForce = inForce;
        return copy;
    }

    /**
     * Replaces the whole schedule; what has been in force until now stays history.
     */
    void replace(List<ControlInterval> intervals, Instant now) {
        List<ControlInterval> merged = new ArrayList<>();
        for (ControlInterval interval : inForce) {
            if (interval.start().isBefore(now)) {
                merged.add(interval.end().isAfter(now) ? interval.until(now) : interval);
            }
        }
        for (ControlInterval interval : intervals) {
            if (interval.end().isAfter(now)) {
                merged.add(interval.start().isBefore(now) ? interval.from(now) : interval);
            }
        }
        merged.sort(Comparator.comparing(ControlInterval::start));
        inForce = List.copyOf(merged);
        put = List.copyOf(intervals);
        putAt = now;
    }

    List<ControlInterval> current() {
        return put;
    }

    Instant putAt() {
        return putAt;
    }

    Optional<ControlInterval> at(Instant instant) {
        return inForce.stream().filter(interval -> interval.holds(instant)).findFirst();
    }

    /**
     * The next instant after one, but not after the end, at which something else is in force.
     */
    Instant nextChange(Instant after, Instant end) {
        Instant next = end;
        for (ControlInterval interval : inForce) {
            for (Instant edge : List.of(interval.start(), interval.end())) {
                if (edge.isAfter(after) && edge.isBefore(next)) {
                    next = edge;
                }
            }
        }
        return next;
    }
}
