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
package org.openhab.energy.hub.runtime.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.scheduler.ScheduledCompletableFuture;

/**
 * A job that waits for an instant of the wall clock. It looks at the clock at least once a minute, so that a step of the clock delays or hastens it by no more than that.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ScheduledTask<T> implements ScheduledCompletableFuture<T> {

    /**
     * What to do when the time has come. It may arm the task again.
     *
     * @author openHAB Energy - Initial contribution
     */
    @FunctionalInterface
    interface Job<T> {
        void run(ScheduledTask<T> task) throws Exception;
    }

    static final Duration LOOK = Duration.ofMinutes(1);

    private final ScheduledExecutorService executor;
    private final Clock clock;
    private final Job<T> job;
    private final CompletableFuture<T> promise = new CompletableFuture<>();
    private volatile ZonedDateTime due;
    private volatile @Nullable ScheduledFuture<?> timer;

    ScheduledTask(ScheduledExecutorService executor, Clock clock, Job<T> job) {
        this.executor = executor;
        this.clock = clock;
        this.job = job;
        this.due = ZonedDateTime.now(clock);
    }

    void arm(ZonedDateTime time) {
        due = time;
        await();
    }

    private void await() {
        if (promise.isDone()) {
            return;
        }
        Duration left = left();
        Duration wait = left.compareTo(LOOK) > 0 ? LOOK : left;
        // rounded up to the millisecond, or a task would wake up just before its time
        timer = executor.schedule(this::wake, Math.max(0, wait.plusNanos(999_999).toMillis()), TimeUnit.MILLISECONDS);
        if (promise.isDone()) {
            cancelTimer();
        }
    }

    private void wake() {
        if (promise.isDone()) {
            return;
        }
        if (left().compareTo(Duration.ZERO) > 0) {
            await();
            return;
        }
        try {
            job.run(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            promise.completeExceptionally(e);
        } catch (Exception e) { // a job may throw anything; its future tells
            promise.completeExceptionally(e);
        }
    }

    private Duration left() {
        return Duration.between(clock.instant(), due.toInstant());
    }

    void complete(@Nullable T value) {
        promise.complete(value);
    }

    private void cancelTimer() {
        ScheduledFuture<?> current = timer;
        if (current != null) {
            current.cancel(false);
        }
    }

    @Override
    public CompletableFuture<T> getPromise() {
        return promise;
    }

    @Override
    public ZonedDateTime getScheduledTime() {
        return due;
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(left());
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = promise.cancel(mayInterruptIfRunning);
        ScheduledFuture<?> current = timer;
        if (current != null) {
            current.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }

    @Override
    public boolean isCancelled() {
        return promise.isCancelled();
    }

    @Override
    public boolean isDone() {
        return promise.isDone();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException, CancellationException {
        return promise.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        return promise.get(timeout, unit);
    }

    Instant dueInstant() {
        return due.toInstant();
    }
}
