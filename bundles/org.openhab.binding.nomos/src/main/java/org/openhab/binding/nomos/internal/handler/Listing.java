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
package org.openhab.binding.nomos.internal.handler;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.Subscription;

/**
 * The contracts of an account, ended ones included, and when Nomos told them.
 *
 * @param listedAt when Nomos answered
 * @param subscriptions the contracts
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Listing(Instant listedAt, List<Subscription> subscriptions) {

    Listing {
        subscriptions = List.copyOf(subscriptions);
    }

    /** {@return the contract, or null when it is not listed} */
    @Nullable
    Subscription find(String id) {
        return subscriptions.stream().filter(subscription -> subscription.id().equals(id)).findFirst().orElse(null);
    }

    /** {@return the identifier that comes first in the alphabet, which differs between homes; the given one when there is none} */
    String first(String otherwise) {
        return subscriptions.stream().map(Subscription::id).min(String::compareTo).orElse(otherwise);
    }
}
