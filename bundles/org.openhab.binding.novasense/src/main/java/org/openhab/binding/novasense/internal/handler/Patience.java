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
package org.openhab.binding.novasense.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.BackOff;

/**
 * When an account may call again after the portal was out of reach or asked for patience: 1, 2, 4 ... up to 60 minutes with a random part, and not before the
 * time that the portal names. Shared by all Things of an account. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Patience {
    private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(1), Duration.ofMinutes(60));

    private final Clock clock;
    private final RandomGenerator random;
    private int failures;
    private Instant notBefore = Instant.EPOCH;
    private @Nullable WaitException failure;

    public Patience(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** {@return when the next call may be made, which may be in the past} */
    public synchronized Instant notBefore() {
        return notBefore;
    }

    /** {@return why the account waits, or null when it does not} */
    public synchronized @Nullable WaitException failure() {
        return failure;
    }

    /** Takes note of a failure that passes by itself. */
    public synchronized void failed(WaitException cause) {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            // Found out by another call at the same time.
            return;
        }
        failures++;
        failure = cause;
        Duration wait = BACK_OFF.after(failures, random);
        Duration named = cause.retryAfter();
        notBefore = now.plus(named != null && named.compareTo(wait) > 0 ? named : wait);
    }

    public synchronized void succeeded() {
        failures = 0;
        failure = null;
        notBefore = Instant.EPOCH;
    }
}
