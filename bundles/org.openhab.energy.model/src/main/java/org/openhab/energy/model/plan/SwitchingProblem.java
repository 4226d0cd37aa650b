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

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An interruptible load as numbers on a window of equal steps: seconds, and cost as micro-units per kWh times watt-seconds.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SwitchingProblem {
    static final long NONE = Long.MAX_VALUE;
    private static final long WATT_SECONDS_PER_KWH = 3_600_000;

    final int slots;
    final long[] edges;
    final boolean[] allowed;
    /** Cost of each slot; what is not allowed is impossible. */
    final long[] slotCost;
    /** Cost of the slots before an edge; what is not allowed counts nothing. */
    final long[] costBefore;
    /** How many slots before an edge are not allowed. */
    final int[] bannedBefore;
    final long[] prices;
    final long watts;
    final long minimumRun;
    final long minimumPause;
    final long maximumPause;
    final int maximumStarts;
    final long startCost;
    final boolean latest;

    /** Seconds for which the load has been on at the window's start, or {@link #NONE} if it is off. */
    final long age;
    /** Edge before which a running load must not stop, in epoch seconds. */
    final long committedUntil;
    /** Since when the load is off, in epoch seconds, or {@link #NONE} if that does not matter. */
    final long offSince;

    SwitchingProblem(PlanningWindow window, InterruptibleLoad load) {
        SwitchingRules rules = load.rules();
        slots = window.slots();
        edges = window.edges;
        prices = window.prices;
        watts = load.watts();
        minimumRun = Math.min(rules.minimumRun().toSeconds(), load.duration().toSeconds());
        minimumPause = rules.minimumPause().toSeconds();
        Duration longestPause = rules.maximumPause();
        maximumPause = longestPause == null ? NONE : longestPause.toSeconds();
        maximumStarts = rules.maximumStarts();
        startCost = PlanningWindow.micro(rules.startCost()) * WATT_SECONDS_PER_KWH;
        latest = load.preference() == Preference.LATEST;

        allowed = new boolean[slots];
        slotCost = new long[slots];
        costBefore = new long[slots + 1];
        bannedBefore = new int[slots + 1];
        long cap = cap(load);
        for (int i = 0; i < slots; i++) {
            allowed[i] = window.known[i] && prices[i] <= cap;
            slotCost[i] = allowed[i] ? cost(i, length(i)) : Ways.IMPOSSIBLE;
            costBefore[i + 1] = costBefore[i] + (allowed[i] ? slotCost[i] : 0);
            bannedBefore[i + 1] = bannedBefore[i] + (allowed[i] ? 0 : 1);
        }

        Instant since = load.state().runningSince();
        Instant committed = load.state().committedUntil();
        Instant off = load.state().offSince();
        age = since == null ? NONE : edges[0] - since.getEpochSecond();
        committedUntil = committed == null ? edges[0] : Math.min(committed.getEpochSecond(), edges[slots]);
        offSince = since != null ? edges[0] : off == null ? NONE : off.getEpochSecond();
    }

    private static long cap(InterruptibleLoad load) {
        java.math.@Nullable BigDecimal cap = load.rules().priceCap();
        if (cap == null) {
            return Long.MAX_VALUE;
        }
        return load.goal() == Goal.CHEAPEST ? PlanningWindow.micro(cap) : -PlanningWindow.micro(cap);
    }

    boolean isRunning() {
        return age != NONE;
    }

    /** {@return whether the running load has to stay on for a while} */
    boolean mustContinue() {
        return isRunning() && (age < minimumRun || committedUntil > edges[0]);
    }

    long length(int slot) {
        return edges[slot + 1] - edges[slot];
    }

    /** {@return what some seconds of a slot cost} */
    long cost(int slot, long seconds) {
        return prices[slot] * seconds * watts;
    }

    /** {@return what using the slots {@code [from, end)} adds to the order of equally dear ways} */
    long order(int from, int end) {
        long sum = (long) (from + end - 1) * (end - from) / 2;
        return latest ? -sum : sum;
    }

    boolean allAllowed(int from, int end) {
        return bannedBefore[from] == bannedBefore[end];
    }

    long allowedSeconds() {
        long seconds = 0;
        for (int i = 0; i < slots; i++) {
            seconds += allowed[i] ? length(i) : 0;
        }
        return seconds;
    }
}
