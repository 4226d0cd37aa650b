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
package org.openhab.energy.hub.clouds.nomos.setup;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An energy contract. Its status follows from the time.
 *
 * @param customer id of its customer
 * @param plan id of its plan
 * @param number the contract number a human reads
 * @param isFeedIn whether it pays for feed-in instead of charging for consumption
 * @param estimatedUsage kWh per year
 * @param startAt begin of delivery, or null when not fixed yet
 * @param endAt end of delivery (exclusive), or null when not terminated
 * @param paymentMethod id of the SEPA mandate
 * @param meterChange the next meter, or null when the first one stays
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NomosSubscription(String id, String customer, String plan, String number, boolean isFeedIn,
        int estimatedUsage, Instant createdAt, Instant updatedAt, @Nullable Instant startAt,
        @Nullable Instant terminatedAt, @Nullable Instant endAt, NomosAddress address, NomosMeter meter,
        String paymentMethod, @Nullable MeterChange meterChange) {

    /**
     * A subscription that keeps its meter.
     */
    public NomosSubscription(String id, String customer, String plan, String number, boolean isFeedIn,
            int estimatedUsage, Instant createdAt, Instant updatedAt, @Nullable Instant startAt,
            @Nullable Instant terminatedAt, @Nullable Instant endAt, NomosAddress address, NomosMeter meter,
            String paymentMethod) {
        this(id, customer, plan, number, isFeedIn, estimatedUsage, createdAt, updatedAt, startAt, terminatedAt, endAt,
                address, meter, paymentMethod, null);
    }

    /**
     * {@code pending}, {@code active} or {@code ended}.
     */
    public String status(Instant now) {
        Instant start = startAt;
        if (start == null || now.isBefore(start)) {
            return "pending";
        }
        return delivers(now) ? "active" : "ended";
    }

    /**
     * Whether energy is delivered at an instant.
     */
    public boolean delivers(Instant at) {
        Instant start = startAt;
        Instant end = endAt;
        return start != null && !at.isBefore(start) && (end == null || at.isBefore(end));
    }

    /**
     * The meter at an instant.
     */
    public NomosMeter meterAt(Instant at) {
        MeterChange change = meterChange;
        return change == null || at.isBefore(change.at()) ? meter : change.meter();
    }

    public NomosSubscription withDelivery(@Nullable Instant start, @Nullable Instant end) {
        return new NomosSubscription(id, customer, plan, number, isFeedIn, estimatedUsage, createdAt, updatedAt, start,
                terminatedAt, end, address, meter, paymentMethod, meterChange);
    }

    public NomosSubscription withMeter(NomosMeter changed) {
        return new NomosSubscription(id, customer, plan, number, isFeedIn, estimatedUsage, createdAt, updatedAt,
                startAt, terminatedAt, endAt, address, changed, paymentMethod, meterChange);
    }

    public NomosSubscription withMeterChange(@Nullable MeterChange changed) {
        return new NomosSubscription(id, customer, plan, number, isFeedIn, estimatedUsage, createdAt, updatedAt,
                startAt, terminatedAt, endAt, address, meter, paymentMethod, changed);
    }

    /**
     * The same contract for feed-in.
     *
     * @param yearly kWh that are expected per year
     */
    public NomosSubscription asFeedIn(String feedInPlan, int yearly) {
        return new NomosSubscription(id, customer, feedInPlan, number, true, yearly, createdAt, updatedAt, startAt,
                terminatedAt, endAt, address, meter, paymentMethod, meterChange);
    }

    @Override
    public String toString() {
        return "NomosSubscription[" + id + "]";
    }
}
