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
package org.openhab.energy.hub.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.HubStartException;
import org.openhab.energy.hub.app.Listener;

/**
 * @author openHAB Energy - Initial contribution
 */
class BrokerChoiceTest {

    @TempDir
    Path folder;
    private HubHome home;
    private Path file;
    private Listener listener;

    @BeforeEach
    void home() throws IOException {
        home = new HubHome(folder);
        home.create();
        file = home.services().resolve("energymqtt.cfg");
        listener = new Listener("127.0.0.1", freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Test
    void newHomeUsesTheBuiltInBroker() throws Exception {
        assertThat(BrokerChoice.of(home, listener))
                .isEqualTo(new BrokerChoice(true, "127.0.0.1:" + listener.port()));
        assertThat(file).content().contains("host=127.0.0.1\nport=" + listener.port() + "\n");
    }

    @Test
    void anotherPortIsWrittenAtTheNextStart() throws Exception {
        BrokerChoice.of(home, listener);
        Listener other = new Listener("0.0.0.0", freePort());

        BrokerChoice.of(home, other);

        assertThat(file).content().contains("host=127.0.0.1\nport=" + other.port() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "host=broker.lan", "org.openhab.energymqtt:host = broker.lan\nuser=u",
            "# the big one\nhost=broker.lan\nport=1883" })
    void brokerElsewhereKeepsTheBuiltInOneOut(String content) throws Exception {
        Files.writeString(file, content);

        assertThat(BrokerChoice.of(home, listener)).isEqualTo(new BrokerChoice(false, "broker.lan:1883"));
        assertThat(file).hasContent(content);
    }

    @Test
    void otherPortOrTlsOnThisMachineIsAnotherBroker() throws Exception {
        Files.writeString(file, "host=localhost\nport=1");
        assertThat(BrokerChoice.of(home, listener).builtIn()).isFalse();

        Files.writeString(file, "host=localhost\ntls=true\nport=" + listener.port());
        assertThat(BrokerChoice.of(home, listener).builtIn()).isFalse();
    }

    @Test
    void publisherThatIsOffNeedsNoBroker() throws Exception {
        Files.writeString(file, "enabled=false\nhost=127.0.0.1\nport=" + listener.port());

        assertThat(BrokerChoice.of(home, listener).builtIn()).isFalse();
    }

    @Test
    void ownFileForTheBuiltInBrokerStartsItWhileItsPortIsFree() throws Exception {
        Files.writeString(file, "host=127.0.0.1\nbase=house\nport=" + listener.port());
        assertThat(BrokerChoice.of(home, listener).builtIn()).isTrue();

        try (ServerSocket mosquitto = new ServerSocket(listener.port(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(mosquitto.isBound()).isTrue();
            assertThat(BrokerChoice.of(home, listener).builtIn()).isFalse();
        }
    }

    @Test
    void takenPortIsExplained() throws Exception {
        try (ServerSocket mosquitto = new ServerSocket(listener.port(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(mosquitto.isBound()).isTrue();
            assertThatExceptionOfType(HubStartException.class).isThrownBy(() -> BrokerChoice.of(home, listener))
                    .withMessageContaining("Port " + listener.port() + " (MQTT) is taken")
                    .withMessageContaining("--mqtt-port");
        }
        assertThat(file).doesNotExist();
    }
}
