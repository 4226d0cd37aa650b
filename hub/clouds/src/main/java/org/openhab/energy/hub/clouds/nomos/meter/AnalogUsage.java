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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.MeterChange;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.usage.EnergyProfile;
import org.openhab.energy.hub.clouds.nomos.usage.EnergyProfiles;
import org.openhab.energy.hub.clouds.nomos.usage.UsagePoint;

/**
 * Months of an analog meter. What lies between two actual readings is shared out by the profile and final; a month that
 * no later reading covers is estimated when it is over, in whole kWh, and preliminary. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AnalogUsage {

    private static final double ESTIMATION = 1.04;

    private final ZoneId zone;
    private final EnergyProfiles profiles;
    private final MeterReadings readings;

    public AnalogUsage(ZoneId zone, EnergyProfiles profiles, MeterReadings readings) {
        this.zone = zone;
        this.profiles = profiles;
        this.readings = readings;
    }

    /**
     * The months that begin in a range and are over, oldest first. The first and the last month of delivery are cut.
     *
     * @param from first local day
     * @param to last local day, exclusive
     */
    public List<UsagePoint> months(NomosSubscription subscription, LocalDate from, LocalDate to, Instant now) {
        List<UsagePoint> months = new ArrayList<>();
        Instant start = subscription.startAt();
        if (start == null) {
            return months;
        }
        String meter = subscription.meter().id();
        List<MeterReading> actual = readings.of(subscription, now).stream()
                .filter(reading -> reading.isActual() && reading.meter().equals(meter)).toList();
        Instant last = end(subscription);
        for (LocalDate first = from.withDayOfMonth(1); first.isBefore(to); first = first.plusMonths(1)) {
            Instant begin = later(first.atStartOfDay(zone).toInstant(), start);
            Instant end = earlier(first.plusMonths(1).atStartOfDay(zone).toInstant(), last);
            if (begin.isBefore(end) && !begin.isBefore(from.atStartOfDay(zone).toInstant())
                    && begin.isBefore(to.atStartOfDay(zone).toInstant()) && !end.isAfter(now)) {
                months.add(month(profiles.of(subscription), actual, begin, end));
            }
        }
        return months;
    }

    private static UsagePoint month(EnergyProfile profile, List<MeterReading> actual, Instant begin, Instant end) {
        double total = 0;
        Instant covered = begin;
        for (int i = 1; i < actual.size(); i++) {
            Instant from = later(begin, actual.get(i - 1).timestamp());
            Instant to = earlier(end, actual.get(i).timestamp());
            if (from.isBefore(to)) {
                double whole = profile.between(actual.get(i - 1).timestamp(), actual.get(i).timestamp());
                double delta = actual.get(i).value().subtract(actual.get(i - 1).value()).doubleValue();
                total += whole == 0 ? 0 : delta * profile.between(from, to) / whole;
                covered = to;
            }
        }
        // Readings hold for midnight, so a delivery that ends within a day is covered up to that day.
        boolean isFinal = !covered.isBefore(end.minusSeconds(86_400));
        double estimated = isFinal ? 0 : ESTIMATION * profile.between(covered, end);
        return new UsagePoint(begin,
                BigDecimal.valueOf(total + estimated).setScale(isFinal ? 1 : 0, RoundingMode.HALF_UP), isFinal);
    }

    private static Instant end(NomosSubscription subscription) {
        Instant end = subscription.endAt();
        MeterChange change = subscription.meterChange();
        Instant last = end == null ? Instant.MAX : end;
        return change == null || !change.meter().smart() ? last : earlier(last, change.at());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
