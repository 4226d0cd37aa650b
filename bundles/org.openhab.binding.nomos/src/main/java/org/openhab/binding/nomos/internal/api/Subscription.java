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
package org.openhab.binding.nomos.internal.api;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A delivery contract of the customer.
 *
 * @param id identifier in the API
 * @param number contract number for people, empty when it has none yet
 * @param phase where in its life the contract is
 * @param feedIn whether it pays for what is fed in, instead of charging what is consumed
 * @param startAt begin of delivery, or null when it is not known
 * @param endAt end of delivery, or null when there is none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Subscription(String id, String number, Phase phase, boolean feedIn, @Nullable Instant startAt,
        @Nullable Instant endAt) {

    /** The life of a contract. A word that is not known here counts as active, so that a new one does no harm. */
    public enum Phase {
        PENDING,
        ACTIVE,
        ENDED
    }

    /** {@return whether delivery has ended at the instant} */
    public boolean hasEnded(Instant now) {
        Instant end = endAt;
        return phase == Phase.ENDED || end != null && !end.isAfter(now);
    }

    /** {@return the contract number, or the identifier when there is none} */
    public String name() {
        return number.isEmpty() ? id : number;
    }
}
