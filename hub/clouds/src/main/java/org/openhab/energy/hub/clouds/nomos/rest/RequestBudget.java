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

    private static final int DOCUMENTED = 10;

    private final InstantSource clock;
    private final Supplier<NomosSwitches> switches;
    private Instant windowStart = Instant.MIN;
    private int lastLimit;
    private int used;

    public RequestBudget(InstantSource clock, Supplier<NomosSwitches> switches) {
        this.clock = clock;
        this.switches = switches;
    }

    /**
     * What is left after a request.
     *
     * @param limit requests per window
     * @param remaining how many more there may be in this window
     * @param reset how long it lasts
     * @param exceeded whether the request was one too many
     */
    public record Left(int limit, int remaining, Duration reset, boolean exceeded) {
    }

    /**
     * Counts one request. Without a limit there are as many as an older document named: ten a second, never exceeded.
     */
    public synchronized Left take() {
        NomosSwitches current = switches.get();
        boolean limited = current.requestBudget() > 0;
        int limit = limited ? current.requestBudget() : DOCUMENTED;
        Duration window = limited ? current.budgetWindow() : Duration.ofSeconds(1);
        Instant now = clock.instant();
        boolean within = !windowStart.equals(Instant.MIN) && !now.isBefore(windowStart)
                && now.isBefore(windowStart.plus(window));
        if (!within || limit != lastLimit) {
            lastLimit = limit;
            windowStart = now;
            used = 0;
        }
        used++;
        return new Left(limit, Math.max(0, limit - used), Duration.between(now, windowStart.plus(window)),
                limited && used > limit);
    }
}
