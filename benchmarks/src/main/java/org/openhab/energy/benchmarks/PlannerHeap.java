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

import org.openhab.energy.model.plan.BatteryPlanner;
import org.openhab.energy.model.plan.BatteryRequest;
import org.openhab.energy.model.plan.ContiguousLoad;
import org.openhab.energy.model.plan.InterruptibleLoad;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.price.PriceCurve;

/**
 * Makes 100,000 plans with the same planners, one in a hundred of them for a battery, and prints what stays on the heap after a collection.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class PlannerHeap {
    private static final int SLOTS = 192;
    private static final int PLANS = 100_000;
    private static final int STEP = 10_000;

    private PlannerHeap() {
    }

    /** Prints a line for each 10,000 plans. */
    public static void main(String[] args) {
        PriceCurve prices = PlannerProblems.prices(SLOTS);
        InterruptibleLoad interruptible = PlannerProblems.interruptible(SLOTS, 32, 4);
        ContiguousLoad contiguous = PlannerProblems.contiguous(SLOTS);
        BatteryRequest battery = PlannerProblems.battery(prices);
        Planner planner = new Planner();
        BatteryPlanner batteryPlanner = new BatteryPlanner();
        int check = 0;
        for (int plan = 1; plan <= PLANS; plan++) {
            check += plan % 100 == 0
                    ? batteryPlanner.plan(battery).steps().size()
                    : planner.plan(prices, plan % 2 == 0 ? interruptible : contiguous).hashCode();
            if (plan % STEP == 0) {
                System.out.printf("%,9d plans: %,d KiB on the heap after a collection%n", plan, usedAfterCollection());
            }
        }
        System.out.println("Checksum " + check);
    }

    private static long usedAfterCollection() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }
}
