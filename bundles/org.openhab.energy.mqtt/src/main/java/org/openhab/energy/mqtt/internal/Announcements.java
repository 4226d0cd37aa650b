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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tells others again what there is, and a little later what it says; once for all who ask before it begins, and once more for those who ask in the
 * middle of it. However many ask, one is under way at a time. Asked from any thread, the rest is done on the executor.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Announcements {
    /** Others who were started at the same moment need time, and are not to be told by everybody at once. */
    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofSeconds(4);

    private final Executor executor;
    private final Timers timers;
    private final ReconnectDelay delay;
    private final Runnable things;
    private final Runnable values;
    private final AtomicBoolean asked = new AtomicBoolean();
    private boolean underWay;
    private boolean again;

    /**
     * @param delay chooses when to begin
     * @param things tells what there is
     * @param values tells what it says
     */
    Announcements(Executor executor, Timers timers, ReconnectDelay delay, Runnable things, Runnable values) {
        this.executor = executor;
        this.timers = timers;
        this.delay = delay;
        this.things = things;
        this.values = values;
    }

    /** Returns at once. */
    void ask() {
        // A flood must not fill the executor while that waits for the broker
        if (asked.compareAndSet(false, true)) {
            executor.execute(() -> {
                asked.set(false);
                begin();
            });
        }
    }

    private void begin() {
        if (underWay) {
            again = true;
            return;
        }
        underWay = true;
        Duration first = delay.between(SOONEST, LATEST);
        timers.after(first, () -> {
            // Whoever asked until now is told
            again = false;
            things.run();
        });
        timers.after(first.plus(SOONEST), () -> {
            underWay = false;
            if (again) {
                begin();
            }
            values.run();
        });
    }
}
