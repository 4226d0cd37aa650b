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
package org.openhab.energy.model.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the energy of a span cost, or earned. All figures are those of the joined part: the instants for which both a usage and a price are known. Who
 * shows them as those of the span must ask {@link #isWhole()} first or show {@link #coverage()} beside them.
 *
 * @param direction whether {@code amount} is a cost or a revenue
 * @param joined how much of the span has usage and price
 * @param expected length of the span
 * @param energy energy of the joined part in kWh
 * @param amount cost or revenue of the joined part in currency units; negative prices make it smaller, or negative
 * @param baseline what the same energy would have cost or earned at the flat mean of the prices of the joined part, weighted by time
 * @param preliminary whether a usage that went in may still change
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record CostFigures(EnergyDirection direction, Duration joined, Duration expected, BigDecimal energy,
        BigDecimal amount, BigDecimal baseline, boolean preliminary) {

    private static final int PRICE_SCALE = 6;
    private static final int COVERAGE_SCALE = 4;

    /** {@return whether every instant of the span has usage and price} */
    public boolean isWhole() {
        return joined.equals(expected);
    }

    /** {@return the joined share of the span, over 0 to 1, rounded down: 1 is said only when nothing is missing} */
    public BigDecimal coverage() {
        return BigDecimal.valueOf(joined.toMillis()).divide(BigDecimal.valueOf(expected.toMillis()), COVERAGE_SCALE,
                RoundingMode.DOWN);
    }

    /** {@return amount per kWh, or null when no energy flowed} */
    public @Nullable BigDecimal effectivePrice() {
        return energy.signum() == 0 ? null : amount.divide(energy, PRICE_SCALE, RoundingMode.HALF_EVEN);
    }

    /**
     * {@return what the moment of use was worth against the flat mean: positive when less was paid, or more was earned} The flat mean is what the same
     * energy costs when it is used evenly over the joined part.
     */
    public BigDecimal savings() {
        return direction == EnergyDirection.CONSUMPTION ? baseline.subtract(amount) : amount.subtract(baseline);
    }

    /**
     * {@return these figures and those of another span of the same direction together}
     *
     * @throws IllegalArgumentException if one is a cost and the other a revenue
     */
    public CostFigures plus(CostFigures other) {
        if (direction != other.direction) {
            throw new IllegalArgumentException("A cost and a revenue do not add up");
        }
        return new CostFigures(direction, joined.plus(other.joined), expected.plus(other.expected),
                energy.add(other.energy), amount.add(other.amount), baseline.add(other.baseline),
                preliminary || other.preliminary);
    }
}
