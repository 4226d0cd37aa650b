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

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.rest.ListFilter.Kind;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.NomosCustomer;
import org.openhab.energy.hub.clouds.nomos.setup.NomosPlan;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

import com.google.gson.JsonObject;

/**
 * {@code /plans}, {@code /customers}, and the retailers that somebody may have had before: {@code /market-partners},
 * before curie {@code /suppliers} and {@code /suppliers/search}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class CatalogueEndpoint {

    private static final Listing<NomosPlan> PLANS = new Listing<>(
            new ListFilter(Map.of("created_at", Kind.DATE)), NomosPlan::id);
    private static final Listing<NomosCustomer> CUSTOMERS = new Listing<>(
            new ListFilter(Map.of("email", Kind.STRING, "type", Kind.STRING, "created_at", Kind.DATE)),
            NomosCustomer::id);
    private static final Listing<Retailer> RETAILERS = new Listing<>(
            new ListFilter(Map.of("name", Kind.STRING, "code", Kind.STRING, "created_at", Kind.DATE)), Retailer::id);

    private static final List<Retailer> KNOWN = List.of(
            new Retailer("mp_z4a5b6c7d8", "Alt Energie GmbH", "9900000000001"),
            new Retailer("mp_e9f0g1h2i3", "Stadtwerke Musterstadt", "9900000000002"));

    private final Directory directory;

    CatalogueEndpoint(Directory directory) {
        this.directory = directory;
    }

    HttpResponse plans(Call call) {
        // A plan's status is in no answer, so a filter by it has no effect here.
        return PLANS.answer(call, visiblePlans(call), plan -> SubscriptionJson.plan(plan, call.version()));
    }

    HttpResponse plan(Call call) {
        return visiblePlans(call).stream().filter(plan -> plan.id().equals(call.id())).findFirst()
                .map(plan -> HttpResponse.json(200, SubscriptionJson.plan(plan, call.version())))
                .orElseThrow(() -> NomosException.notFound("Plan"));
    }

    HttpResponse customers(Call call) {
        return CUSTOMERS.answer(call, directory.customers(call.grant().customer()),
                customer -> SubscriptionJson.customer(customer, call.version()));
    }

    HttpResponse customer(Call call) {
        return directory.customers(call.grant().customer()).stream()
                .filter(customer -> customer.id().equals(call.id())).findFirst()
                .map(customer -> HttpResponse.json(200, SubscriptionJson.customer(customer, call.version())))
                .orElseThrow(() -> NomosException.notFound("Customer"));
    }

    HttpResponse retailers(Call call) {
        return RETAILERS.answer(call, KNOWN, retailer -> json(retailer, call.version()));
    }

    HttpResponse search(Call call) {
        String sought = call.request().queryParameter("query").orElse("").toLowerCase(Locale.ROOT);
        return RETAILERS.answer(call,
                KNOWN.stream().filter(retailer -> retailer.name().toLowerCase(Locale.ROOT).contains(sought)).toList(),
                retailer -> json(retailer, call.version()));
    }

    private List<NomosPlan> visiblePlans(Call call) {
        return directory.plans().stream().filter(plan -> !plan.feedIn() || call.atLeast(NomosVersion.CURIE)).toList();
    }

    private static JsonObject json(Retailer retailer, NomosVersion version) {
        boolean curie = version.atLeast(NomosVersion.CURIE);
        JsonObject json = new JsonObject();
        json.addProperty("object", curie ? "market_partner" : "supplier");
        json.addProperty("id", retailer.id());
        json.addProperty("name", retailer.name());
        if (curie) {
            json.addProperty("type", "supplier");
            json.addProperty("code", retailer.code());
            json.addProperty("code_type", "BDEW");
        }
        json.addProperty("country", "DE");
        json.addProperty("created_at", "2025-12-01T00:00:00.000Z");
        return json;
    }

    private record Retailer(String id, String name, String code) {
    }
}
