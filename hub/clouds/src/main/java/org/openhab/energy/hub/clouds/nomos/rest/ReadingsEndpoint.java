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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.error.NomosErrorCode;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.meter.MeterReading;
import org.openhab.energy.hub.clouds.nomos.meter.MeterReadings;
import org.openhab.energy.hub.clouds.nomos.meter.ReadingCheck;
import org.openhab.energy.hub.clouds.nomos.rest.ListFilter.Kind;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * {@code GET} and {@code POST /meter-readings}; before curie below the subscription.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ReadingsEndpoint {

    private static final Pattern ZULU = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");
    private static final int LONGEST_MESSAGE = 500;

    private static final Listing<MeterReading> LISTING = new Listing<>(
            new ListFilter(Map.of("type", Kind.STRING, "subscription", Kind.STRING, "created_at", Kind.DATE)),
            MeterReading::id);

    private final Directory directory;
    private final MeterReadings readings;
    private final ReadingCheck check;
    private final ZoneId zone;

    ReadingsEndpoint(Directory directory, MeterReadings readings, ReadingCheck check, ZoneId zone) {
        this.directory = directory;
        this.readings = readings;
        this.check = check;
        this.zone = zone;
    }

    HttpResponse list(Call call) {
        List<MeterReading> visible = directory.subscriptions(call.grant().customer()).stream()
                .flatMap(subscription -> readings.of(subscription, call.now()).stream())
                .sorted(Comparator.comparing(MeterReading::createdAt).thenComparing(MeterReading::id).reversed())
                .toList();
        return LISTING.answer(call, visible, ReadingsEndpoint::json);
    }

    HttpResponse listOf(Call call, NomosSubscription subscription) {
        List<MeterReading> newestFirst = new ArrayList<>(readings.of(subscription, call.now()));
        Collections.reverse(newestFirst);
        return LISTING.answer(call, newestFirst, ReadingsEndpoint::json);
    }

    /**
     * @param find gives a subscription that the token may see
     */
    HttpResponse post(Call call, Function<String, NomosSubscription> find) {
        JsonObject body = body(call);
        String id = text(body, "subscription");
        return accept(call, body, find.apply(id));
    }

    HttpResponse postTo(Call call, NomosSubscription subscription) {
        return accept(call, body(call), subscription);
    }

    private HttpResponse accept(Call call, JsonObject body, NomosSubscription subscription) {
        BigDecimal value = value(body);
        Instant at = timestamp(body);
        if (body.has("message") && text(body, "message").length() > LONGEST_MESSAGE) {
            throw NomosException.badField("too_big", "message", "At most 500 characters",
                    "Too big: expected string to have <=500 characters");
        }
        Instant day = at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        check.check(subscription, value, at, day, call.now());
        return HttpResponse.json(200, json(readings.report(subscription, value, day, call.now())));
    }

    private static JsonObject body(Call call) {
        if (!"application/json".equals(call.request().mediaType())) {
            throw new NomosException(NomosErrorCode.BAD_REQUEST, "Content-Type must be application/json");
        }
        try {
            return JsonText.readObject(call.request().bodyText());
        } catch (IllegalArgumentException e) {
            throw new NomosException(NomosErrorCode.BAD_REQUEST, "Malformed JSON");
        }
    }

    private static String text(JsonObject body, String field) {
        if (!body.has(field)) {
            throw NomosException.missingField(field);
        }
        if (body.get(field) instanceof JsonPrimitive value && value.isString()) {
            return value.getAsString();
        }
        throw NomosException.badField("invalid_type", field, "Expected string", "Invalid input: expected string");
    }

    private static BigDecimal value(JsonObject body) {
        if (!(body.get("value") instanceof JsonPrimitive value) || !value.isNumber()) {
            throw NomosException.badField("invalid_type", "value", body.has("value") ? "Expected number" : "Required",
                    "Invalid input: expected number");
        }
        if (value.getAsBigDecimal().signum() <= 0) {
            throw NomosException.badField("too_small", "value", "Must be more than 0", "Too small: expected >0");
        }
        return value.getAsBigDecimal();
    }

    private static Instant timestamp(JsonObject body) {
        String text = text(body, "timestamp");
        try {
            if (ZULU.matcher(text).matches()) {
                return Instant.parse(text.length() == 17 ? text.replace("Z", ":00Z") : text);
            }
        } catch (DateTimeException e) {
            // No such date: refused below, like every other text.
        }
        throw NomosException.badField("invalid_format", "timestamp", "Invalid datetime", "Invalid ISO datetime");
    }

    private static JsonObject json(MeterReading reading) {
        JsonObject json = new JsonObject();
        json.addProperty("object", "meter_reading");
        json.addProperty("id", reading.id());
        json.addProperty("customer", reading.customer());
        json.addProperty("subscription", reading.subscription());
        json.addProperty("meter", reading.meter());
        json.addProperty("value", reading.value());
        json.add("timestamp", SubscriptionJson.timestamp(reading.timestamp()));
        json.addProperty("type", reading.type().word());
        json.add("created_at", SubscriptionJson.timestamp(reading.createdAt()));
        return json;
    }
}
