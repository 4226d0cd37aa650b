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
package org.openhab.binding.nexcloud.internal.poll;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The step in which an account's calls follow each other: never two closer than a gap, so that a start with hundreds of data points is as even as any
 * other minute. Each call reserves its own moment. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Pace {
    private static final int FARTHEST = 100;

    private final Duration gap;
    private Instant free = Instant.MIN;

    public Pace(Duration gap) {
        this.gap = gap;
    }

    /** {@return a pace that leaves a tenth of the calls for tokens, repeats and people} */
    public static Pace below(int callsPerMinute) {
        return new Pace(Duration.ofMillis((60_000L * 10 + callsPerMinute * 9L - 1) / (callsPerMinute * 9L)));
    }

    /** {@return the gap between two calls} */
    public Duration gap() {
        return gap;
    }

    /** {@return when the next call may go out, now or later} */
    public synchronized Instant next(Instant now) {
        if (free.isAfter(now.plus(gap.multipliedBy(FARTHEST)))) {
            // The clock was set back; nobody has reserved that far ahead.
            free = now.plus(gap);
        }
        return free.isAfter(now) ? free : now;
    }

    /** {@return when the caller's call may go out; the moment is the caller's} */
    public synchronized Instant reserve(Instant now) {
        Instant moment = next(now);
        free = moment.plus(gap);
        return moment;
    }
}
