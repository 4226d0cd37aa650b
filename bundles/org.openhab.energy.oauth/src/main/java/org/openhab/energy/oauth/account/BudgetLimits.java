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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How often an account's cloud may be called, whatever its Things want.
 *
 * @param burst calls that may be made at once
 * @param refill time after which one more call is allowed
 * @param concurrent calls under way at the same time
 * @param quotas what the cloud grants in longer spans
 * @param bans what is taken for a ban
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BudgetLimits(int burst, Duration refill, int concurrent, List<Quota> quotas, BanPolicy bans) {

    /**
     * @throws IllegalArgumentException if a limit would allow no call at all
     */
    public BudgetLimits {
        quotas = List.copyOf(quotas);
        if (burst < 1 || concurrent < 1 || refill.isNegative() || refill.isZero()) {
            throw new IllegalArgumentException("A budget must allow at least one call: " + burst + ", " + refill + ", "
                    + concurrent);
        }
    }

    /** Limits without quotas, for a cloud that does not ban. */
    public BudgetLimits(int burst, Duration refill, int concurrent) {
        this(burst, refill, concurrent, List.of(), BanPolicy.NONE);
    }

    /** {@return these limits with quotas} */
    public BudgetLimits withQuotas(Quota... granted) {
        return new BudgetLimits(burst, refill, concurrent, List.of(granted), bans);
    }

    /** {@return these limits with a policy for bans} */
    public BudgetLimits withBans(BanPolicy policy) {
        return new BudgetLimits(burst, refill, concurrent, quotas, policy);
    }
}
