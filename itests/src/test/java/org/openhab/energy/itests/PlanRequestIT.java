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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A stranger on the LAN asks the demo for plans, by MQTT and by HTTP, and checks them with the prices that everybody can read.
 *
 * @author openHAB Energy - Initial contribution
 */
class PlanRequestIT {

    private static final String REQUEST = "energy/request/plan";
    private static final String RESPONSE = "energy/response/plan";
    private static final String PRICES = "energy/nomos_subscription_key_home/prices";
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @TempDir
    Path folder;
    private final int http = Ports.free();
    private final int mqtt = Ports.free();
    private final HubRest rest = new HubRest(URI.create("http://127.0.0.1:" + http));

    @Test
    void strangerGetsTheCheapestPlanByMqttAndByHttp() throws Exception {
        try (HubProcess hub = HubProcess.start(folder, List.of(), "--home", folder.resolve("home").toString(),
                "--http-port", Integer.toString(http), "--mqtt-port", Integer.toString(mqtt))) {
            hub.awaitOutput("Ctrl-C stops it");
            try (MqttProbe probe = await().atMost(NomosHome.LIMIT).ignoreException(MqttException.class)
                    .until(() -> MqttProbe.connect(mqtt), connected -> true)) {
                await().atMost(NomosHome.LIMIT).until(() -> probe.latest(PRICES).contains("start"));
                plansAreTheCheapest(probe);
                errorsNameTheField(probe);
                foreignPagesGetNothing();
            }
        }
    }

    private void plansAreTheCheapest(MqttProbe probe) throws MqttException {
        // The next quarter-hour but one, so that the answers do not depend on the second in which they are asked for
        long seconds = QUARTER.toSeconds();
        Instant earliest = Instant.ofEpochSecond((Instant.now().getEpochSecond() / seconds + 2) * seconds);
        Instant deadline = earliest.plus(Duration.ofHours(8));
        List<BigDecimal> prices = prices(probe, earliest, deadline);

        JsonObject washer = request("contiguous", earliest, deadline);
        washer.addProperty("duration", "2:00");
        BigDecimal cheapest = null;
        for (int first = 0; first + 8 <= prices.size(); first++) {
            BigDecimal cost = quarterHours(prices.subList(first, first + 8));
            cheapest = cheapest == null ? cost : cheapest.min(cost);
        }
        assertThat(cost(askBothWays(probe, washer))).isEqualByComparingTo(cheapest);

        JsonObject car = request("interruptible", earliest, deadline);
        car.addProperty("energy_kwh", 2);
        BigDecimal best = quarterHours(prices.stream().sorted().limit(8).toList());
        assertThat(cost(askBothWays(probe, car))).isEqualByComparingTo(best);
    }

    /** Asks by MQTT and by HTTP, and returns the answer, which is the same. */
    private JsonObject askBothWays(MqttProbe probe, JsonObject request) throws MqttException {
        String transaction = request.get("transaction").getAsString();
        probe.say(REQUEST, request.toString());
        await().atMost(NomosHome.LIMIT).until(() -> probe.latest(RESPONSE).contains(transaction));
        HubRest.Answer answer = rest.post("/energy/api/plan", request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(probe.latest(RESPONSE));
        return answer.json().getAsJsonObject().getAsJsonObject("data");
    }

    private void errorsNameTheField(MqttProbe probe) throws MqttException {
        JsonObject request = request("contiguous", Instant.now(), Instant.now().plus(Duration.ofHours(4)));
        request.addProperty("durration", "2:00");
        probe.say(REQUEST, request.toString());
        await().atMost(NomosHome.LIMIT).until(() -> probe.latest(RESPONSE).contains("error"));
        HubRest.Answer answer = rest.post("/energy/api/plan", request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(probe.latest(RESPONSE));
        JsonObject error = answer.json().getAsJsonObject().getAsJsonObject("error");
        assertThat(error.get("field").getAsString()).isEqualTo("durration");
        assertThat(error.get("reason").getAsString()).isEqualTo("unknown_field");
    }

    private void foreignPagesGetNothing() {
        assertThat(rest.postText("/energy/api/plan", "{}").status()).isEqualTo(415);
        assertThat(rest.get("/energy/api/plan").status()).isEqualTo(405);
    }

    private static JsonObject request(String kind, Instant earliest, Instant deadline) {
        JsonObject request = new JsonObject();
        request.addProperty("transaction", kind + "-1");
        request.addProperty("kind", kind);
        request.addProperty("power_w", 1000);
        request.addProperty("earliest", earliest.toString());
        request.addProperty("deadline", deadline.toString());
        return request;
    }

    private static BigDecimal cost(JsonObject data) {
        assertThat(data.get("coverage").getAsBigDecimal()).isEqualByComparingTo(BigDecimal.ONE);
        return data.get("cost").getAsBigDecimal();
    }

    /** Prices of the quarter-hours in the window, as published. */
    private static List<BigDecimal> prices(MqttProbe probe, Instant from, Instant until) {
        NavigableMap<Instant, BigDecimal> prices = new TreeMap<>();
        for (JsonElement element : JsonParser.parseString(probe.latest(PRICES)).getAsJsonArray()) {
            JsonObject slot = element.getAsJsonObject();
            prices.put(Instant.parse(slot.get("start").getAsString()), slot.get("value").getAsBigDecimal());
        }
        List<BigDecimal> window = new ArrayList<>(prices.subMap(from, until).values());
        assertThat(window).hasSize(32);
        return window;
    }

    /** What 1 kW costs in quarter-hours of these prices. */
    private static BigDecimal quarterHours(List<BigDecimal> prices) {
        return prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add).multiply(new BigDecimal("0.25"))
                .setScale(6, RoundingMode.HALF_EVEN);
    }
}
