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
package org.openhab.binding.nomos.internal.price;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Learns at what time of day Nomos publishes tomorrow's prices, and proposes when to look. A look tells only whether they are out: publication lies between
 * the last look that missed and the one that found them. When already the first look finds them it lies somewhere before, so the next day's first look
 * comes earlier by a few minutes; that feels the way to the true time without a call more. The first look is at an early quantile of what was learned,
 * and further ones follow closely, so that on most days the prices are known within minutes. When nothing is known, or Nomos is late, it is patient.
 * Immutable.
 *
 * @param arrivals what was seen on the last days, the latest last
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PublicationHabit(List<PriceArrival> arrivals) {
    /** The day-ahead auction ends at noon; nothing is out before. */
    static final LocalTime EARLIEST = LocalTime.of(12, 45);
    /** The first look while nothing is known. Nomos: in one batch each afternoon, by about 14:20 at the latest. */
    static final LocalTime UNLEARNED = LocalTime.of(13, 0);
    static final LocalTime LATEST = LocalTime.of(14, 20);
    static final int REMEMBERED = 14;

    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Duration PATIENT_STEP = Duration.ofMinutes(15);
    private static final Duration LATE_STEP = Duration.ofMinutes(30);
    private static final Duration LATEST_STEP = Duration.ofHours(1);
    private static final int CLOSE_LOOKS = 6;
    private static final int LATE_LOOKS = 10;
    private static final Duration FEELER = Duration.ofMinutes(8);
    private static final Duration AFTER = Duration.ofMinutes(2);
    /** The place of the first look among the remembered days: one of four is earlier. */
    private static final int EARLY_PART = 4;
    private static final int LEARNED_FROM = 3;

    public PublicationHabit {
        arrivals = List.copyOf(arrivals.subList(Math.max(0, arrivals.size() - REMEMBERED), arrivals.size()));
    }

    /** {@return the habit before anything was learned} */
    public static PublicationHabit unknown() {
        return new PublicationHabit(List.of());
    }

    /**
     * {@return this habit with one more day} A look after {@code seen} that had nothing to do with publication (a start of the hub in the evening) must not
     * be told: with it no {@code missed} is known and {@code seen} says little.
     *
     * @param missed the last look of the day that did not find tomorrow's prices, as local time, or null when the first look did
     * @param seen the look that found them, as local time
     */
    public PublicationHabit with(@Nullable LocalTime missed, LocalTime seen) {
        List<PriceArrival> more = new ArrayList<>(arrivals);
        more.add(new PriceArrival(missed, seen));
        return new PublicationHabit(more);
    }

    /** {@return the local time of a day's first look; the spread by account comes on top} */
    public LocalTime firstLook() {
        if (arrivals.size() < LEARNED_FROM) {
            return UNLEARNED;
        }
        List<LocalTime> estimates = arrivals.stream().map(PublicationHabit::estimate).sorted().toList();
        LocalTime early = estimates.get((estimates.size() - 1) / EARLY_PART);
        return early.isBefore(EARLIEST) ? EARLIEST : early.isAfter(LATEST) ? LATEST : early;
    }

    /**
     * {@return how long to wait after a look that missed}
     *
     * @param looks how many looks of the day missed in a row, this one included
     */
    public Duration pause(int looks) {
        if (looks > LATE_LOOKS) {
            return LATEST_STEP;
        }
        if (looks > CLOSE_LOOKS) {
            return LATE_STEP;
        }
        return arrivals.size() < LEARNED_FROM ? PATIENT_STEP : STEP;
    }

    private static LocalTime estimate(PriceArrival arrival) {
        LocalTime missed = arrival.missed();
        LocalTime seen = arrival.seen();
        if (missed == null || !missed.isBefore(seen)) {
            return seen.minus(FEELER);
        }
        Duration half = Duration.between(missed, seen).dividedBy(2);
        // A little after the middle: a first look just too early costs a whole step.
        return missed.plus(half).plus(AFTER.compareTo(half) < 0 ? AFTER : half);
    }
}
