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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds the best start of a programme of phases, exact to the second.
 * <p>
 * The cost of a start is a broken line over time: its slope changes only where the edge of a phase meets the edge of a price slot, so its lowest point
 * lies at such a meeting. The search walks over all of them in order and keeps cost and slope as integers: with n slots and m phases that is
 * O(n m&sup2;) for tiny m.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ContiguousSearch {
    private final PlanningWindow window;
    private final boolean latest;
    /** Seconds from the start of the load to each edge of its phases. */
    private final long[] offsets;
    /** By how much the power falls at each of these edges in W: minus the first phase's power at the start. */
    private final long[] falls;

    private boolean found;
    private long bestStart;
    private long bestCost;

    ContiguousSearch(PlanningWindow window, List<LoadPhase> phases, Preference preference) {
        this.window = window;
        latest = preference == Preference.LATEST;
        int edges = phases.size() + 1;
        offsets = new long[edges];
        falls = new long[edges];
        for (int i = 0; i < phases.size(); i++) {
            LoadPhase phase = phases.get(i);
            offsets[i + 1] = offsets[i] + phase.duration().toSeconds();
            falls[i] -= phase.watts();
            falls[i + 1] += phase.watts();
        }
    }

    /** {@return whether there is a start at which every price of the programme is known} */
    boolean search() {
        int slot = 0;
        while (slot < window.slots()) {
            int end = slot;
            while (end < window.slots() && window.known[end]) {
                end++;
            }
            if (window.edges[end] - window.edges[slot] >= duration()) {
                walk(slot, end);
            }
            slot = Math.max(end, slot + 1);
        }
        return found;
    }

    /** {@return the best start in epoch seconds} */
    long start() {
        return bestStart;
    }

    /** {@return the cost of the best start, in micro-units per kWh times watt-seconds} */
    long cost() {
        return bestCost;
    }

    private long duration() {
        return offsets[offsets.length - 1];
    }

    /** Walks the start through the known slots {@code [first, end)}. */
    private void walk(int first, int end) {
        long start = window.edges[first];
        long lastStart = window.edges[end] - duration();
        int[] at = new int[offsets.length];
        long cost = 0;
        for (int edge = 0; edge < at.length; edge++) {
            int slot = first;
            long integral = 0;
            while (slot + 1 < end && window.edges[slot + 1] <= start + offsets[edge]) {
                integral += window.prices[slot] * window.length(slot);
                slot++;
            }
            integral += window.prices[slot] * (start + offsets[edge] - window.edges[slot]);
            at[edge] = slot;
            cost += falls[edge] * integral;
        }
        offer(start, cost);
        while (start < lastStart) {
            long stretch = lastStart - start;
            long slope = 0;
            for (int edge = 0; edge < at.length; edge++) {
                stretch = Math.min(stretch, window.edges[at[edge] + 1] - start - offsets[edge]);
                slope += falls[edge] * window.prices[at[edge]];
            }
            start += stretch;
            cost += slope * stretch;
            offer(start, cost);
            for (int edge = 0; edge < at.length; edge++) {
                if (at[edge] + 1 < end && window.edges[at[edge] + 1] == start + offsets[edge]) {
                    at[edge]++;
                }
            }
        }
    }

    private void offer(long start, long cost) {
        if (!found || cost < bestCost || latest && cost == bestCost) {
            found = true;
            bestStart = start;
            bestCost = cost;
        }
    }
}
