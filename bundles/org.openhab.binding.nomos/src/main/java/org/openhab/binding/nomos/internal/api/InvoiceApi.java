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
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.dto.InvoiceDto;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * The invoices of a contract. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class InvoiceApi {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int LATEST_YEAR = 9999;
    private static final int MONTHS = 12;
    /** Days of a Nomos contract are days of this zone. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final NomosCalls calls;

    InvoiceApi(NomosCalls calls) {
        this.calls = calls;
    }

    /** {@return the invoices of the contract, from all pages} */
    public InvoiceBook of(String subscriptionId) throws CloudException, InterruptedException {
        boolean current = calls.version().isCurrent();
        String endpoint = "GET " + (current ? "/invoices" : "/subscriptions/{id}/invoices");
        String path = current
                ? NomosCalls.ofSubscription("/invoices", subscriptionId)
                : "/subscriptions/" + NomosCalls.encoded(subscriptionId) + "/invoices";
        List<Invoice> invoices = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (InvoiceDto dto : calls.list("invoices", endpoint, path, InvoiceDto.class)) {
            if (dto.id != null && Ownership.isOf(subscriptionId, dto.subscription, current) && known.add(dto.id)) {
                invoices.add(invoice(dto.id, dto));
            }
        }
        return new InvoiceBook(invoices);
    }

    /**
     * Asks where the PDF of an invoice is. The redirect is not followed: the storage is another host, which must not see the account's token.
     *
     * @return an address that is good for one hour; ask again instead of keeping it
     */
    public FileAddress file(String invoiceId) throws CloudException, InterruptedException {
        String endpoint = "GET /invoices/{id}/file";
        String path = "/invoices/" + NomosCalls.encoded(invoiceId) + "/file";
        CloudResponse response = calls.get("invoice-file", path, REDIRECTS);
        String location = response.header("Location");
        if (location == null || location.isBlank() || response.isSuccess()) {
            throw NomosCalls.malformed(endpoint, "it does not say where the file is", null);
        }
        URI asked = calls.address(path);
        URI address;
        try {
            address = asked.resolve(location.trim());
        } catch (IllegalArgumentException e) {
            // The cause quotes the address.
            throw NomosCalls.malformed(endpoint, "the address of the file is no address", null);
        }
        String scheme = Values.text(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !"https".equals(scheme) && !scheme.equals(asked.getScheme())) {
            throw NomosCalls.malformed(endpoint, "the address of the file is not safe", null);
        }
        return new FileAddress(address);
    }

    private static Invoice invoice(String id, InvoiceDto dto) {
        YearMonth month = month(dto);
        Instant start = Values.instant(dto.periodStart);
        Instant end = Values.instant(dto.periodEnd);
        if (start == null && end == null && month != null) {
            // Before 2026-05-27.curie the period may be null; an invoice is for its month.
            start = month.atDay(1).atStartOfDay(ZONE).toInstant();
            end = month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
        }
        return new Invoice(id, Values.text(dto.number), kind(dto),
                Values.word(Invoice.Status.class, dto.status, Invoice.Status.UNKNOWN),
                Values.number(dto.total, LARGEST), month, start, end, Values.instant(dto.issuedAt),
                Values.instant(dto.paidAt), Values.number(dto.usage, LARGEST), dto.voids);
    }

    private static Invoice.Kind kind(InvoiceDto dto) {
        if (dto.type != null) {
            return Values.word(Invoice.Kind.class, dto.type, Invoice.Kind.UNKNOWN);
        }
        // Old versions do not say; what only one kind has tells it.
        return dto.voids != null
                ? Invoice.Kind.VOID
                : dto.usage != null ? Invoice.Kind.USAGE : Invoice.Kind.UNKNOWN;
    }

    private static @Nullable YearMonth month(InvoiceDto dto) {
        Integer year = Values.whole(dto.year, 2000, LATEST_YEAR);
        Integer month = Values.whole(dto.month, 1, MONTHS);
        return year == null || month == null ? null : YearMonth.of(year, month);
    }
}
