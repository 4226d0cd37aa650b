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
package org.openhab.energy.ui.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * The vertical axis of a chart: from a round figure at or below every price to one at or above, zero always among them. Immutable.
 *
 * @param bottom lowest figure of the axis, zero or less
 * @param top highest figure of the axis, above the bottom
 * @param step between two figures
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PriceScale(BigDecimal bottom, BigDecimal top, BigDecimal step) {

    private static final int MOST_STEPS = 6;
    private static final List<BigDecimal> MANTISSAS = List.of(BigDecimal.ONE, BigDecimal.valueOf(2),
            BigDecimal.valueOf(5));

    /**
     * @param curve the prices to show
     * @param unit the smallest step worth a figure
     */
    static PriceScale of(PriceCurve curve, BigDecimal unit) {
        BigDecimal minimum = BigDecimal.ZERO;
        BigDecimal maximum = BigDecimal.ZERO;
        for (PriceSlot slot : curve.slots()) {
            @Nullable
            BigDecimal total = slot.total();
            if (total != null) {
                minimum = minimum.min(total);
                maximum = maximum.max(total);
            }
        }
        if (minimum.compareTo(maximum) == 0) {
            maximum = unit;
        }
        for (BigDecimal power = unit;; power = power.movePointRight(1)) {
            for (BigDecimal mantissa : MANTISSAS) {
                BigDecimal step = power.multiply(mantissa);
                BigDecimal below = minimum.divide(step, 0, RoundingMode.FLOOR);
                BigDecimal above = maximum.divide(step, 0, RoundingMode.CEILING);
                if (above.subtract(below).intValue() <= MOST_STEPS) {
                    return new PriceScale(below.multiply(step), above.multiply(step), step);
                }
            }
        }
    }

    /** {@return the figures of the axis, from the bottom up} */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = bottom; tick.compareTo(top) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** {@return where the price stands between the bottom (0) and the top (1)} */
    double position(BigDecimal price) {
        return price.subtract(bottom).doubleValue() / top.subtract(bottom).doubleValue();
    }
}
