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
package org.openhab.energy.thing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one task at wall-clock times. Each run of the task decides when the next is due; only the latest wish counts, but a wish for a run at once
 * holds until that run begins, so that what comes about during a run is not slept over. A sleep is never longer than a limit, because an executor counts elapsed time and would not notice that the hub's clock was set: the task must look at the clock and may find that
 * nothing is due yet. Thread-safe; the task itself has to cope with being called from several threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Ticker {
    private final Logger logger = LoggerFactory.getLogger(Ticker.class);

    private final ScheduledExecutorService executor;
    private final Clock clock;
    private final Duration longestSleep;
    private final Runnable task;

    private @Nullable ScheduledFuture<?> pending;
    private boolean atOnce;
    private boolean stopped;

    /**
     * @param executor runs the task
     * @param clock tells the time that {@link #wakeAt} refers to
     * @param longestSleep longest time without a run once the first was asked for
     * @param task what to run
     */
    public Ticker(ScheduledExecutorService executor, Clock clock, Duration longestSleep, Runnable task) {
        this.executor = executor;
        this.clock = clock;
        this.longestSleep = longestSleep;
        this.task = task;
    }

    /** Asks for a run at the instant, or earlier when the limit of a sleep comes first; at once when the instant has passed. */
    public synchronized void wakeAt(Instant instant) {
        if (atOnce) {
            return;
        }
        Duration delay = Duration.between(clock.instant(), instant);
        schedule(delay.compareTo(longestSleep) > 0 ? longestSleep : delay.isNegative() ? Duration.ZERO : delay);
    }

    /** Asks for a run at once; it comes even if the run that is under way asks for a sleep. */
    public synchronized void wakeNow() {
        atOnce = true;
        schedule(Duration.ZERO);
    }

    /** Cancels what is pending; nothing runs any more. A run that is under way ends by itself. */
    public synchronized void stop() {
        stopped = true;
        cancel();
    }

    private synchronized void schedule(Duration delay) {
        if (stopped) {
            return;
        }
        cancel();
        try {
            pending = executor.schedule(this::run, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The hub shuts down.
            logger.debug("No further run: {}", e.getMessage());
        }
    }

    private synchronized void cancel() {
        ScheduledFuture<?> future = pending;
        if (future != null) {
            future.cancel(false);
            pending = null;
        }
    }

    private void run() {
        synchronized (this) {
            atOnce = false;
        }
        try {
            task.run();
        } catch (RuntimeException e) {
            // An executor swallows what a task throws, and the Thing would stand still for ever.
            logger.error("A scheduled task failed and is tried again in {}", longestSleep, e);
            synchronized (this) {
                atOnce = false;
                schedule(longestSleep);
            }
        }
    }
}
