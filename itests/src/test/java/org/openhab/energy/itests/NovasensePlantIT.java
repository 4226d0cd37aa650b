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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;
import org.openhab.energy.hub.clouds.novasense.NovasenseCloud;
import org.openhab.energy.hub.clouds.novasense.NovasenseDemo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A plant of the simulated Novasense portal and a field that a user maps by configuration alone, seen from outside through REST, MQTT and the console.
 *
 * @author openHAB Energy - Initial contribution
 */
class NovasensePlantIT {
    private static final String PLANT = "novasense:plant:portal:north";
    private static final String QUERY = "novasense:query:portal:facts";

    @TempDir
    Path folder;

    @Test
    void aPlantAndAMappedFieldAreOnRestMqttAndTheConsole() throws Exception {
        try (NovasenseCloud cloud = NovasenseCloud.start(0, Clock.systemUTC());
                EmbeddedBroker broker = ActiveMqBroker.start("127.0.0.1", 0);
                TestHub hub = new TestHub(folder, broker.port())) {
            Files.writeString(hub.home().things().resolve("portal.yaml"), things(cloud));
            hub.start();
            HubRest rest = hub.rest();
            await().atMost(NomosHome.LIMIT).until(() -> rest.status(PLANT).equals("ONLINE/NONE")
                    && rest.status(QUERY).equals("ONLINE/NONE"));

            await().atMost(NomosHome.LIMIT).until(() -> state(rest, PLANT, "production#month").endsWith(" MWh"));
            assertThat(state(rest, PLANT, "alarms#active")).isEqualTo("2");
            assertThat(channel(rest, PLANT, "forecast#power").get("seriesSize").getAsInt()).as("72 hours")
                    .isBetween(288, 289);
            assertThat(state(rest, QUERY, "size")).isEqualTo("120.0 kW");
            try (MqttProbe probe = MqttProbe.connect(broker.port())) {
                await().atMost(NomosHome.LIMIT)
                        .until(() -> !probe.latest("energy/novasense_plant_portal_north/production/month").isEmpty());
                await().atMost(NomosHome.LIMIT)
                        .until(() -> probe.latest("energy/novasense_query_portal_facts/size").startsWith("120"));
                await().atMost(NomosHome.LIMIT).until(
                        () -> !probe.latest("energy/novasense_plant_portal_north/forecast/power/series").isEmpty());
                assertThat(JsonParser
                        .parseString(probe.latest("energy/novasense_plant_portal_north/forecast/power/series"))
                        .getAsJsonArray()).hasSizeBetween(288, 289)
                        .allMatch(row -> row.getAsJsonObject().keySet().equals(Set.of("start", "value")));
            }
            assertThat(rest.postText("/rest/console", "novasense login").body()).startsWith("The login works.");
            assertThat(rest.postText("/rest/console", "novasense map /plants").body())
                    .contains("novasense:query:portal:plants:", "valuePath: \"peak_power_kwp\"");
        }
    }

    private static JsonObject channel(HubRest rest, String thing, String id) {
        JsonArray channels = rest.list("/rest/things/" + thing + "/channels");
        for (JsonElement channel : channels) {
            if (channel.getAsJsonObject().get("id").getAsString().equals(id)) {
                return channel.getAsJsonObject();
            }
        }
        throw new AssertionError(channels.toString());
    }

    private static String state(HubRest rest, String thing, String id) {
        JsonElement state = channel(rest, thing, id).get("state");
        return state == null || state.isJsonNull() ? "" : state.getAsString();
    }

    private static String things(NovasenseCloud cloud) {
        return """
                version: 1
                things:
                  novasense:account:portal:
                    isBridge: true
                    config:
                      clientId: %s
                      clientSecret: "%s"
                      tokenUrl: %s
                      apiBaseUrl: %s
                  %s:
                    bridge: novasense:account:portal
                    config:
                      plantId: %s
                  %s:
                    bridge: novasense:account:portal
                    config:
                      path: /plants
                      selector: where(id=%s)
                    channels:
                      size:
                        type: power
                        config:
                          valuePath: peak_power_kwp
                          unit: kW
                """.formatted(NovasenseDemo.CLIENT, NovasenseDemo.SECRET, cloud.tokenUri(), cloud.apiUri(), PLANT,
                NovasenseDemo.FIRST_PLANT, QUERY, NovasenseDemo.FIRST_PLANT);
    }
}
