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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An invoice.
 *
 * @param id identifier in the API
 * @param number the printed number, may be empty
 * @param kind what it bills
 * @param status what became of it
 * @param total EUR, taxes included, or null when it is not known; may be negative
 * @param month the month it is for, or null
 * @param periodStart first instant of its period, or null
 * @param periodEnd first instant after its period, or null
 * @param issuedAt when it was issued, or null
 * @param paidAt when it was paid, or null
 * @param energy what it bills in kWh, or null for one that bills no usage
 * @param voids identifier of the invoice that it reverses, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Invoice(String id, String number, Kind kind, Status status, @Nullable BigDecimal total,
        @Nullable YearMonth month, @Nullable Instant periodStart, @Nullable Instant periodEnd,
        @Nullable Instant issuedAt, @Nullable Instant paidAt, @Nullable BigDecimal energy, @Nullable String voids) {

    /** What an invoice bills. */
    public enum Kind {
        /** The usage of a period. */
        USAGE,
        /** An amount in advance. */
        PREPAYMENT,
        /** The reversal of another invoice. */
        VOID,
        /** A word that is not known here, or none. */
        UNKNOWN
    }

    /** What became of an invoice. */
    public enum Status {
        OPEN,
        PAID,
        VOIDED,
        UNCOLLECTIBLE,
        UNKNOWN
    }
}
