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
package org.openhab.energy.mqtt.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs tasks one after the other, in order, on a pool that others use too. Each task sees what the one before has written. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SerialExecutor implements Executor {
    private final ScheduledExecutorService pool;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public SerialExecutor(ScheduledExecutorService pool) {
        this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        pool.execute(this::runNext);
    }

    /** Lets the task wait for its turn when the delay is over. */
    Future<?> schedule(Runnable task, Duration delay) {
        return pool.schedule(() -> execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void runNext() {
        @Nullable
        Runnable task;
        synchronized (waiting) {
            task = waiting.poll();
        }
        try {
            if (task != null) {
                task.run();
            }
        } finally {
            // One task per turn, so that a busy sequence does not keep a thread of the pool from others
            if (hasMore()) {
                pool.execute(this::runNext);
            }
        }
    }

    private boolean hasMore() {
        synchronized (waiting) {
            running = !waiting.isEmpty();
            return running;
        }
    }
}
