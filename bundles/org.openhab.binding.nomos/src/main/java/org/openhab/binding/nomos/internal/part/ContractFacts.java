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
package org.openhab.binding.nomos.internal.part;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.Subscription;

/**
 * What is known of the contract itself, from its own page or else from the account's list.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface ContractFacts {

    /** {@return the contract, or null when nothing is known of it} */
    @Nullable
    Subscription subscription();

    /** {@return whether the contract pays for what is fed in} */
    default boolean feedIn() {
        Subscription known = subscription();
        return known != null && known.feedIn();
    }

    /** {@return begin of delivery, or null} */
    default @Nullable Instant start() {
        Subscription known = subscription();
        return known == null ? null : known.startAt();
    }

    /** {@return end of delivery, or null} */
    default @Nullable Instant end() {
        Subscription known = subscription();
        return known == null ? null : known.endAt();
    }

    /** {@return whether delivery has ended} */
    default boolean hasEnded(Instant now) {
        Subscription known = subscription();
        return known != null && known.hasEnded(now);
    }
}
