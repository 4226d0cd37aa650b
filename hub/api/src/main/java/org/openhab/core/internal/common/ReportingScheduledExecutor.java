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
package org.openhab.core.internal.common;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what a task throws, for hardly anybody asks the future of a scheduled task.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ReportingScheduledExecutor extends ScheduledThreadPoolExecutor {

    private final Logger logger = LoggerFactory.getLogger(ReportingScheduledExecutor.class);

    public ReportingScheduledExecutor(int size, ThreadFactory threadFactory) {
        super(size, threadFactory);
    }

    @Override
    protected void afterExecute(@Nullable Runnable task, @Nullable Throwable thrown) {
        super.afterExecute(task, thrown);
        Throwable failure = thrown == null && task instanceof Future<?> future && future.isDone()
                ? failureOf(future)
                : thrown;
        if (failure != null) {
            logger.warn("Scheduled runnable ended with an exception: ", failure);
        }
    }

    private static @Nullable Throwable failureOf(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (CancellationException cancelled) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return null;
    }
}
