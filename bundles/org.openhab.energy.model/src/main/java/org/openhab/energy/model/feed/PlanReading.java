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
package org.openhab.energy.model.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.Run;

/**
 * The plan of a load as the home is told it. Immutable. Money is in the currency of the snapshot that has it.
 *
 * @param state what the load does now: a short word in lower case that never changes its meaning, such as {@code waiting} or {@code running}
 * @param tariff id of the Thing whose prices were planned on, as on the LAN
 * @param madeAt when the plan was made, or null if none was made yet
 * @param earliest start of the window, or null if there is no window
 * @param deadline end of the window, or null if there is no window
 * @param runs all runs of the window in order of time, done ones included
 * @param energy energy of the runs in kWh, or null if there are none
 * @param energyLeft energy that is still to be delivered in kWh, or null if not known
 * @param cost cost of the runs, or null if not known
 * @param costNow cost of running without a pause from the window's start, or null if not known
 * @param savings what the plan saves against that, or null if not known
 * @param coverage share of the window whose prices were known, from 0 to 1, or null if none was made yet
 * @param reason why the load is as it is: a short word in lower case that never changes its meaning
 * @param message the same as a sentence for people, already translated
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PlanReading(String state, String tariff, @Nullable Instant madeAt, @Nullable Instant earliest,
        @Nullable Instant deadline, List<Run> runs, @Nullable BigDecimal energy, @Nullable BigDecimal energyLeft,
        @Nullable BigDecimal cost, @Nullable BigDecimal costNow, @Nullable BigDecimal savings,
        @Nullable BigDecimal coverage, String reason, String message) {

    public PlanReading {
        runs = List.copyOf(runs);
    }
}
