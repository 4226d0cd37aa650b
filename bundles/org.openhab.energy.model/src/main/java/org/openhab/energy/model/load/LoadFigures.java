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
package org.openhab.energy.model.load;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.price.PriceCurve;

/**
 * What a load's window amounts to: what is done and what is planned together. Money is in currency units.
 *
 * @param energy energy of all runs in kWh
 * @param energyLeft energy that is still needed in kWh
 * @param cost cost of all runs, or null where a price is not known
 * @param costNow cost of the same energy from the first possible moment on without a pause, or null where a price is not known
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoadFigures(BigDecimal energy, BigDecimal energyLeft, @Nullable BigDecimal cost,
        @Nullable BigDecimal costNow) {

    /** {@return the figures now} */
    public static LoadFigures of(LoadSettings settings, LoadState state, Instant now, PriceCurve prices) {
        List<PowerSpan> spans = settings.programme().spans(state.runs());
        return new LoadFigures(PowerSpan.energy(spans),
                PowerSpan.kWh(settings.programme().wattSecondsAfter(state.secondsDone(now))),
                EnergyCost.of(spans, prices), EnergyCost.of(PowerSpan.unbroken(state.begun(), spans), prices));
    }

    /** {@return what the plan is better by than running at once: less cost, or more earned where high prices are wanted} */
    public @Nullable BigDecimal savings(Goal goal) {
        BigDecimal planned = cost;
        BigDecimal atOnce = costNow;
        if (planned == null || atOnce == null) {
            return null;
        }
        return goal == Goal.CHEAPEST ? atOnce.subtract(planned) : planned.subtract(atOnce);
    }
}
