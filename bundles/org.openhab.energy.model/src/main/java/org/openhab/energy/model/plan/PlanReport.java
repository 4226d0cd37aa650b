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
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Turns runs into a plan with its figures.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PlanReport(PlanningWindow window, Goal goal) {
    private static final int MONEY_SCALE = 6;
    private static final BigDecimal WATT_SECONDS_PER_KWH = BigDecimal.valueOf(3_600_000);
    private static final BigDecimal MICRO_WATT_SECONDS = WATT_SECONDS_PER_KWH.movePointRight(6);

    /** {@return the plan to go through the phases in the runs' time} */
    Plan of(List<Run> runs, List<LoadPhase> phases) {
        long wattSeconds = phases.stream().mapToLong(phase -> phase.watts() * phase.duration().toSeconds()).sum();
        Long now = cost(List.of(new Run(Instant.ofEpochSecond(window.edges[0]), Instant.MAX)), phases);
        Long cost = cost(runs, phases);
        if (cost == null) {
            throw new IllegalStateException("A plan must lie on known prices");
        }
        return new Plan(runs,
                BigDecimal.valueOf(wattSeconds).divide(WATT_SECONDS_PER_KWH, MONEY_SCALE, RoundingMode.HALF_EVEN),
                money(cost), now == null ? null : money(now),
                money(BigDecimal.valueOf(wattSeconds).multiply(mean())),
                BigDecimal.valueOf(window.knownSeconds()).divide(BigDecimal.valueOf(window.seconds()), MONEY_SCALE,
                        RoundingMode.HALF_EVEN));
    }

    /** Cost of going through the phases in the runs' time, or null where a price is not known. */
    private @Nullable Long cost(List<Run> runs, List<LoadPhase> phases) {
        long cost = 0;
        int phase = 0;
        long left = phases.get(0).duration().toSeconds();
        for (Run run : runs) {
            long at = run.start().getEpochSecond();
            while (at < run.end().getEpochSecond() && phase < phases.size()) {
                long until = Math.min(run.end().getEpochSecond(), at + left);
                Long weight = window.weight(at, until);
                if (weight == null) {
                    return null;
                }
                cost += weight * phases.get(phase).watts();
                left -= until - at;
                at = until;
                if (left == 0 && ++phase < phases.size()) {
                    left = phases.get(phase).duration().toSeconds();
                }
            }
        }
        return cost;
    }

    private BigDecimal mean() {
        long sum = 0;
        for (int i = 0; i < window.slots(); i++) {
            sum += window.known[i] ? window.prices[i] * window.length(i) : 0;
        }
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(window.knownSeconds()), 2 * MONEY_SCALE,
                RoundingMode.HALF_EVEN);
    }

    private BigDecimal money(long cost) {
        return money(BigDecimal.valueOf(cost));
    }

    private BigDecimal money(BigDecimal cost) {
        BigDecimal amount = cost.divide(MICRO_WATT_SECONDS, MONEY_SCALE, RoundingMode.HALF_EVEN);
        return goal == Goal.CHEAPEST ? amount : amount.negate();
    }
}
