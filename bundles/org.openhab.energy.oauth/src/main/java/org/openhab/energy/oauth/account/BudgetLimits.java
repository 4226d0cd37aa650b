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
package org.openhab.energy.oauth.account;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How often an account's cloud may be called, whatever its Things want.
 *
 * @param burst calls that may be made at once
 * @param refill time after which one more call is allowed
 * @param concurrent calls under way at the same time
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BudgetLimits(int burst, Duration refill, int concurrent) {

    /**
     * @throws IllegalArgumentException if a limit would allow no call at all
     */
    public BudgetLimits {
        if (burst < 1 || concurrent < 1 || refill.isNegative() || refill.isZero()) {
            throw new IllegalArgumentException("A budget must allow at least one call: " + burst + ", " + refill + ", "
                    + concurrent);
        }
    }
}
