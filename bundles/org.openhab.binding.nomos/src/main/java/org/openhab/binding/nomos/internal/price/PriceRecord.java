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
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * All that is known of a contract's prices. Immutable.
 *
 * @param curve prices in EUR/kWh, gross
 * @param fetchedAt when Nomos last answered, or null if it never did
 * @param announced the last day whose arrival was announced, or null
 * @param habit what was learned about when a day arrives
 * @param historyUntil days before it were asked for once as history, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PriceRecord(PriceCurve curve, @Nullable Instant fetchedAt, @Nullable LocalDate announced,
        PublicationHabit habit, @Nullable LocalDate historyUntil) {

    /** {@return the record of a contract of which nothing is known} */
    public static PriceRecord empty() {
        return new PriceRecord(PriceCurve.empty(), null, null, PublicationHabit.unknown(), null);
    }

    /**
     * {@return this record with an answer worked in}
     *
     * @param keepFrom what lies before is dropped
     * @param wholeFrom what lies before loses its parts, because only its totals are needed
     */
    public PriceRecord with(PriceCurve answer, Instant now, Instant keepFrom, Instant wholeFrom) {
        return new PriceRecord(trimmed(answer, keepFrom, wholeFrom), now, announced, habit, historyUntil);
    }

    /** {@return this record with prices of the past worked in, which say nothing about the present} */
    public PriceRecord withHistory(PriceCurve answer, LocalDate until, Instant keepFrom, Instant wholeFrom) {
        return new PriceRecord(trimmed(answer, keepFrom, wholeFrom), fetchedAt, announced, habit, until);
    }

    /** {@return this record with another habit} */
    public PriceRecord with(PublicationHabit learned) {
        return new PriceRecord(curve, fetchedAt, announced, learned, historyUntil);
    }

    private PriceCurve trimmed(PriceCurve answer, Instant keepFrom, Instant wholeFrom) {
        PriceCurve merged = curve.replacedBy(answer);
        List<PriceSlot> slots = new ArrayList<>();
        merged.between(keepFrom, wholeFrom).slots()
                .forEach(slot -> slots.add(new PriceSlot(slot.start(), slot.end(), slot.total())));
        slots.addAll(merged.between(wholeFrom, Instant.MAX).slots());
        return PriceCurve.of(slots);
    }

    /** {@return this record without prices from the instant on, because the contract is not active} */
    public PriceRecord withoutPrices(Instant now) {
        return new PriceRecord(curve.between(Instant.MIN, now), now, announced, habit, historyUntil);
    }

    /** {@return this record with the arrival of a day announced} */
    public PriceRecord announced(LocalDate day) {
        return new PriceRecord(curve, fetchedAt, day, habit, historyUntil);
    }
}
