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
package org.openhab.energy.hub.clouds.nomos.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.GridFeeReduction;

/**
 * The grid fee per kWh under the reductions of section 14a: module 2 takes 60 % off; module 3 is low from 10:00 to
 * 14:00, high from 17:00 to 21:00 and standard otherwise, by the wall clock. Module 1 is no matter of kWh. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class GridFee {

    private static final BigDecimal LOW = new BigDecimal("0.40");
    private static final BigDecimal HIGH = new BigDecimal("1.60");
    private static final BigDecimal MODULE_2 = new BigDecimal("0.40");

    private GridFee() {
    }

    /**
     * ct/kWh in a slot.
     *
     * @param standard the fee without reductions
     */
    public static BigDecimal at(BigDecimal standard, List<GridFeeReduction> reductions, Instant slot, ZoneId zone) {
        BigDecimal factor = BigDecimal.ONE;
        for (GridFeeReduction reduction : reductions) {
            if (reduction.applies(slot)) {
                factor = factor.multiply(switch (reduction.module()) {
                    case 2 -> MODULE_2;
                    case 3 -> byTime(slot.atZone(zone).getHour());
                    default -> BigDecimal.ONE;
                });
            }
        }
        return standard.multiply(factor).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal byTime(int hour) {
        return hour >= 10 && hour < 14 ? LOW : hour >= 17 && hour < 21 ? HIGH : BigDecimal.ONE;
    }
}
