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
package org.openhab.energy.hub.clouds.nomos.meter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.nomos.meter.MeterReading.Type;
import org.openhab.energy.hub.clouds.nomos.setup.MeterChange;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.usage.EnergyProfiles;

/**
 * The registers of all meters: what customers reported, and what the grid operator read. An analog meter is read at the
 * start of delivery, every year after and at the end, and estimated on the first of every other month; a smart one
 * reads itself on the first of each month. Between readings the register goes with the subscription's profile.
 * Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class MeterReadings {

    private static final double ESTIMATION = 1.04;
    private static final Duration OPERATOR_DELAY = Duration.ofDays(3);

    private final ZoneId zone;
    private final EnergyProfiles profiles;
    private final List<MeterReading> reported = new CopyOnWriteArrayList<>();

    public MeterReadings(ZoneId zone, EnergyProfiles profiles) {
        this.zone = zone;
        this.profiles = profiles;
    }

    /**
     * Takes a customer's reading; it was checked before.
     */
    public MeterReading report(NomosSubscription subscription, BigDecimal value, Instant day, Instant now) {
        MeterReading reading = reading(subscription, value, day, Type.CUSTOMER_REPORT, now);
        reported.add(reading);
        return reading;
    }

    /**
     * The readings that are known now, oldest day first.
     */
    public List<MeterReading> of(NomosSubscription subscription, Instant now) {
        Instant start = subscription.startAt();
        if (start == null || now.isBefore(start)) {
            return List.of();
        }
        List<MeterReading> readings = new ArrayList<>();
        reported.stream().filter(reading -> reading.subscription().equals(subscription.id())).forEach(readings::add);
        read(readings, subscription, start, start);
        for (LocalDate first = day(start).withDayOfMonth(1).plusMonths(1); !midnight(first)
                .isAfter(now); first = first.plusMonths(1)) {
            Instant at = midnight(first);
            if (subscription.delivers(at)) {
                boolean smart = subscription.meterAt(at).smart();
                boolean yearly = ChronoUnit.MONTHS.between(YearMonth.from(day(start)), YearMonth.from(first)) % 12 == 0;
                if (smart || yearly) {
                    read(readings, subscription, start, at);
                } else {
                    readings.add(estimation(subscription, start, at));
                }
            }
        }
        Instant end = subscription.endAt();
        if (end != null && !end.isAfter(now)) {
            read(readings, subscription, start, end);
        }
        MeterChange change = subscription.meterChange();
        if (change != null && !change.at().isAfter(now) && subscription.delivers(change.at())) {
            readings.add(reading(subscription, subscription.meter().id(),
                    register(subscription, start, change.at().minusSeconds(900), 1), change.at(), Type.GRID_READING,
                    change.at().plus(OPERATOR_DELAY)));
        }
        readings.removeIf(reading -> reading.createdAt().isAfter(now));
        readings.sort(Comparator.comparing(MeterReading::timestamp).thenComparing(MeterReading::createdAt));
        return readings;
    }

    private void read(List<MeterReading> readings, NomosSubscription subscription, Instant start, Instant at) {
        Instant delay = at.plus(subscription.meterAt(at).smart() ? Duration.ofHours(16) : OPERATOR_DELAY);
        boolean known = readings.stream()
                .anyMatch(reading -> reading.isActual() && day(reading.timestamp()).equals(day(at)));
        if (!known) {
            readings.add(reading(subscription, register(subscription, start, at, 1), at, Type.GRID_READING,
                    at.equals(start) ? start : delay));
        }
    }

    private MeterReading estimation(NomosSubscription subscription, Instant start, Instant at) {
        return reading(subscription, register(subscription, start, at, ESTIMATION), at, Type.GRID_ESTIMATION, at);
    }

    /** The register, from the last report or the start of delivery on; a meter that comes later begins with zero. */
    private BigDecimal register(NomosSubscription subscription, Instant start, Instant at, double factor) {
        MeterChange change = subscription.meterChange();
        if (change != null && !at.isBefore(change.at())) {
            return kilowattHours(profiles.of(subscription).between(quarter(change.at()), quarter(at)));
        }
        @Nullable
        MeterReading last = null;
        for (MeterReading reading : reported) {
            if (reading.subscription().equals(subscription.id()) && !reading.timestamp().isAfter(at)
                    && (last == null || reading.timestamp().isAfter(last.timestamp()))) {
                last = reading;
            }
        }
        BigDecimal value = last == null ? initial(subscription) : last.value();
        Instant from = last == null ? quarter(start) : last.timestamp();
        return value.add(kilowattHours(factor * profiles.of(subscription).between(from, quarter(at)))).setScale(1,
                RoundingMode.HALF_UP);
    }

    private static BigDecimal kilowattHours(double energy) {
        return BigDecimal.valueOf(energy).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal initial(NomosSubscription subscription) {
        return BigDecimal.valueOf(10_000 + Math.floorMod(subscription.meter().id().hashCode(), 9_000));
    }

    private MeterReading reading(NomosSubscription subscription, BigDecimal value, Instant at, Type type,
            Instant created) {
        return reading(subscription, subscription.meterAt(at).id(), value, at, type, created);
    }

    private MeterReading reading(NomosSubscription subscription, String meter, BigDecimal value, Instant at, Type type,
            Instant created) {
        String id = "mr_" + meter.replaceFirst("^mtr_", "") + day(at).toString().replace("-", "")
                + type.word().charAt(type == Type.GRID_ESTIMATION ? 5 : 0);
        return new MeterReading(id, subscription.customer(), subscription.id(), meter, value, midnight(day(at)), type,
                created);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant quarter(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 900) * 900);
    }
}
