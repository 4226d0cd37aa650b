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
package org.openhab.binding.nomos.internal.price;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the attempts so far mean for the next.
 *
 * @param lastAttempt when prices were last asked for, or null
 * @param notBefore the next attempt must not come earlier, or null
 * @param failures attempts in a row that brought an error
 * @param shortfalls attempts in a row that brought an answer without what was needed
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PollState(@Nullable Instant lastAttempt, @Nullable Instant notBefore, int failures, int shortfalls) {

    /** {@return the state before the first attempt} */
    public static PollState initial() {
        return new PollState(null, null, 0, 0);
    }
}
