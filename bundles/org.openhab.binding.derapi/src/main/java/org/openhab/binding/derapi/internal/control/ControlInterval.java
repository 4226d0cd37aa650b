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
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A command for a span {@code [start, end)}.
 *
 * @param command what to do
 * @param start begin
 * @param end end
 * @param kw power, or null for what the vendor takes
 * @param limit state of charge in percent that charging stops at, or that discharging leaves; null for none
 * @param priority what comes first, or null
 * @param allowExport whether energy may go into the grid, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ControlInterval(ControlCommand command, Instant start, Instant end, @Nullable BigDecimal kw,
        @Nullable BigDecimal limit, @Nullable ControlPriority priority, @Nullable Boolean allowExport) {

    /** {@return this interval, which does not begin before the instant} */
    public ControlInterval notBefore(Instant instant) {
        return start.isBefore(instant) && instant.isBefore(end)
                ? new ControlInterval(command, instant, end, kw, limit, priority, allowExport)
                : this;
    }

    /** {@return this interval, which does not end after the instant} */
    public ControlInterval until(Instant instant) {
        return end.isAfter(instant) && start.isBefore(instant)
                ? new ControlInterval(command, start, instant, kw, limit, priority, allowExport)
                : this;
    }

    /** {@return whether the two have a moment in common} */
    public boolean overlaps(ControlInterval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
