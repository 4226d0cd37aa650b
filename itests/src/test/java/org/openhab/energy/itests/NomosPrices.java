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
package org.openhab.energy.itests;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.openhab.energy.hub.clouds.nomos.NomosCloudOptions;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.hub.clouds.nomos.setup.GrantType;
import org.openhab.energy.hub.clouds.nomos.setup.NomosClient;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The truth to compare with: prices as the simulated Nomos answers a plain client, in EUR/kWh by slot start.
 *
 * @author openHAB Energy - Initial contribution
 */
final class NomosPrices {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final String CLIENT = "truth";
    private static final String SECRET = "truth-secret";

    private NomosPrices() {
    }

    /** Lets this class read as the customer who consents, with a client of its own. */
    static NomosCloudOptions withReader(NomosCloudOptions options) {
        String customer = options.customers().stream()
                .filter(candidate -> candidate.email().equals(NomosDemo.CONSENT_EMAIL)).findFirst().orElseThrow().id();
        return options.withClient(new NomosClient(CLIENT, SECRET, "Truth", Set.of(GrantType.CLIENT_CREDENTIALS),
                customer, "read:*", NomosVersion.CURIE, List.of()));
    }

    /** Prices of the subscription that the consent covers, from the start of today (Berlin) on. */
    static NavigableMap<Instant, BigDecimal> read(URI cloud) throws IOException, InterruptedException {
        return read(cloud, CLIENT, SECRET, NomosDemo.CONSENT_SUBSCRIPTION);
    }

    /** Prices of a subscription as the owner of a key reads them. */
    static NavigableMap<Instant, BigDecimal> read(URI cloud, String client, String secret, String subscription)
            throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String basic = Base64.getEncoder().encodeToString(
                (client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String token = json(http,
                HttpRequest.newBuilder(cloud.resolve("/oauth/token")).header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .get("access_token").getAsString();
        LocalDate today = LocalDate.now(ZONE);
        JsonObject answer = json(http,
                HttpRequest
                        .newBuilder(cloud.resolve("/subscriptions/" + subscription + "/prices?start="
                                + today + "&end=" + today.plusDays(1)))
                        .header("Authorization", "Bearer " + token).header("X-API-Version", "2026-05-27.curie"));
        NavigableMap<Instant, BigDecimal> prices = new TreeMap<>();
        for (JsonElement item : answer.getAsJsonArray("items")) {
            JsonElement amount = item.getAsJsonObject().get("amount");
            if (!amount.isJsonNull()) {
                prices.put(Instant.parse(item.getAsJsonObject().get("timestamp").getAsString()),
                        amount.getAsBigDecimal().movePointLeft(2));
            }
        }
        return prices;
    }

    private static JsonObject json(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
