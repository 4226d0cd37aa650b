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
package org.openhab.energy.hub.runtime.thing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Runs the jobs of one Thing one after the other on a shared pool, so that a handler that takes its time holds up nobody else.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class SerialQueue {

    private final Executor executor;
    private final Queue<Runnable> jobs = new ArrayDeque<>();
    private boolean running;

    SerialQueue(Executor executor) {
        this.executor = executor;
    }

    /** Completes when the job has run; a job that throws completes it with the cause. */
    CompletableFuture<Void> run(Runnable job) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        synchronized (jobs) {
            jobs.add(() -> complete(job, done));
            if (running) {
                return done;
            }
            running = true;
        }
        executor.execute(this::drain);
        return done;
    }

    private static void complete(Runnable job, CompletableFuture<Void> done) {
        try {
            job.run();
            done.complete(null);
        } catch (RuntimeException | LinkageError e) { // a handler may throw anything; the queue has to go on
            done.completeExceptionally(e);
        }
    }

    private void drain() {
        while (true) {
            Runnable job;
            synchronized (jobs) {
                job = jobs.poll();
                if (job == null) {
                    running = false;
                    return;
                }
            }
            job.run();
        }
    }
}
