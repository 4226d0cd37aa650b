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
        long[] edges = window.edges;
        long[] prices = window.prices;
        int count = offsets.length;
        long start = edges[first];
        long lastStart = edges[end] - duration();
        /* For each edge of a phase: the slot that follows it, and the start at which it reaches the end of that slot. */
        int[] slots = new int[count];
        long[] meetings = new long[count];
        long cost = 0;
        long slope = 0;
        for (int edge = 0; edge < count; edge++) {
            int slot = first;
            long integral = 0;
            while (slot + 1 < end && edges[slot + 1] <= start + offsets[edge]) {
                integral += prices[slot] * window.length(slot);
                slot++;
            }
            integral += prices[slot] * (start + offsets[edge] - edges[slot]);
            cost += falls[edge] * integral;
            slope += falls[edge] * prices[slot];
            slots[edge] = slot;
            meetings[edge] = edges[slot + 1] - offsets[edge];
        }
        offer(start, cost);
        while (start < lastStart) {
            long next = lastStart;
            for (int edge = 0; edge < count; edge++) {
                next = Math.min(next, meetings[edge]);
            }
            cost += slope * (next - start);
            start = next;
            offer(start, cost);
            for (int edge = 0; edge < count; edge++) {
                if (meetings[edge] == start && slots[edge] + 1 < end) {
                    int slot = ++slots[edge];
                    slope += falls[edge] * (prices[slot] - prices[slot - 1]);
                    meetings[edge] = edges[slot + 1] - offsets[edge];
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
