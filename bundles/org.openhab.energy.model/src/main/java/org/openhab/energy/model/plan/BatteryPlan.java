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

/**
 * What a battery should do, slot by slot. Money is in currency units.
 *
 * @param steps one step a slot, in order of time and without holes
 * @param cost cost of the house's energy with the battery, where prices are known
 * @param costWithout the same with the battery at rest
 * @param endCharge energy in the battery at the end, in Wh
 * @param benefit what the plan is worth against resting: difference of the costs plus the value of what is stored more (or less)
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BatteryPlan(List<Step> steps, BigDecimal cost, BigDecimal costWithout, long endCharge,
        BigDecimal benefit) {

    public BatteryPlan {
        steps = List.copyOf(steps);
    }

    /**
     * What the battery does in a slot.
     *
     * @param start start of the slot
     * @param end end of the slot
     * @param watts mean power in W at the house's side: above zero charges, below zero discharges
     * @param charge energy in the battery at the end of the slot, in Wh
     */
    public record Step(Instant start, Instant end, long watts, long charge) {
    }
}
