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
package org.openhab.binding.derapi.internal.vendor;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a vendor allows.
 *
 * @param burst calls that may be made at once
 * @param refill time after which one more is allowed
 * @param perDay calls in a day, 0 for no limit
 * @param perMonth calls in a month, 0 for no limit
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Allowance(int burst, Duration refill, int perDay, int perMonth) {

    private static final double DAYS_OF_LONGEST_MONTH = 31;

    /** A vendor that names no limit. */
    public static final Allowance OPEN = new Allowance(20, Duration.ofMillis(500), 0, 0);

    /** {@return this allowance with the owner's own limits, where there are any} */
    public Allowance with(int ownPerDay, int ownPerMonth) {
        return new Allowance(burst, refill, ownPerDay > 0 ? ownPerDay : perDay,
                ownPerMonth > 0 ? ownPerMonth : perMonth);
    }

    /** {@return the calls that may be made in a day in the long run, or infinity} */
    public double daily() {
        double day = perDay > 0 ? perDay : Double.POSITIVE_INFINITY;
        return perMonth > 0 ? Math.min(day, perMonth / DAYS_OF_LONGEST_MONTH) : day;
    }
}
