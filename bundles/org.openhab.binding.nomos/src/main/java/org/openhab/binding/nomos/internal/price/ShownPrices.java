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
package org.openhab.binding.nomos.internal.price;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.BaseFee;
import org.openhab.energy.model.price.HourlyMean;
import org.openhab.energy.model.price.PriceCurve;

/**
 * The prices as the user wants to see them: as hourly means, with the base fee. The last result is kept, because both curve and fee change seldom. Not
 * thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ShownPrices {
    private final boolean hourly;
    private final boolean withFee;
    private final @Nullable BigDecimal monthlyFee;

    private @Nullable PriceCurve source;
    private @Nullable BaseFee added;
    private PriceCurve shown = PriceCurve.empty();

    /**
     * @param hourly whether each hour shows the mean of its slots
     * @param withFee whether the base fee is added
     * @param monthlyFee fee in EUR that the user entered, or null to take that of the plan
     */
    public ShownPrices(boolean hourly, boolean withFee, @Nullable BigDecimal monthlyFee) {
        this.hourly = hourly;
        this.withFee = withFee;
        this.monthlyFee = monthlyFee;
    }

    /** {@return the same for other curves, whose result does not push out the one that is kept} */
    public ShownPrices copy() {
        return new ShownPrices(hourly, withFee, monthlyFee);
    }

    /**
     * {@return the curve to show; the same object as long as nothing changes}
     *
     * @param fee what is known of the fee, from {@link #fee}
     */
    public PriceCurve of(PriceCurve curve, @Nullable BaseFee fee) {
        BaseFee known = added;
        if (curve != source || !(fee == null ? known == null : fee.equals(known))) {
            source = curve;
            added = fee;
            PriceCurve mean = hourly ? HourlyMean.of(curve) : curve;
            shown = fee == null ? mean : fee.addedTo(mean);
        }
        return shown;
    }

    /**
     * {@return the fee to add, or null when none is wanted or it is not known}
     *
     * @param ofPlan fee of the plan in EUR per month, or null
     * @param yearlyEnergy expected energy of a year in kWh, or null
     */
    public @Nullable BaseFee fee(@Nullable BigDecimal ofPlan, @Nullable BigDecimal yearlyEnergy) {
        BigDecimal entered = monthlyFee;
        BigDecimal fee = entered == null ? ofPlan : entered;
        return withFee && fee != null && yearlyEnergy != null && yearlyEnergy.signum() > 0
                ? new BaseFee(fee, yearlyEnergy)
                : null;
    }

    /** {@return whether a fee is wanted but not known} */
    public boolean lacks(@Nullable BaseFee fee) {
        return withFee && fee == null;
    }
}
