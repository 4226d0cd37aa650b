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
package org.openhab.binding.nomos.internal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.dto.UsageDto;
import org.openhab.binding.nomos.internal.api.dto.UsageRowDto;
import org.openhab.energy.model.price.SlotLengths;
import org.openhab.energy.model.usage.Finality;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;

/**
 * Turns a usage answer into a series. Rows may come in any order and twice (a final one beats a preliminary one, else the later wins). The length of an
 * interval follows from the resolution that Nomos says it delivered, and never reaches over the next start. A row without a readable start or a sane amount
 * is a gap, not a zero; a row of unknown standing may still change.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class UsageMapper {
    /** No home uses a GWh in an interval; a number beyond is damage, and unknown. */
    private static final BigDecimal LARGEST_KWH = BigDecimal.valueOf(1_000_000);

    private UsageMapper() {
    }

    static UsageSeries series(UsageDto answer, ZoneId zone) throws MalformedAnswerException {
        List<UsageRowDto> rows = answer.data;
        if (rows == null) {
            throw new MalformedAnswerException("data is missing");
        }
        TreeMap<Instant, UsageRowDto> byStart = new TreeMap<>();
        boolean readable = rows.isEmpty();
        for (UsageRowDto row : rows) {
            Instant start = row == null ? null : Values.instant(row.start);
            readable |= start != null;
            if (start != null && energy(row) != null) {
                byStart.merge(start, row,
                        (older, newer) -> finality(older) == Finality.FINAL && finality(newer) != Finality.FINAL
                                ? older
                                : newer);
            }
        }
        if (!readable) {
            throw new MalformedAnswerException("no row has a readable start");
        }
        return UsageSeries.of(intervals(byStart, Values.text(answer.resolution), zone));
    }

    private static List<UsageInterval> intervals(TreeMap<Instant, UsageRowDto> rows, String resolution, ZoneId zone) {
        List<Instant> derived = SlotLengths.ends(rows.navigableKeySet());
        List<UsageInterval> intervals = new ArrayList<>(rows.size());
        int number = 0;
        for (Map.Entry<Instant, UsageRowDto> row : rows.entrySet()) {
            Instant start = row.getKey();
            Instant end = end(start, resolution, zone, derived.get(number++));
            Instant next = rows.higherKey(start);
            BigDecimal energy = energy(row.getValue());
            if (energy != null) {
                intervals.add(new UsageInterval(start, next != null && next.isBefore(end) ? next : end, energy,
                        finality(row.getValue())));
            }
        }
        return intervals;
    }

    private static Instant end(Instant start, String resolution, ZoneId zone, Instant derived) {
        ZonedDateTime local = start.atZone(zone);
        return switch (resolution) {
            case "15min" -> start.plusSeconds(900);
            case "hour" -> start.plusSeconds(3600);
            case "day" -> local.plusDays(1).toInstant();
            case "week" -> local.plusWeeks(1).toInstant();
            case "month" -> local.plusMonths(1).toInstant();
            default -> derived;
        };
    }

    private static @Nullable BigDecimal energy(UsageRowDto row) {
        BigDecimal energy = Values.number(row.usage, LARGEST_KWH);
        return energy == null || energy.signum() < 0 ? null : energy;
    }

    private static Finality finality(UsageRowDto row) {
        return Values.word(Finality.class, row.type, Finality.PRELIMINARY);
    }
}
