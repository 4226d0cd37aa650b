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
package org.openhab.binding.derapi.internal.api;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.dto.IntervalDto;
import org.openhab.binding.derapi.internal.api.dto.IntervalsDto;

/**
 * Makes intervals of Derapi's answers. An entry without a span is left out; energy that is missing stays unknown. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class IntervalMapper {

    private IntervalMapper() {
    }

    /** {@return the intervals of all pages, in order of time}
     *
     * @param asked the level that was asked for, which counts when the answer names none or a new one
     */
    static Intervals of(List<IntervalsDto> pages, SummaryLevel asked) {
        NavigableMap<Instant, EnergyInterval> items = new TreeMap<>();
        SummaryLevel level = asked;
        for (IntervalsDto page : pages) {
            level = SummaryLevel.of(page.summaryLevel, level);
            List<@Nullable IntervalDto> entries = page.intervals;
            if (entries != null) {
                entries.stream().filter(Objects::nonNull).map(IntervalMapper::item).filter(Objects::nonNull)
                        .forEach(item -> items.put(item.start(), item));
            }
        }
        return new Intervals(level, List.copyOf(items.values()));
    }

    private static @Nullable EnergyInterval item(IntervalDto dto) {
        Instant start = Values.instant(dto.start);
        Instant end = Values.instant(dto.end);
        return start == null || end == null || !start.isBefore(end)
                ? null
                : new EnergyInterval(start, end, Values.amount(dto.kwh), Values.amount(dto.chargeKwh),
                        Values.amount(dto.dischargeKwh), Values.percent(dto.stateOfChargePercent));
    }
}
