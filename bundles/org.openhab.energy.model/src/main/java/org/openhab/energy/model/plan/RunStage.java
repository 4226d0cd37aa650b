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
 * The stage of a search in which a run goes on and may end at any edge. Holds the best ways for one number of used slots, which grows row by row, and
 * remembers for all rows where their last runs began.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RunStage {
    final Ways ways;

    private final SwitchingProblem problem;
    private final SlotQuota quota;
    private final int width;
    /**
     * By used and idle slots: the edge at which a run of the shortest length began that ends here, plus one; negative if it began late; zero if the best
     * run that ends here is one slot longer than the one in the row before.
     */
    private final int[] began;
    private boolean empty = true;

    /** @param rows numbers of used slots that will be looked at, from none on */
    RunStage(SwitchingProblem problem, SlotQuota quota, int rows) {
        this.problem = problem;
        this.quota = quota;
        width = quota.mostIdle() + 1;
        ways = new Ways(width);
        began = new int[rows * width];
    }

    boolean isEmpty() {
        return empty;
    }

    /** All runs go on by one slot. */
    void extend(int used) {
        if (empty) {
            return;
        }
        long[] cost = ways.cost;
        long[] order = ways.order;
        long[] slotCost = problem.slotCost;
        int slot = quota.edge(used - 1, 0);
        int idle = quota.mostIdle(used);
        for (int i = 0; i <= idle; i++) {
            cost[i] = Math.min(cost[i] + slotCost[slot + i], Ways.IMPOSSIBLE);
        }
        int sign = problem.latest ? -1 : 1;
        for (int i = 0; i <= idle; i++) {
            order[i] += sign * (slot + i);
        }
    }

    /** Runs of the shortest length end, which began after a rest. */
    void begin(List<ShortestRun> runs, RestStage rests, int used) {
        for (ShortestRun run : runs) {
            int row = used < run.slots() ? RestStage.NO_ROW : rests.row(used - run.slots());
            if (row != RestStage.NO_ROW) {
                begin(run, rests.ways, row, used);
            }
        }
    }

    private void begin(ShortestRun run, Ways rests, int row, int used) {
        empty = false;
        long[] cost = ways.cost;
        long[] restCost = rests.cost;
        long[] runCost = run.cost();
        int start = quota.edge(used - run.slots(), 0);
        int idle = quota.mostIdle(used);
        for (int i = 0; i <= idle; i++) {
            long offered = restCost[row + i] + runCost[start + i];
            if (offered <= cost[i]
                    && ways.offer(i, offered, rests.order[row + i] + run.order()[start + i])) {
                began[used * width + i] = run.late() ? -(start + i + 1) : start + i + 1;
            }
        }
    }

    /** A run that began before the window has filled its first slots. */
    void carryOn(int used) {
        if (ways.offer(0, problem.costBefore[used], problem.order(0, used))) {
            began[used * width] = 1;
            empty = false;
        }
    }

    /** {@return the edge at which the best run began that ends here, plus one; negative if it began late} */
    int began(int used, int idle) {
        int index = used * width + idle;
        while (began[index] == 0) {
            index -= width;
        }
        return began[index];
    }
}
