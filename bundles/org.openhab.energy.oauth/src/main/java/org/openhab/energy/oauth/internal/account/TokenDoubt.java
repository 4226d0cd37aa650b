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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;

/**
 * Remembers that a cloud refused tokens that had come a moment before: no others are got for a while, lest each call costs a login. Guarded by its
 * account's lock.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TokenDoubt {
    private final RefreshBackoff backoff;
    private long generation;
    private long replacement;

    TokenDoubt(RefreshPlan plan) {
        backoff = new RefreshBackoff(plan);
    }

    /** Takes note that tokens were refused; many threads may say so of the same. */
    void refused(long refused, CloudException why, Instant now) {
        if (refused > generation) {
            generation = refused;
            backoff.failed(why, now);
        }
    }

    /** {@return why tokens are not to be replaced yet, or null when they may be} */
    @Nullable
    CloudException recent(long refused, Instant now) {
        return refused == generation ? backoff.recent(now) : null;
    }

    /** Takes note that tokens came in place of some that another account's cloud had refused. */
    void replaced(long by) {
        replacement = by;
    }

    /** {@return whether the tokens are such a replacement, so that there is no use in getting others at once} */
    boolean isReplacement(long asked) {
        return asked == replacement;
    }

    void clear() {
        backoff.clear();
    }
}
