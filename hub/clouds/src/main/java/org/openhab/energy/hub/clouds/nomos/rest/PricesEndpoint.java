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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.price.PriceRow;
import org.openhab.energy.hub.clouds.nomos.price.PriceSeries;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * {@code GET /subscriptions/{id}/prices}: {@code start} and {@code end} are local days and both inclusive.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PricesEndpoint {

    private final PriceSeries series;
    private final Supplier<NomosSwitches> switches;

    PricesEndpoint(PriceSeries series, Supplier<NomosSwitches> switches) {
        this.series = series;
        this.switches = switches;
    }

    HttpResponse answer(Call call, NomosSubscription subscription) {
        LocalDate start = DateParameter.required(call.request(), "start");
        LocalDate end = DateParameter.required(call.request(), "end");
        DateParameter.checkRange(start, end, 1, switches.get().longestRangeDays());
        return HttpResponse.json(200, write(subscription, start, end, call.now()));
    }

    private JsonObject write(NomosSubscription subscription, LocalDate start, LocalDate end, Instant now) {
        NomosSwitches current = switches.get();
        JsonObject period = new JsonObject();
        period.addProperty("start", start.toString());
        period.addProperty("end", end.toString());
        JsonObject json = new JsonObject();
        json.addProperty("object", "price");
        json.addProperty("subscription", subscription.id());
        json.add("period", period);
        json.addProperty("unit", "ct/kWh");
        json.addProperty("currency", "EUR");
        json.addProperty("resolution", current.resolutionLabel());
        json.addProperty("reference", current.priceReference());
        boolean active = "active".equals(subscription.status(now));
        json.add("items",
                active
                        ? items(series.rows(subscription, start, end, now))
                        : JsonNull.INSTANCE);
        return json;
    }

    private static JsonArray items(List<PriceRow> rows) {
        JsonArray items = new JsonArray(rows.size());
        for (PriceRow row : rows) {
            JsonArray components = new JsonArray();
            row.components().forEach(component -> {
                JsonObject part = new JsonObject();
                part.addProperty("type", component.type());
                part.add("amount", amount(component.amount()));
                components.add(part);
            });
            JsonObject item = new JsonObject();
            item.addProperty("timestamp", row.timestamp().toString());
            item.add("amount", amount(row.amount()));
            item.add("components", components);
            items.add(item);
        }
        return items;
    }

    private static JsonElement amount(@Nullable BigDecimal amount) {
        return amount == null ? JsonNull.INSTANCE : new JsonPrimitive(amount);
    }
}
