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
package org.openhab.energy.benchmarks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.openhab.energy.model.plan.BatteryRequest;
import org.openhab.energy.model.plan.ContiguousLoad;
import org.openhab.energy.model.plan.InterruptibleLoad;
import org.openhab.energy.model.plan.LoadPhase;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * What the planner is measured with: random prices of 15 to 40 ct in quarter-hours, always the same ones.
 *
 * @author openHAB Energy - Initial contribution
 */
final class PlannerProblems {
    static final Instant START = Instant.parse("2026-03-01T23:00:00Z");
    private static final Duration SLOT = Duration.ofMinutes(15);

    private PlannerProblems() {
    }

    /** {@return that many quarter-hours of prices} */
    static PriceCurve prices(int slots) {
        Random random = new Random(1);
        List<PriceSlot> list = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            list.add(new PriceSlot(after(i), after(i + 1), BigDecimal.valueOf(150 + random.nextInt(250), 3)));
        }
        return PriceCurve.of(list);
    }

    /** {@return a load with slots to place in a number of runs at the most; runs and pauses of half an hour at least} */
    static InterruptibleLoad interruptible(int slots, int placed, int starts) {
        Duration half = SLOT.multipliedBy(2);
        return new InterruptibleLoad(SLOT.multipliedBy(placed), 2000,
                new SwitchingRules(half, half, null, starts, BigDecimal.ZERO, null), START, after(slots));
    }

    /** {@return a programme of five phases} */
    static ContiguousLoad contiguous(int slots) {
        return new ContiguousLoad(
                List.of(phase(30, 2000), phase(21, 200), phase(34, 1500), phase(13, 100), phase(10, 800)),
                START, after(slots));
    }

    /** {@return a battery of a hundred levels that can be filled or emptied in two hours} */
    static BatteryRequest battery(PriceCurve prices) {
        BigDecimal efficiency = new BigDecimal("0.95");
        return new BatteryRequest(new BatteryRequest.Battery(10_000, 5000, 5000, efficiency, efficiency), 3000, 1000,
                prices, prices, List.of(), null, START, after(prices.slots().size()));
    }

    private static LoadPhase phase(int minutes, long watts) {
        return new LoadPhase(Duration.ofMinutes(minutes), watts);
    }

    private static Instant after(int slots) {
        return START.plus(SLOT.multipliedBy(slots));
    }
}
