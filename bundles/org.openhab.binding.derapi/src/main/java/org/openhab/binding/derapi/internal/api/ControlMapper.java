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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.dto.ControlDto;
import org.openhab.binding.derapi.internal.api.dto.ControlIntervalDto;
import org.openhab.binding.derapi.internal.control.ControlCommand;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.binding.derapi.internal.control.ControlPriority;
import org.openhab.binding.derapi.internal.control.ControlSchedule;
import org.openhab.binding.derapi.internal.control.ScheduledInterval;
import org.openhab.energy.oauth.error.ProtocolException;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;

/**
 * Makes schedules of Derapi's answers and the other way round. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ControlMapper {

    private ControlMapper() {
    }

    /**
     * {@return the schedule} Intervals without a span or with a command that is new are left out, and values that are new are not told; the schedule is then not
     * whole until they end.
     *
     * @throws ProtocolException if it holds no list, which Derapi's documents require even if it is empty
     */
    static ControlSchedule schedule(ControlDto dto) throws ProtocolException {
        List<@Nullable ControlIntervalDto> entries = dto.intervals;
        if (entries == null) {
            throw DerapiCalls.malformed("control", "the list of intervals is missing", null);
        }
        List<ScheduledInterval> intervals = new ArrayList<>();
        Instant unknownUntil = Instant.MIN;
        for (ControlIntervalDto entry : entries) {
            ScheduledInterval item = entry == null ? null : item(entry);
            if (item != null) {
                intervals.add(item);
            }
            if (entry == null || item == null || !isWhole(entry, item.interval())) {
                Instant end = entry == null ? null : Values.instant(entry.end);
                unknownUntil = end == null ? Instant.MAX : end.isAfter(unknownUntil) ? end : unknownUntil;
            }
        }
        return new ControlSchedule(intervals, unknownUntil);
    }

    /** What was said must be known; what was not said is not there to be lost. */
    private static boolean isWhole(ControlIntervalDto dto, ControlInterval interval) {
        return isKnown(dto.kw, interval.kw()) && isKnown(dto.stateOfChargeLimitPercent, interval.limit())
                && isKnown(dto.priority, interval.priority()) && isKnown(dto.allowExport, interval.allowExport());
    }

    private static boolean isKnown(@Nullable Object said, @Nullable Object understood) {
        return said == null || said instanceof JsonNull || understood != null;
    }

    private static @Nullable Boolean flag(@Nullable JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isBoolean()
                ? Boolean.valueOf(primitive.getAsBoolean())
                : null;
    }

    private static @Nullable ScheduledInterval item(ControlIntervalDto dto) {
        ControlCommand command = ControlCommand.of(dto.command);
        Instant start = Values.instant(dto.start);
        Instant end = Values.instant(dto.end);
        if (command == null || start == null || end == null || !start.isBefore(end)) {
            return null;
        }
        return new ScheduledInterval(
                new ControlInterval(command, start, end, Values.amount(dto.kw),
                        Values.percent(dto.stateOfChargeLimitPercent), ControlPriority.of(dto.priority),
                        flag(dto.allowExport)),
                Problem.clean(Values.text(dto.status)), Values.instant(dto.reportedAt));
    }

    /** {@return the body of a request; what is not given is left out} */
    static ControlDto request(List<ControlInterval> intervals) {
        ControlDto dto = new ControlDto();
        dto.intervals = intervals.stream().map(ControlMapper::entry).toList();
        return dto;
    }

    private static ControlIntervalDto entry(ControlInterval interval) {
        ControlIntervalDto dto = new ControlIntervalDto();
        dto.command = interval.command().word();
        dto.start = text(interval.start());
        dto.end = text(interval.end());
        dto.kw = interval.kw();
        dto.stateOfChargeLimitPercent = interval.limit();
        ControlPriority priority = interval.priority();
        dto.priority = priority == null ? null : priority.word();
        Boolean export = interval.allowExport();
        dto.allowExport = export == null ? null : new JsonPrimitive(export);
        return dto;
    }

    /** Derapi wants an explicit offset. */
    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT));
    }
}
