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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Counts the runs of a handler between initialize and dispose, so that an answer which arrives late is not taken for one of the present run.
 * Thread-safe.
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
    }

    /** Ends the run before and begins a new one. */
    public Run begin() {
        Run begun = new Run(generation.incrementAndGet());
        ended = false;
        return begun;
    }

    /** {@return whether no run goes on, so that the hub takes nothing from the handler} */
    public boolean isEnded() {
        return ended;
    }

    /** Ends the present run. */
    public void end() {
        ended = true;
        generation.incrementAndGet();
    }
}
