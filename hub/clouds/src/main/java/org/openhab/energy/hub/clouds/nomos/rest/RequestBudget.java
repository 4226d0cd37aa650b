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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;

/**
 * Counts requests in fixed windows and says when there were too many. Off by default. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RequestBudget {

    private final InstantSource clock;
    private final Supplier<NomosSwitches> switches;
    private Instant windowStart = Instant.MIN;
    private int used;

    public RequestBudget(InstantSource clock, Supplier<NomosSwitches> switches) {
        this.clock = clock;
        this.switches = switches;
    }

    /**
     * Counts one request.
     *
     * @return how long to wait when it is one too many
     */
    public synchronized Optional<Duration> take() {
        NomosSwitches current = switches.get();
        if (current.requestBudget() == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean within = !windowStart.equals(Instant.MIN) && !now.isBefore(windowStart)
                && now.isBefore(windowStart.plus(current.budgetWindow()));
        if (!within) {
            windowStart = now;
            used = 0;
        }
        used++;
        return used <= current.requestBudget()
                ? Optional.empty()
                : Optional.of(Duration.between(now, windowStart.plus(current.budgetWindow())));
    }
}
