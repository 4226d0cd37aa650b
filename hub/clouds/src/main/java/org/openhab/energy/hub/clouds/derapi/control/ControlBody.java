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
package org.openhab.energy.hub.clouds.derapi.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.fleet.ControlInterval;
import org.openhab.energy.hub.clouds.derapi.fleet.ControlInterval.Command;
import org.openhab.energy.hub.clouds.derapi.rest.StrictJson;
import org.openhab.energy.hub.clouds.derapi.rest.Times;

/**
 * Reads a control schedule and refuses what cannot be: overlaps, an end that is not after its start, a start in the
 * past, and figures out of range.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ControlBody {

    private ControlBody() {
    }

    /**
     * The intervals, earliest first.
     *
     * @param current what is in force: an interval that began already may be put again
     * @param earliest the earliest start of a new one
     * @throws DerapiProblem 400 naming the interval
     */
    static List<ControlInterval> read(StrictJson body, List<ControlInterval> current, Instant earliest) {
        List<ControlInterval> intervals = new ArrayList<>();
        for (StrictJson entry : body.only("intervals").objects("intervals")) {
            ControlInterval interval = one(entry);
            boolean running = current.stream().anyMatch(
                    item -> item.start().equals(interval.start()) && item.command() == interval.command());
            if (interval.start().isBefore(earliest) && !running) {
                throw entry.invalid("start: is in the past");
            }
            intervals.add(interval);
        }
        intervals.sort(Comparator.comparing(ControlInterval::start));
        for (int i = 1; i < intervals.size(); i++) {
            if (intervals.get(i).start().isBefore(intervals.get(i - 1).end())) {
                throw body.invalid("intervals: " + Times.utc(intervals.get(i - 1).start()) + " and "
                        + Times.utc(intervals.get(i).start()) + " overlap");
            }
        }
        return intervals;
    }

    private static ControlInterval one(StrictJson entry) {
        entry.only("command", "start", "end", "kw", "stateOfChargeLimitPercent", "priority", "allowExport");
        String command = entry.oneOf("command", "charge", "discharge", "idle")
                .orElseThrow(() -> entry.invalid("'command' is a required property"));
        Instant start = Times.read(entry.place() + ".start", entry.text("start")).toInstant();
        Instant end = Times.read(entry.place() + ".end", entry.text("end")).toInstant();
        if (!end.isAfter(start)) {
            throw entry.invalid("end: must be after start");
        }
        Double kw = entry.number("kw").orElse(null);
        if (kw != null && kw < 0) {
            throw entry.invalid("kw: " + kw + " is less than the minimum of 0");
        }
        Double limit = entry.number("stateOfChargeLimitPercent").orElse(null);
        if (limit != null && (limit < 0 || limit > 100)) {
            throw entry.invalid("stateOfChargeLimitPercent: " + limit + " is not between 0 and 100");
        }
        return new ControlInterval(Command.valueOf(command.toUpperCase(Locale.ROOT)), start, end, kw, limit,
                entry.oneOf("priority", "PV", "B", "Load", "Grid").orElse(null),
                entry.flag("allowExport").orElse(null));
    }
}
