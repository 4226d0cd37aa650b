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
package org.openhab.binding.nomos.internal.usage;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the attempts so far mean for the next. The first part is worth keeping over a restart, which then costs no call.
 *
 * @param answeredAt when Nomos last answered, or null if it never did
 * @param notBefore the next attempt must not come earlier, or null
 * @param failures attempts in a row that brought an error
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record UsagePoll(@Nullable Instant answeredAt, @Nullable Instant notBefore, int failures) {

    /** {@return the state of a contract of which nothing is known} */
    public static UsagePoll initial() {
        return new UsagePoll(null, null, 0);
    }

    /** {@return the state after an answer, whatever it contained} */
    public static UsagePoll answered(Instant now) {
        return new UsagePoll(now, null, 0);
    }
}
