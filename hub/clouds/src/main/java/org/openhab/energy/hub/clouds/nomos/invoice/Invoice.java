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
package org.openhab.energy.hub.clouds.nomos.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One invoice as it is now.
 *
 * @param number the printed number
 * @param periodEnd exclusive
 * @param periodNumber counted from 1
 * @param status {@code open}, {@code paid}, {@code voided} or {@code uncollectible}
 * @param type {@code usage}, {@code prepayment} or {@code void}; by switch a word that no document knows
 * @param usage kWh of the period, null for prepayments and voids
 * @param voids id of the invoice that this one reverses, null for all others
 * @param total EUR, taxes included
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Invoice(String id, String customer, String subscription, String number, YearMonth month,
        Instant periodStart, Instant periodEnd, int periodNumber, String status, Instant issuedAt,
        @Nullable Instant paidAt, String type, @Nullable BigDecimal usage, @Nullable String voids, BigDecimal total) {

    @Override
    public String toString() {
        return "Invoice[" + id + "]";
    }
}
