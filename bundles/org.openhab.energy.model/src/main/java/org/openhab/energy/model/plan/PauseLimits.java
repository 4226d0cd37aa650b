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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Between which edges a load may pause.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PauseLimits {
    private final SwitchingProblem problem;
    private final SlotQuota quota;
    /** For each edge at which a run begins, the first and the last edge at which the run before may have ended. */
    private final int[] firstEnds;
    private final int[] lastEnds;

    PauseLimits(SwitchingProblem problem, SlotQuota quota) {
        this.problem = problem;
        this.quota = quota;
        firstEnds = new int[problem.slots + 1];
        lastEnds = new int[problem.slots + 1];
        long[] edges = problem.edges;
        int first = 0;
        int last = -1;
        for (int start = 0; start <= problem.slots; start++) {
            while (edges[start] - edges[first] > problem.maximumPause) {
                first++;
            }
            while (last + 1 < start && edges[start] - edges[last + 1] >= problem.minimumPause) {
                last++;
            }
            firstEnds[start] = first;
            lastEnds[start] = last;
        }
    }

    /** {@return whether there is a longest pause} */
    boolean isBounded() {
        return problem.maximumPause != SwitchingProblem.NONE;
    }

    int firstEnd(int start) {
        return firstEnds[start];
    }

    int lastEnd(int start) {
        return lastEnds[start];
    }

    /** {@return whether the first run that begins in the window may begin at the edge} */
    boolean mayBeginFirst(int start) {
        if (problem.mustContinue() || quota.firstForced() && start > 0 || problem.isRunning() && start == 0) {
            return false;
        }
        long pause = problem.edges[start] - problem.offSince;
        return problem.offSince == SwitchingProblem.NONE
                || pause >= problem.minimumPause && pause <= problem.maximumPause;
    }
}
