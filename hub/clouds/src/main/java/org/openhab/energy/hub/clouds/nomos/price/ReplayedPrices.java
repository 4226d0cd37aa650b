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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Replays known prices for any date. The last full weeks of the source are laid end to end over the calendar, each
 * shifted by whole weeks, so every date gets the prices of a date of the same weekday, and a date the same prices in
 * every run. The time of day is matched by the wall clock, so that the peaks stay where they are on both sides of a
 * clock change: the hour that a spring day of the source lacks is missing on the dates it stands for, and both passes of
 * an autumn day's repeated hour get the same prices.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ReplayedPrices implements MarketPrices {

    private final ZoneId zone;
    private final Map<LocalDateTime, BigDecimal> prices;
    private final LocalDate first;
    private final int days;
    private final int stepMinutes;

    private ReplayedPrices(ZoneId zone, Map<LocalDateTime, BigDecimal> prices, LocalDate first, int days,
            int stepMinutes) {
        this.zone = zone;
        this.prices = prices;
        this.first = first;
        this.days = days;
        this.stepMinutes = stepMinutes;
    }

    /**
     * Replays a CSV file, see {@link PriceFile}.
     *
     * @throws PriceFileException when the file is malformed or covers less than a week
     */
    public static ReplayedPrices read(Path file, ZoneId zone) throws PriceFileException {
        try {
            return of(PriceFile.read(file), zone);
        } catch (IllegalArgumentException e) {
            throw new PriceFileException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Replays prices by slot start.
     *
     * @throws IllegalArgumentException when they cover less than a week
     */
    public static ReplayedPrices of(NavigableMap<Instant, BigDecimal> source, ZoneId zone) {
        int stepMinutes = source.keySet().stream().allMatch(start -> start.getEpochSecond() % 3600 == 0) ? 60 : 15;
        Map<LocalDateTime, BigDecimal> prices = new HashMap<>();
        TreeMap<LocalDate, Integer> counts = new TreeMap<>();
        source.forEach((start, price) -> {
            LocalDateTime local = start.atZone(zone).toLocalDateTime();
            prices.putIfAbsent(local, price);
            counts.merge(local.toLocalDate(), 1, Integer::sum);
        });
        // The file's first and last day may be there in part only, as when it is cut at UTC midnight.
        counts.entrySet().removeIf(day -> day.getValue() < slots(day.getKey(), zone, stepMinutes));
        int weeks = counts.isEmpty()
                ? 0
                : (int) (counts.lastKey().toEpochDay() - counts.firstKey().toEpochDay() + 1) / 7;
        if (weeks == 0) {
            throw new IllegalArgumentException("whole days from at least one week are needed to replay prices");
        }
        return new ReplayedPrices(zone, Map.copyOf(prices), counts.lastKey().minusDays(7L * weeks - 1), 7 * weeks,
                stepMinutes);
    }

    private static long slots(LocalDate day, ZoneId zone, int stepMinutes) {
        return Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone)).toMinutes() / stepMinutes;
    }

    @Override
    public Optional<BigDecimal> at(Instant slotStart) {
        LocalDateTime local = slotStart.atZone(zone).toLocalDateTime();
        LocalDateTime source = sourceDate(local.toLocalDate()).atTime(local.getHour(),
                local.getMinute() / stepMinutes * stepMinutes);
        return Optional.ofNullable(prices.get(source));
    }

    /**
     * The date of the source whose prices a date gets.
     */
    public LocalDate sourceDate(LocalDate date) {
        return first.plusDays(Math.floorMod(date.toEpochDay() - first.toEpochDay(), days));
    }
}
