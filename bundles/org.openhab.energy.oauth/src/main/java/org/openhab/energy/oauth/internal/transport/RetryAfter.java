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
package org.openhab.energy.oauth.internal.transport;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * Reads how long a cloud asks its client to wait (RFC 9110 section 10.2.3): seconds or a date. A date is held against the answer's own Date field
 * where there is one, so that a hub with a wrong clock waits as long as a hub with a right one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RetryAfter {
    /** What a 429 without a time means to us. */
    static final Duration UNNAMED = Duration.ofMinutes(1);
    /** Longer waits are cut to this, lest a typing error of the cloud stops a home for weeks. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private RetryAfter() {
    }

    /** {@return how long to leave the cloud alone after this answer, or null when it asks for nothing of the kind} */
    static @Nullable Duration of(CloudResponse response, Clock clock) {
        Duration named = switch (response.status()) {
            case TOO_MANY_REQUESTS, UNAVAILABLE -> parse(response, clock);
            default -> null;
        };
        return named == null && response.status() == TOO_MANY_REQUESTS ? UNNAMED : named;
    }

    private static @Nullable Duration parse(CloudResponse response, Clock clock) {
        String value = response.header("Retry-After");
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > 9 ? LONGEST : limited(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant until = date(text);
        if (until == null) {
            return null;
        }
        Instant answered = date(response.header("Date"));
        return limited(Duration.between(answered == null ? clock.instant() : answered, until));
    }

    private static Duration limited(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Instant date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
