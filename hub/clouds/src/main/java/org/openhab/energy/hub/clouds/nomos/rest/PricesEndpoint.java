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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.price.PriceRow;
import org.openhab.energy.hub.clouds.nomos.price.PriceSeries;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

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

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final PriceSeries series;
    private final InstantSource clock;
    private final Supplier<NomosSwitches> switches;

    PricesEndpoint(PriceSeries series, InstantSource clock, Supplier<NomosSwitches> switches) {
        this.series = series;
        this.clock = clock;
        this.switches = switches;
    }

    JsonObject answer(HttpRequest request, NomosSubscription subscription, NomosVersion version) {
        LocalDate start = date(request, "start");
        LocalDate end = date(request, "end");
        if (start.isAfter(end)) {
            throw NomosException.badField("invalid_value", "end", "Must not be before 'start'",
                    "Invalid input: end is before start");
        }
        int longest = switches.get().longestRangeDays();
        if (ChronoUnit.DAYS.between(start, end) >= longest) {
            throw NomosException.badField("too_big", "end", "Range is longer than " + longest + " days",
                    "Too big: expected a range of <=" + longest + " days");
        }
        if (subscription.isFeedIn() && !version.atLeast(NomosVersion.CURIE)) {
            throw NomosException.badField("upgrade_api_version", "", "Feed-in needs API version 2026-05-27.curie",
                    "Upgrade to API version 2026-05-27.curie");
        }
        return write(subscription, start, end);
    }

    private JsonObject write(NomosSubscription subscription, LocalDate start, LocalDate end) {
        Instant now = clock.instant();
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
                        ? items(series.rows(subscription, start, end, now, current.unpublishedSlots()))
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

    private static LocalDate date(HttpRequest request, String field) {
        String text = request.queryParameter(field).orElseThrow(() -> NomosException.missingField(field));
        if (!DATE.matcher(text).matches()) {
            throw NomosException.badField("invalid_format", field, "Invalid",
                    "Invalid string: must match pattern /^\\d{4}-\\d{2}-\\d{2}$/");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw NomosException.badField("invalid_format", field, "Invalid date", "Invalid input: no such date");
        }
    }
}
