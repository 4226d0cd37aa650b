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
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Fault(String path, FaultKind kind, int times, @Nullable Duration retryAfter, Duration delay) {

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
        this(path, kind, times, null, DEFAULT_DELAY);
    }

    public Fault withRetryAfter(Duration wait) {
        return new Fault(path, kind, times, wait, delay);
    }

    public Fault withDelay(Duration wait) {
        return new Fault(path, kind, times, retryAfter, wait);
    }

    Fault withTimes(int remaining) {
        return new Fault(path, kind, remaining, retryAfter, delay);
    }

    boolean strikes(String requestPath) {
        String pattern = Pattern.quote(path).replace("*", "\\E[^/]*\\Q");
        return Pattern.compile(pattern).matcher(requestPath).lookingAt();
    }
}
