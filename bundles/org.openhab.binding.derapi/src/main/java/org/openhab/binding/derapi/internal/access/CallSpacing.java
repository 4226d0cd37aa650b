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
package org.openhab.binding.derapi.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.vendor.Allowance;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;

/**
 * Keeps the calls of a vendor apart: a few at once, then one after each refill. A short wait is waited for, so that a list can be read in one go; a longer one is the caller's
 * to plan. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CallSpacing {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** How a thread waits. */
    @FunctionalInterface
    public interface Pause {
        void waitFor(Duration time) throws InterruptedException;
    }

    private final Duration refill;
    private final Duration tolerance;
    private final Clock clock;
    private final Pause pause;
    private Instant full;

    /**
     * @param pause how a thread waits
     */
    public CallSpacing(Allowance allowance, Clock clock, Pause pause) {
        refill = allowance.refill();
        tolerance = refill.multipliedBy(allowance.burst());
        this.clock = clock;
        this.pause = pause;
        full = clock.instant();
    }

    /**
     * Waits for a place.
     *
     * @throws WaitException when that would take long
     */
    public void enter() throws WaitException, InterruptedException {
        Duration waited = Duration.ZERO;
        for (Duration wait = take(waited); !wait.isZero(); wait = take(waited)) {
            pause.waitFor(wait);
            waited = waited.plus(wait);
        }
    }

    /** {@return zero for a place that is taken, or how long to wait before the next attempt} A place is taken when the call leaves, because a thread may wake late, beside another. */
    private synchronized Duration take(Duration waited) throws WaitException {
        Instant now = clock.instant();
        // Whatever is further away than a full bucket is the trace of a clock that was set back.
        Instant base = full.isBefore(now) || full.isAfter(now.plus(tolerance).plus(PATIENCE)) ? now : full;
        Instant after = base.plus(refill);
        Duration wait = Duration.between(now.plus(tolerance), after);
        if (wait.isZero() || wait.isNegative()) {
            full = after;
            return Duration.ZERO;
        }
        if (waited.plus(wait).compareTo(PATIENCE) > 0) {
            throw new WaitException("The vendor's calls are kept apart", null, wait, StatusText.RATE_LIMITED,
                    Long.toString(wait.toMinutes() + 1));
        }
        return wait;
    }
}
