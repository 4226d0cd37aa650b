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
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;

/**
 * Quarter-hours of a smart meter, as far as they have arrived. A preliminary value is right in most slots and a
 * substitute in the others; the final value is the profile's. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SmartUsage {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int SUBSTITUTED = 6;

    private final ZoneId zone;
    private final EnergyProfiles profiles;
    private final UsageArrival arrival;
    private final UsageOverrides overrides;

    public SmartUsage(ZoneId zone, EnergyProfiles profiles, UsageArrival arrival, UsageOverrides overrides) {
        this.zone = zone;
        this.profiles = profiles;
        this.arrival = arrival;
        this.overrides = overrides;
    }

    /**
     * What has arrived, oldest first.
     *
     * @param from first local day
     * @param to last local day, exclusive
     */
    public List<UsagePoint> points(NomosSubscription subscription, LocalDate from, LocalDate to, Instant now) {
        List<UsagePoint> points = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (!now.isBefore(arrival.arrivesAt(day))) {
                addDay(points, subscription, day, !now.isBefore(arrival.finalAt(day)));
            }
        }
        return overrides.apply(subscription, points, now);
    }

    private void addDay(List<UsagePoint> points, NomosSubscription subscription, LocalDate day, boolean isFinal) {
        EnergyProfile profile = profiles.of(subscription);
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (Instant slot = day.atStartOfDay(zone).toInstant(); slot.isBefore(end); slot = slot.plus(STEP)) {
            if (subscription.delivers(slot) && subscription.meterAt(slot).smart()) {
                double value = profile.at(slot);
                points.add(UsagePoint.of(slot, isFinal ? value : value * substitution(subscription, slot), isFinal));
            }
        }
    }

    private static double substitution(NomosSubscription subscription, Instant slot) {
        SplittableRandom random = new SplittableRandom(subscription.id().hashCode() * 31L + slot.getEpochSecond());
        return random.nextInt(SUBSTITUTED) == 0 ? 0.7 + 0.5 * random.nextDouble() : 1;
    }
}
