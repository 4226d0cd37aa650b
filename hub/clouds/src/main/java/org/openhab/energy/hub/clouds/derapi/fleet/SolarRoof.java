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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a solar roof gives: the sun's height over the place, and clouds that are the same whenever one looks. A pure
 * function of place and time, in steps of a quarter-hour. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SolarRoof {

    private static final int DAY_QUARTERS = 96;

    private final double peakKw;
    private final double latitude;
    private final double longitude;
    private final long seed;
    private final Map<Long, Double> days = new ConcurrentHashMap<>();

    public SolarRoof(double peakKw, double latitude, double longitude, long seed) {
        this.peakKw = peakKw;
        this.latitude = Math.toRadians(latitude);
        this.longitude = longitude;
        this.seed = seed;
    }

    /**
     * The power within a quarter, in kW.
     */
    public double kw(long quarter) {
        double hours = Math.floorMod(quarter, DAY_QUARTERS) / 4.0 + 0.125;
        long day = Math.floorDiv(quarter, DAY_QUARTERS);
        double declination = Math.toRadians(23.44) * Math.sin(2 * Math.PI * (day % 365.2425 - 80.5) / 365.2425);
        double hourAngle = Math.toRadians((hours - 12) * 15 + longitude);
        double height = Math.sin(latitude) * Math.sin(declination)
                + Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle);
        if (height <= 0) {
            return 0;
        }
        double clouds = 0.3 + 0.7 * Quarters.chance(seed, day);
        double passing = 0.9 + 0.1 * Quarters.chance(seed + 1, quarter);
        return peakKw * 0.85 * Math.pow(height, 1.2) * clouds * passing;
    }

    /**
     * The energy between two instants in kWh; 0 when they are the wrong way round.
     */
    public double kwh(Instant from, Instant to) {
        double sum = 0;
        Instant at = from;
        while (at.isBefore(to)) {
            long quarter = Quarters.of(at);
            boolean wholeDay = Math.floorMod(quarter, DAY_QUARTERS) == 0 && at.equals(Quarters.start(quarter))
                    && !Quarters.start(quarter + DAY_QUARTERS).isAfter(to);
            Instant next = wholeDay ? Quarters.start(quarter + DAY_QUARTERS) : Quarters.start(quarter + 1);
            if (wholeDay) {
                sum += days.computeIfAbsent(quarter, this::dayKwh);
            } else {
                Instant end = next.isAfter(to) ? to : next;
                sum += kw(quarter) * (end.toEpochMilli() - at.toEpochMilli()) / 3_600_000.0;
            }
            at = next;
        }
        return sum;
    }

    private double dayKwh(long first) {
        double sum = 0;
        for (long quarter = first; quarter < first + DAY_QUARTERS; quarter++) {
            sum += kw(quarter) / 4;
        }
        return sum;
    }
}
