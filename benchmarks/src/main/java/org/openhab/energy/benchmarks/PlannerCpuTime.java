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

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.openhab.energy.model.plan.BatteryPlanner;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.price.PriceCurve;

/**
 * The same questions as {@link PlannerBenchmark} and {@link GrowthBenchmark}, measured by the processor time of the thread instead of the clock on the wall:
 * of use on a machine that others keep busy. All questions take turns, so that what slows the machine down for a while slows all of them; printed is the
 * median of the rounds.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class PlannerCpuTime {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 41;
    private static final long NANOS_PER_ROUND = 15_000_000;

    private PlannerCpuTime() {
    }

    /** Prints microseconds per plan. */
    public static void main(String[] args) {
        Planner planner = new Planner();
        BatteryPlanner batteryPlanner = new BatteryPlanner();
        Map<String, Supplier<Object>> questions = new LinkedHashMap<>();
        for (int slots : new int[]{ 96, 192, 384, 768 }) {
            PriceCurve prices = PlannerProblems.prices(slots);
            questions.put("contiguous, " + slots + " slots",
                    () -> planner.plan(prices, PlannerProblems.contiguous(slots)));
            questions.put("interruptible, " + slots + " slots",
                    () -> planner.plan(prices, PlannerProblems.interruptible(slots, 32, 4)));
            questions.put("battery, " + slots + " slots",
                    () -> batteryPlanner.plan(PlannerProblems.battery(prices)));
        }
        for (int[] size : new int[][]{ { 128, 32, 4 }, { 256, 32, 4 }, { 512, 32, 4 }, { 1024, 32, 4 }, { 512, 16, 4 },
                { 512, 64, 4 }, { 512, 128, 4 }, { 512, 32, 2 }, { 512, 32, 8 } }) {
            PriceCurve prices = PlannerProblems.prices(size[0] + size[1]);
            questions.put(size[0] + " idle slots, " + size[1] + " to place, " + size[2] + " starts", () -> planner
                    .plan(prices, PlannerProblems.interruptible(size[0] + size[1], size[1], size[2])));
        }
        print(questions);
    }

    private static void print(Map<String, Supplier<Object>> questions) {
        Map<String, double[]> times = new LinkedHashMap<>();
        questions.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, Supplier<Object>> question : questions.entrySet()) {
                double time = microseconds(question.getValue());
                if (round >= 0) {
                    times.get(question.getKey())[round] = time;
                }
            }
        }
        times.forEach((name, all) -> {
            Arrays.sort(all);
            System.out.printf("%-45s median %8.1f us, best %8.1f us%n", name, all[ROUNDS / 2], all[0]);
        });
    }

    private static double microseconds(Supplier<Object> question) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long now = start;
        int plans = 0;
        int check = 0;
        while (now - start < NANOS_PER_ROUND) {
            check += question.get().hashCode();
            plans++;
            now = threads.getCurrentThreadCpuTime();
        }
        if (check == 42) {
            System.out.println("So that nothing is left out: " + check);
        }
        return (now - start) / 1000.0 / plans;
    }
}
