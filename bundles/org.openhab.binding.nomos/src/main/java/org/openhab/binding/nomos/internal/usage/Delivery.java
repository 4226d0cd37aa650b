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
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.binding.nomos.internal.api.SubscriptionDetails;
import org.openhab.energy.model.price.MarketDay;

/**
 * What of a contract decides when its usage can be there.
 *
 * @param meter kind of its meter
 * @param start begin of delivery, or null when it is not known
 * @param end end of delivery, or null when there is none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Delivery(MeterKind meter, @Nullable Instant start, @Nullable Instant end) {

    /** {@return the delivery of a contract} */
    public static Delivery of(SubscriptionDetails details) {
        return new Delivery(details.meter(), details.subscription().startAt(), details.subscription().endAt());
    }

    /** {@return whether the contract delivers at any instant of the day} */
    boolean includes(MarketDay day) {
        Instant from = start;
        Instant until = end;
        return (from == null || from.isBefore(day.end())) && (until == null || until.isAfter(day.start()));
    }
}
