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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Lets so many messages pass in a second; what was not used is saved for one second. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RateLimit {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final Clock clock;
    private final int perSecond;
    private long saved;
    private Instant counted;

    RateLimit(Clock clock, int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.saved = perSecond;
        this.counted = clock.instant();
    }

    /** {@return how many messages may be sent now} */
    int available() {
        if (perSecond == 0) {
            return Integer.MAX_VALUE;
        }
        Instant now = clock.instant();
        // A clock that was put back or far ahead gives one second at most
        Duration passed = Duration.between(counted, now);
        if (passed.isNegative() || passed.compareTo(Duration.ofSeconds(1)) >= 0) {
            saved = perSecond;
            counted = now;
        } else {
            long more = passed.toNanos() * perSecond / SECOND_NANOS;
            if (more > 0) {
                saved = Math.min(perSecond, saved + more);
                counted = counted.plusNanos(more * SECOND_NANOS / perSecond);
            }
        }
        return (int) saved;
    }

    void use(int messages) {
        saved -= perSecond == 0 ? 0 : messages;
    }

    /** {@return how long to wait until a useful number may be sent} */
    Duration untilMore() {
        return Duration.ofMillis(perSecond >= 10 ? 100 : 1000 / Math.max(1, perSecond) + 1);
    }
}
