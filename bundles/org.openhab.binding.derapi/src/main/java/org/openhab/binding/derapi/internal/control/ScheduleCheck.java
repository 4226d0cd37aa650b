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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Checks a schedule before it is sent: no empty or past span, no overlap, power and limit that make sense. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ScheduleCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Clocks differ, and a call takes its time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private ScheduleCheck() {
    }

    /** {@return the first fault, or null when the schedule may be sent}
     *
     * @param wanted the new intervals
     * @param kept those that stay in the schedule
     * @param now the hub's clock
     */
    public static @Nullable ScheduleFault check(List<ControlInterval> wanted, List<ControlInterval> kept,
            Instant now) {
        for (int i = 0; i < wanted.size(); i++) {
            ControlInterval interval = wanted.get(i);
            ScheduleFault fault = alone(interval, i + 1, now);
            if (fault != null) {
                return fault;
            }
            for (int j = 0; j < i; j++) {
                if (interval.overlaps(wanted.get(j))) {
                    return ScheduleFault.of("hint.control-overlap", i + 1, Integer.toString(j + 1));
                }
            }
            for (ControlInterval other : kept) {
                if (interval.overlaps(other)) {
                    return ScheduleFault.of("hint.control-taken", i + 1, other.command().word(),
                            other.start().toString(), other.end().toString());
                }
            }
        }
        return null;
    }

    private static @Nullable ScheduleFault alone(ControlInterval interval, int number, Instant now) {
        if (!interval.start().isBefore(interval.end())) {
            return ScheduleFault.of("hint.control-empty", number);
        }
        if (interval.start().isBefore(now.minus(TOLERANCE))) {
            return ScheduleFault.of("hint.control-past", number, interval.start().toString());
        }
        BigDecimal kw = interval.kw();
        if (interval.command() != ControlCommand.IDLE && kw == null) {
            return ScheduleFault.of("hint.control-power-missing", number);
        }
        if (kw != null && (kw.signum() < 0 || interval.command() != ControlCommand.IDLE && kw.signum() == 0)) {
            return ScheduleFault.of("hint.control-power", number, kw.toPlainString());
        }
        BigDecimal limit = interval.limit();
        if (limit != null && (limit.signum() < 0 || limit.compareTo(HUNDRED) > 0)) {
            return ScheduleFault.of("hint.control-limit", number, limit.toPlainString());
        }
        return null;
    }
}
