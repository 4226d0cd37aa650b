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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Chooses the slots of an interruptible load by a dynamic programme over (used slots, starts, idle slots), exact under the rules of switching.
 * <p>
 * For every number of used slots, of starts and of idle slots so far (which together make an edge of the window) it keeps the best way in which a run may
 * end there ({@link RunStage}) and the best way in which one may begin there after a pause ({@link RestStage}). So n slots of which k are used in at most g
 * runs take O(g k (n - k)) steps. Costs are kept for the present row only; what is kept of all rows are the decisions that lead back. Where the number of
 * starts is free, one {@link SearchLayer} serves for all of them.
 * <p>
 * Order of ways: cost, then fewer starts, then earlier (or later) slots by the sum of their indices.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class InterruptibleSearch {

    /** The best way to use some number of slots. */
    record Way(long cost, long order, int layer, int used, int idle, boolean withCut) {
    }

    private final SwitchingProblem problem;
    private final SlotQuota quota;
    private final boolean layered;
    private final List<SearchLayer> layers = new ArrayList<>();
    /** By used slots beyond the least. */
    private final @Nullable Way[] best;
    private final @Nullable Way bestCut;

    InterruptibleSearch(SwitchingProblem problem, SlotQuota quota) {
        this.problem = problem;
        this.quota = quota;
        SearchRules rules = SearchRules.of(problem, quota);
        layered = problem.maximumStarts > 0 && problem.maximumStarts < quota.most() / rules.fewestSlots();
        int count = layered ? problem.maximumStarts + 1 : 1;
        for (int i = 0; i < count; i++) {
            boolean isReached = !layered || i > 0 || problem.isRunning();
            layers.add(new SearchLayer(problem, quota, rules, isReached ? quota.most() + 1 : 1,
                    layered && i + 1 == count));
        }
        layers.get(0).begin();
        best = new @Nullable Way[quota.most() - quota.least() + 1];
        Way cut = null;
        for (int used = 1; used <= quota.most(); used++) {
            fill(used);
            if (used >= quota.least()) {
                best[used - quota.least()] = choose(used, false);
                cut = used == quota.least() && quota.cut() > 0 ? choose(used, true) : cut;
            }
        }
        bestCut = cut;
    }

    private void fill(int used) {
        for (int i = 0; i < layers.size(); i++) {
            SearchLayer layer = layers.get(i);
            layer.fill(used, !layered ? layer : i > 0 ? layers.get(i - 1) : null);
            if (i == 0 && problem.isRunning()) {
                layer.carryOn(used);
            }
            layer.end(used);
        }
    }

    private @Nullable Way choose(int used, boolean withCut) {
        int leastIdle = quota.lastForced() ? Math.max(0, quota.end() - quota.first() - used) : 0;
        int mostIdle = quota.mostIdle(used);
        Way way = null;
        for (int i = 0; i < layers.size(); i++) {
            Ways ends = layers.get(i).ends(withCut);
            for (int idle = leastIdle; idle <= mostIdle; idle++) {
                long cost = ends.cost[idle];
                long order = ends.order[idle];
                if (Ways.isPossible(cost) && (way == null || Ways.isBetter(cost, order, way.cost, way.order))) {
                    way = new Way(cost, order, i, used, idle, withCut);
                }
            }
        }
        return way;
    }

    /** {@return the best way to use exactly that many slots, at least the quota's least, or null if there is none} */
    @Nullable
    Way best(int used) {
        return best[used - quota.least()];
    }

    /** {@return the best way to use the least number of slots with one run shortened by the cut, or null if there is none} */
    @Nullable
    Way bestWithCut() {
        return bestCut;
    }

    /** {@return the runs of a way in order of time, as pairs of epoch seconds} */
    List<long[]> runs(Way way) {
        List<long[]> runs = new ArrayList<>();
        int number = way.layer;
        int used = way.used;
        int idle = way.idle;
        boolean withCut = way.withCut;
        int pause;
        do {
            SearchLayer layer = layers.get(number);
            boolean early = withCut && layer.isEarly(used, idle);
            int began = layer.began(used, idle, withCut, early);
            boolean late = began < 0;
            int start = Math.abs(began) - 1;
            int end = quota.edge(used, idle);
            runs.add(0, new long[]{ problem.edges[start] + (late ? quota.cut() : 0),
                    problem.edges[end] - (early ? quota.cut() : 0) });
            if (start == 0 && problem.isRunning()) {
                break;
            }
            withCut &= !early && !late;
            used -= end - start;
            number -= layered ? 1 : 0;
            pause = layers.get(number).pause(used, idle, withCut);
            idle -= pause;
        } while (pause != RestStage.FIRST);
        return runs;
    }
}
