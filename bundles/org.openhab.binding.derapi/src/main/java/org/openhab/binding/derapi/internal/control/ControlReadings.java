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
package org.openhab.binding.derapi.internal.control;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.Reading;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * What a schedule says on channels: charge and discharge apart, never signed. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ControlReadings {
    private static final String NONE = "none";

    private ControlReadings() {
    }

    /** {@return the readings}
     *
     * @param fetchedAt when the schedule was read, or null when it is not known
     */
    static Map<String, ChannelReading> of(ControlSchedule schedule, @Nullable Instant fetchedAt, Instant now) {
        ScheduledInterval running = schedule.at(now);
        ScheduledInterval next = schedule.intervals().stream().filter(item -> item.interval().start().isAfter(now))
                .findFirst().orElse(null);
        ScheduledInterval told = running == null ? next : running;
        ControlInterval interval = running == null ? null : running.interval();
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        readings.put(CHANNEL_CONTROL_COMMAND,
                Reading.text(interval == null ? NONE : interval.command().word(), fetchedAt));
        readings.put(CHANNEL_CONTROL_CHARGE_POWER, power(interval, ControlCommand.CHARGE, fetchedAt));
        readings.put(CHANNEL_CONTROL_DISCHARGE_POWER, power(interval, ControlCommand.DISCHARGE, fetchedAt));
        readings.put(CHANNEL_CONTROL_UNTIL, Reading.moment(interval == null ? null : interval.end(), fetchedAt));
        readings.put(CHANNEL_CONTROL_NEXT_START,
                Reading.moment(next == null ? null : next.interval().start(), fetchedAt));
        readings.put(CHANNEL_CONTROL_STATUS,
                Reading.text(told == null ? null : told.status(), told == null ? null : told.reportedAt()));
        readings.put(CHANNEL_CONTROL_INTERVALS,
                Reading.quantity(BigDecimal.valueOf(schedule.open(now).size()), "", fetchedAt));
        return readings;
    }

    /** {@return command and powers over time: at the start of each interval, and nothing at its end unless another follows} */
    static Map<String, NavigableMap<Instant, ChannelReading>> series(ControlSchedule schedule,
            @Nullable Instant fetchedAt) {
        NavigableMap<Instant, ChannelReading> commands = new TreeMap<>();
        NavigableMap<Instant, ChannelReading> charge = new TreeMap<>();
        NavigableMap<Instant, ChannelReading> discharge = new TreeMap<>();
        for (ScheduledInterval item : schedule.intervals()) {
            ControlInterval interval = item.interval();
            commands.put(interval.start(), Reading.text(interval.command().word(), fetchedAt));
            charge.put(interval.start(), power(interval, ControlCommand.CHARGE, fetchedAt));
            discharge.put(interval.start(), power(interval, ControlCommand.DISCHARGE, fetchedAt));
            commands.putIfAbsent(interval.end(), Reading.text(NONE, fetchedAt));
            charge.putIfAbsent(interval.end(), power(null, ControlCommand.CHARGE, fetchedAt));
            discharge.putIfAbsent(interval.end(), power(null, ControlCommand.DISCHARGE, fetchedAt));
        }
        return Map.of(CHANNEL_CONTROL_COMMAND, commands, CHANNEL_CONTROL_CHARGE_POWER, charge,
                CHANNEL_CONTROL_DISCHARGE_POWER, discharge);
    }

    /** What is not commanded is zero; a command without a power leaves the power to the vendor, so it is unknown. */
    private static ChannelReading power(@Nullable ControlInterval interval, ControlCommand command,
            @Nullable Instant at) {
        return Reading.quantity(interval == null || interval.command() != command ? BigDecimal.ZERO : interval.kw(),
                "kW", at);
    }
}
