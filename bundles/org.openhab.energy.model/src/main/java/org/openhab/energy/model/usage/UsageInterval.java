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
package org.openhab.energy.model.usage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The energy of a half-open span of instants {@code [start, end)}, of any length: a quarter-hour of a smart meter, a month of an analog one.
 *
 * @param start first instant of the interval
 * @param end first instant after the interval, later than {@code start}
 * @param energy energy in kWh, zero or more for both directions
 * @param finality whether the value may still change
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record UsageInterval(Instant start, Instant end, BigDecimal energy, Finality finality) {

    /**
     * @throws IllegalArgumentException if the interval is empty or ends before it starts, or the energy is negative
     */
    public UsageInterval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "A usage interval must end after its start " + start + ", not at " + end);
        }
        if (energy.signum() < 0) {
            throw new IllegalArgumentException("The energy of the interval from " + start + " is negative: " + energy);
        }
    }

    /** {@return the interval's own length} */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** {@return whether the value will not change any more} */
    public boolean isFinal() {
        return finality == Finality.FINAL;
    }
}
