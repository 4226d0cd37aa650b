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
package org.openhab.energy.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.model.feed.SinkStatus.Level;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * What only Mosquitto can do: remember over a restart, end connections at large messages, speak TLS.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class MosquittoOptionsTest {
    private static final Duration PATIENCE = RealPublishing.PATIENCE;

    @TempDir
    Path folder;

    private Mosquitto broker;
    private RealPublishing hub;

    @BeforeAll
    static void needsMosquitto() {
        assumeTrue(Mosquitto.program().isPresent(),
                "Mosquitto is not installed: the tests against a real broker are skipped");
    }

    @AfterEach
    void end() throws Exception {
        hub.close();
        broker.close();
    }

    @Test
    void killedBrokerThatRemembersIsToldWhatChangedAndWhatIsGone() throws Exception {
        broker("persistence true", "persistence_location " + folder + "/", "autosave_on_changes true",
                "autosave_interval 1");
        hub.start(broker.port(), Home.of("home", "Home"), Home.of("garage", "Garage"));
        awaitEqual();
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("mosquitto.db")));
        broker.kill();
        await().atMost(PATIENCE).until(() -> hub.status().state() != State.CONNECTED);
        hub.say(Home.without(Home.of("home", "Home"), "rank"));
        hub.remove("nomos:subscription:garage");
        broker.start();

        awaitEqual();
        assertThat(retained()).doesNotContainKey("energy/home/rank");
        assertThat(retained().toString()).doesNotContain("garage");
    }

    @Test
    void brokerWithASmallLimitGetsTheRest() throws Exception {
        broker("max_packet_size 12000");
        hub.start(broker.port(), Home.of("home", "Home"));
        await().atMost(PATIENCE).until(() -> hub.status().state() == State.TOO_LARGE
                && hub.plain().condition().get().skipped().size() >= 2);
        awaitRetained(hub.wanted().entrySet().stream().filter(entry -> entry.getValue().length() < 11_000)
                .collect(TreeMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()), Map::putAll));
        assertThat(retained()).doesNotContainKey("energy/home/prices").containsKey("energy/home/prices-compact");
    }

    @Test
    void ownAuthorityAndClientCertificate() throws Exception {
        Path servers = Files.createDirectory(folder.resolve("server"));
        Path clients = Files.createDirectory(folder.resolve("client"));
        ServerCertificate server = ServerCertificate.forAddress("127.0.0.1", servers);
        ServerCertificate client = ServerCertificate.forAddress("127.0.0.2", clients);
        broker("certfile " + server.certificate(), "keyfile " + server.key(), "cafile " + client.certificate(),
                "require_certificate true");
        TlsFiles files = new TlsFiles(server.certificate().toString(), client.certificate().toString(),
                client.key().toString(), true);

        hub.start(hub.secured("127.0.0.1", broker.port(), files), Home.of("home", "Home"));
        await().atMost(PATIENCE).until(() -> hub.status().state() == State.CONNECTED);
        hub.stop();
        hub.start(hub.secured("localhost", broker.port(), files));
        await().atMost(PATIENCE).until(() -> hub.status().state() == State.NO_TRUST);
        hub.stop();
        hub.start(hub.secured("localhost", broker.port(),
                new TlsFiles(files.authority(), files.certificate(), files.key(), false)));
        await().atMost(PATIENCE).until(() -> hub.status().state() == State.CONNECTED);
        hub.stop();
        hub.start(hub.secured("127.0.0.1", broker.port(), new TlsFiles(client.certificate().toString(), "", "", true)));
        await().atMost(PATIENCE).until(() -> hub.status().state() == State.NO_TRUST);
        hub.stop();
        // Without a certificate of its own the hub is not let in
        hub.start(hub.secured("127.0.0.1", broker.port(), new TlsFiles(server.certificate().toString(), "", "", true)));
        await().atMost(PATIENCE).until(() -> hub.status().state().level() == Level.FAILED);
    }

    private void broker(String... options) throws IOException {
        List<String> lines = new ArrayList<>(List.of(options));
        lines.add("allow_anonymous true");
        broker = new Mosquitto(folder, lines.toArray(String[]::new));
        broker.start();
        hub = new RealPublishing(folder, "energy");
    }

    private Map<String, String> retained() throws Exception {
        return RealPublishing.retained(broker.port());
    }

    private void awaitEqual() {
        RealPublishing.awaitEqual(broker.port(), hub);
    }

    private void awaitRetained(Map<String, String> expected) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).ignoreExceptions()
                .untilAsserted(() -> assertThat(retained()).isEqualTo(expected));
    }
}
