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
 * What a search may do: the shortest runs it begins with, and the pauses between them.
 *
 * @param runs runs that are long enough
 * @param cuttable runs that are still long enough when they end early by the cut
 * @param late runs that are long enough though they begin late by the cut
 * @param pauses pauses of allowed length
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record SearchRules(List<ShortestRun> runs, List<ShortestRun> cuttable, List<ShortestRun> late, PauseLimits pauses) {

    static SearchRules of(SwitchingProblem problem, SlotQuota quota) {
        List<ShortestRun> runs = ShortestRun.of(problem, quota, problem.minimumRun);
        boolean isCut = quota.cut() > 0;
        return new SearchRules(runs,
                isCut ? ShortestRun.of(problem, quota, problem.minimumRun + quota.cut()) : List.of(),
                isCut ? ShortestRun.late(problem, quota, problem.minimumRun) : List.of(),
                new PauseLimits(problem, quota));
    }

    /** {@return how many slots a run of the shortest duration has at least; one if there is none} */
    int fewestSlots() {
        return runs.stream().mapToInt(ShortestRun::slots).min().orElse(1);
    }

    /** {@return how many slots a run of the shortest duration has at the most, with or without a cut; one if there is none} */
    int mostSlots() {
        int most = 1;
        for (List<ShortestRun> kind : List.of(runs, cuttable, late)) {
            for (ShortestRun run : kind) {
                most = Math.max(most, run.slots());
            }
        }
        return most;
    }
}
