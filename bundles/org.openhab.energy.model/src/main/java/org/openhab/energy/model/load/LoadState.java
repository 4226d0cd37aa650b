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
package org.openhab.energy.model.load;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.NoPlan.Reason;
import org.openhab.energy.model.plan.Run;

/**
 * Where a load stands. Immutable; all of it is kept over a restart.
 *
 * @param enabled whether it may run
 * @param window the window that goes on, or comes next
 * @param begun since when it could have run in this window
 * @param done runs of this window that are over
 * @param current the run that is on, with its planned end, or null
 * @param ahead planned runs that have not begun, in order of time
 * @param madeAt when the plan was made, or null if one is to be made
 * @param shortfall why less than needed is planned, or null when all is
 * @param coverage share of the window whose prices were known for the plan, from 0 to 1, or null
 * @param offSince when it was last switched off, in whatever window, or null
 * @param history what it did in windows before, oldest first
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoadState(boolean enabled, LoadWindow window, Instant begun, List<Run> done, @Nullable Run current,
        List<Run> ahead, @Nullable Instant madeAt, @Nullable Reason shortfall, @Nullable BigDecimal coverage,
        @Nullable Instant offSince, List<PastWindow> history) {

    public LoadState {
        done = List.copyOf(done);
        ahead = List.copyOf(ahead);
        history = List.copyOf(history);
    }

    /** {@return whether the device should be on} */
    public boolean isOn() {
        return current != null;
    }

    /** {@return all runs of the window in order of time; runs that touch are one} */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>(started());
        ahead.forEach(run -> append(runs, run));
        return runs;
    }

    /** {@return the runs that have begun; runs that touch are one} */
    List<Run> started() {
        List<Run> runs = new ArrayList<>();
        done.forEach(run -> append(runs, run));
        Run on = current;
        if (on != null) {
            append(runs, on);
        }
        return runs;
    }

    private static void append(List<Run> runs, Run run) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.end().equals(run.start())) {
            runs.set(runs.size() - 1, new Run(last.start(), run.end()));
        } else {
            runs.add(run);
        }
    }

    /** {@return for how many seconds of this window it has been on until now} */
    public long secondsDone(Instant now) {
        Run on = current;
        long running = on == null
                ? 0
                : Duration.between(on.start(), now.isBefore(on.end()) ? now : on.end()).toSeconds();
        return seconds(done) + Math.max(0, running);
    }

    /** {@return for how many seconds it will have been on when the run that is on ends} */
    long secondsCommitted() {
        Run on = current;
        return seconds(done) + (on == null ? 0 : on.duration().toSeconds());
    }

    static long seconds(List<Run> runs) {
        return runs.stream().mapToLong(run -> run.duration().toSeconds()).sum();
    }

    /** {@return the next instant at which something happens by the clock alone} */
    public Instant nextChange(Instant now) {
        Instant next = window.end();
        Run on = current;
        if (on != null) {
            return on.end();
        }
        if (!ahead.isEmpty() && ahead.get(0).start().isBefore(next)) {
            next = ahead.get(0).start();
        }
        return window.start().isAfter(now) && window.start().isBefore(next) ? window.start() : next;
    }

    LoadState withRuns(List<Run> newDone, @Nullable Run newCurrent, List<Run> newAhead) {
        return new LoadState(enabled, window, begun, newDone, newCurrent, newAhead, madeAt, shortfall, coverage,
                offSince, history);
    }

    LoadState withPlan(@Nullable Run newCurrent, List<Run> newAhead, @Nullable Instant made,
            @Nullable Reason newShortfall, @Nullable BigDecimal newCoverage) {
        return new LoadState(enabled, window, begun, done, newCurrent, newAhead, made, newShortfall, newCoverage,
                offSince, history);
    }

    LoadState withWindow(LoadWindow newWindow, Instant newBegun) {
        return new LoadState(enabled, newWindow, newBegun, done, current, ahead, null, shortfall, coverage, offSince,
                history);
    }

    LoadState withEnabled(boolean value) {
        return new LoadState(value, window, begun, done, current, ahead, null, shortfall, coverage, offSince, history);
    }

    LoadState offSince(Instant instant) {
        return new LoadState(enabled, window, begun, done, current, ahead, madeAt, shortfall, coverage, instant,
                history);
    }

    /** {@return the same load in another window, in which it has done nothing yet} */
    LoadState in(LoadWindow next, Instant nextBegun, List<PastWindow> newHistory) {
        return new LoadState(enabled, next, nextBegun, List.of(), null, List.of(), null, null, null, offSince,
                newHistory);
    }
}
