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

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.InterruptibleSearch.Way;

/**
 * Tries the ways to count slots: a window that cuts through a price slot at its start or end has a shorter first or last slot, which is either used
 * or not, and by that decides how many whole slots are needed and how much of them is too much.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SlotChoice {
    private final SwitchingProblem problem;
    private final InterruptibleLoad load;
    private final long step;
    private final long worth;
    private @Nullable Way best;
    private long bestValue;
    private @Nullable InterruptibleSearch bestSearch;
    private long fitting;

    SlotChoice(SwitchingProblem problem, InterruptibleLoad load, long step) {
        this.problem = problem;
        this.load = load;
        this.step = step;
        BigDecimal worthwhile = load.worthwhile();
        long micro = worthwhile == null ? 0 : PlanningWindow.micro(worthwhile);
        worth = load.goal() == Goal.CHEAPEST ? micro : -micro;
    }

    @Nullable
    List<long[]> best() {
        int last = problem.slots - 1;
        boolean shortFirst = problem.length(0) < step && problem.allowed[0];
        boolean shortLast = last > 0 && problem.length(last) < step && problem.allowed[last];
        for (boolean useFirst : shortFirst ? new boolean[]{ false, true } : new boolean[]{ false }) {
            for (boolean useLast : shortLast ? new boolean[]{ false, true } : new boolean[]{ false }) {
                if (useFirst || !shortFirst || !problem.mustContinue()) {
                    search(shortFirst, useFirst, shortLast, useLast);
                }
            }
        }
        InterruptibleSearch search = bestSearch;
        Way way = best;
        return search == null || way == null ? null : search.runs(way);
    }

    /** {@return the longest duration in seconds for which any way was found, if there is no best one} */
    long fitting() {
        return fitting;
    }

    private void search(boolean shortFirst, boolean useFirst, boolean shortLast, boolean useLast) {
        int last = problem.slots - 1;
        long missing = (useFirst ? step - problem.length(0) : 0) + (useLast ? step - problem.length(last) : 0);
        long needed = load.duration().toSeconds();
        int least = Math.max((useFirst ? 1 : 0) + (useLast ? 1 : 0), (int) ceiling(needed + missing, step));
        int most = load.worthwhile() == null
                ? least
                : (int) Math.max(least, Math.min(problem.slots, (load.longest().toSeconds() + missing) / step));
        long cut = least * step - missing - needed;
        if (cut < 0 || cut >= step) {
            return;
        }
        int first = shortFirst && !useFirst ? 1 : 0;
        int end = shortLast && !useLast ? last : problem.slots;
        InterruptibleSearch search = new InterruptibleSearch(problem,
                new SlotQuota(least, most, cut, first, end, useFirst, useLast));
        offer(search, cut > 0 ? search.bestWithCut() : search.best(least), 0);
        for (int used = least; used <= most && load.worthwhile() != null; used++) {
            long seconds = used * step - missing;
            if (seconds <= load.longest().toSeconds()) {
                offer(search, search.best(used), seconds - needed);
            }
        }
        if (best == null) {
            InterruptibleSearch any = new InterruptibleSearch(problem,
                    new SlotQuota(1, least, 0, first, end, useFirst, useLast));
            int used = least;
            while (used > 0 && any.best(used) == null) {
                used--;
            }
            fitting = Math.max(fitting, Math.min(used * step - missing, needed));
        }
    }

    private void offer(InterruptibleSearch search, @Nullable Way way, long extraSeconds) {
        if (way == null) {
            return;
        }
        long value = way.cost() - worth * extraSeconds * problem.watts;
        Way other = best;
        if (other == null || value < bestValue || value == bestValue && way.order() < other.order()) {
            best = way;
            bestValue = value;
            bestSearch = search;
        }
    }

    private static long ceiling(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
