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
package org.openhab.binding.derapi.internal.control;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.ThingText;

/**
 * Tells a site's batteries what to do. Derapi replaces the whole schedule with each request, so the present one is read first, and what is not meant stays; where
 * that cannot be, because it holds something unknown, nothing is sent. What is wrong is
 * refused before anything is sent. Blocks. One request at a time.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class BatteryControl {
    private final String site;
    private final String programId;
    private final boolean allowed;
    private final Clock clock;
    private final Supplier<@Nullable DerapiApi> api;
    private final Consumer<ControlSchedule> listener;

    /**
     * @param site Derapi's identifier of the site
     * @param programId the vendor's program, or empty
     * @param allowed whether the owner allows control
     * @param api the way to Derapi, or null while there is none
     * @param listener told of every schedule that was read or taken
     */
    public BatteryControl(String site, String programId, boolean allowed, Clock clock,
            Supplier<@Nullable DerapiApi> api, Consumer<ControlSchedule> listener) {
        this.site = site;
        this.programId = programId;
        this.allowed = allowed;
        this.clock = clock;
        this.api = api;
        this.listener = listener;
    }

    /** Adds an interval to the schedule; it may not overlap what is there. */
    public ControlOutcome add(ControlInterval interval) {
        return change(List.of(interval), Terms.PLAIN, (open, now) -> new Draft(open, List.of(interval), List.of()));
    }

    /**
     * Replaces what is still to come; what runs goes on.
     *
     * @param intervals the new ones; none to cancel all that is to come
     */
    public ControlOutcome replaceComing(List<ControlInterval> intervals) {
        Instant from = now();
        return change(intervals, Terms.PLAIN, (open, now) -> new Draft(
                open.stream().filter(kept -> kept.start().isBefore(from)).toList(), intervals, List.of()));
    }

    /** Replaces everything, also what runs and what this add-on does not know. */
    public ControlOutcome replaceAll(List<ControlInterval> intervals) {
        return change(intervals, new Terms(false, true, () -> true, mine -> {
        }), (open, now) -> new Draft(List.of(), intervals, List.of()));
    }

    /**
     * Replaces a sender's own commands from an instant on; until then they go on. Those of others stay, and have the precedence where the new ones meet them.
     *
     * @param own what the sender sent before
     * @param wanted the new ones, none before {@code from}
     * @param goOn asked right before the schedule is sent; if it says no, nothing is
     * @param journal told, right before the schedule is sent, which of the commands in it are the sender's own
     */
    public ControlOutcome replaceOwn(Instant from, OwnCommands own, List<ControlInterval> wanted, BooleanSupplier goOn,
            Consumer<List<ControlInterval>> journal) {
        return change(wanted, new Terms(false, false, goOn, journal), (open, now) -> {
            List<ControlInterval> others = open.stream().filter(item -> !own.has(item)).toList();
            List<ControlInterval> running = open.stream()
                    .filter(item -> own.has(item) && item.start().isBefore(from))
                    .map(item -> item.until(from).notBefore(now)).toList();
            List<ControlInterval> coming = OwnCommands.around(others, wanted);
            return new Draft(Stream.concat(others.stream(), running.stream()).toList(), coming,
                    Stream.concat(running.stream(), coming.stream()).toList());
        });
    }

    /**
     * Takes a sender's own commands back, also the one that runs; those of others stay. Because it gives none, it may be done where control is not allowed any more.
     * Nothing is sent when none of them is there.
     *
     * @param own what the sender sent before
     * @param goOn asked right before the schedule is sent; if it says no, nothing is
     */
    public ControlOutcome withdraw(OwnCommands own, BooleanSupplier goOn) {
        return change(List.of(), new Terms(true, false, goOn, mine -> {
        }), (open, now) -> {
            List<ControlInterval> others = open.stream().filter(item -> !own.has(item)).toList();
            return others.size() == open.size() ? null : new Draft(others, List.of(), List.of());
        });
    }

    /**
     * What a change may do.
     *
     * @param always whether it may be done where control is not allowed
     * @param careless whether what is not known may be lost
     * @param goOn asked right before the schedule is sent
     * @param journal told right before that which commands are the sender's own
     */
    private record Terms(boolean always, boolean careless, BooleanSupplier goOn,
            Consumer<List<ControlInterval>> journal) {
        static final Terms PLAIN = new Terms(false, false, () -> true, mine -> {
        });
    }

    /** A schedule that is to be sent: what stays of the present one, what comes, and which of both are the sender's own. */
    private record Draft(List<ControlInterval> kept, List<ControlInterval> added, List<ControlInterval> mine) {
    }

    /**
     * @param early what the sender wants, checked before anything is asked
     * @param drafting makes the new schedule of the commands that have not ended, or null if the present one may stay
     */
    private synchronized ControlOutcome change(List<ControlInterval> early, Terms terms,
            BiFunction<List<ControlInterval>, Instant, @Nullable Draft> drafting) {
        DerapiApi open = api.get();
        if (!allowed && !terms.always()) {
            return new ControlOutcome.Refused(ThingText.of("hint.control-not-allowed"));
        }
        if (open == null) {
            return new ControlOutcome.Refused(ThingText.of("hint.not-connected"));
        }
        ScheduleFault wrong = ScheduleCheck.check(early, List.of(), clock.instant());
        if (wrong != null) {
            return refused(wrong);
        }
        try {
            Instant now = now();
            ControlSchedule present = open.control().get(site);
            listener.accept(present);
            Draft draft = drafting.apply(present.open(now), now);
            if (draft == null) {
                return new ControlOutcome.Taken(present);
            }
            if (!terms.careless() && !present.isWhole(now)) {
                throw new ConfigurationException("The present schedule is not known in full", null,
                        "hint.control-unknown");
            }
            List<ControlInterval> kept = draft.kept().stream().map(interval -> interval.notBefore(now)).toList();
            ScheduleFault fault = ScheduleCheck.check(draft.added(), kept, now);
            return fault == null ? put(open, draft, kept, terms, now) : refused(fault);
        } catch (CloudException e) {
            return new ControlOutcome.Refused(ThingText.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ControlOutcome.Refused(ThingText.of("hint.interrupted"));
        }
    }

    private ControlOutcome put(DerapiApi open, Draft draft, List<ControlInterval> kept, Terms terms, Instant now)
            throws CloudException, InterruptedException {
        List<ControlInterval> all = Stream
                .concat(kept.stream(), draft.added().stream().map(item -> item.notBefore(now)))
                .sorted(Comparator.comparing(ControlInterval::start)).toList();
        if (terms.goOn().getAsBoolean()) {
            terms.journal().accept(draft.mine());
        }
        // Asked again, because who looks into the journal after the sender was stopped must find there what still goes out.
        if (!terms.goOn().getAsBoolean()) {
            return new ControlOutcome.Refused(ThingText.of("hint.interrupted"));
        }
        ControlSchedule taken = open.control().put(site, programId, all);
        listener.accept(taken);
        return new ControlOutcome.Taken(taken);
    }

    /** Whole seconds, because Derapi's times have no fraction, and not before this one. */
    private Instant now() {
        return clock.instant().plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    }

    private static ControlOutcome refused(ScheduleFault fault) {
        return new ControlOutcome.Refused(new ThingText(fault.key(), fault.arguments()));
    }
}
