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
package org.openhab.energy.model.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A stretch of a load's programme with constant power, such as the heating phase of a washing machine.
 *
 * @param duration how long the phase takes, in whole seconds, longer than zero
 * @param watts power during the phase in W, zero or more
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoadPhase(Duration duration, long watts) {
    private static final BigDecimal WATT_SECONDS_PER_KWH = BigDecimal.valueOf(3_600_000);

    /**
     * @throws IllegalArgumentException if the phase takes no time or its power is negative
     */
    public LoadPhase {
        if (duration.toSeconds() < 1 || watts < 0) {
            throw new IllegalArgumentException(
                    "A phase takes a second at least and its power is not negative: " + duration + ", " + watts + " W");
        }
    }

    /** {@return a phase that uses the energy in kWh evenly over its duration, to the nearest W} */
    public static LoadPhase ofEnergy(Duration duration, BigDecimal kWh) {
        BigDecimal watts = kWh.multiply(WATT_SECONDS_PER_KWH).divide(BigDecimal.valueOf(duration.toSeconds()), 0,
                RoundingMode.HALF_EVEN);
        return new LoadPhase(duration, watts.longValueExact());
    }
}
