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

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long to wait after failures in a row: twice as long each time up to a limit, of which a random part of at most a half is left off, so that many
 * homes do not come back at the same moment.
 *
 * @param first wait after the first failure, before the random part is left off
 * @param longest limit of the wait
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BackOff(Duration first, Duration longest) {

    /**
     * @throws IllegalArgumentException if the waits are not positive or out of order
     */
    public BackOff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "A back-off must grow from a positive wait: " + first + " to " + longest);
        }
    }

    /**
     * @param failures failures in a row, at least 1
     * @param random source of the random part
     * @return the wait before the next attempt
     */
    public Duration after(int failures, RandomGenerator random) {
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        long millis = (wait.compareTo(longest) < 0 ? wait : longest).toMillis();
        return Duration.ofMillis(millis - (long) (random.nextDouble() * millis / 2));
    }
}
