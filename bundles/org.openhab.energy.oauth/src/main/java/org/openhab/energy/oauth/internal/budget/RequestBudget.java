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
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.QuotaUse;
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
    private final Supplier<ZoneId> zone;
    private final BanWatch bans;
    private final Semaphore places;
    private final Object lock = new Object();
    private Instant full;
    private Instant seen;

    /**
     * @param zone the home's time zone, for the texts
     */
    public RequestBudget(BudgetLimits limits, CallLedger ledger, Clock clock, Delay delay, Supplier<ZoneId> zone) {
        this.limits = limits;
        this.zone = zone;
        bans = new BanWatch(limits.bans(), clock);
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
        pause(time, false);
    }

    private void pause(Duration time, boolean banned) {
        Instant now = clock.instant();
        Pause pause = ledger.pause();
        Duration left = pause == null ? Duration.ZERO : pause.left(now);
        boolean still = pause != null && pause.banned() && !left.isZero();
        if (left.compareTo(time) < 0) {
            ledger.paused(new Pause(now, now.plus(time), banned || still));
        } else if (banned && pause != null && !still) {
            ledger.paused(new Pause(pause.since(), pause.until(), true));
        }
    }

    /**
     * Looks at an answer for the sign of a ban.
     *
     * @param asked how long the cloud asks to be left alone, or null
     * @throws WaitException when it is one; all calls pause from now on
     */
    public void answered(CloudRequest request, int status, @Nullable Duration asked) throws WaitException {
        if (bans.answered(status)) {
            Duration pause = limits.bans().pause();
            ban(request, asked != null && asked.compareTo(pause) > 0 ? asked : pause);
        }
    }

    /**
     * Looks at a call without an answer for the sign of a ban.
     *
     * @throws WaitException when it is one; all calls pause from now on
     */
    public void failed(CloudRequest request) throws WaitException {
        if (bans.failed()) {
            ban(request, limits.bans().pause());
        }
    }

    private void ban(CloudRequest request, Duration time) throws WaitException {
        pause(time, true);
        refuseInPause(request);
    }

    /**
     * Takes a call that goes another way out of the account's quotas, and counts it.
     *
     * @throws WaitException when one of them is used up, or the cloud is to be left alone
     */
    public void charge(CloudRequest request) throws WaitException {
        refuseInPause(request);
        charge(request.toString());
        ledger.count(request.kind());
    }

    /**
     * Takes a call out of the account's quotas.
     *
     * @throws WaitException when one of them is used up
     */
    private void charge(String what) throws WaitException {
        QuotaUse spent = ledger.charge();
        if (spent != null) {
            Instant now = clock.instant();
            throw new WaitException(what + " was not sent: the quota of " + spent.quota().calls() + " calls is used up",
                    Duration.between(now, spent.resets()), spent.resets(), StatusText.QUOTA_SPENT,
                    List.of(Integer.toString(spent.quota().calls()), EndTime.text(spent.resets(), now, zone.get())));
        }
    }

    private void refuseInPause(CloudRequest request) throws WaitException {
        Pause pause = ledger.pause();
        if (pause != null) {
            Duration left = pause.left(clock.instant());
            if (!left.isZero() && pause.banned()) {
                Instant now = clock.instant();
                Instant end = now.plus(left);
                throw new WaitException(
                        request + " was not sent for " + left.toSeconds() + " s: the cloud has banned us",
                        left, end, StatusText.BANNED, List.of(EndTime.text(end, now, zone.get())));
            }
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
            charge(request.toString());
            full = after;
            return wait.isNegative() ? Duration.ZERO : wait;
        }
    }

    private static WaitException spent(CloudRequest request, Duration wait, String why) {
        return new WaitException(request + " was not sent for " + wait.toSeconds() + " s: " + why, null, wait,
                StatusText.RATE_LIMITED, StatusTransport.minutes(wait));
    }
}
