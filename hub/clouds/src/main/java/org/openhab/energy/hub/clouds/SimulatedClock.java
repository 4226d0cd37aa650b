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
package org.openhab.energy.hub.clouds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A clock that can be moved. It runs with its base clock, shifted by an offset, until it is frozen. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SimulatedClock extends Clock {

    private final Clock base;
    private final ZoneId zone;
    private final Motion motion;

    public SimulatedClock(Clock base, ZoneId zone) {
        this(base, zone, new Motion());
    }

    private SimulatedClock(Clock base, ZoneId zone, Motion motion) {
        this.base = base;
        this.zone = zone;
        this.motion = motion;
    }

    /**
     * Sets the time; the clock goes on from there.
     */
    public void set(Instant now) {
        motion.run(Duration.between(base.instant(), now));
    }

    /**
     * Sets the time and stops the clock there, until it is set or reset. An advanced frozen clock stays frozen.
     */
    public void freeze(Instant now) {
        motion.freeze(now);
    }

    /**
     * Moves the time on (or back, with a negative amount).
     */
    public void advance(Duration amount) {
        motion.advance(amount);
    }

    /**
     * Back to the base clock's time.
     */
    public void reset() {
        motion.run(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /**
     * The same clock in another zone: moving one moves both.
     */
    @Override
    public Clock withZone(ZoneId other) {
        return new SimulatedClock(base, other, motion);
    }

    @Override
    public Instant instant() {
        return motion.apply(base.instant());
    }

    /** How the clock goes; shared by the views of one clock in several zones. */
    private static final class Motion {

        private Duration offset = Duration.ZERO;
        private @Nullable Instant frozen;

        synchronized void run(Duration shift) {
            offset = shift;
            frozen = null;
        }

        synchronized void freeze(Instant now) {
            frozen = now;
        }

        synchronized void advance(Duration amount) {
            Instant stopped = frozen;
            if (stopped == null) {
                offset = offset.plus(amount);
            } else {
                frozen = stopped.plus(amount);
            }
        }

        synchronized Instant apply(Instant now) {
            Instant stopped = frozen;
            return stopped == null ? now.plus(offset) : stopped;
        }
    }
}
