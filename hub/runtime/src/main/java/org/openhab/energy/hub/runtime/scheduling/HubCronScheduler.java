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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.scheduler.CronJob;
import org.openhab.core.scheduler.CronScheduler;
import org.openhab.core.scheduler.ScheduledCompletableFuture;
import org.openhab.core.scheduler.Scheduler;
import org.openhab.core.scheduler.SchedulerRunnable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Jobs at the times of a cron expression, in the hub's time zone.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = CronScheduler.class)
public class HubCronScheduler implements CronScheduler {

    private final Scheduler scheduler;

    @Activate
    public HubCronScheduler(@Reference Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public ScheduledCompletableFuture<Void> schedule(SchedulerRunnable runnable, String cronExpression) {
        return scheduler.schedule(runnable, new CronExpression(cronExpression));
    }

    @Override
    public ScheduledCompletableFuture<Void> schedule(CronJob job, Map<String, Object> config, String cronExpression) {
        return schedule(() -> job.run(config), cronExpression);
    }
}
