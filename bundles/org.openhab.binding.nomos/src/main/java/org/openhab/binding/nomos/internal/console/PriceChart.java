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
package org.openhab.binding.nomos.internal.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.price.PriceStatistics;

/**
 * A day of prices as lines of text: an hour a line with the prices of its slots in ct/kWh and a bar of its mean. The hour that the clock shows twice in
 * autumn has two lines, A and B. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PriceChart {
    private static final int WIDTH = 40;
    private static final int MOST_SLOTS = 4;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final PriceCurve curve;
    private final MarketDay day;
    private final Instant now;

    PriceChart(PriceCurve curve, MarketDay day, Instant now) {
        this.curve = curve;
        this.day = day;
        this.now = now;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        PriceStatistics statistics = curve.statistics(day.start(), day.end());
        if (statistics == null) {
            lines.add(day.date() + ": no prices");
            return lines;
        }
        lines.add(String.format(Locale.ROOT, "%s: lowest %s, mean %s, highest %s ct/kWh%s", day.date(),
                cents(statistics.minimum()), cents(statistics.average()), cents(statistics.maximum()),
                statistics.whole() ? "" : " (not all prices are known)"));
        BigDecimal floor = statistics.minimum().min(BigDecimal.ZERO);
        BigDecimal range = statistics.maximum().max(BigDecimal.ZERO).subtract(floor);
        for (Instant hour = day.start(); hour.isBefore(day.end()); hour = hour.plus(Duration.ofHours(1))) {
            lines.add(line(hour, floor, range));
        }
        return lines;
    }

    private String line(Instant hour, BigDecimal floor, BigDecimal range) {
        Instant end = hour.plus(Duration.ofHours(1));
        StringBuilder prices = new StringBuilder();
        Instant slotStart = hour;
        for (int slots = 0; slots < MOST_SLOTS && slotStart.isBefore(end); slots++) {
            PriceSlot slot = curve.slotAt(slotStart);
            prices.append(String.format(Locale.ROOT, " %7s", slot == null ? "?" : cents(slot.total())));
            slotStart = slot == null ? slotStart.plus(Duration.ofMinutes(15)) : slot.end();
        }
        PriceStatistics mean = curve.statistics(hour, end);
        boolean running = !now.isBefore(hour) && now.isBefore(end);
        return String.format(Locale.ROOT, "%s %s %-32s %s", running ? ">" : " ", clock(hour), prices,
                mean == null ? "" : bar(mean.average(), floor, range)).stripTrailing();
    }

    /** Grows from the line of zero: to the right by what is paid, to the left by what is given. */
    private static String bar(BigDecimal price, BigDecimal floor, BigDecimal range) {
        int zero = column(BigDecimal.ZERO, floor, range);
        int end = column(price, floor, range);
        StringBuilder bar = new StringBuilder(" ".repeat(Math.min(zero, end)))
                .append("#".repeat(Math.abs(end - zero)));
        if (zero > 0) {
            bar.append(" ".repeat(Math.max(0, zero - bar.length()))).insert(zero, '|');
        }
        return bar.toString();
    }

    private static int column(BigDecimal price, BigDecimal floor, BigDecimal range) {
        return range.signum() == 0
                ? 0
                : price.subtract(floor).multiply(BigDecimal.valueOf(WIDTH)).divide(range, 0, RoundingMode.HALF_EVEN)
                        .intValueExact();
    }

    private String clock(Instant hour) {
        ZoneId zone = day.zone();
        ZonedDateTime time = hour.atZone(zone);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time.toLocalDateTime());
        String letter = offsets.size() < 2 ? " " : time.getOffset().equals(offsets.get(0)) ? "A" : "B";
        return CLOCK.format(time) + letter;
    }

    private static String cents(@Nullable BigDecimal euros) {
        return euros == null
                ? "?"
                : euros.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
