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
package org.openhab.binding.derapi.internal.part;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.BackOff;

/**
 * When to ask again: a period after a success, and after failures in a row later and later. A refusal is not repeated before much time has passed, because
 * some vendors bill it. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Attempts {
    private static final BackOff AFTER_FAILURE = new BackOff(Duration.ofMinutes(2), Duration.ofHours(1));
    private static final int MOST_SPACED = 20;
    private static final Duration AFTER_REFUSAL = Duration.ofHours(6);

    private final RandomGenerator random;
    private int failures;
    private int spaced;
    private @Nullable Instant notBefore;
    private @Nullable CloudException failure;

    public Attempts(RandomGenerator random) {
        this.random = random;
    }

    /** {@return whether nothing is wrong: it is only not this call's turn} */
    private static boolean isOwnSpacing(WaitException wait) {
        return StatusText.RATE_LIMITED.equals(wait.textKey()) && wait.retryAfter() != null;
    }

    /** {@return what went wrong the last time, or null} */
    public @Nullable CloudException failure() {
        return failure;
    }

    public void succeeded() {
        failures = 0;
        spaced = 0;
        notBefore = null;
        failure = null;
    }

    public void failed(@Nullable CloudException error, Instant now) {
        if (error instanceof WaitException wait && isOwnSpacing(wait) && spaced++ < MOST_SPACED) {
            Duration pause = wait.retryAfter();
            notBefore = now.plus(pause == null ? Duration.ZERO : pause);
            return;
        }
        failure = error;
        failures++;
        boolean refused = error instanceof ConfigurationException || error instanceof AuthorisationException
                || error instanceof AbsentException;
        Duration pause = refused ? AFTER_REFUSAL : AFTER_FAILURE.after(failures, random);
        Duration wanted = error instanceof WaitException wait ? wait.retryAfter() : null;
        notBefore = now.plus(wanted != null && wanted.compareTo(pause) > 0 ? wanted : pause);
    }

    /** Makes it due. */
    public void retry() {
        notBefore = null;
    }

    /** {@return when to ask}
     *
     * @param last when it was last answered, or null
     * @param period time between two answers
     */
    public Instant next(Instant now, @Nullable Instant last, Duration period) {
        // An answer from the future is the trace of a clock that was set back.
        Instant due = last == null || last.isAfter(now) ? now : last.plus(period);
        Instant earliest = notBefore;
        return earliest != null && earliest.isAfter(due) && !earliest.isAfter(now.plus(Duration.ofDays(31)))
                ? earliest
                : due;
    }
}
