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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is to be done later, all of which can be called off at once. Used on the executor only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Timers {
    private final SerialExecutor executor;
    private final Clock clock;
    private final Set<Future<?>> waiting = new HashSet<>();
    private boolean cancelled;

    Timers(SerialExecutor executor, Clock clock) {
        this.executor = executor;
        this.clock = clock;
    }

    /** {@return what calls this one off} */
    Future<?> after(Duration delay, Runnable task) {
        waiting.removeIf(Future::isDone);
        Future<?> future = executor.schedule(() -> {
            if (!cancelled) {
                task.run();
            }
        }, delay);
        waiting.add(future);
        return future;
    }

    void every(Duration period, Runnable task) {
        after(period, () -> {
            task.run();
            every(period, task);
        });
    }

    /** Runs the task at every whole multiple of the period since the hour, as clocks show it. */
    void everyWhole(Duration period, Runnable task) {
        Instant now = clock.instant();
        long millis = period.toMillis();
        after(Duration.ofMillis(millis - Math.floorMod(now.toEpochMilli(), millis)), () -> {
            task.run();
            everyWhole(period, task);
        });
    }

    void cancel() {
        cancelled = true;
        waiting.forEach(future -> future.cancel(false));
        waiting.clear();
    }
}
