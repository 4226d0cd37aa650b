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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A shape brought to so many kWh per calendar year. Thread-safe; remembers the sums of years and days.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class EnergyProfile {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final LoadShape shape;
    private final ZoneId zone;
    private final double yearly;
    private final Map<Integer, Double> sums = new ConcurrentHashMap<>();
    /** By UTC days. */
    private final Map<Instant, Double> days = new ConcurrentHashMap<>();

    /**
     * @param yearly kWh per calendar year
     */
    public EnergyProfile(LoadShape shape, ZoneId zone, double yearly) {
        this.shape = shape;
        this.zone = zone;
        this.yearly = yearly;
    }

    /**
     * kWh in a quarter-hour.
     */
    public double at(Instant slotStart) {
        int year = slotStart.atZone(zone).getYear();
        double sum = sums.computeIfAbsent(year, this::sum);
        return sum == 0 ? 0 : shape.at(slotStart) * yearly / sum;
    }

    /**
     * kWh from an instant to another (exclusive), both on quarter-hours.
     */
    public double between(Instant from, Instant to) {
        double total = 0;
        Instant at = from;
        while (at.isBefore(to)) {
            Instant next = at.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            boolean whole = at.equals(at.truncatedTo(ChronoUnit.DAYS)) && !next.isAfter(to);
            Instant end = next.isBefore(to) ? next : to;
            total += whole ? days.computeIfAbsent(at, day -> slots(day, next)) : slots(at, end);
            at = end;
        }
        return total;
    }

    private double slots(Instant from, Instant to) {
        double total = 0;
        for (Instant slot = from; slot.isBefore(to); slot = slot.plus(STEP)) {
            total += at(slot);
        }
        return total;
    }

    private double sum(int year) {
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
        double total = 0;
        for (Instant slot = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant(); slot
                .isBefore(end); slot = slot.plus(STEP)) {
            total += shape.at(slot);
        }
        return total;
    }
}
