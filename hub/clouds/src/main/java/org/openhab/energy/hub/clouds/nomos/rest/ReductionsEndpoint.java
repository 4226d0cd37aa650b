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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.rest.ListFilter.Kind;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.GridFeeReduction;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

import com.google.gson.JsonObject;

/**
 * {@code /grid-fee-reductions} and {@code /grid-fee-reductions/{id}}; edison has no pages and no customer.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ReductionsEndpoint {

    private static final Listing<GridFeeReduction> LISTING = new Listing<>(
            new ListFilter(Map.of("status", Kind.ENUM, "customer", Kind.STRING, "subscription", Kind.STRING,
                    "created_at", Kind.DATE, "updated_at", Kind.DATE)),
            GridFeeReduction::id);

    private final Directory directory;

    ReductionsEndpoint(Directory directory) {
        this.directory = directory;
    }

    HttpResponse list(Call call) {
        return LISTING.answer(call, visible(call), reduction -> json(reduction, call.version(), call.now()),
                call.atLeast(NomosVersion.CURIE));
    }

    HttpResponse single(Call call) {
        return visible(call).stream().filter(reduction -> id(reduction, call.version()).equals(call.id())).findFirst()
                .map(reduction -> HttpResponse.json(200, json(reduction, call.version(), call.now())))
                .orElseThrow(() -> NomosException.notFound("Grid fee reduction"));
    }

    private List<GridFeeReduction> visible(Call call) {
        return directory.allReductions(call.grant().customer()).stream()
                .filter(reduction -> !reduction.createdAt().isAfter(call.now())).toList();
    }

    /** Edison's ids have the prefix of a product order. */
    private static String id(GridFeeReduction reduction, NomosVersion version) {
        return version.atLeast(NomosVersion.CURIE) ? reduction.id() : reduction.id().replaceFirst("^gfr_", "prdo_");
    }

    private static JsonObject json(GridFeeReduction reduction, NomosVersion version, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("object", "grid_fee_reduction");
        json.addProperty("id", id(reduction, version));
        json.addProperty("subscription", reduction.subscription());
        if (version.atLeast(NomosVersion.CURIE)) {
            json.addProperty("customer", reduction.customer());
        }
        json.addProperty("type", "enwg-14a-module-" + reduction.module());
        json.addProperty("status", reduction.status(now));
        json.add("valid_from", SubscriptionJson.timestamp(reduction.validFrom()));
        json.add("valid_until", SubscriptionJson.timestamp(reduction.validUntil()));
        json.add("created_at", SubscriptionJson.timestamp(reduction.createdAt()));
        json.add("updated_at", SubscriptionJson.timestamp(reduction.updatedAt(now)));
        return json;
    }
}
