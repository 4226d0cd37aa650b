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
package org.openhab.binding.derapi.internal.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a battery plan goes by.
 *
 * @param capacity usable energy in Wh, or null for what the site tells
 * @param chargeWatts greatest power that it takes
 * @param dischargeWatts greatest power that it gives
 * @param efficiency share that is left of energy that goes in or out; the square root of that of a whole cycle
 * @param reservePercent state of charge that discharging leaves
 * @param householdWatts mean power of the house
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PlanSettings(@Nullable Long capacity, long chargeWatts, long dischargeWatts, BigDecimal efficiency,
        BigDecimal reservePercent, long householdWatts) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@return the settings of a configuration}
     *
     * @throws IllegalArgumentException if a figure makes no sense
     */
    public static PlanSettings of(BatteryPlanConfiguration configuration) {
        BigDecimal capacity = configuration.capacityKwh;
        BigDecimal efficiency = configuration.efficiencyPercent;
        BigDecimal reserve = configuration.reservePercent;
        if (capacity != null && capacity.signum() <= 0 || configuration.chargeKw.signum() < 0
                || configuration.dischargeKw.signum() < 0 || efficiency.signum() <= 0
                || efficiency.compareTo(HUNDRED) > 0 || reserve.signum() < 0 || reserve.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A figure of the battery makes no sense");
        }
        return new PlanSettings(capacity == null ? null : watts(capacity), watts(configuration.chargeKw),
                watts(configuration.dischargeKw), efficiency.divide(HUNDRED).sqrt(new MathContext(6)), reserve,
                watts(configuration.householdKw));
    }

    /** {@return thousandfold, in whole numbers} */
    static long watts(BigDecimal kilowatts) {
        return kilowatts.multiply(THOUSAND).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
