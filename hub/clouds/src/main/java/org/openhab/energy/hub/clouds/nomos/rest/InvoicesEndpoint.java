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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.invoice.Invoice;
import org.openhab.energy.hub.clouds.nomos.invoice.InvoiceBook;
import org.openhab.energy.hub.clouds.nomos.rest.ListFilter.Kind;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

import com.google.gson.JsonObject;

/**
 * {@code /invoices}, {@code /invoices/{id}} and {@code /invoices/{id}/file}; before curie the list is one
 * subscription's.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class InvoicesEndpoint {

    private static final Listing<Invoice> LISTING = new Listing<>(
            new ListFilter(Map.of("status", Kind.ENUM, "type", Kind.ENUM, "subscription", Kind.STRING, "period_start",
                    Kind.DATE, "period_end", Kind.DATE)),
            Invoice::id);

    private final Directory directory;
    private final InvoiceBook book;
    private final Function<Invoice, URI> files;

    /**
     * @param files gives the address of an invoice's file that is good for an hour
     */
    InvoicesEndpoint(Directory directory, InvoiceBook book, Function<Invoice, URI> files) {
        this.directory = directory;
        this.book = book;
        this.files = files;
    }

    HttpResponse list(Call call) {
        return LISTING.answer(call, visible(call), invoice -> json(invoice, call.version()));
    }

    HttpResponse listOf(Call call, NomosSubscription subscription) {
        return LISTING.answer(call, book.of(subscription, call.now()), invoice -> json(invoice, call.version()));
    }

    HttpResponse single(Call call) {
        return HttpResponse.json(200, json(find(call), call.version()));
    }

    HttpResponse file(Call call) {
        return HttpResponse.redirect(302, files.apply(find(call)).toString());
    }

    private Invoice find(Call call) {
        return visible(call).stream().filter(invoice -> invoice.id().equals(call.id())).findFirst()
                .orElseThrow(() -> NomosException.notFound("Invoice"));
    }

    private List<Invoice> visible(Call call) {
        Instant now = call.now();
        return directory.subscriptions(call.grant().customer()).stream()
                .flatMap(subscription -> book.of(subscription, now).stream())
                .sorted(Comparator.comparing(Invoice::issuedAt).thenComparing(Invoice::id).reversed()).toList();
    }

    private static JsonObject json(Invoice invoice, NomosVersion version) {
        boolean curie = version.atLeast(NomosVersion.CURIE);
        JsonObject json = new JsonObject();
        json.addProperty("object", "invoice");
        json.addProperty("id", invoice.id());
        if (curie) {
            json.addProperty("customer", invoice.customer());
            json.addProperty("subscription", invoice.subscription());
        }
        json.addProperty("invoice_number", invoice.number());
        json.addProperty("month", invoice.month().getMonthValue());
        json.addProperty("year", invoice.month().getYear());
        // Periods come without milliseconds, unlike all other timestamps.
        json.addProperty("period_start", invoice.periodStart().toString());
        json.addProperty("period_end", invoice.periodEnd().toString());
        json.addProperty("period_number", invoice.periodNumber());
        json.addProperty("status", invoice.status());
        json.add("issued_at", SubscriptionJson.timestamp(invoice.issuedAt()));
        json.add("paid_at", SubscriptionJson.timestamp(invoice.paidAt()));
        if (curie) {
            json.addProperty("type", invoice.type());
        }
        if (invoice.usage() != null) {
            json.addProperty("usage", invoice.usage());
        }
        if (curie && invoice.voids() != null) {
            json.addProperty("voids", invoice.voids());
        }
        json.addProperty("total", invoice.total());
        return json;
    }
}
