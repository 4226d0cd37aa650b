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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjuster;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.scheduler.ScheduledCompletableFuture;
import org.openhab.core.scheduler.Scheduler;
import org.openhab.core.scheduler.SchedulerRunnable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs at a time or at repeated times, in the shared pool {@code scheduler}. Times of day are those of the hub's time zone.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = Scheduler.class)
public class HubScheduler implements Scheduler {

    private final Logger logger = LoggerFactory.getLogger(HubScheduler.class);
    private final Clock clock;
    private final TimeZoneProvider zone;
    private final ScheduledExecutorService executor;

    @Activate
    public HubScheduler(@Reference TimeZoneProvider zone) {
        this(Clock.systemUTC(), zone, ThreadPoolManager.getScheduledPool("scheduler"));
    }

    public HubScheduler(Clock clock, TimeZoneProvider zone, ScheduledExecutorService executor) {
        this.clock = clock;
        this.zone = zone;
        this.executor = executor;
    }

    @Override
    public ScheduledCompletableFuture<Instant> after(Duration duration) {
        return after(clock::instant, duration);
    }

    @Override
    public <T> ScheduledCompletableFuture<T> after(Callable<T> callable, Duration duration) {
        return at(callable, clock.instant().plus(duration));
    }

    @Override
    public ScheduledCompletableFuture<Instant> at(Instant instant) {
        return at(clock::instant, instant);
    }

    @Override
    public <T> ScheduledCompletableFuture<T> at(Callable<T> callable, Instant instant) {
        ScheduledTask<T> task = new ScheduledTask<>(executor, clock, self -> self.complete(callable.call()));
        task.arm(instant.atZone(zoneId()));
        return task;
    }

    @Override
    public <T> ScheduledCompletableFuture<T> before(CompletableFuture<T> promise, Duration timeout) {
        ScheduledTask<T> task = new ScheduledTask<>(executor, clock,
                self -> self.getPromise().completeExceptionally(new TimeoutException("Nothing within " + timeout)));
        task.arm(clock.instant().plus(timeout).atZone(zoneId()));
        promise.whenComplete((value, failure) -> {
            if (failure == null) {
                task.complete(value);
            } else {
                task.getPromise().completeExceptionally(failure);
            }
        });
        return task;
    }

    @Override
    public <T> ScheduledCompletableFuture<T> schedule(SchedulerRunnable runnable, TemporalAdjuster adjuster) {
        return schedule(runnable, null, adjuster);
    }

    @Override
    public <T> ScheduledCompletableFuture<T> schedule(SchedulerRunnable runnable, @Nullable String identifier,
            TemporalAdjuster adjuster) {
        String name = identifier == null ? runnable.toString() : identifier;
        ScheduledTask<T> task = new ScheduledTask<>(executor, clock, self -> {
            runQuietly(runnable, name);
            armNext(self, adjuster);
        });
        armNext(task, adjuster);
        return task;
    }

    private <T> void armNext(ScheduledTask<T> task, TemporalAdjuster adjuster) {
        task.arm(ZonedDateTime.ofInstant(clock.instant(), zoneId()).with(adjuster));
    }

    /** A repeated job goes on after a failure, as in openHAB. */
    private void runQuietly(SchedulerRunnable runnable, String name) throws InterruptedException {
        try {
            runnable.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // a job may throw anything, and the next run is due all the same
            logger.warn("The job '{}' failed and will be run again at its next time", name, e);
        }
    }

    private ZoneId zoneId() {
        return zone.getTimeZone();
    }
}
