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
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.internal.vault.TokenSet;

/**
 * When to ask for new tokens: early enough that a short outage never meets an expired token, and after a failure not too soon again.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RefreshPlan {
    private static final Duration EARLIEST = Duration.ofMinutes(5);
    private static final int SHARE_OF_LIFE = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final RandomGenerator random;
    private final @Nullable Duration margin;

    /** A tenth of the tokens' life. */
    RefreshPlan(RandomGenerator random) {
        this(random, null);
    }

    /**
     * @param margin how long before their end tokens are replaced, by half of their life if that is less; null for a tenth of it
     */
    RefreshPlan(RandomGenerator random, @Nullable Duration margin) {
        this.random = random;
        this.margin = margin;
    }

    /**
     * {@return when the tokens are to be replaced: a tenth of their life but at most five minutes before their end, and up to half of that earlier still,
     * by chance, so that homes do not come in step; or as early as the margin says, in which chance has no part: its user named a figure}
     */
    Instant refreshFrom(TokenSet tokens) {
        Duration fixed = margin;
        if (fixed != null) {
            Duration half = tokens.life().dividedBy(2);
            return tokens.expires().minus(fixed.compareTo(half) < 0 ? fixed : half);
        }
        Duration tenth = tokens.life().dividedBy(SHARE_OF_LIFE);
        Duration early = tenth.compareTo(EARLIEST) < 0 ? tenth : EARLIEST;
        long jitter = random.nextLong(Math.max(1, early.toMillis() / 2));
        return tokens.expires().minus(early).minusMillis(jitter);
    }

    /**
     * {@return how long not to ask again}
     *
     * @param failures how many attempts have failed in a row, at least one
     * @param asked what the cloud asked for, or null
     */
    Duration pause(int failures, @Nullable Duration asked) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        pause = pause.plusMillis(random.nextLong(pause.toMillis() / 4));
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }

    /** {@return how long not to ask again after a refusal that only the user, or somebody at the cloud, can mend} */
    Duration pauseAfterRefusal() {
        return LONGEST_PAUSE.plusMillis(random.nextLong(LONGEST_PAUSE.toMillis() / 4));
    }
}
