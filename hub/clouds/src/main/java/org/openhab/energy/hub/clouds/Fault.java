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
package org.openhab.energy.hub.clouds;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One fault that is switched on.
 *
 * @param path prefix of the paths it strikes; {@code *} stands for one path segment, e.g. {@code /subscriptions/*}{@code /prices}
 * @param kind what goes wrong
 * @param times how many requests it strikes; 0 until it is switched off
 * @param retryAfter for a 429: the {@code Retry-After} to send, null for none
 * @param delay for latency: before the answer; for a slow drip: before each piece
 * @param from by the cloud's clock: first instant it strikes, null for always
 * @param until end (exclusive), null for never
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Fault(String path, FaultKind kind, int times, @Nullable Duration retryAfter, Duration delay,
        @Nullable Instant from, @Nullable Instant until) {

    public static final Duration DEFAULT_DELAY = Duration.ofSeconds(2);

    public Fault {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("'path' must start with /");
        }
        if (times < 0) {
            throw new IllegalArgumentException("'times' must be 0 (until switched off) or more");
        }
        if (delay.isNegative() || (retryAfter != null && retryAfter.isNegative())) {
            throw new IllegalArgumentException("'delay' and 'retryAfter' must not be negative");
        }
    }

    public Fault(String path, FaultKind kind, int times) {
        this(path, kind, times, null, DEFAULT_DELAY, null, null);
    }

    /**
     * Every request is refused from an instant until another (exclusive).
     */
    public static Fault outage(FaultKind kind, Instant from, Instant until) {
        return new Fault("/", kind, 0).between(from, until);
    }

    public Fault between(@Nullable Instant begin, @Nullable Instant end) {
        return new Fault(path, kind, times, retryAfter, delay, begin, end);
    }

    public Fault withRetryAfter(Duration wait) {
        return new Fault(path, kind, times, wait, delay, from, until);
    }

    public Fault withDelay(Duration wait) {
        return new Fault(path, kind, times, retryAfter, wait, from, until);
    }

    Fault withTimes(int remaining) {
        return new Fault(path, kind, remaining, retryAfter, delay, from, until);
    }

    boolean strikes(String requestPath, Instant now) {
        Instant begin = from;
        Instant end = until;
        if ((begin != null && now.isBefore(begin)) || (end != null && !now.isBefore(end))) {
            return false;
        }
        String pattern = Pattern.quote(path).replace("*", "\\E[^/]*\\Q");
        return Pattern.compile(pattern).matcher(requestPath).lookingAt();
    }
}
