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
package org.openhab.energy.thing.virtual;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An executor and a clock of which a test is the master: nothing runs unless time is moved, and then everything runs in order, on the test's thread. As
 * in a real hub, the executor counts elapsed time, so that a step of the wall clock does not move what is scheduled.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VirtualTime extends AbstractExecutorService implements ScheduledExecutorService {
    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>(
            Comparator.<Task<?>>comparingLong(task -> task.dueNanos).thenComparingLong(task -> task.order));
    private Instant origin;
    private long elapsedNanos;
    private long orders;
    private boolean shutdown;

    public VirtualTime(Instant start) {
        origin = start;
    }

    /** {@return what the hub's wall clock says} */
    public Instant now() {
        return origin.plusNanos(elapsedNanos);
    }

    /** {@return the hub's wall clock} */
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(@Nullable ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }

    /** Runs what is due now. */
    public void settle() {
        advance(Duration.ZERO);
    }

    /** Lets time pass and runs what becomes due, each at its time. May be called by a task, as if time passed while it waits. */
    public void advance(Duration duration) {
        long end = elapsedNanos + duration.toNanos();
        Task<?> next = tasks.peek();
        while (next != null && next.dueNanos <= end) {
            tasks.poll();
            elapsedNanos = Math.max(elapsedNanos, next.dueNanos);
            next.run();
            next = tasks.peek();
        }
        elapsedNanos = Math.max(elapsedNanos, end);
    }

    /** Lets time pass until the wall clock says the instant. */
    public void advanceTo(Instant instant) {
        advance(Duration.between(now(), instant));
    }

    /** Sets the wall clock without letting time pass. */
    public void stepClock(Duration step) {
        origin = origin.plus(step);
    }

    /** {@return how many tasks wait} */
    public int waiting() {
        tasks.removeIf(FutureTask::isCancelled);
        return tasks.size();
    }

    @Override
    public void execute(@Nullable Runnable command) {
        add(() -> {
            if (command != null) {
                command.run();
            }
            return null;
        }, 0);
    }

    @Override
    public ScheduledFuture<?> schedule(@Nullable Runnable command, long delay, @Nullable TimeUnit unit) {
        return add(() -> {
            if (command != null) {
                command.run();
            }
            return null;
        }, nanos(delay, unit));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(@Nullable Callable<V> callable, long delay, @Nullable TimeUnit unit) {
        if (callable == null) {
            throw new IllegalArgumentException("Nothing to run");
        }
        return add(callable, nanos(delay, unit));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(@Nullable Runnable command, long initialDelay, long period,
            @Nullable TimeUnit unit) {
        throw new UnsupportedOperationException("Things plan one run at a time");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(@Nullable Runnable command, long initialDelay, long delay,
            @Nullable TimeUnit unit) {
        throw new UnsupportedOperationException("Things plan one run at a time");
    }

    private <V> ScheduledFuture<V> add(Callable<V> callable, long delayNanos) {
        Task<V> task = new Task<>(callable, elapsedNanos + delayNanos, orders++);
        tasks.add(task);
        return task;
    }

    private static long nanos(long delay, @Nullable TimeUnit unit) {
        return unit == null ? 0 : unit.toNanos(delay);
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, @Nullable TimeUnit unit) {
        return shutdown;
    }

    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final long dueNanos;
        private final long order;

        private Task(Callable<V> callable, long dueNanos, long order) {
            super(callable);
            this.dueNanos = dueNanos;
            this.order = order;
        }

        @Override
        protected void setException(@Nullable Throwable t) {
            super.setException(t);
            throw new AssertionError("A task failed", t);
        }

        @Override
        public long getDelay(@Nullable TimeUnit unit) {
            return unit == null ? 0 : unit.convert(dueNanos - elapsedNanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(@Nullable Delayed other) {
            return other == null
                    ? 1
                    : Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
