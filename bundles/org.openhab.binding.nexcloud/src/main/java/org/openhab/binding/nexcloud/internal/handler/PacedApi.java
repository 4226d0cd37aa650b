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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.api.NexApi;
import org.openhab.binding.nexcloud.internal.poll.Pace;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.WaitException;

/**
 * Calls for a person's request: each waits for its moment in the account's pace, and once more when the budget of the minute was spent.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PacedApi {
    /** A longer wait, such as a ban, is for the person to know. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(70);

    private final NexApi api;
    private final Pace pace;
    private final Clock clock;
    private final NexContext.Patience patience;

    /** One call. */
    @FunctionalInterface
    interface Question<T> {
        T ask(NexApi api) throws CloudException, InterruptedException;
    }

    PacedApi(NexApi api, Pace pace, Clock clock, NexContext.Patience patience) {
        this.api = api;
        this.pace = pace;
        this.clock = clock;
        this.patience = patience;
    }

    <T> T ask(Question<T> question) throws CloudException, InterruptedException {
        try {
            return askInTurn(question);
        } catch (WaitException e) {
            Duration wait = e.retryAfter();
            if (wait == null || wait.compareTo(LONGEST_WAIT) > 0) {
                throw e;
            }
            patience.waitFor(wait);
            return askInTurn(question);
        }
    }

    private <T> T askInTurn(Question<T> question) throws CloudException, InterruptedException {
        Instant now = clock.instant();
        Duration wait = Duration.between(now, pace.reserve(now));
        if (!wait.isZero() && !wait.isNegative()) {
            patience.waitFor(wait);
        }
        return question.ask(api);
    }
}
