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
package org.openhab.energy.hub.clouds.novasense;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A made-up plant whose output is a pure function of time.
 *
 * @param id id in the API; the second has a character that a path must escape
 * @param name what people call it
 * @param peakPower nominal power in kW
 * @param currency of its contract
 * @param tariff revenue per kWh
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record SolarPlant(String id, String name, double peakPower, String currency, double tariff) {

    private static final double SUNRISE = 6;
    private static final double DAYLIGHT = 14;
    private static final int STEP_MINUTES = 15;

    /** {@return output in kW by weather and modules alone} */
    double potential(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        double hour = local.toLocalTime().toSecondOfDay() / 3600.0 - SUNRISE;
        if (hour <= 0 || hour >= DAYLIGHT) {
            return 0;
        }
        return peakPower * 0.9 * clearness(local.toLocalDate()) * Math.pow(Math.sin(Math.PI * hour / DAYLIGHT), 1.4);
    }

    /** {@return output in kW that is expected with all losses} */
    double theoretical(Instant at, ZoneId zone) {
        return potential(at, zone) * 0.93;
    }

    double measured(Instant at, ZoneId zone) {
        return theoretical(at, zone) * (0.95 + 0.04 * noise(at.getEpochSecond() / 900));
    }

    boolean isNight(Instant at, ZoneId zone) {
        return potential(at, zone) == 0;
    }

    /** {@return energy in MWh from one instant to another} */
    double energy(Instant from, Instant to, ZoneId zone, boolean measured) {
        double sum = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60L * STEP_MINUTES)) {
            sum += measured ? measured(at, zone) : theoretical(at, zone);
        }
        return sum * STEP_MINUTES / 60 / 1000;
    }

    /** {@return temperature-corrected performance ratio, or null at night} */
    @Nullable
    Double performanceRatio(Instant at, ZoneId zone) {
        return isNight(at, zone) ? null : 0.81 + 0.05 * noise(at.getEpochSecond() / 3600);
    }

    /** {@return measured by expected energy, or null at night} */
    @Nullable
    Double performanceIndex(Instant at, ZoneId zone) {
        return isNight(at, zone) ? null : measured(at, zone) / theoretical(at, zone);
    }

    private double clearness(LocalDate day) {
        return 0.55 + 0.45 * noise(day.toEpochDay() * 31);
    }

    private double noise(long seed) {
        long mixed = (seed + id.hashCode()) * 0x9E3779B97F4A7C15L;
        return ((mixed ^ mixed >>> 29) >>> 11 & 0xFFFF) / 65535.0;
    }
}
