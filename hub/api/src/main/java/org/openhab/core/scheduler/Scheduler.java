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
package org.openhab.core.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjuster;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs tasks at times. An OSGi service. The tasks of all share a pool: none should take long.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Scheduler {

    /** Completes after a span of time. */
    ScheduledCompletableFuture<Instant> after(Duration duration);

    /** Runs a task after a span of time. */
    <T> ScheduledCompletableFuture<T> after(Callable<T> callable, Duration duration);

    /** Completes as the promise does, or with a TimeoutException if that takes too long. */
    <T> ScheduledCompletableFuture<T> before(CompletableFuture<T> promise, Duration timeout);

    /** Completes at an instant. */
    ScheduledCompletableFuture<Instant> at(Instant instant);

    /** Runs a task at an instant. */
    <T> ScheduledCompletableFuture<T> at(Callable<T> callable, Instant instant);

    /** Runs a task at an instant. */
    default ScheduledCompletableFuture<@Nullable Void> at(SchedulerRunnable callable, Instant instant) {
        return at(() -> {
            callable.run();
            return null;
        }, instant);
    }

    /** Runs a task at each of the times that an adjuster gives. */
    <T> ScheduledCompletableFuture<T> schedule(SchedulerRunnable callable, TemporalAdjuster temporalAdjuster);

    /** Runs a task at each of the times that an adjuster gives; the identifier names it in messages. */
    <T> ScheduledCompletableFuture<T> schedule(SchedulerRunnable callable, @Nullable String identifier,
            TemporalAdjuster temporalAdjuster);
}
