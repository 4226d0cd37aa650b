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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why there is no plan, and what would fit.
 *
 * @param reason the first thing that stands in the way
 * @param needed how long the load has to run
 * @param fitting the longest duration that would fit, zero if none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NoPlan(Reason reason, Duration needed, Duration fitting) implements PlanResult {

    /** What stands in the way of a plan. */
    public enum Reason {
        /** The deadline is not after the earliest start. */
        DEADLINE_PASSED,
        /** The window is shorter than the load. */
        WINDOW_TOO_SHORT,
        /** Too few prices of the window are known. */
        PRICES_MISSING,
        /** Too little of the window is below the price cap. */
        ABOVE_PRICE_CAP,
        /** Minimum run, pauses and number of starts together leave no way. */
        CONSTRAINTS
    }
}
