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

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The stage of a search in which the load is off and a run may begin at any edge. The best run that ended before the pause is carried along by a sliding
 * minimum. Holds the best ways for the last few numbers of used slots, and remembers for all of them how long the pauses were.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RestStage {
    static final int NO_ROW = -1;
    /** In place of a pause: no run of this plan has been before. */
    static final int FIRST = 0;

    final Ways ways;

    private final SlotQuota quota;
    private final PauseLimits limits;
    private final int width;
    /** Number of rows that are kept, and which of them can be reached at all. */
    private final int depth;
    private final boolean[] reached;
    /** By used and idle slots: how many idle slots the pause has had. */
    private final int[] pauses;
    /** Idle slots before the ends of runs that are still in reach of a pause, best first; reused for every row. */
    private final int[] queue;

    /**
     * @param rows rows that will be filled, from none used on
     * @param depth rows that have to be kept
     */
    RestStage(SlotQuota quota, PauseLimits limits, int rows, int depth) {
        this.quota = quota;
        this.limits = limits;
        this.depth = depth;
        width = quota.mostIdle() + 1;
        ways = new Ways(depth * width);
        reached = new boolean[depth];
        pauses = new int[rows * width];
        queue = new int[width];
    }

    /** {@return where a row of the ways begins, or {@link #NO_ROW} if none of it can be reached} */
    int row(int used) {
        return reached[used % depth] ? used % depth * width : NO_ROW;
    }

    /** No run has been in the window yet. */
    void fillFirst() {
        reached[0] = true;
        for (int i = 0; i < width; i++) {
            ways.cost[i] = limits.mayBeginFirst(quota.edge(0, i)) ? 0 : Ways.IMPOSSIBLE;
        }
    }

    /** There is no way to rest after that many used slots. */
    void clear(int used) {
        reached[used % depth] = false;
    }

    /** The runs that ended rest. */
    void fill(int used, Ways ends) {
        reached[used % depth] = true;
        long[] cost = ends.cost;
        long[] order = ends.order;
        int row = used % depth * width;
        int edge = quota.edge(used, 0);
        int idle = quota.mostIdle(used);
        boolean bounded = limits.isBounded();
        int head = 0;
        int tail = 0;
        int next = 0;
        Arrays.fill(ways.cost, row, row + width, Ways.IMPOSSIBLE);
        for (int i = 0; i <= idle; i++) {
            for (int last = limits.lastEnd(edge + i) - edge; next <= last; next++) {
                while (tail > head && !Ways.isBetter(cost[queue[tail - 1]], order[queue[tail - 1]], cost[next],
                        order[next])) {
                    tail--;
                }
                // A run that is no better than an earlier one counts only when the earlier one will be out of reach.
                if (tail == head || bounded) {
                    queue[tail++] = next;
                }
            }
            while (bounded && head < tail && queue[head] < limits.firstEnd(edge + i) - edge) {
                head++;
            }
            if (head < tail) {
                int best = queue[head];
                ways.cost[row + i] = cost[best];
                ways.order[row + i] = order[best];
                pauses[used * width + i] = i - best;
            }
        }
    }

    /** {@return how many idle slots the best pause before a run has that begins here, or {@link #FIRST}} */
    int pause(int used, int idle) {
        return pauses[used * width + idle];
    }
}
