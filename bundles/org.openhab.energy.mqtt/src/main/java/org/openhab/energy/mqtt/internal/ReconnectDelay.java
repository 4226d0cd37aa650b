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
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long to wait before the next attempt: from one second, doubling to a minute at most, each time a random part of it, so that a house full of
 * clients does not come back in step. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ReconnectDelay {
    private static final long FIRST_MILLIS = 2_000;
    private static final long LONGEST_MILLIS = 60_000;
    private static final int LAST_DOUBLING = 5;

    private final RandomGenerator random;
    private int attempts;

    public ReconnectDelay(RandomGenerator random) {
        this.random = random;
    }

    /** {@return a time between half of the present bound and the bound} */
    Duration next() {
        long bound = Math.min(LONGEST_MILLIS, FIRST_MILLIS << attempts);
        attempts = Math.min(attempts + 1, LAST_DOUBLING);
        return Duration.ofMillis(bound / 2 + random.nextLong(bound / 2 + 1));
    }

    /** {@return a random time between the two} */
    Duration between(Duration least, Duration most) {
        return least.plusMillis(random.nextLong(most.minus(least).toMillis() + 1));
    }

    void reset() {
        attempts = 0;
    }
}
