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
package org.openhab.energy.thing;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Counts the runs of a handler between initialize and dispose, so that an answer which arrives late is not taken for one of the present run.
 * Thread-safe; the lock is held for moments only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Lifecycle {
    private final AtomicLong generation = new AtomicLong();
    private volatile boolean ended = true;

    /** One run. It is over as soon as the next begins or the handler is disposed. */
    public final class Run {
        private final long number;

        private Run(long number) {
            this.number = number;
        }

        /** {@return whether this run still goes on} */
        public boolean isCurrent() {
            return generation.get() == number;
        }

        /**
         * Does something unless the run is over; the end of the run waits for it, so that nothing of it comes after the end.
         *
         * @param work must be short and must not call the hub's handlers or a cloud
         * @return what the work gives, or null if the run is over
         */
        public <T> @Nullable T whileCurrent(Supplier<@Nullable T> work) {
            synchronized (Lifecycle.this) {
                return isCurrent() ? work.get() : null;
            }
        }
    }

    /** Ends the run before and begins a new one. */
    public synchronized Run begin() {
        Run begun = new Run(generation.incrementAndGet());
        ended = false;
        return begun;
    }

    /** {@return whether no run goes on, so that the hub takes nothing from the handler} */
    public boolean isEnded() {
        return ended;
    }

    /** Ends the present run. */
    public synchronized void end() {
        ended = true;
        generation.incrementAndGet();
    }
}
