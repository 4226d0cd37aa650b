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

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool that does not end when one of its users tries to end it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class SharedExecutor extends AbstractExecutorService {

    private final Logger logger = LoggerFactory.getLogger(SharedExecutor.class);
    private final String name;
    private final ExecutorService pool;

    public SharedExecutor(String name, ExecutorService pool) {
        this.name = name;
        this.pool = pool;
    }

    @Override
    public void shutdown() {
        logger.warn("shutdown() invoked on the shared thread pool '{}'. This is a bug, please submit a bug report",
                name, new IllegalStateException());
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return pool.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return pool.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return pool.awaitTermination(timeout, unit);
    }

    @Override
    public void execute(Runnable command) {
        pool.execute(command);
    }
}
