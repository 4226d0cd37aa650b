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

import java.util.concurrent.TimeUnit;

import org.openhab.energy.model.plan.BatteryPlan;
import org.openhab.energy.model.plan.BatteryPlanner;
import org.openhab.energy.model.plan.BatteryRequest;
import org.openhab.energy.model.plan.ContiguousLoad;
import org.openhab.energy.model.plan.InterruptibleLoad;
import org.openhab.energy.model.plan.PlanResult;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.price.PriceCurve;
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
 * How long a plan takes, from the price curve to the figures that a person reads. Single plans are timed, so that the median is of use on a busy machine.
 *
 * @author openHAB Energy - Initial contribution
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlannerBenchmark {
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
        prices = PlannerProblems.prices(slots);
        interruptible = PlannerProblems.interruptible(slots, 32, 4);
        contiguous = PlannerProblems.contiguous(slots);
        battery = PlannerProblems.battery(prices);
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
