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
package org.openhab.energy.hub.clouds.nex.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;

/**
 * The hard ceiling of calls in a minute, and the ban of whoever goes over it. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexCeiling {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int STAGE = 10;

    private final InstantSource clock;
    private final Supplier<NexSwitches> switches;
    private final Deque<Instant> calls = new ArrayDeque<>();
    private Instant bannedUntil = Instant.MIN;
    private int refused;

    /** What becomes of a call. */
    public enum Verdict {
        PASS,
        TOO_MANY,
        FORBIDDEN,
        UNAVAILABLE,
        REFUSED
    }

    public NexCeiling(InstantSource clock, Supplier<NexSwitches> switches) {
        this.clock = clock;
        this.switches = switches;
    }

    /** Counts a call. */
    public synchronized Verdict take() {
        Instant now = clock.instant();
        if (now.isBefore(bannedUntil)) {
            refused++;
            return verdict();
        }
        calls.addLast(now);
        while (!calls.isEmpty() && !calls.getFirst().isAfter(now.minus(MINUTE))) {
            calls.removeFirst();
        }
        if (calls.size() > switches.get().callsPerMinute()) {
            ban(switches.get().ban());
            refused = 1;
            return verdict();
        }
        return Verdict.PASS;
    }

    private Verdict verdict() {
        return switch (switches.get().banAnswer()) {
            case ESCALATING -> refused <= STAGE
                    ? Verdict.TOO_MANY
                    : refused <= 2 * STAGE ? Verdict.FORBIDDEN : Verdict.REFUSED;
            case TOO_MANY -> Verdict.TOO_MANY;
            case FORBIDDEN -> Verdict.FORBIDDEN;
            case UNAVAILABLE -> Verdict.UNAVAILABLE;
            case REFUSED -> Verdict.REFUSED;
        };
    }

    /** Bans every caller from now on; zero ends a ban. */
    public synchronized void ban(Duration time) {
        bannedUntil = clock.instant().plus(time);
        refused = 0;
        calls.clear();
    }
}
