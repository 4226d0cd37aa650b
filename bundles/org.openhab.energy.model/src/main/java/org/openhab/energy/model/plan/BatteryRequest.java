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
import org.openhab.energy.model.price.PriceCurve;

/**
 * What is asked of the planner for a battery at the house's connection.
 *
 * @param battery the battery
 * @param charge energy in it at the start, in Wh
 * @param reserve energy that discharging leaves in it, in Wh
 * @param importPrices what energy from the grid costs per kWh
 * @param feedInPrices what energy into the grid earns per kWh, or null if the battery must not feed in
 * @param household what the house takes without the battery (less than zero: surplus of its solar system), or empty for nothing
 * @param endValue what a stored kWh is worth at the end, or null for the mean import price of the window after the loss of discharging it
 * @param earliest start of the window
 * @param deadline end of the window
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BatteryRequest(Battery battery, long charge, long reserve, PriceCurve importPrices,
        @Nullable PriceCurve feedInPrices, List<HouseholdPower> household, @Nullable BigDecimal endValue,
        Instant earliest, Instant deadline) {

    /**
     * A battery.
     *
     * @param capacity usable energy in Wh
     * @param chargeWatts greatest power that it takes, in W before losses
     * @param dischargeWatts greatest power that it gives, in W after losses
     * @param chargeEfficiency share of the energy taken that is stored, above 0 and up to 1
     * @param dischargeEfficiency share of the stored energy that is given, above 0 and up to 1
     */
    public record Battery(long capacity, long chargeWatts, long dischargeWatts, BigDecimal chargeEfficiency,
            BigDecimal dischargeEfficiency) {

        /**
         * @throws IllegalArgumentException if there is no capacity, a power is negative or an efficiency is no share
         */
        public Battery {
            if (capacity < 1 || chargeWatts < 0 || dischargeWatts < 0 || !isShare(chargeEfficiency)
                    || !isShare(dischargeEfficiency)) {
                throw new IllegalArgumentException("No battery: " + capacity + " Wh, " + chargeWatts + " W and "
                        + dischargeWatts + " W, efficiencies " + chargeEfficiency + " and " + dischargeEfficiency);
            }
        }

        private static boolean isShare(BigDecimal efficiency) {
            return efficiency.signum() > 0 && efficiency.compareTo(BigDecimal.ONE) <= 0;
        }
    }

    /** Mean power of the house in W in {@code [start, end)}. */
    public record HouseholdPower(Instant start, Instant end, long watts) {
    }

    /**
     * @throws IllegalArgumentException if charge or reserve do not fit in the battery
     */
    public BatteryRequest {
        household = List.copyOf(household);
        if (charge < 0 || charge > battery.capacity() || reserve < 0 || reserve > battery.capacity()) {
            throw new IllegalArgumentException("Charge " + charge + " Wh and reserve " + reserve
                    + " Wh must lie between 0 and the capacity of " + battery.capacity() + " Wh");
        }
    }
}
