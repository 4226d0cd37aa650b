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
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * When a load should run, and what that is worth. Money is in currency units; it may be negative at negative prices.
 *
 * @param runs the runs in order of time
 * @param energy energy used in kWh
 * @param cost cost of the energy, without the value of starts
 * @param costNow cost of running at the earliest moment without a pause, or null when its prices are not known
 * @param costAtMean cost at the mean of the known prices of the window
 * @param coverage share of the window whose prices are known, from 0 to 1
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Plan(List<Run> runs, BigDecimal energy, BigDecimal cost, @Nullable BigDecimal costNow,
        BigDecimal costAtMean, BigDecimal coverage) implements PlanResult {

    public Plan {
        runs = List.copyOf(runs);
    }

    /** {@return what is saved against running at once, or null when that cost is not known} */
    public @Nullable BigDecimal savings() {
        BigDecimal now = costNow;
        return now == null ? null : now.subtract(cost);
    }

    /** {@return whether the load is on at the instant} */
    public boolean isOn(Instant instant) {
        return runs.stream().anyMatch(run -> run.contains(instant));
    }
}
