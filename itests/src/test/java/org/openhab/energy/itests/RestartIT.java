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
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

/**
 * Hub and broker come and go independently of each other.
 *
 * @author openHAB Energy - Initial contribution
 */
class RestartIT {

    private static final String ONLINE = "ONLINE/NONE";
    private static final Duration QUIET = Duration.ofSeconds(3);
    /** Longer than the longest pause between two attempts to reach the broker. */
    private static final Duration RECONNECTED = Duration.ofSeconds(90);

    @TempDir
    Path folder;
    private int mqttPort;
    private NomosCloud cloud;
    private TestHub hub;
    private NomosHome home;

    @BeforeEach
    void start() throws Exception {
        mqttPort = Ports.free();
        hub = new TestHub(folder, mqttPort);
        cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:" + hub.httpPort()))
                .withPublicationTime(LocalTime.MIDNIGHT));
        home = new NomosHome(hub, cloud);
    }

    @AfterEach
    void stop() {
        hub.close();
        cloud.close();
    }

    private static String awaitRetained(int port, String topic) throws Exception {
        try (MqttProbe probe = MqttProbe.connect(port)) {
            await().atMost(RECONNECTED).until(() -> !probe.latest(topic).isEmpty());
            return probe.latest(topic);
        }
    }

    /** A hub that is stopped in the midst of its first questions rightly asks the rest after its start. */
    private void awaitQuietCloud() {
        AtomicInteger seen = new AtomicInteger(-1);
        await().atMost(NomosHome.LIMIT).during(QUIET).until(() -> {
            int now = cloud.requests().list().size();
            return seen.getAndSet(now) == now;
        });
    }

    @Test
    void restartedHubIsOnlineFromItsCacheWithoutAskingTheCloud() throws Exception {
        hub.start();
        String account = home.addConsentAccount("main");
        home.awaitStatus(account, "OFFLINE/CONFIGURATION_PENDING");
        home.consent(account);
        home.awaitStatus(account, ONLINE);
        String subscription = home.addSubscription(account, "home", NomosDemo.CONSENT_SUBSCRIPTION);
        home.awaitStatus(subscription, ONLINE);
        hub.rest().link("Number:EnergyPrice", "Price", subscription + ":price#total");
        await().atMost(NomosHome.LIMIT).until(() -> hub.rest().itemState("Price").endsWith("EUR/kWh"));
        String topic = "energy/" + subscription.replace(':', '_') + "/prices";
        String before;
        try (EmbeddedBroker first = ActiveMqBroker.start("127.0.0.1", mqttPort)) {
            before = awaitRetained(first.port(), topic);
            awaitQuietCloud();
            hub.close();
        }
        cloud.requests().clear();

        // The broker remembers nothing, so what is there came from the hub.
        try (EmbeddedBroker second = ActiveMqBroker.start("127.0.0.1", mqttPort)) {
            hub.start();
            home.awaitStatus(account, ONLINE);
            home.awaitStatus(subscription, ONLINE);
            await().atMost(NomosHome.LIMIT).until(() -> hub.rest().itemState("Price").endsWith("EUR/kWh"));

            assertThat(awaitRetained(second.port(), topic)).isEqualTo(before);
            assertThat(cloud.requests().list()).isEmpty();
            hub.close();
        }
    }

    @Test
    void brokerThatComesLateGetsTheWholeSet() throws Exception {
        hub.start();
        String account = home.addKeyAccount("key", NomosDemo.KEY_SECRET);
        home.awaitStatus(account, ONLINE);
        String subscription = home.addSubscription(account, "home", NomosDemo.KEY_SUBSCRIPTION);
        home.awaitStatus(subscription, ONLINE);
        String topics = "energy/" + subscription.replace(':', '_');

        for (int i = 0; i < 2; i++) {
            // The second time it is an outage of a broker that forgets.
            try (EmbeddedBroker broker = ActiveMqBroker.start("127.0.0.1", mqttPort)) {
                assertThat(awaitRetained(broker.port(), topics + "/availability")).isEqualTo("online");
                assertThat(awaitRetained(broker.port(), topics + "/price/total")).isNotEmpty();
                assertThat(awaitRetained(broker.port(), "energy/bridge/state")).contains("online");
            }
        }
    }

    @Test
    void stoppedHubSaysGoodbye() throws Exception {
        try (EmbeddedBroker broker = ActiveMqBroker.start("127.0.0.1", mqttPort)) {
            hub.start();
            assertThat(awaitRetained(broker.port(), "energy/bridge/state")).isEqualTo("{\"state\":\"online\"}");

            hub.close();

            assertThat(awaitRetained(broker.port(), "energy/bridge/state")).isEqualTo("{\"state\":\"offline\"}");
        }
    }
}
