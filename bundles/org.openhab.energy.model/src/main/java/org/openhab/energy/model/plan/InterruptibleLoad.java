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
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A load that may be switched on and off, such as a heat pump or a car at constant power. It is switched at the edges of price slots (and at the
 * window's edges); when the duration is no whole number of slots, one run begins later or ends earlier inside its slot.
 *
 * @param duration how long it must run in total, longer than zero
 * @param longest how long it may run in total while the price is below {@code worthwhile}; at least {@code duration}
 * @param worthwhile price per kWh below which more than {@code duration} is taken, or null for exactly {@code duration}
 * @param watts power in W
 * @param rules how it may be switched
 * @param state what has happened before the window
 * @param earliest when it may start at the earliest; for a running load, now
 * @param deadline when it must be done
 * @param goal whether low or high prices are wanted
 * @param preference which of equally good plans is taken, after the one with the fewest starts
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record InterruptibleLoad(Duration duration, Duration longest, @Nullable BigDecimal worthwhile, long watts,
        SwitchingRules rules, CarriedState state, Instant earliest, Instant deadline, Goal goal, Preference preference)
        implements
            LoadRequest {

    /**
     * @throws IllegalArgumentException if the load takes no time, uses no power, or its longest duration is below the needed one
     */
    public InterruptibleLoad {
        if (duration.toSeconds() < 1 || watts < 1 || longest.compareTo(duration) < 0) {
            throw new IllegalArgumentException(
                    "A load runs for a second at least, uses power, and may run as long as it must: "
                            + duration + ", " + watts + " W, " + longest);
        }
    }

    /** The cheapest and earliest plan for exactly this duration. */
    public InterruptibleLoad(Duration duration, long watts, SwitchingRules rules, Instant earliest, Instant deadline) {
        this(duration, duration, null, watts, rules, CarriedState.idle(), earliest, deadline, Goal.CHEAPEST,
                Preference.EARLIEST);
    }
}
