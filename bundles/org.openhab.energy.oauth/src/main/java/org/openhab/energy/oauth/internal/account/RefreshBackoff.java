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
package org.openhab.energy.oauth.internal.account;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.WaitException;

/**
 * Remembers that tokens could not be got, so that the next callers are told so for a while instead of asking again. Guarded by its account's lock.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RefreshBackoff {
    private final RefreshPlan plan;
    private @Nullable CloudException failure;
    private int failures;
    private Instant since = Instant.EPOCH;
    private Duration pause = Duration.ZERO;

    RefreshBackoff(RefreshPlan plan) {
        this.plan = plan;
    }

    void failed(CloudException e, Instant now) {
        failures++;
        failure = e;
        since = now;
        pause = e instanceof ConfigurationException
                ? plan.pauseAfterRefusal()
                : plan.pause(failures, e instanceof WaitException wait ? wait.retryAfter() : null);
    }

    void clear() {
        failure = null;
        failures = 0;
    }

    /** {@return the last failure, be it old or not} */
    @Nullable
    CloudException last() {
        return failure;
    }

    /** {@return the last failure while it is too early to try again, with the time that is left} */
    @Nullable
    CloudException recent(Instant now) {
        CloudException last = failure;
        Duration passed = Duration.between(since, now);
        // A clock that was set back says nothing about the time that has passed.
        if (last == null || passed.isNegative() || passed.compareTo(pause) >= 0) {
            return null;
        }
        return last instanceof WaitException wait
                ? new WaitException(String.valueOf(wait.getMessage()), wait, pause.minus(passed), wait.textKey(),
                        wait.textArguments().toArray(String[]::new))
                : last;
    }
}
