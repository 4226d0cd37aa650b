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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The metering controller of the demo, as seen from outside: its devices on REST and on MQTT, and past data by an action.
 *
 * @author openHAB Energy - Initial contribution
 */
class NexDemoIT {

    private static final String METER = "nexcloud:device:demo:meter";
    private static final Map<String, Integer> DEVICES = Map.of("meter", 10, "weather", 4, "plant", 6);

    @TempDir
    Path folder;
    private final int http = Ports.free();
    private final int mqtt = Ports.free();
    /** The cloud's own limit spreads the first sixty-five questions over fifteen seconds. */
    private static final Duration PACED = Duration.ofSeconds(90);
    private final HubRest rest = new HubRest(URI.create("http://127.0.0.1:" + http));

    @Test
    void aControllerWithThreeDevicesAndTwentyPointsIsOnRestAndMqtt() throws Exception {
        try (HubProcess hub = HubProcess.start(folder, List.of(), "--demo", "--home",
                folder.resolve("home").toString(), "--http-port", Integer.toString(http), "--mqtt-port",
                Integer.toString(mqtt))) {
            hub.awaitOutput("Ctrl-C stops it");
            try (MqttProbe probe = await().atMost(NomosHome.LIMIT).ignoreException(MqttException.class)
                    .until(() -> MqttProbe.connect(mqtt), connected -> true)) {
                await().atMost(PACED).untilAsserted(() -> DEVICES.forEach((device, points) -> {
                    assertThat(rest.status("nexcloud:device:demo:" + device)).isEqualTo("ONLINE/NONE");
                    assertThat(live(device)).as("data points of %s", device).isEqualTo(points);
                }));
                await().atMost(PACED).untilAsserted(() -> {
                    assertThat(probe.latest("energy/nexcloud_device_demo_meter/live-1101")).matches("[0-9.]+");
                    assertThat(probe.latest("energy/nexcloud_device_demo_weather/live-1201")).matches("-?[0-9.]+");
                    JsonObject state = JsonParser.parseString(probe.latest("energy/nexcloud_device_demo_plant/state"))
                            .getAsJsonObject();
                    assertThat(state.toString()).contains("live-1301", "hour-1301", "day-1305");
                });
                await().atMost(PACED).untilAsserted(
                        () -> assertThat(probe.latest("energy/nexcloud_device_demo_meter/availability"))
                                .isEqualTo("online"));
            }
            linkedChannelHasAUnit();
            pastDataComesByAnAction();
        }
    }

    private int live(String device) {
        JsonObject thing = rest.get("/rest/things/nexcloud:device:demo:" + device).json().getAsJsonObject();
        int count = 0;
        for (JsonElement channel : thing.getAsJsonArray("channels")) {
            if (channel.getAsJsonObject().get("id").getAsString().startsWith("live-")) {
                count++;
            }
        }
        return count;
    }

    private void linkedChannelHasAUnit() {
        rest.link("Number:Power", "MeterPower", METER + ":live-1101");
        await().atMost(NomosHome.LIMIT).untilAsserted(() -> assertThat(rest.itemState("MeterPower")).endsWith(" W"));
    }

    private void pastDataComesByAnAction() {
        JsonObject action = rest.list("/rest/actions/" + METER).get(0).getAsJsonObject();
        String uid = action.get("actionUid").getAsString();
        JsonObject answer = rest.post("/rest/actions/" + METER + "/" + HubRest.encode(uid),
                Map.of("channel", "live-1103", "resolution", "hour")).json().getAsJsonObject();

        assertThat(answer.has("error")).as("%s", answer).isFalse();
        assertThat(answer.get("count").getAsInt()).isBetween(23, 49);
        assertThat(answer.get("channel").getAsString()).isEqualTo("hour-1103");
        assertThat(JsonParser.parseString(answer.get("values").getAsString()).getAsJsonArray())
                .hasSize(answer.get("count").getAsInt());
    }
}
