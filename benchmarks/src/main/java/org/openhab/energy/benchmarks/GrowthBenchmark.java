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
 * How the time for an interruptible load grows with the idle slots of its window, with the slots to place, and with the number of starts: from 512 idle slots,
 * 32 to place and 4 starts, each is doubled, halved and quartered alone.
 *
 * @author openHAB Energy - Initial contribution
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GrowthBenchmark {
    /** Idle slots, slots to place, starts. */
    @Param({ "512/32/4", "128/32/4", "256/32/4", "1024/32/4", "512/16/4", "512/64/4", "512/128/4", "512/32/1",
            "512/32/2", "512/32/8" })
    public String size;

    private final Planner planner = new Planner();
    private PriceCurve prices;
    private InterruptibleLoad load;

    @Setup
    public void prepare() {
        String[] parts = size.split("/");
        int placed = Integer.parseInt(parts[1]);
        int slots = Integer.parseInt(parts[0]) + placed;
        prices = PlannerProblems.prices(slots);
        load = PlannerProblems.interruptible(slots, placed, Integer.parseInt(parts[2]));
    }

    @Benchmark
    public PlanResult interruptible() {
        return planner.plan(prices, load);
    }
}
