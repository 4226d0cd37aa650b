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
package org.openhab.binding.nexcloud.internal.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.NexApi;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.BackOff;
import org.openhab.energy.thing.Ticker;

/**
 * Runs an account's errands one after the other in its pace. Rests as a whole when the cloud or the budget asks for it, and when call after call gets no
 * answer; stops when the cloud refuses the account, since every further try would count towards a ban. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ErrandRunner {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);
    private static final int FAILURES_BEFORE_REST = 3;
    private static final BackOff REST = new BackOff(Duration.ofMinutes(1), Duration.ofHours(1));

    /** What others want to know of the runs. */
    public interface Watch {
        /** A call succeeded. */
        void answered();

        /** All errands rest, because calls get no answer or are asked to wait. */
        void resting(Instant until, CloudException reason);

        /** The cloud refuses the account; nothing runs any more. */
        void refused(CloudException reason);
    }

    private final ErrandLine line;
    private final Pace pace;
    private final NexApi api;
    private final Clock clock;
    private final RandomGenerator random;
    private final Watch watch;
    private final Ticker ticker;
    private final ReentrantLock running = new ReentrantLock();
    private final AtomicBoolean missed = new AtomicBoolean();

    private volatile boolean stopped;
    private volatile boolean refused;
    private volatile @Nullable Instant restUntil;
    private int failuresInARow;

    public ErrandRunner(ErrandLine line, Pace pace, NexApi api, ScheduledExecutorService executor, Clock clock,
            RandomGenerator random, Watch watch) {
        this.line = line;
        this.pace = pace;
        this.api = api;
        this.clock = clock;
        this.random = random;
        this.watch = watch;
        ticker = new Ticker(executor, clock, LONGEST_SLEEP, this::tick);
    }

    /** Looks at the line soon, because something was put in. */
    public void wake() {
        Instant rest = restUntil;
        Instant now = clock.instant();
        ticker.wakeAt(rest != null && rest.isAfter(now) ? rest : pace.next(now));
    }

    /** Goes on after a refusal, because the account was put right. */
    public void resume() {
        refused = false;
        wake();
    }

    /** Runs nothing any more. A call that is under way ends by itself. */
    public void stop() {
        stopped = true;
        ticker.stop();
    }

    /** One at a time; a wake-up that comes meanwhile is made up for. */
    private void tick() {
        missed.set(true);
        while (missed.get() && !running.isHeldByCurrentThread() && running.tryLock()) {
            try {
                missed.set(false);
                runDue();
            } finally {
                running.unlock();
            }
        }
    }

    private void runDue() {
        while (!stopped && !refused) {
            Instant now = clock.instant();
            Instant rest = restUntil;
            Instant next = line.next();
            if (rest != null && rest.isAfter(now)) {
                ticker.wakeAt(rest);
                return;
            }
            restUntil = null;
            if (next == null) {
                return;
            }
            Instant moment = pace.next(now);
            if (next.isAfter(now) || moment.isAfter(now)) {
                ticker.wakeAt(next.isAfter(moment) ? next : moment);
                return;
            }
            Errand errand = line.due(now);
            if (errand != null) {
                pace.reserve(now);
                run(errand);
            }
        }
    }

    private void run(Errand errand) {
        try {
            Instant again = errand.run(api);
            failuresInARow = 0;
            if (!stopped) {
                line.again(errand, again);
                watch.answered();
            }
        } catch (WaitException e) {
            waiting(errand, e);
        } catch (CloudException e) {
            failuresInARow = 0;
            if (isRefusal(e)) {
                refused = true;
                watch.refused(e);
            } else {
                line.again(errand, errand.failed(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void waiting(Errand errand, WaitException reason) {
        Duration asked = reason.retryAfter();
        failuresInARow++;
        if (asked != null) {
            // The errand keeps its place: it was not made, or is to be made again.
            rest(asked, reason);
            return;
        }
        line.again(errand, errand.failed(reason));
        if (failuresInARow >= FAILURES_BEFORE_REST) {
            rest(REST.after(failuresInARow - FAILURES_BEFORE_REST + 1, random), reason);
        }
    }

    private void rest(Duration time, CloudException reason) {
        Instant until = clock.instant().plus(time);
        restUntil = until;
        watch.resting(until, reason);
    }

    /** A 403 is about one object; everything else that the configuration is to blame for is about the account. */
    private static boolean isRefusal(CloudException reason) {
        return reason instanceof AuthorisationException
                || reason instanceof ConfigurationException && !reason.textKey().equals(StatusText.FORBIDDEN);
    }
}
