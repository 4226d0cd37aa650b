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
package org.openhab.energy.oauth.internal.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.transport.Delay;
import org.openhab.energy.oauth.internal.transport.StatusTransport;
import org.openhab.energy.oauth.transport.CloudRequest;

/**
 * How often an account's cloud is called, whatever its Things want: a token bucket, a number of calls at the same time, and a pause that the cloud asked
 * for. The bucket is kept as the one instant at which it will be full again (the generic cell rate algorithm), so nothing has to be refilled by a
 * timer. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RequestBudget {
    /** A call that may go out this soon waits for it; a longer wait is the caller's to plan, for it would block a thread of the hub's pool. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BudgetLimits limits;
    private final CallLedger ledger;
    private final Clock clock;
    private final Delay delay;
    private final Semaphore places;
    private final Object lock = new Object();
    private Instant full;
    private Instant seen;

    public RequestBudget(BudgetLimits limits, CallLedger ledger, Clock clock, Delay delay) {
        this.limits = limits;
        this.ledger = ledger;
        this.clock = clock;
        this.delay = delay;
        places = new Semaphore(limits.concurrent(), true);
        full = clock.instant();
        seen = full;
    }

    /**
     * Takes a place; every call that returns must be followed by {@link #leave()}.
     *
     * @throws WaitException when the cloud is to be left alone, or the budget is spent for longer than a moment
     */
    public void enter(CloudRequest request) throws WaitException, InterruptedException {
        refuseInPause(request);
        if (!places.tryAcquire(request.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            throw new WaitException(request + " was not sent: " + limits.concurrent() + " other calls are still busy",
                    null, null, StatusText.TIMEOUT);
        }
        boolean entered = false;
        try {
            // Another call may have been told to wait while this one stood in line.
            refuseInPause(request);
            Duration wait = reserve(request);
            if (!wait.isZero()) {
                delay.waitFor(wait);
            }
            entered = true;
        } finally {
            if (!entered) {
                places.release();
            }
        }
    }

    /** Gives the place back. */
    public void leave() {
        places.release();
    }

    /** Refuses every call for that long. A shorter pause does not cut a longer one. */
    public void pause(Duration time) {
        Instant now = clock.instant();
        Pause pause = ledger.pause();
        if (pause == null || pause.left(now).compareTo(time) < 0) {
            ledger.paused(new Pause(now, now.plus(time)));
        }
    }

    private void refuseInPause(CloudRequest request) throws WaitException {
        Pause pause = ledger.pause();
        if (pause != null) {
            Duration left = pause.left(clock.instant());
            if (!left.isZero()) {
                throw spent(request, left, "the cloud asked for patience");
            }
        }
    }

    private Duration reserve(CloudRequest request) throws WaitException {
        Instant now = clock.instant();
        synchronized (lock) {
            if (now.isBefore(seen)) {
                // The clock was set back; what is to come moves with it.
                full = full.minus(Duration.between(now, seen));
            }
            seen = now;
            Instant after = (full.isBefore(now) ? now : full).plus(limits.refill());
            Duration wait = Duration.between(now.plus(limits.refill().multipliedBy(limits.burst())), after);
            if (wait.compareTo(PATIENCE) > 0) {
                throw spent(request, wait, "the account's own budget is spent");
            }
            full = after;
            return wait.isNegative() ? Duration.ZERO : wait;
        }
    }

    private static WaitException spent(CloudRequest request, Duration wait, String why) {
        return new WaitException(request + " was not sent for " + wait.toSeconds() + " s: " + why, null, wait,
                StatusText.RATE_LIMITED, StatusTransport.minutes(wait));
    }
}
