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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the person at the terminal gets: exit codes and messages. The container alone is enough for that.
 *
 * @author openHAB Energy - Initial contribution
 */
class HubProcessIT {

    private static final List<String> BARE = List.of("-Denergy.hub.bundles=bare");

    @TempDir
    Path folder;

    private HubProcess start(String home, int httpPort, int mqttPort) throws IOException {
        return HubProcess.start(folder, BARE, "--home", folder.resolve(home).toString(), "--http-port",
                Integer.toString(httpPort), "--mqtt-port", Integer.toString(mqttPort));
    }

    @Test
    void signalStopsTheHubAndFreesItsHome() throws Exception {
        int http = Ports.free();
        int mqtt = Ports.free();
        for (int run = 0; run < 2; run++) {
            try (HubProcess hub = start("home", http, mqtt)) {
                hub.awaitOutput("Ctrl-C stops it");
                assertThat(hub.output()).contains("http://127.0.0.1:" + http + "/energy",
                        "mosquitto_sub -h 127.0.0.1 -p " + mqtt);

                hub.terminate();

                assertThat(hub.awaitExit()).isEqualTo(143);
            }
        }
        assertThat(folder.resolve("home/conf/services/energymqtt.cfg")).content().contains("port=" + mqtt);
        assertThat(folder.resolve("home/userdata/logs/hub.log")).exists();
    }

    @Test
    void secondHubOnTheSameHomeIsRefused() throws Exception {
        try (HubProcess first = start("home", Ports.free(), Ports.free())) {
            first.awaitOutput("Ctrl-C stops it");
            try (HubProcess second = start("home", Ports.free(), Ports.free())) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.output()).contains("Another hub (process ", "--home");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "true,HTTP,--http-port", "false,MQTT,--mqtt-port" })
    void takenPortIsExplained(boolean http, String use, String option) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                HubProcess hub = start("home", http ? taken.getLocalPort() : Ports.free(),
                        http ? Ports.free() : taken.getLocalPort())) {
            assertThat(hub.awaitExit()).isEqualTo(1);
            assertThat(hub.output()).contains("Port " + taken.getLocalPort() + " (" + use + ") is taken", option);
        }
    }

    @ParameterizedTest
    @CsvSource({ "--nonsense,--nonsense", "--http-port,needs a value" })
    void wrongOptionIsExplained(String argument, String message) throws Exception {
        try (HubProcess hub = HubProcess.start(folder, BARE, argument)) {
            assertThat(hub.awaitExit()).isEqualTo(2);
            assertThat(hub.output()).contains(message);
        }
    }

    @Test
    void priceFileThatIsNoneIsNamed() throws Exception {
        Path prices = Files.writeString(folder.resolve("prices.csv"), "some,thing\nelse,entirely\n");
        try (HubProcess hub = HubProcess.start(folder, List.of(), "--home", folder.resolve("home").toString(),
                "--http-port", Integer.toString(Ports.free()), "--mqtt-port", Integer.toString(Ports.free()),
                "--prices", prices.toString())) {
            assertThat(hub.awaitExit()).isEqualTo(1);
            assertThat(hub.output()).contains("--prices", "prices.csv");
        }
    }
}
