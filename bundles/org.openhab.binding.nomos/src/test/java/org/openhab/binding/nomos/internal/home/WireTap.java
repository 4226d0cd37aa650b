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
package org.openhab.binding.nomos.internal.home;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Listens on the wire between the hub and the simulated Nomos: counts what is asked for and remembers the prices and the usage of one contract that were told, without
 * any of the code under test.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class WireTap implements Transport {
    private final Map<LocalDate, Map<String, Integer>> calls = new TreeMap<>();
    private final Map<Instant, BigDecimal> told = new HashMap<>();
    private final Map<Instant, BigDecimal> usage = new HashMap<>();
    private final List<Instant> priceCalls = new ArrayList<>();
    private final Transport wire;
    private final Clock clock;
    private final String subscription;

    WireTap(Transport wire, Clock clock, String subscription) {
        this.wire = wire;
        this.clock = clock;
        this.subscription = subscription;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        Instant now = clock.instant();
        String path = request.uri().getPath();
        calls.computeIfAbsent(MarketDay.of(now, NomosBindingConstants.ZONE).date(), date -> new TreeMap<>())
                .merge(kind(path), 1, Integer::sum);
        CloudResponse response = wire.send(request);
        if (path.equals("/subscriptions/" + subscription + "/prices")) {
            priceCalls.add(now);
            if (response.status() == 200) {
                remember(JsonParser.parseString(response.body()).getAsJsonObject());
            }
        }
        if (path.equals("/subscriptions/" + subscription + "/usage") && response.status() == 200) {
            rememberUsage(JsonParser.parseString(response.body()).getAsJsonObject());
        }
        return response;
    }

    private void rememberUsage(JsonObject answer) {
        answer.getAsJsonArray("data").forEach(point -> usage.put(
                Instant.parse(point.getAsJsonObject().get("start").getAsString()),
                point.getAsJsonObject().get("usage").getAsBigDecimal()));
    }

    /** {@return the energy of the day in kWh as it was last told, or null unless all of it was} */
    @Nullable
    BigDecimal usage(MarketDay day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Instant start = day.start(); start.isBefore(day.end()); start = start.plus(Duration.ofMinutes(15))) {
            BigDecimal energy = usage.get(start);
            if (energy == null) {
                return null;
            }
            sum = sum.add(energy);
        }
        return sum;
    }

    /** {@return calls by kind of each day} */
    Map<LocalDate, Map<String, Integer>> calls() {
        return calls;
    }

    /** {@return the total that was last told for the slot, in ct/kWh, or null when none was} */
    @Nullable
    BigDecimal told(Instant slot) {
        return told.get(slot);
    }

    List<Instant> priceCalls() {
        return priceCalls;
    }

    private void remember(JsonObject answer) {
        JsonElement items = answer.get("items");
        if (items == null || items.isJsonNull()) {
            return;
        }
        for (JsonElement item : items.getAsJsonArray()) {
            Instant slot = Instant.parse(item.getAsJsonObject().get("timestamp").getAsString());
            JsonElement amount = item.getAsJsonObject().get("amount");
            if (amount == null || amount.isJsonNull()) {
                told.remove(slot);
            } else {
                told.put(slot, amount.getAsBigDecimal());
            }
        }
    }

    private static String kind(String path) {
        String[] parts = path.split("/");
        String last = parts[parts.length - 1];
        return parts.length == 3 && !path.startsWith("/oauth") ? parts[1] + "/{id}" : last;
    }
}
