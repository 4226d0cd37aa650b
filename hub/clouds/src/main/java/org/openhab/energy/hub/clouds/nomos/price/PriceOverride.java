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
package org.openhab.energy.hub.clouds.nomos.price;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One way in which price answers are spoilt or corrected.
 *
 * @param kind what happens
 * @param slot the slot it happens to, or null
 * @param day the local day it happens to, or null; with neither it happens everywhere
 * @param change for {@link Kind#CORRECT}: ct/kWh added to electricity
 * @param since from when on it shows, e.g. the instant of a re-publication; null for always
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PriceOverride(Kind kind, @Nullable Instant slot, @Nullable LocalDate day, BigDecimal change,
        @Nullable Instant since) {

    /**
     * An override that shows at once.
     */
    public PriceOverride(Kind kind, @Nullable Instant slot, @Nullable LocalDate day, BigDecimal change) {
        this(kind, slot, day, change, null);
    }

    /** What happens to a row. */
    public enum Kind {
        /** Electricity and amount are null. */
        NULL,
        /** The row is left out. */
        DROP,
        /** The row comes twice. */
        DUPLICATE,
        /** The answer's rows come in another order. */
        SHUFFLE,
        /** The price is another one. */
        CORRECT
    }

    public static PriceOverride slot(Kind kind, Instant slot) {
        return new PriceOverride(kind, slot, null, BigDecimal.ZERO);
    }

    public static PriceOverride day(Kind kind, LocalDate day) {
        return new PriceOverride(kind, null, day, BigDecimal.ZERO);
    }

    public static PriceOverride shuffle() {
        return new PriceOverride(Kind.SHUFFLE, null, null, BigDecimal.ZERO);
    }

    public static PriceOverride correct(LocalDate day, BigDecimal change) {
        return new PriceOverride(Kind.CORRECT, null, day, change);
    }

    /**
     * A day that is published again with other prices.
     *
     * @param at when
     */
    public static PriceOverride republish(LocalDate day, BigDecimal change, Instant at) {
        return new PriceOverride(Kind.CORRECT, null, day, change, at);
    }

    boolean shows(Instant now) {
        Instant begin = since;
        return begin == null || !now.isBefore(begin);
    }

    boolean concerns(Instant start, ZoneId zone) {
        Instant onlySlot = slot;
        LocalDate onlyDay = day;
        return (onlySlot == null || onlySlot.equals(start))
                && (onlyDay == null || onlyDay.equals(start.atZone(zone).toLocalDate()));
    }
}
