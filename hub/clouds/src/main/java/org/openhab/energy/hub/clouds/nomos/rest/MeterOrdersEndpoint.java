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
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.rest.ListFilter.Kind;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.MeterOrder;
import org.openhab.energy.hub.clouds.nomos.setup.MeterOrder.Stage;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

import com.google.gson.JsonObject;

/**
 * {@code /meter-orders} and {@code /meter-orders/{id}}; edison has other words for the stages and no instants.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class MeterOrdersEndpoint {

    private static final Listing<MeterOrder> LISTING = new Listing<>(
            new ListFilter(Map.of("status", Kind.ENUM, "customer", Kind.STRING, "subscription", Kind.STRING)),
            MeterOrder::id);

    private final Directory directory;

    MeterOrdersEndpoint(Directory directory) {
        this.directory = directory;
    }

    HttpResponse list(Call call) {
        return LISTING.answer(call, visible(call), order -> json(order, call.version(), call.now()));
    }

    HttpResponse single(Call call) {
        return visible(call).stream().filter(order -> order.id().equals(call.id())).findFirst()
                .map(order -> HttpResponse.json(200, json(order, call.version(), call.now())))
                .orElseThrow(() -> NomosException.notFound("Meter order"));
    }

    private List<MeterOrder> visible(Call call) {
        return directory.meterOrders(call.grant().customer()).stream()
                .filter(order -> !order.createdAt().isAfter(call.now())).toList();
    }

    private static JsonObject json(MeterOrder order, NomosVersion version, Instant now) {
        Stage stage = order.stage(now);
        Instant blockedAt = order.blockedAt();
        boolean blocked = blockedAt != null && !blockedAt.isAfter(now);
        JsonObject json = new JsonObject();
        json.addProperty("object", "meter_order");
        json.addProperty("id", order.id());
        json.addProperty("subscription", order.subscription());
        json.addProperty("customer", order.customer());
        json.addProperty("provider", order.provider());
        if (!version.atLeast(NomosVersion.CURIE)) {
            json.addProperty("status", blocked ? "blocked" : stage.formerWord());
            json.add("created_at", SubscriptionJson.timestamp(order.createdAt()));
            json.add("updated_at", SubscriptionJson.timestamp(order.reached(stage, now).orElse(order.createdAt())));
            return json;
        }
        json.addProperty("status", stage.name().toLowerCase(Locale.ROOT));
        json.add("created_at", SubscriptionJson.timestamp(order.createdAt()));
        json.add("installed_at", SubscriptionJson.timestamp(reached(order, Stage.INSTALLED, now)));
        json.add("activated_at", SubscriptionJson.timestamp(reached(order, Stage.ACTIVATED, now)));
        json.add("cancelled_at", SubscriptionJson.timestamp(reached(order, Stage.CANCELLED, now)));
        json.addProperty("cancelled_reason", stage == Stage.CANCELLED ? order.cancelledReason() : null);
        json.add("blocked_at", SubscriptionJson.timestamp(blocked ? blockedAt : null));
        json.addProperty("blocked_reason", blocked ? order.blockedReason() : null);
        boolean scheduled = order.reached(Stage.SCHEDULED, now).isPresent();
        json.add("appointment_at", SubscriptionJson.timestamp(scheduled ? order.appointmentAt() : null));
        return json;
    }

    private static @Nullable Instant reached(MeterOrder order, Stage stage, Instant now) {
        return order.reached(stage, now).orElse(null);
    }
}
