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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * All invoices of a contract. A reversed invoice and its reversal count for nothing; they are known by their status, by their kind, and by the reversal naming
 * the reversed, whichever comes first. Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class InvoiceBook {
    private final List<Invoice> invoices;
    private final List<Invoice> valid;

    /**
     * @param invoices as Nomos lists them
     */
    public InvoiceBook(List<Invoice> invoices) {
        this.invoices = invoices.stream().sorted(Comparator.comparing(InvoiceBook::date).reversed()).toList();
        Set<String> reversed = new HashSet<>();
        for (Invoice invoice : invoices) {
            String voids = invoice.voids();
            if (voids != null) {
                reversed.add(voids);
            }
        }
        this.valid = this.invoices.stream()
                .filter(invoice -> invoice.kind() != Invoice.Kind.VOID && invoice.voids() == null
                        && invoice.status() != Invoice.Status.VOIDED && !reversed.contains(invoice.id()))
                .toList();
    }

    /** {@return all invoices, the latest first, reversed ones and reversals included} */
    public List<Invoice> all() {
        return invoices;
    }

    /** {@return the latest invoice that is neither reversed nor a reversal, or null if there is none} */
    public @Nullable Invoice last() {
        return valid.isEmpty() ? null : valid.get(0);
    }

    /**
     * {@return the sum in EUR of the invoices that are open, zero if none is; null when the total of one of them is not known} What was reversed is not
     * open, and neither is a prepayment that was given up.
     */
    public @Nullable BigDecimal openAmount() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Invoice invoice : valid) {
            if (invoice.status() == Invoice.Status.OPEN) {
                BigDecimal total = invoice.total();
                if (total == null) {
                    return null;
                }
                sum = sum.add(total);
            }
        }
        return sum;
    }

    private static Instant date(Invoice invoice) {
        Instant issuedAt = invoice.issuedAt();
        Instant periodEnd = invoice.periodEnd();
        return issuedAt != null ? issuedAt : periodEnd != null ? periodEnd : Instant.MIN;
    }
}
