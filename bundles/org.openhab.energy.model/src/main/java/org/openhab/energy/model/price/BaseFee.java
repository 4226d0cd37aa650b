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
package org.openhab.energy.model.price;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A basic fee spread over the energy of a year, for those who want to see it in the price of a kWh. It moves every price by the same amount, so that no rank
 * changes by it.
 *
 * @param monthly fee of a month in currency units
 * @param yearlyEnergy expected energy of a year in kWh, more than 0
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BaseFee(BigDecimal monthly, BigDecimal yearlyEnergy) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int PRICE_SCALE = 6;

    /**
     * @throws IllegalArgumentException if there is no energy to spread the fee over
     */
    public BaseFee {
        if (yearlyEnergy.signum() <= 0) {
            throw new IllegalArgumentException("A fee can be spread over more than 0 kWh only, not " + yearlyEnergy);
        }
    }

    /** {@return the fee's share of a kWh in currency units} */
    public BigDecimal perKwh() {
        return monthly.multiply(MONTHS).divide(yearlyEnergy, PRICE_SCALE, RoundingMode.HALF_EVEN);
    }

    /** {@return the curve with the share in every known total; the parts stay as they are, and what is unknown stays unknown} */
    public PriceCurve addedTo(PriceCurve curve) {
        BigDecimal share = perKwh();
        return PriceCurve.of(curve.slots().stream().map(slot -> {
            @Nullable
            BigDecimal total = slot.total();
            return new PriceSlot(slot.start(), slot.end(), total == null ? null : total.add(share), slot.components());
        }).toList());
    }
}
