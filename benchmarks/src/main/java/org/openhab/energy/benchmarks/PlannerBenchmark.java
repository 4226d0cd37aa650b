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
import java.util.concurrent.TimeUnit;

import org.openhab.energy.model.plan.BatteryPlan;
import org.openhab.energy.model.plan.BatteryPlanner;
import org.openhab.energy.model.plan.BatteryRequest;
import org.openhab.energy.model.plan.ContiguousLoad;
import org.openhab.energy.model.plan.InterruptibleLoad;
import org.openhab.energy.model.plan.LoadPhase;
import org.openhab.energy.model.plan.PlanResult;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a plan takes, from the price curve to the figures that a person reads.
 *
 * @author openHAB Energy - Initial contribution
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlannerBenchmark {
    private static final Instant START = Instant.parse("2026-03-01T23:00:00Z");
    private static final Duration SLOT = Duration.ofMinutes(15);

    @Param({ "96", "192", "384", "768" })
    public int slots;

    private final Planner planner = new Planner();
    private final BatteryPlanner batteryPlanner = new BatteryPlanner();
    private PriceCurve prices;
    private InterruptibleLoad interruptible;
    private ContiguousLoad contiguous;
    private BatteryRequest battery;

    /** Thirty-two slots of load in four runs at the most; a programme of five phases; a battery of a hundred levels. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        List<PriceSlot> list = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            list.add(new PriceSlot(START.plus(SLOT.multipliedBy(i)), START.plus(SLOT.multipliedBy(i + 1)),
                    BigDecimal.valueOf(150 + random.nextInt(250), 3)));
        }
        prices = PriceCurve.of(list);
        Instant deadline = START.plus(SLOT.multipliedBy(slots));
        Duration half = SLOT.multipliedBy(2);
        interruptible = new InterruptibleLoad(SLOT.multipliedBy(32), 2000,
                new SwitchingRules(half, half, null, 4, BigDecimal.ZERO, null), START, deadline);
        contiguous = new ContiguousLoad(
                List.of(new LoadPhase(Duration.ofMinutes(30), 2000), new LoadPhase(Duration.ofMinutes(21), 200),
                        new LoadPhase(Duration.ofMinutes(34), 1500), new LoadPhase(Duration.ofMinutes(13), 100),
                        new LoadPhase(Duration.ofMinutes(10), 800)),
                START, deadline);
        battery = new BatteryRequest(
                new BatteryRequest.Battery(10_000, 5000, 5000, new BigDecimal("0.95"), new BigDecimal("0.95")), 3000,
                1000, prices, prices, List.of(), null, START, deadline);
    }

    @Benchmark
    public PlanResult interruptible() {
        return planner.plan(prices, interruptible);
    }

    @Benchmark
    public PlanResult contiguous() {
        return planner.plan(prices, contiguous);
    }

    @Benchmark
    public BatteryPlan battery() {
        return batteryPlanner.plan(battery);
    }
}
