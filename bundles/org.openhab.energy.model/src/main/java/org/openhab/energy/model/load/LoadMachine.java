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

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.model.price.PriceCurve;

/**
 * The life of a load: from one state to the next as time passes, prices arrive, and its owner changes what is wanted. Pure and stateless; a step may come
 * at any time, late or twice.
 * <ul>
 * <li>A run that has begun is never moved and never cut short, except by its owner, or by the deadline if it may be interrupted.
 * <li>What it has been on counts, over a restart, too. A run that was on when the hub stopped counts as having gone on to its planned end; a run that was to
 * begin while the hub was away has not begun, and is planned anew.
 * <li>After the deadline the next window begins.
 * </ul>
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class LoadMachine {
    /** How late a run may begin and still be taken for the planned one. */
    static final Duration TOLERANCE = Duration.ofMinutes(1);
    /** How far ahead a deadline may be moved. */
    public static final Duration FARTHEST_DEADLINE = Duration.ofDays(3);
    private static final int HISTORY = 20;

    private final LoadSettings settings;
    private final LoadPlanning planning;

    public LoadMachine(LoadSettings settings, Planner planner) {
        this.settings = settings;
        this.planning = new LoadPlanning(settings, planner);
    }

    /** {@return a load that has done nothing yet} */
    public LoadState begin(Instant now, boolean enabled) {
        LoadWindow window = settings.daily().endingAfter(now);
        return new LoadState(enabled, window, window.notBefore(wholeSecond(now)), List.of(), null, List.of(), null,
                null, null, null,
                List.of());
    }

    /** Plans are in whole seconds, and so is what they are held against. */
    private static Instant wholeSecond(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(now) ? now : second.plusSeconds(1);
    }

    /** {@return a load that was kept over a restart or a change of its configuration} It is to be planned anew. */
    public LoadState resume(LoadState kept, Instant now) {
        LoadWindow regular = settings.daily().endingAfter(now);
        boolean others = !kept.window().isMoved() && kept.window().end().isAfter(now)
                && !kept.window().equals(regular);
        LoadState state = others
                ? changedTo(regular, kept, now)
                : kept.withWindow(kept.window(), kept.begun());
        return cutAtDeadline(state, now);
    }

    /** The load in the window that its owner wants now. What it has done, or is doing, counts there; a plan of what comes before that window is off. */
    private static LoadState changedTo(LoadWindow window, LoadState kept, Instant now) {
        boolean untouched = kept.done().isEmpty() && !kept.isOn();
        Instant second = wholeSecond(now);
        Instant begun = kept.begun().isBefore(second) ? kept.begun() : second;
        List<Run> ahead = kept.ahead().stream().filter(run -> !run.start().isBefore(window.start())).toList();
        return kept.withRuns(kept.done(), kept.current(), ahead).withWindow(window,
                untouched ? window.notBefore(begun) : kept.begun());
    }

    /**
     * Lets time pass, and plans when there is a reason.
     *
     * @param replan whether prices or wishes have changed
     */
    public LoadStep step(LoadState before, Instant now, PriceCurve prices, boolean replan) {
        List<LoadEvent> events = new ArrayList<>();
        LoadState state = pass(before, now, events);
        if (replan || state.madeAt() == null) {
            LoadState planned = planning.plan(state, now, prices);
            if (!planned.ahead().equals(state.ahead()) || !sameEnd(planned.current(), state.current())) {
                events.add(new LoadEvent(LoadEvent.Kind.REPLANNED,
                        planned.ahead().isEmpty() ? null : planned.ahead().get(0).start()));
            }
            state = pass(planned, now, events);
        }
        return new LoadStep(state, events);
    }

    private static boolean sameEnd(@Nullable Run one, @Nullable Run other) {
        return one == null || other == null ? one == other : one.end().equals(other.end());
    }

    /** {@return the load allowed to run, or stopped} It is to be planned anew. */
    public LoadState enabled(LoadState state, boolean on, Instant now) {
        if (on == state.enabled()) {
            return state;
        }
        if (!on) {
            return stopped(state, now).withEnabled(false);
        }
        LoadState ready = settings.once() && isFinished(state)
                ? archived(state, state.window(), wholeSecond(now))
                : state;
        Instant begun = ready.done().isEmpty() ? ready.window().notBefore(wholeSecond(now)) : ready.begun();
        return ready.withWindow(ready.window(), begun).withEnabled(true);
    }

    private static LoadState stopped(LoadState state, Instant now) {
        Run on = state.current();
        if (on == null) {
            return state.withRuns(state.done(), null, List.of());
        }
        Instant end = now.truncatedTo(ChronoUnit.SECONDS);
        List<Run> done = new ArrayList<>(state.done());
        if (end.isAfter(on.start())) {
            done.add(new Run(on.start(), end));
        }
        return state.withRuns(done, null, List.of()).offSince(end);
    }

    /**
     * {@return the load with another deadline for this window only, to be planned anew; or null if that has passed or is too far ahead}
     */
    public @Nullable LoadState deadline(LoadState state, Instant deadline, Instant now) {
        if (!deadline.isAfter(now) || deadline.isAfter(now.plus(FARTHEST_DEADLINE))) {
            return null;
        }
        LoadWindow window = state.window();
        Instant latestStart = deadline.minus(settings.programme().needed());
        // A deadline that leaves no time after the window's begin means that the load is wanted earlier.
        boolean earlier = window.start().isAfter(latestStart) && window.start().isAfter(now);
        Instant start = earlier ? wholeSecond(now) : window.start();
        return cutAtDeadline(state.withWindow(window.moved(start, deadline), earlier ? start : state.begun()), now);
    }

    private LoadState cutAtDeadline(LoadState state, Instant now) {
        Run on = state.current();
        Instant end = state.window().end();
        return on != null && settings.programme() instanceof SwitchedProgramme && on.end().isAfter(end)
                && end.isAfter(now) ? state.withRuns(state.done(), new Run(on.start(), end), state.ahead()) : state;
    }

    /** {@return whether all that is needed in this window is done} */
    public boolean isFinished(LoadState state) {
        return !state.isOn() && LoadState.seconds(state.done()) >= settings.programme().needed().toSeconds();
    }

    private LoadState pass(LoadState before, Instant now, List<LoadEvent> events) {
        LoadState state = before;
        while (true) {
            Run on = state.current();
            Run next = state.ahead().isEmpty() ? null : state.ahead().get(0);
            if (on != null && !on.end().isAfter(now)) {
                state = ended(state, on, events);
            } else if (on == null && next != null && !next.start().isAfter(now)) {
                List<Run> later = state.ahead().subList(1, state.ahead().size());
                boolean missed = Duration.between(next.start(), now).compareTo(TOLERANCE) > 0;
                state = missed
                        ? state.withPlan(null, List.of(), null, state.shortfall(), state.coverage())
                        : state.withRuns(state.done(), next, later);
                if (!missed) {
                    events.add(new LoadEvent(LoadEvent.Kind.STARTED, next.end()));
                }
            } else if (on == null && !state.window().end().isAfter(now)) {
                state = closed(state, now, events);
            } else {
                return state;
            }
        }
    }

    private LoadState ended(LoadState state, Run on, List<LoadEvent> events) {
        List<Run> done = new ArrayList<>(state.done());
        done.add(on);
        boolean wasFinished = isFinished(state.withRuns(state.done(), null, List.of()));
        LoadState off = state.withRuns(done, null, state.ahead()).offSince(on.end());
        boolean through = isFinished(off) && off.ahead().isEmpty();
        if (isFinished(off) && !wasFinished) {
            events.add(new LoadEvent(LoadEvent.Kind.FINISHED, null));
        }
        return through && settings.once() ? off.withEnabled(false) : off;
    }

    private LoadState closed(LoadState state, Instant now, List<LoadEvent> events) {
        boolean missed = state.enabled() && !isFinished(state);
        if (missed) {
            events.add(new LoadEvent(LoadEvent.Kind.MISSED, null));
        }
        LoadWindow next = settings.daily().after(state.window());
        if (!next.end().isAfter(now)) {
            // The hub was away for longer than a window.
            next = settings.daily().endingAfter(now);
        }
        boolean onTime = Duration.between(next.start(), now).compareTo(TOLERANCE) <= 0;
        LoadState moved = archived(state, next, onTime ? next.start() : wholeSecond(now));
        return settings.once() && state.enabled() ? moved.withEnabled(false) : moved;
    }

    private LoadState archived(LoadState state, LoadWindow next, Instant begun) {
        List<PastWindow> history = new ArrayList<>(state.history());
        List<PowerSpan> spans = settings.programme().spans(state.done());
        if (!spans.isEmpty()) {
            history.add(new PastWindow(state.begun(), spans));
        }
        return state.in(next, begun, history.subList(Math.max(0, history.size() - HISTORY), history.size()));
    }
}
