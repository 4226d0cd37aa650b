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
package org.openhab.binding.nomos.internal.action;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.Plan;

/**
 * A plan with the window it was looked for in. Pure.
 *
 * @param plan the plan; at least one run
 * @param from begin of the window
 * @param until end of the window
 * @param active whether now lies in a run
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PlannedLoad(Plan plan, Instant from, Instant until, boolean active) {

    private static final int SCALE = 6;

    Instant start() {
        return plan.runs().get(0).start();
    }

    Instant end() {
        return plan.runs().get(plan.runs().size() - 1).end();
    }

    /** {@return an amount of money of the plan in EUR/kWh, or null when it is not known or no energy is used} */
    @Nullable
    BigDecimal perKwh(@Nullable BigDecimal amount) {
        return amount == null || plan.energy().signum() == 0
                ? null
                : amount.divide(plan.energy(), SCALE, RoundingMode.HALF_EVEN);
    }
}
