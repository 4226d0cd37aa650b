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

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A made-up household: a base load with a fridge, peaks at breakfast, noon and in the evening by the wall clock, later
 * breakfasts at weekends, more light in winter, a washing machine on some days, a cooker every evening, and a fortnight
 * away in August. A pure function of the instant and of the household's seed.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HouseholdShape implements LoadShape {

    private static final int AWAY_FROM_DAY = 220;
    private static final int AWAY_DAYS = 14;

    private final ZoneId zone;
    private final long seed;

    public HouseholdShape(ZoneId zone, long seed) {
        this.zone = zone;
        this.seed = seed * 0x9E3779B97F4A7C15L;
    }

    @Override
    public double at(Instant slotStart) {
        ZonedDateTime local = slotStart.atZone(zone);
        long quarters = Math.floorDiv(slotStart.getEpochSecond(), 900);
        double noise = 0.85 + 0.3 * new SplittableRandom(seed + quarters).nextDouble();
        double fridge = Math.floorMod(quarters + seed, 5) < 2 ? 0.09 : 0.03;
        double base = 0.13 + fridge;
        int day = local.getDayOfYear();
        int awayFrom = AWAY_FROM_DAY + (int) Math.floorMod(seed, 14);
        if (day >= awayFrom && day < awayFrom + AWAY_DAYS) {
            return base * noise;
        }
        return (base + awake(local)) * noise + machines(local);
    }

    private static double awake(ZonedDateTime local) {
        double hour = local.getHour() + local.getMinute() / 60.0 + 0.125;
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        double winter = 1 + 0.22 * Math.cos(2 * Math.PI * (local.getDayOfYear() - 15) / 365.25);
        return winter * ((weekend ? 0.28 : 0.34) * bell(hour, weekend ? 9.2 : 7.1, weekend ? 1.4 : 0.8)
                + (weekend ? 0.42 : 0.2) * bell(hour, 12.6, 1.3) + (weekend ? 0.2 : 0.12) * bell(hour, 15.5, 2.2)
                + 0.62 * bell(hour, 19.6, 2.0));
    }

    /** Cooker and washing machine: whole quarter-hours of much load. */
    private double machines(ZonedDateTime local) {
        int quarter = local.getHour() * 4 + local.getMinute() / 15;
        SplittableRandom random = new SplittableRandom(seed ^ local.toLocalDate().toEpochDay() * 31);
        int cooker = 72 + random.nextInt(8);
        int washing = random.nextInt(10) < 4 ? 40 + random.nextInt(36) : Integer.MIN_VALUE;
        double load = quarter >= cooker && quarter < cooker + 3 ? 1.1 : 0;
        return load + (quarter == washing || quarter == washing + 1 ? 1.7 : quarter == washing + 4 ? 0.6 : 0);
    }

    private static double bell(double hour, double centre, double width) {
        double distance = (hour - centre) / width;
        return Math.exp(-distance * distance / 2);
    }
}
