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
package org.openhab.binding.nomos.internal.contract;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.Invoice;
import org.openhab.binding.nomos.internal.api.InvoiceBook;
import org.openhab.binding.nomos.internal.api.MeterOrder;
import org.openhab.binding.nomos.internal.api.MeterReading;
import org.openhab.binding.nomos.internal.api.Plan;
import org.openhab.binding.nomos.internal.api.Reduction;
import org.openhab.binding.nomos.internal.api.SubscriptionDetails;

/**
 * All that is known of a contract beside prices and usage. Null means not known: not read yet, or not for this account to see. Immutable.
 *
 * @param readAt when each topic was last answered, a refusal included
 * @param details the contract
 * @param plan its plan
 * @param invoices its invoices
 * @param readings the readings of its meter, the latest first
 * @param reductions the reductions of its grid fee
 * @param orders its orders of meters, the latest first
 * @param announced identifier of the last invoice that was announced, empty when there was none at the first look
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ContractRecord(Map<Topic, Instant> readAt, @Nullable SubscriptionDetails details, @Nullable Plan plan,
        @Nullable List<Invoice> invoices, @Nullable List<MeterReading> readings, @Nullable List<Reduction> reductions,
        @Nullable List<MeterOrder> orders, @Nullable String announced) {

    public ContractRecord {
        readAt = Map.copyOf(readAt);
    }

    /** {@return the record of a contract of which nothing is known} */
    public static ContractRecord empty() {
        return new ContractRecord(Map.of(), null, null, null, null, null, null, null);
    }

    /** {@return the invoices as a book, empty while they are not known} */
    public InvoiceBook book() {
        List<Invoice> known = invoices;
        return new InvoiceBook(known == null ? List.of() : known);
    }

    public ContractRecord with(SubscriptionDetails read) {
        return new ContractRecord(readAt, read, plan, invoices, readings, reductions, orders, announced);
    }

    public ContractRecord withPlan(@Nullable Plan read) {
        return new ContractRecord(readAt, details, read, invoices, readings, reductions, orders, announced);
    }

    public ContractRecord withInvoices(List<Invoice> read) {
        return new ContractRecord(readAt, details, plan, read, readings, reductions, orders, announced);
    }

    public ContractRecord withReadings(List<MeterReading> read) {
        return new ContractRecord(readAt, details, plan, invoices, read, reductions, orders, announced);
    }

    public ContractRecord withReductions(@Nullable List<Reduction> read) {
        return new ContractRecord(readAt, details, plan, invoices, readings, read, orders, announced);
    }

    public ContractRecord withOrders(@Nullable List<MeterOrder> read) {
        return new ContractRecord(readAt, details, plan, invoices, readings, reductions, read, announced);
    }

    public ContractRecord announced(String invoice) {
        return new ContractRecord(readAt, details, plan, invoices, readings, reductions, orders, invoice);
    }

    /** {@return this record with the topic answered at the instant} */
    public ContractRecord read(Topic topic, Instant now) {
        Map<Topic, Instant> times = new EnumMap<>(Topic.class);
        times.putAll(readAt);
        times.put(topic, now);
        return new ContractRecord(times, details, plan, invoices, readings, reductions, orders, announced);
    }

    /** {@return this record as if nothing had been answered yet, so that everything is asked for again} */
    public ContractRecord unread() {
        return new ContractRecord(Map.of(), details, plan, invoices, readings, reductions, orders, announced);
    }
}
