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
package org.openhab.binding.derapi.internal.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.BackOff;

/**
 * When something that is done regularly is due: a period after a success, sooner and with growing pauses after failures. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Retry {
    private static final BackOff AFTER_FAILURE = new BackOff(Duration.ofMinutes(2), Duration.ofHours(1));
    private static final Duration AFTER_REFUSAL = Duration.ofHours(6);

    private final Duration period;
    private final RandomGenerator random;
    private @Nullable Instant succeededAt;
    private @Nullable Instant notBefore;
    private @Nullable CloudException failure;
    private int failures;

    Retry(Duration period, RandomGenerator random) {
        this.period = period;
        this.random = random;
    }

    synchronized Instant next(Instant now) {
        Instant last = succeededAt;
        Instant earliest = notBefore;
        if (earliest != null) {
            return earliest;
        }
        return last == null || last.isAfter(now) ? now : last.plus(period);
    }

    synchronized void succeeded(Instant now) {
        succeededAt = now;
        notBefore = null;
        failure = null;
        failures = 0;
    }

    synchronized void failed(@Nullable CloudException error, Instant now) {
        failures++;
        failure = error;
        Duration pause = error instanceof ConfigurationException
                ? AFTER_REFUSAL
                : AFTER_FAILURE.after(failures, random);
        Duration wanted = error instanceof WaitException wait ? wait.retryAfter() : null;
        notBefore = now.plus(wanted != null && wanted.compareTo(pause) > 0 ? wanted : pause);
    }

    /** Makes it due now. */
    synchronized void atOnce() {
        succeededAt = null;
        notBefore = null;
    }

    synchronized @Nullable CloudException failure() {
        return failure;
    }

    synchronized @Nullable Instant succeededAt() {
        return succeededAt;
    }
}
