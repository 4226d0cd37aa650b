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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a load may be switched.
 *
 * @param minimumRun shortest run; a load that needs less altogether runs once
 * @param minimumPause shortest pause between runs
 * @param maximumPause longest pause between runs, or null for any
 * @param maximumStarts how often it may start, 0 for any number
 * @param startCost what a start is worth avoiding, in currency units, zero or more
 * @param priceCap no slot dearer than this per kWh is used, or null for any (for {@link Goal#DEAREST}: none cheaper)
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record SwitchingRules(Duration minimumRun, Duration minimumPause, @Nullable Duration maximumPause,
        int maximumStarts, BigDecimal startCost, @Nullable BigDecimal priceCap) {

    /**
     * @throws IllegalArgumentException if a limit is negative, or the longest pause is shorter than the shortest
     */
    public SwitchingRules {
        if (minimumRun.isNegative() || minimumPause.isNegative() || maximumStarts < 0 || startCost.signum() < 0) {
            throw new IllegalArgumentException("Limits of switching are not negative");
        }
        if (maximumPause != null && maximumPause.compareTo(minimumPause) < 0) {
            throw new IllegalArgumentException(
                    "The longest pause " + maximumPause + " is shorter than the shortest " + minimumPause);
        }
    }

    /** {@return no restriction at all} */
    public static SwitchingRules free() {
        return new SwitchingRules(Duration.ZERO, Duration.ZERO, null, 0, BigDecimal.ZERO, null);
    }
}
