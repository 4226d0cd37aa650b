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

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;

/**
 * When a day's usage of smart meters arrives and when it becomes final: on the following day at a time of day, and on a
 * working day of the next month at that time; single days may be early, late, or never come. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageArrival {

    private final ZoneId zone;
    private final LocalTime usual;
    private final Supplier<NomosSwitches> switches;
    private LocalTime time;
    private final Map<LocalDate, Instant> arrivals = new TreeMap<>();
    private final Map<LocalDate, Instant> finals = new TreeMap<>();

    public UsageArrival(ZoneId zone, LocalTime time, Supplier<NomosSwitches> switches) {
        this.zone = zone;
        this.usual = time;
        this.time = time;
        this.switches = switches;
    }

    /**
     * When a day's usage arrives; {@link Instant#MAX} for never.
     */
    public synchronized Instant arrivesAt(LocalDate day) {
        Instant exception = arrivals.get(day);
        return exception != null ? exception : day.plusDays(1).atTime(time).atZone(zone).toInstant();
    }

    /**
     * When a day's usage becomes final, not before it arrives.
     */
    public synchronized Instant finalAt(LocalDate day) {
        Instant exception = finals.get(day);
        Instant at = exception != null
                ? exception
                : WorkingDays.nth(YearMonth.from(day).plusMonths(1), switches.get().finalWorkingDay()).atTime(time)
                        .atZone(zone).toInstant();
        Instant arrival = arrivesAt(day);
        return at.isBefore(arrival) ? arrival : at;
    }

    /**
     * Changes the usual time of day (local).
     */
    public synchronized void setTime(LocalTime changed) {
        time = changed;
    }

    /**
     * Delivers one day at another time.
     */
    public synchronized void deliver(LocalDate day, Instant at) {
        arrivals.put(day, at);
    }

    /**
     * Never delivers a day.
     */
    public synchronized void hold(LocalDate day) {
        arrivals.put(day, Instant.MAX);
    }

    /**
     * Makes one day final at another time.
     */
    public synchronized void finish(LocalDate day, Instant at) {
        finals.put(day, at);
    }

    /**
     * Back to the usual times for all days.
     */
    public synchronized void reset() {
        time = usual;
        arrivals.clear();
        finals.clear();
    }

    public synchronized LocalTime time() {
        return time;
    }

    /** The days that arrive at another time. */
    public synchronized Map<LocalDate, Instant> arrivals() {
        return new TreeMap<>(arrivals);
    }

    /** The days that become final at another time. */
    public synchronized Map<LocalDate, Instant> finals() {
        return new TreeMap<>(finals);
    }
}
