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
import java.util.List;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;

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
            assertThat(rest.status("nomos:account:key")).isEqualTo("ONLINE/NONE");
            assertThat(rest.status("nomos:subscription:key:home")).isEqualTo("ONLINE/NONE");
            assertThat(rest.status("nomos:account:consent")).isEqualTo("OFFLINE/CONFIGURATION_PENDING");

            hub.terminate();
            assertThat(hub.awaitExit()).isEqualTo(143);
        }
        assertThat(folder.resolve("home/userdata/logs/hub.log")).content().doesNotContain("ERROR", "WARN",
                "demo-key-secret", "demo-consent-secret");
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
