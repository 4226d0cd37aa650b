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
package org.openhab.energy.hub.clouds.nomos.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A made-up German day-ahead curve: morning and evening peak, a dip at noon by the sun that goes below zero on clear
 * days with little load, lower weekends, dearer winters, and days with much wind. A pure function of the local date and
 * time of day: the same date has the same prices in every run.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DayCurve implements MarketPrices {

    private static final int REMEMBERED = 2_000;

    private final ZoneId zone;

    /** Days that were asked for; cleared when there are too many. */
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

    public DayCurve(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Optional<BigDecimal> at(Instant slotStart) {
        ZonedDateTime local = slotStart.atZone(zone);
        int quarter = local.getHour() * 4 + local.getMinute() / 15;
        if (days.size() > REMEMBERED) {
            days.clear();
        }
        double price = days.computeIfAbsent(local.toLocalDate(), Day::new).price(quarter);
        return Optional.of(BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_UP));
    }

    /** What one date's weather and load are like; drawn from a generator that is seeded by the date. */
    private static final class Day {

        private final long seed;
        private final double winter;
        private final double load;
        private final double level;
        private final double sun;
        private final double wind;

        Day(LocalDate date) {
            seed = date.toEpochDay() * 0x9E3779B97F4A7C15L;
            SplittableRandom random = new SplittableRandom(seed);
            winter = Math.cos(2 * Math.PI * (date.getDayOfYear() - 15) / 365.25);
            DayOfWeek weekday = date.getDayOfWeek();
            load = weekday == DayOfWeek.SUNDAY ? 0.5 : weekday == DayOfWeek.SATURDAY ? 0.7 : 1;
            level = 84 + 14 * winter - 34 * (1 - load) + 20 * (random.nextDouble() - 0.5);
            sun = (68 - 38 * winter) * (0.35 + 0.9 * random.nextDouble());
            wind = random.nextDouble() < 0.2 ? 25 + 25 * random.nextDouble() : 0;
        }

        /** EUR/MWh of a quarter-hour, counted from 0 by the wall clock. */
        double price(int quarter) {
            double hour = (quarter + 0.5) / 4;
            double noon = 13.1 - 0.7 * winter;
            double smooth = level - wind - 15 * bell(hour, 3.5, 2.2)
                    + (30 + 8 * winter) * load * bell(hour, 7.8, 1.3)
                    + (44 + 14 * winter) * (0.4 + 0.6 * load) * bell(hour, 19.3 - 0.9 * winter, 1.8)
                    - sun * (1.25 - 0.25 * load) * bell(hour, noon, 2.7 - 0.6 * winter);
            SplittableRandom random = new SplittableRandom(seed + 31L * (quarter + 1));
            // Plants ramp by the hour, so within an hour prices fall in the morning and rise towards the evening.
            double ramp = (quarter % 4 - 1.5) * (hour < noon ? -2.2 : 2.2);
            return smooth + ramp + 3 * (random.nextDouble() - 0.5);
        }

        private static double bell(double hour, double centre, double width) {
            double distance = (hour - centre) / width;
            return Math.exp(-distance * distance / 2);
        }
    }
}
