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

/**
 * All runs that are as short as a run may be, of one number of slots. Longer runs grow out of them slot by slot. There is one number of slots for nearly
 * all edges of a window; a shorter first or last slot makes another one.
 *
 * @param slots how many slots the runs have
 * @param late whether the runs begin late by the cut
 * @param cost for each edge, the cost of the run that begins there with its start, or {@link Ways#IMPOSSIBLE}
 * @param order for each edge, what the run adds to the order of a way
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record ShortestRun(int slots, boolean late, long[] cost, long[] order) {

    /** {@return the shortest runs of that many seconds at least} */
    static List<ShortestRun> of(SwitchingProblem problem, SlotQuota quota, long seconds) {
        return of(problem, quota, seconds, 0);
    }

    /** {@return the shortest runs that last for that many seconds at least after beginning late by the quota's cut} */
    static List<ShortestRun> late(SwitchingProblem problem, SlotQuota quota, long seconds) {
        return of(problem, quota, seconds + quota.cut(), quota.cut());
    }

    private static List<ShortestRun> of(SwitchingProblem problem, SlotQuota quota, long seconds, long lateBy) {
        List<ShortestRun> runs = new ArrayList<>();
        int end = quota.first();
        for (int start = quota.first(); start < quota.end(); start++) {
            end = Math.max(end, start + 1);
            while (end < quota.end() && problem.edges[end] - problem.edges[start] < seconds) {
                end++;
            }
            if (problem.edges[end] - problem.edges[start] >= seconds && problem.allAllowed(start, end)
                    && lateBy < problem.length(start)) {
                ShortestRun run = ofLength(runs, end - start, lateBy > 0, problem.slots);
                run.cost[start] = problem.startCost + problem.costBefore[end] - problem.costBefore[start]
                        - problem.cost(start, lateBy);
                run.order[start] = Ways.START + problem.order(start, end);
            }
        }
        return runs;
    }

    private static ShortestRun ofLength(List<ShortestRun> runs, int slots, boolean late, int edges) {
        for (ShortestRun run : runs) {
            if (run.slots == slots) {
                return run;
            }
        }
        ShortestRun run = new ShortestRun(slots, late, new long[edges], new long[edges]);
        Arrays.fill(run.cost, Ways.IMPOSSIBLE);
        runs.add(run);
        return run;
    }
}
