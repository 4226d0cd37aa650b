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
import org.eclipse.jdt.annotation.Nullable;

/**
 * All ways with one number of starts (or with any number, if starts are free), filled row by row of used slots.
 * <p>
 * When the duration is no whole number of slots, exactly one run is shortened by the cut, either late at its start or early at its end. Ways without and
 * with the cut behind them are kept apart.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SearchLayer {
    private final SwitchingProblem problem;
    private final SlotQuota quota;
    private final SearchRules rules;
    private final boolean isCut;
    private final boolean isLast;
    private final int width;
    /** Runs with no cut behind them or in them. */
    private final RunStage whole;
    /** Of these, the runs that are long enough to end early. */
    private final RunStage cuttable;
    /** Runs that began late, or have the cut behind them. */
    private final RunStage shortened;
    /** Ends of the runs that are shortened now or have been before, and by used and idle slots whether they ended early. */
    private final Ways cutEnds;
    private final boolean[] early;
    private final RestStage rests;
    private final RestStage cutRests;

    /**
     * @param rows numbers of used slots for which runs may end in this layer, from none on
     * @param isLast whether no run may begin after those of this layer
     */
    SearchLayer(SwitchingProblem problem, SlotQuota quota, SearchRules rules, int rows, boolean isLast) {
        this.problem = problem;
        this.quota = quota;
        this.rules = rules;
        this.isLast = isLast;
        isCut = quota.cut() > 0;
        width = quota.mostIdle() + 1;
        whole = new RunStage(problem, quota, rows);
        cuttable = isCut ? new RunStage(problem, quota, rows) : whole;
        shortened = isCut ? new RunStage(problem, quota, rows) : whole;
        cutEnds = isCut ? new Ways(width) : whole.ways;
        early = new boolean[isCut ? rows * width : 0];
        int kept = isLast ? 0 : rules.mostSlots() + 1;
        int restRows = isLast ? 0 : Math.max(1, rows - rules.fewestSlots());
        rests = new RestStage(quota, rules.pauses(), restRows, kept);
        cutRests = isCut ? new RestStage(quota, rules.pauses(), restRows, kept) : rests;
    }

    /** No run has been in the window yet. */
    void begin() {
        rests.fillFirst();
    }

    /**
     * Finds the ways to use that many slots, after those of fewer slots.
     *
     * @param before the layer after whose rests runs begin, or null if none does
     */
    void fill(int used, @Nullable SearchLayer before) {
        whole.extend(used);
        if (isCut) {
            cuttable.extend(used);
            shortened.extend(used);
        }
        if (before != null) {
            whole.begin(rules.runs(), before.rests, used);
            if (isCut) {
                cuttable.begin(rules.cuttable(), before.rests, used);
                shortened.begin(rules.runs(), before.cutRests, used);
                shortened.begin(rules.late(), before.rests, used);
            }
        }
    }

    /** The load is on when the window begins and stays on for the first slots. */
    void carryOn(int used) {
        long end = problem.edges[used];
        if (quota.first() > 0 || quota.mostIdle(used) < 0 || !problem.allAllowed(0, used)
                || end < problem.committedUntil) {
            return;
        }
        long length = problem.age + end - problem.edges[0];
        if (length >= problem.minimumRun) {
            whole.carryOn(used);
        }
        if (isCut && length - quota.cut() >= problem.minimumRun && end - quota.cut() >= problem.committedUntil) {
            cuttable.carryOn(used);
        }
    }

    /** Ends runs, and lets those rest after which another may begin. */
    void end(int used) {
        boolean isCutEmpty = !isCut || shortened.isEmpty() && cuttable.isEmpty();
        if (!isCutEmpty) {
            endEarly(used);
        }
        if (!isLast) {
            boolean isEnough = used + rules.fewestSlots() > quota.most();
            rest(rests, used, whole.ways, isEnough || whole.isEmpty());
            if (isCut) {
                rest(cutRests, used, cutEnds, isEnough || isCutEmpty);
            }
        }
    }

    private void endEarly(int used) {
        for (int i = 0; i <= quota.mostIdle(used); i++) {
            cutEnds.cost[i] = shortened.ways.cost[i];
            cutEnds.order[i] = shortened.ways.order[i];
            int slot = quota.edge(used, i) - 1;
            if (quota.cut() < problem.length(slot)) {
                early[used * width + i] = cutEnds.offer(i, cuttable.ways.cost[i] - problem.cost(slot, quota.cut()),
                        cuttable.ways.order[i]);
            }
        }
    }

    private static void rest(RestStage stage, int used, Ways ends, boolean isUseless) {
        if (isUseless) {
            stage.clear(used);
        } else {
            stage.fill(used, ends);
        }
    }

    /** {@return ends of runs after that many slots as were filled last} */
    Ways ends(boolean withCut) {
        return withCut ? cutEnds : whole.ways;
    }

    /** {@return whether the best run that ends here with the cut behind it ends early by it} */
    boolean isEarly(int used, int idle) {
        return early[used * width + idle];
    }

    /** {@return at which edge the best run began that ends here; see {@link RunStage#began}} */
    int began(int used, int idle, boolean withCut, boolean isEarly) {
        RunStage stage = isEarly ? cuttable : withCut ? shortened : whole;
        return stage.began(used, idle);
    }

    /** {@return how many idle slots the best pause before a run has; see {@link RestStage#pause}} */
    int pause(int used, int idle, boolean withCut) {
        return (withCut ? cutRests : rests).pause(used, idle);
    }
}
