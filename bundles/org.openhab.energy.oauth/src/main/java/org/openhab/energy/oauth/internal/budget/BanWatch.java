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
package org.openhab.energy.oauth.internal.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.account.BanPolicy;

/**
 * Looks at what comes of an account's calls for the signs of a ban. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class BanWatch {
    private static final int TOO_MANY = 429;
    private static final int FORBIDDEN = 403;

    private final BanPolicy policy;
    private final Clock clock;
    /** The latest times only, as many as a sign needs. */
    private final Deque<Instant> answers = new ArrayDeque<>();
    private final Deque<Instant> refusals = new ArrayDeque<>();
    private final Deque<Instant> failures = new ArrayDeque<>();

    BanWatch(BanPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** {@return whether an answer of that status is the sign of a ban} */
    synchronized boolean answered(int status) {
        if (policy.pause().isZero()) {
            return false;
        }
        failures.clear();
        note(answers, policy.afterCalls());
        if (status != FORBIDDEN) {
            refusals.clear();
            return status == TOO_MANY && policy.tooMany();
        }
        note(refusals, policy.forbidden());
        return isSign(refusals, policy.forbidden());
    }

    /** {@return whether one more call without an answer is the sign of a ban} */
    synchronized boolean failed() {
        if (policy.pause().isZero()) {
            return false;
        }
        note(failures, policy.failures());
        if (recent(answers) < policy.afterCalls()) {
            return false;
        }
        return isSign(failures, policy.failures());
    }

    private boolean isSign(Deque<Instant> times, int needed) {
        boolean sign = needed > 0 && recent(times) >= needed;
        if (sign) {
            // After the pause the count begins anew.
            times.clear();
            answers.clear();
        }
        return sign;
    }

    private void note(Deque<Instant> times, int limit) {
        times.addLast(clock.instant());
        while (times.size() > Math.max(1, limit)) {
            times.removeFirst();
        }
    }

    private int recent(Deque<Instant> times) {
        Instant now = clock.instant();
        times.removeIf(time -> Duration.between(time, now).compareTo(policy.window()) > 0);
        return times.size();
    }
}
