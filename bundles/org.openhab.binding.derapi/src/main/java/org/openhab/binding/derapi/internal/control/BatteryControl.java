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
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
        return change(List.of(interval), kept -> true, UnaryOperator.identity(), true);
    }

    /**
     * Replaces what is still to come; what runs goes on.
     *
     * @param intervals the new ones; none to cancel all that is to come
     */
    public ControlOutcome replaceComing(List<ControlInterval> intervals) {
        Instant now = now();
        return change(intervals, kept -> kept.start().isBefore(now), UnaryOperator.identity(), true);
    }

    /** Replaces everything from an instant on; what runs goes on until then. */
    public ControlOutcome replaceFrom(Instant from, List<ControlInterval> intervals) {
        return change(intervals, kept -> kept.start().isBefore(from), kept -> kept.until(from), true);
    }

    /** Replaces everything, also what runs and what this add-on does not know. */
    public ControlOutcome replaceAll(List<ControlInterval> intervals) {
        return change(intervals, kept -> false, UnaryOperator.identity(), false);
    }

    private synchronized ControlOutcome change(List<ControlInterval> wanted, Predicate<ControlInterval> keep,
            UnaryOperator<ControlInterval> cut, boolean keepsAny) {
        DerapiApi open = api.get();
        if (!allowed) {
            return new ControlOutcome.Refused(ThingText.of("hint.control-not-allowed"));
        }
        if (open == null) {
            return new ControlOutcome.Refused(ThingText.of("hint.not-connected"));
        }
        ScheduleFault early = ScheduleCheck.check(wanted, List.of(), clock.instant());
        if (early != null) {
            return refused(early);
        }
        try {
            Instant now = now();
            ControlSchedule present = open.control().get(site);
            listener.accept(present);
            if (keepsAny && !present.whole()) {
                throw new ConfigurationException("The present schedule is not known in full", null,
                        "hint.control-unknown");
            }
            List<ControlInterval> kept = present.open(now).stream().filter(keep)
                    .map(interval -> cut.apply(interval).notBefore(now)).toList();
            ScheduleFault fault = ScheduleCheck.check(wanted, kept, now);
            if (fault != null) {
                return refused(fault);
            }
            List<ControlInterval> all = Stream.concat(kept.stream(), wanted.stream().map(item -> item.notBefore(now)))
                    .sorted(Comparator.comparing(ControlInterval::start)).toList();
            ControlSchedule taken = open.control().put(site, programId, all);
            listener.accept(taken);
            return new ControlOutcome.Taken(taken);
        } catch (CloudException e) {
            return new ControlOutcome.Refused(ThingText.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ControlOutcome.Refused(ThingText.of("hint.interrupted"));
        }
    }

    /** Whole seconds, because Derapi's times have no fraction, and not before this one. */
    private Instant now() {
        return clock.instant().plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    }

    private static ControlOutcome refused(ScheduleFault fault) {
        return new ControlOutcome.Refused(new ThingText(fault.key(), fault.arguments()));
    }
}
