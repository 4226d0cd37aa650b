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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Chooses the slots of an interruptible load by a dynamic programme over (starts, slots used, time), exact under the rules of switching.
 * <p>
 * For every number of starts and of used slots it keeps, per edge of the window, the best way in which a run may end there. A run begins after the best
 * earlier end that leaves a pause of allowed length; that best end is carried along by a sliding minimum. So n slots of which k are used in at most g runs
 * take O(g k n) steps and as much memory. Where the number of starts is free, one layer serves for all of them.
 * <p>
 * When the duration is no whole number of slots, exactly one run is shortened by the {@code cut}, either late at its start or early at its end. Ways
 * without ({@code 0}) and with the cut behind them ({@code 1}) are kept apart.
 * <p>
 * Order of ways: cost, then fewer starts, then earlier (or later) slots by the sum of their indices.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class InterruptibleSearch {
    private static final long IMPOSSIBLE = Long.MAX_VALUE / 4;
    /** One start in the order of equally dear ways; above any sum of indices. */
    private static final long START = 1L << 40;

    /** Ways that end a run at an edge, or that may begin one there. */
    private static final class Ways {
        final long[] cost;
        final long[] order;
        /** For ends: edge at which the run began, plus one; negative if it began late by the cut. For rests: the edge at which the run before ended. */
        final int[] from;

        Ways(int size) {
            cost = new long[size];
            order = new long[size];
            from = new int[size];
            Arrays.fill(cost, IMPOSSIBLE);
        }

        void offer(int index, long cost, long order, int from) {
            if (cost < this.cost[index] || cost == this.cost[index] && order < this.order[index]) {
                this.cost[index] = cost;
                this.order[index] = order;
                this.from[index] = from;
            }
        }
    }

    /** All ways with one number of starts, or with any if starts are free. */
    private final class Layer {
        /** Runs that may end, without and with the cut behind them. */
        final Ways[] ends = new Ways[cut > 0 ? 2 : 1];
        /** Runs without a cut so far that are long enough to end early by the cut; same as {@code ends[0]} without a cut. */
        final Ways cuttable;
        /** Rests from which a run may begin, without and with the cut behind them. */
        final Ways[] rests = new Ways[cut > 0 ? 2 : 1];

        Layer() {
            int size = (most + 1) * width;
            for (int i = 0; i < ends.length; i++) {
                ends[i] = new Ways(size);
                rests[i] = new Ways(size);
            }
            cuttable = cut > 0 ? new Ways(size) : ends[0];
        }
    }

    private final SwitchingProblem problem;
    private final int least;
    private final int most;
    private final long cut;
    private final boolean firstForced;
    private final int firstUsable;
    private final int endUsable;
    private final int width;
    private final boolean layered;
    private final List<Layer> layers = new ArrayList<>();
    /** For each edge, the first and last start whose shortest run ends there (and the same for runs that are shortened by the cut). */
    private final int[][] shortest;
    private final int[][] shortestCut;
    /** Ends of runs that are still in reach of the pause, best first; reused for every row. */
    private final long[] pauseCost;
    private final long[] pauseOrder;
    private final int[] pauseFrom;

    /**
     * @param problem load and window
     * @param least smallest number of slots that will be asked for; ways that cannot reach it any more are not followed
     * @param most greatest number of slots to use
     * @param cut seconds by which one run is shortened, shorter than a slot
     * @param firstForced whether the first slot must be used
     * @param firstUsable first slot that may be used
     * @param endUsable slot after the last one that may be used
     */
    InterruptibleSearch(SwitchingProblem problem, int least, int most, long cut, boolean firstForced, int firstUsable,
            int endUsable) {
        this.problem = problem;
        this.least = least;
        this.most = most;
        this.cut = cut;
        this.firstForced = firstForced;
        this.firstUsable = firstUsable;
        this.endUsable = endUsable;
        width = problem.slots + 1;
        shortest = shortestRuns(problem.minimumRun);
        shortestCut = cut > 0 ? shortestRuns(problem.minimumRun + cut) : shortest;
        pauseCost = new long[width];
        pauseOrder = new long[width];
        pauseFrom = new int[width];
        layered = problem.maximumStarts > 0 && problem.maximumStarts < most;
        int count = layered ? problem.maximumStarts + 1 : 1;
        for (int i = 0; i < count; i++) {
            Layer layer = new Layer();
            layers.add(layer);
            fill(layer, layered && i > 0 ? layers.get(i - 1) : layered ? null : layer, i == 0,
                    layered && i + 1 == count);
        }
    }

    private int[][] shortestRuns(long seconds) {
        int[] first = new int[width];
        int[] last = new int[width];
        Arrays.fill(first, 0);
        Arrays.fill(last, -1);
        int end = 1;
        for (int start = 0; start < problem.slots; start++) {
            end = Math.max(end, start + 1);
            while (end < problem.slots && problem.edges[end] - problem.edges[start] < seconds) {
                end++;
            }
            if (problem.edges[end] - problem.edges[start] >= seconds) {
                if (last[end] < 0) {
                    first[end] = start;
                }
                last[end] = start;
            }
        }
        return new int[][]{ first, last };
    }

    private void fill(Layer layer, @Nullable Layer before, boolean isFirst, boolean isLast) {
        boolean reachable = before != null || problem.isRunning();
        for (int used = 0; used <= (reachable ? most : 0); used++) {
            if (used > 0) {
                extend(layer.ends[0], used);
                if (before != null) {
                    begin(layer.ends[0], before.rests[0], used, shortest, 0);
                }
                if (cut > 0) {
                    extend(layer.cuttable, used);
                    extend(layer.ends[1], used);
                    if (before != null) {
                        begin(layer.cuttable, before.rests[0], used, shortestCut, 0);
                        begin(layer.ends[1], before.rests[1], used, shortest, 0);
                        begin(layer.ends[1], before.rests[0], used, shortestCut, cut);
                    }
                }
            }
            if (isFirst && problem.isRunning()) {
                carryOn(layer, used);
            }
            for (int behind = 0; behind < layer.rests.length && !isLast; behind++) {
                rest(layer, used, behind, isFirst && used == 0 && behind == 0);
            }
        }
    }

    /** The last edge at which that many slots may be used up and enough are left. */
    private int lastEnd(int used) {
        return Math.min(endUsable, endUsable - (least - used));
    }

    /** Runs go on by one slot. */
    private void extend(Ways ends, int used) {
        long[] cost = ends.cost;
        long[] order = ends.order;
        int[] from = ends.from;
        boolean[] allowed = problem.allowed;
        long[] costBefore = problem.costBefore;
        int index = used * width + firstUsable + used;
        int shorter = index - width - 1;
        int last = lastEnd(used);
        for (int end = firstUsable + used; end <= last; end++, index++, shorter++) {
            if (allowed[end - 1] && cost[shorter] < IMPOSSIBLE) {
                cost[index] = cost[shorter] + costBefore[end] - costBefore[end - 1];
                order[index] = order[shorter] + orderOf(end - 1);
                from[index] = from[shorter];
            }
        }
    }

    /** Runs of the shortest allowed length begin; longer ones come by {@link #extend}, which comes first. */
    private void begin(Ways ends, Ways rests, int used, int[][] shortestRuns, long lateBy) {
        int[] firstStarts = shortestRuns[0];
        int[] lastStarts = shortestRuns[1];
        long[] costBefore = problem.costBefore;
        int[] bannedBefore = problem.bannedBefore;
        int row = used * width;
        int last = lastEnd(used);
        for (int end = firstUsable + 1; end <= last; end++) {
            int lastStart = lastStarts[end];
            for (int start = Math.max(Math.max(firstUsable, end - used),
                    firstStarts[end]); start <= lastStart; start++) {
                int rest = row - (end - start) * width + start;
                if (rests.cost[rest] >= IMPOSSIBLE || bannedBefore[start] != bannedBefore[end]
                        || lateBy > 0 && lateBy >= problem.length(start)) {
                    continue;
                }
                long cost = rests.cost[rest] + problem.startCost + costBefore[end] - costBefore[start];
                long order = rests.order[rest] + START + orderOf(start, end);
                ends.offer(row + end, lateBy > 0 ? cost - problem.cost(start, lateBy) : cost, order,
                        lateBy > 0 ? -(start + 1) : start + 1);
            }
        }
    }

    /** The load is on when the window begins and stays on for the first {@code used} slots. */
    private void carryOn(Layer layer, int used) {
        if (used == 0 || firstUsable > 0 || used > endUsable || !problem.allAllowed(0, used)) {
            return;
        }
        long runs = problem.edges[used] - problem.edges[0];
        if (problem.edges[used] < problem.committedUntil) {
            return;
        }
        int index = used * width + used;
        long cost = problem.costBefore[used];
        if (problem.age + runs >= problem.minimumRun) {
            layer.ends[0].offer(index, cost, orderOf(0, used), 1);
        }
        if (cut > 0 && problem.age + runs - cut >= problem.minimumRun
                && problem.edges[used] - cut >= problem.committedUntil) {
            layer.cuttable.offer(index, cost, orderOf(0, used), 1);
        }
    }

    /** For every edge, the best end of a run before it that leaves a pause of allowed length. */
    private void rest(Layer layer, int used, int behind, boolean initial) {
        Ways rests = layer.rests[behind];
        long[] edges = problem.edges;
        int row = used * width;
        int head = 0;
        int tail = 0;
        int next = firstUsable + used;
        int lastStart = Math.min(lastEnd(used), endUsable - 1);
        for (int start = firstUsable + used; start <= lastStart; start++) {
            while (next < start && edges[start] - edges[next] >= problem.minimumPause) {
                long cost = endCost(layer, behind, row + next, next);
                if (cost < IMPOSSIBLE) {
                    long order = endOrder(layer, behind, row + next, next);
                    while (tail > head && (cost < pauseCost[tail - 1]
                            || cost == pauseCost[tail - 1] && order <= pauseOrder[tail - 1])) {
                        tail--;
                    }
                    pauseCost[tail] = cost;
                    pauseOrder[tail] = order;
                    pauseFrom[tail++] = next;
                }
                next++;
            }
            while (head < tail && edges[start] - edges[pauseFrom[head]] > problem.maximumPause) {
                head++;
            }
            if (head < tail) {
                rests.offer(row + start, pauseCost[head], pauseOrder[head], pauseFrom[head]);
            }
            if (initial && mayStartFirst(start)) {
                rests.offer(row + start, 0, 0, -1);
            }
        }
    }

    private boolean mayStartFirst(int start) {
        if (problem.mustContinue() || firstForced && start > 0 || problem.isRunning() && start == 0) {
            return false;
        }
        if (problem.offSince == SwitchingProblem.NONE) {
            return true;
        }
        long pause = problem.edges[start] - problem.offSince;
        return pause >= problem.minimumPause
                && (problem.maximumPause == SwitchingProblem.NONE || pause <= problem.maximumPause);
    }

    private boolean endsEarly(Layer layer, int behind, int index, int end) {
        return behind == 1 && cuttableCost(layer, index, end) < layer.ends[1].cost[index];
    }

    private long cuttableCost(Layer layer, int index, int end) {
        return end > 0 && layer.cuttable.cost[index] < IMPOSSIBLE && cut < problem.length(end - 1)
                ? layer.cuttable.cost[index] - problem.cost(end - 1, cut)
                : IMPOSSIBLE;
    }

    private long endCost(Layer layer, int behind, int index, int end) {
        return endsEarly(layer, behind, index, end) ? cuttableCost(layer, index, end) : layer.ends[behind].cost[index];
    }

    private long endOrder(Layer layer, int behind, int index, int end) {
        return endsEarly(layer, behind, index, end) ? layer.cuttable.order[index] : layer.ends[behind].order[index];
    }

    private long orderOf(int slot) {
        return problem.latest ? -slot : slot;
    }

    private long orderOf(int start, int end) {
        long sum = (long) (start + end - 1) * (end - start) / 2;
        return problem.latest ? -sum : sum;
    }

    /** The best way to use some number of slots. */
    record Way(long cost, long order, int layer, int used, int end, boolean cut) {
        boolean isBetterThan(@Nullable Way other) {
            return other == null || cost < other.cost || cost == other.cost && order < other.order;
        }
    }

    /** {@return the best way to use exactly that many slots, or null if there is none} */
    @Nullable
    Way best(int used, boolean withCut, boolean lastForced) {
        Way best = null;
        int behind = withCut && cut > 0 ? 1 : 0;
        for (int number = 0; number < layers.size(); number++) {
            Layer layer = layers.get(number);
            for (int end = lastForced ? endUsable : 1; end <= endUsable; end++) {
                int index = used * width + end;
                long cost = endCost(layer, behind, index, end);
                if (cost < IMPOSSIBLE) {
                    Way way = new Way(cost, endOrder(layer, behind, index, end), number, used, end, behind == 1);
                    best = way.isBetterThan(best) ? way : best;
                }
            }
        }
        return best;
    }

    /** {@return the runs of a way in order of time, as pairs of epoch seconds} */
    List<long[]> runs(Way way) {
        List<long[]> runs = new ArrayList<>();
        int number = way.layer();
        int used = way.used();
        int end = way.end();
        int behind = way.cut() ? 1 : 0;
        while (end > 0) {
            Layer layer = layers.get(number);
            int index = used * width + end;
            boolean early = endsEarly(layer, behind, index, end);
            int from = early ? layer.cuttable.from[index] : layer.ends[behind].from[index];
            boolean late = from < 0;
            int start = Math.abs(from) - 1;
            runs.add(0, new long[]{ problem.edges[start] + (late ? cut : 0), problem.edges[end] - (early ? cut : 0) });
            if (early || late) {
                behind = 0;
            }
            used -= end - start;
            if (start == 0 && problem.isRunning()) {
                break;
            }
            number = layered ? number - 1 : number;
            end = layers.get(number).rests[behind].from[used * width + start];
        }
        return runs;
    }
}
