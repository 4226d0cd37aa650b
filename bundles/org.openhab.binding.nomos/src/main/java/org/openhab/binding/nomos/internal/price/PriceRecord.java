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
import java.time.LocalDate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.PriceCurve;

/**
 * All that is known of a contract's prices. Immutable.
 *
 * @param curve prices in EUR/kWh, gross
 * @param fetchedAt when Nomos last answered, or null if it never did
 * @param announced the last day whose arrival was announced, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PriceRecord(PriceCurve curve, @Nullable Instant fetchedAt, @Nullable LocalDate announced) {

    /** {@return the record of a contract of which nothing is known} */
    public static PriceRecord empty() {
        return new PriceRecord(PriceCurve.empty(), null, null);
    }

    /** {@return this record with an answer worked in; what lies before the given instant is dropped} */
    public PriceRecord with(PriceCurve answer, Instant now, Instant keepFrom) {
        return new PriceRecord(curve.replacedBy(answer).between(keepFrom, Instant.MAX), now, announced);
    }

    /** {@return this record without prices, because the contract is not active} */
    public PriceRecord withoutPrices(Instant now) {
        return new PriceRecord(PriceCurve.empty(), now, announced);
    }

    /** {@return this record with the arrival of a day announced} */
    public PriceRecord announced(LocalDate day) {
        return new PriceRecord(curve, fetchedAt, day);
    }
}
