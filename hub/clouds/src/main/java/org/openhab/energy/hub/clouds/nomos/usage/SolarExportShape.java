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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a roof in Cologne exports: the sun's height above the horizon, clouds by the day and by the quarter-hour, less
 * what the house takes itself. Zero at night and on dark days. A pure function of the instant and of the seed; the sun
 * keeps no summer time.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SolarExportShape implements LoadShape {

    private static final double LATITUDE = Math.toRadians(50.9);
    private static final double LONGITUDE_HOURS = 6.96 / 15;
    private static final double OWN_USE = 0.06;

    private final long seed;

    public SolarExportShape(long seed) {
        this.seed = seed * 0xBF58476D1CE4E5B9L;
    }

    @Override
    public double at(Instant slotStart) {
        OffsetDateTime utc = slotStart.atOffset(ZoneOffset.UTC);
        double height = height(utc);
        if (height <= 0) {
            return 0;
        }
        double clear = clearness(utc.toLocalDate());
        double passing = 1 - (1 - clear) * 0.6
                * new SplittableRandom(seed + Math.floorDiv(slotStart.getEpochSecond(), 900)).nextDouble();
        return Math.max(0, Math.pow(height, 1.2) * clear * passing - OWN_USE);
    }

    /** Sine of the sun's height in the middle of the slot. */
    private static double height(OffsetDateTime utc) {
        double declination = Math.toRadians(23.44) * Math.sin(2 * Math.PI * (utc.getDayOfYear() - 81) / 365.25);
        double hour = utc.getHour() + utc.getMinute() / 60.0 + 0.125 + LONGITUDE_HOURS;
        double angle = Math.toRadians(15 * (hour - 12));
        return Math.sin(LATITUDE) * Math.sin(declination)
                + Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(angle);
    }

    private double clearness(LocalDate day) {
        double draw = new SplittableRandom(seed ^ day.toEpochDay() * 37).nextDouble();
        return draw < 0.25 ? 0.12 + draw : draw < 0.6 ? 0.3 + draw / 2 : 0.75 + draw / 4;
    }
}
