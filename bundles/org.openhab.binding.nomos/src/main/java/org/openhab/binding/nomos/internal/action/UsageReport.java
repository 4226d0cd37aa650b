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
package org.openhab.binding.nomos.internal.action;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.CostCalculation;
import org.openhab.energy.model.usage.CostFigures;
import org.openhab.energy.model.usage.EnergyDirection;
import org.openhab.energy.model.usage.Finality;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;

/**
 * Usage of a span and what it cost, each with the share of the span that it covers. Pure.
 *
 * @param energy energy in kWh of the intervals that have arrived
 * @param coverage their share of the span, 0 to 1; 1 is said only when nothing is missing
 * @param preliminary whether a value may still change
 * @param cost figures of the part of which usage and price are known, or null when there is none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record UsageReport(BigDecimal energy, BigDecimal coverage, boolean preliminary, @Nullable CostFigures cost) {

    private static final int SCALE = 4;

    /** {@return the report of {@code [from, until)}, or null when no usage has arrived} */
    public static @Nullable UsageReport of(UsageSeries usage, PriceCurve prices, EnergyDirection direction,
            Instant from,
            Instant until) {
        BigDecimal energy = usage.total(from, until);
        if (energy == null) {
            return null;
        }
        Duration known = usage.between(from, until).intervals().stream().map(UsageInterval::length)
                .reduce(Duration.ZERO, Duration::plus);
        BigDecimal coverage = BigDecimal.valueOf(known.toMillis())
                .divide(BigDecimal.valueOf(Duration.between(from, until).toMillis()), SCALE, RoundingMode.DOWN);
        return new UsageReport(energy, coverage, usage.finality(from, until) == Finality.PRELIMINARY,
                new CostCalculation(direction, usage, prices).between(from, until));
    }

    /** {@return whether usage of the whole span has arrived} */
    public boolean isWhole() {
        return coverage.compareTo(BigDecimal.ONE) == 0;
    }
}
