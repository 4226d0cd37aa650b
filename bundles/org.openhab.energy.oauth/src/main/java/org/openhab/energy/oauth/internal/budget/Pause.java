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

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The time {@code [since, until)} in which a cloud wants to be left alone.
 *
 * @param since its start
 * @param until its end
 * @param banned whether it is for a ban
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Pause(Instant since, Instant until, boolean banned) {

    /** A pause that the cloud asked for. */
    public Pause(Instant since, Instant until) {
        this(since, until, false);
    }

    /**
     * {@return how much of the pause is left, zero when it is over} Never more than the whole of it, so that a clock that is set back does not make it
     * longer.
     */
    public Duration left(Instant now) {
        Duration whole = Duration.between(since, until);
        Duration left = Duration.between(now, until);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(whole) > 0 ? whole : left;
    }
}
