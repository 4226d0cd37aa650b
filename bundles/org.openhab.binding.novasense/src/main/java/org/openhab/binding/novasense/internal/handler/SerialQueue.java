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
package org.openhab.binding.novasense.internal.handler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs jobs one after the other on an executor, so that an account has one request under way and holds one of the hub's threads at most. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SerialQueue implements Executor {
    private final Executor executor;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    public SerialQueue(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable job) {
        synchronized (waiting) {
            waiting.addLast(job);
            if (busy) {
                return;
            }
            busy = true;
        }
        executor.execute(this::runNext);
    }

    private void runNext() {
        Runnable job;
        synchronized (waiting) {
            job = next();
        }
        if (job == null) {
            return;
        }
        try {
            job.run();
        } finally {
            synchronized (waiting) {
                busy = !waiting.isEmpty();
                if (busy) {
                    executor.execute(this::runNext);
                }
            }
        }
    }

    private @Nullable Runnable next() {
        return waiting.pollFirst();
    }
}
