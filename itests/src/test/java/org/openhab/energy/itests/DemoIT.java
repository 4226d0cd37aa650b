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

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The demo as a newcomer starts it: a process with nothing but an empty home folder.
 *
 * @author openHAB Energy - Initial contribution
 */
class DemoIT {

    private static final String PRICE = "energy/nomos_subscription_key_home/price/total";

    @TempDir
    Path folder;
    private final int http = Ports.free();
    private final int mqtt = Ports.free();

    private HubProcess start() throws Exception {
        return HubProcess.start(folder, List.of(), "--home", folder.resolve("home").toString(), "--http-port",
                Integer.toString(http), "--mqtt-port", Integer.toString(mqtt));
    }

    private static MqttProbe awaitBroker(int port) {
        return await().atMost(NomosHome.LIMIT).ignoreException(MqttException.class)
                .until(() -> MqttProbe.connect(port), probe -> true);
    }

    @Test
    void emptyHomeShowsPricesAndAnAccountThatWaits() throws Exception {
        try (HubProcess hub = start()) {
            hub.awaitOutput("Ctrl-C stops it");
            assertThat(hub.output()).contains("(simulated)", "/energy/connect");
            try (MqttProbe probe = awaitBroker(mqtt)) {
                await().atMost(NomosHome.LIMIT).until(() -> !probe.latest(PRICE).isEmpty());
            }
            HubRest rest = new HubRest(URI.create("http://127.0.0.1:" + http));
            // The first price is out before the rest of the contract has been asked for.
            await().atMost(NomosHome.LIMIT).untilAsserted(() -> {
                assertThat(rest.status("nomos:account:key")).isEqualTo("ONLINE/NONE");
                assertThat(rest.status("nomos:subscription:key:home")).isEqualTo("ONLINE/NONE");
                assertThat(rest.status("nomos:account:consent")).isEqualTo("OFFLINE/CONFIGURATION_PENDING");
            });

            hub.terminate();
            assertThat(hub.awaitExit()).isEqualTo(143);
        }
        assertThat(folder.resolve("home/userdata/logs/hub.log")).content().doesNotContain("ERROR", "WARN",
                "demo-key-secret", "demo-consent-secret");
    }

    @Test
    void threeDevicesHavePlansOnRestAndRetainedOnMqtt() throws Exception {
        try (HubProcess hub = start()) {
            hub.awaitOutput("Ctrl-C stops it");
            HubRest rest = new HubRest(URI.create("http://127.0.0.1:" + http));
            try (MqttProbe probe = awaitBroker(mqtt)) {
                for (String load : List.of("washer", "heatpump", "car")) {
                    await().atMost(NomosHome.LIMIT).until(() -> !plan(probe, load).get("made_at").isJsonNull()
                            && plan(probe, load).get("thing").getAsString().equals("nomos_subscription_key_home"));
                    assertThat(rest.status("nomos:load:key:" + load)).isEqualTo("ONLINE/NONE");
                    assertThat(plan(probe, load).get("state").getAsString()).isIn("waiting", "running", "no-plan");
                    assertThat(plan(probe, load).get("message").getAsString()).isNotEmpty();
                }
                // Whatever the time of day is, three hours fit a programme of two hours and ten minutes.
                Instant deadline = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(3));
                rest.link("DateTime", "Washer_Deadline", "nomos:load:key:washer:deadline");
                rest.link("String", "Washer_Reason", "nomos:load:key:washer:reason");
                assertThat(rest.postText("/rest/items/Washer_Deadline", deadline.toString()).status()).isEqualTo(200);
                await().atMost(NomosHome.LIMIT)
                        .until(() -> plan(probe, "washer").get("deadline").getAsString().equals(deadline.toString())
                                && plan(probe, "washer").getAsJsonArray("runs").size() == 1);
                JsonObject run = plan(probe, "washer").getAsJsonArray("runs").get(0).getAsJsonObject();
                assertThat(Duration.between(Instant.parse(run.get("start").getAsString()),
                        Instant.parse(run.get("end").getAsString()))).isEqualTo(Duration.ofMinutes(130));
                assertThat(plan(probe, "washer").get("energy_kwh").getAsString()).isEqualTo("1.066667");
                String message = plan(probe, "washer").get("message").getAsString();
                await().atMost(NomosHome.LIMIT).until(() -> rest.itemState("Washer_Reason").equals(message));
            }
            try (MqttProbe late = awaitBroker(mqtt)) {
                await().atMost(NomosHome.LIMIT).until(() -> List.of("washer", "heatpump", "car").stream()
                        .allMatch(load -> late.retained().containsKey("energy/nomos_load_key_" + load + "/plan")));
            }
            hub.terminate();
            assertThat(hub.awaitExit()).isEqualTo(143);
        }
    }

    /** {@return the plan on MQTT, or one that was never made} */
    private static JsonObject plan(MqttProbe probe, String load) {
        String payload = probe.latest("energy/nomos_load_key_" + load + "/plan");
        return JsonParser.parseString(payload.isEmpty() ? "{\"made_at\":null}" : payload).getAsJsonObject();
    }

    @Test
    void brokerOfTheUserIsUsedAndToldWhenTheHubIsKilled() throws Exception {
        try (EmbeddedBroker own = ActiveMqBroker.start("127.0.0.1", 0)) {
            Path services = Files.createDirectories(folder.resolve("home/conf/services"));
            Files.writeString(services.resolve("energymqtt.cfg"), "host=127.0.0.1\nport=" + own.port() + "\n");
            try (HubProcess hub = start(); MqttProbe probe = awaitBroker(own.port())) {
                await().atMost(NomosHome.LIMIT).until(() -> !probe.latest(PRICE).isEmpty());
                assertThat(probe.latest("energy/bridge/state")).isEqualTo("{\"state\":\"online\"}");
                assertThat(hub.output()).doesNotContain("MQTT broker");

                hub.kill();

                await().atMost(NomosHome.LIMIT)
                        .until(() -> probe.latest("energy/bridge/state").equals("{\"state\":\"offline\"}"));
            }
        }
    }
}
