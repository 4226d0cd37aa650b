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
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

/**
 * What the embedded broker keeps is exactly what the hub has to say, none missing and none more: payload by payload against the console, name by name and
 * value by value against the Things on REST.
 *
 * @author openHAB Energy - Initial contribution
 */
class RetainedSetIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String ACCOUNT = YamlHome.ACCOUNT;
    private static final String SUBSCRIPTION = YamlHome.SUBSCRIPTION;
    private static final String LOAD = YamlHome.LOAD;
    private static final Set<String> OF_ALL = Set.of("state", "availability");
    private static final Map<String, Set<String>> OF_ONE = Map.of(ACCOUNT, Set.of(), LOAD, Set.of("plan"), SUBSCRIPTION,
            Set.of("prices", "prices-compact", "prices-nordpool"));
    @TempDir
    Path folder;
    private int mqttPort;
    private NomosCloud cloud;
    private TestHub hub;
    private YamlHome home;

    @BeforeEach
    void start() throws Exception {
        mqttPort = Ports.free();
        hub = new TestHub(folder, mqttPort);
        Files.writeString(hub.home().services().resolve("energymqtt.cfg"), "host=127.0.0.1\nport=" + mqttPort
                + "\nnordpoolPrices=true\ncompactPrices=true\nhomie=true\nallowCommands=true\n");
        cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:" + hub.httpPort()))
                .withPublicationTime(LocalTime.MIDNIGHT));
        home = new YamlHome(hub);
        home.write(cloud);
        hub.start();
        home.awaitOnline(ACCOUNT, SUBSCRIPTION, LOAD);
    }

    @AfterEach
    void stop() {
        hub.close();
        cloud.close();
    }

    @Test
    void brokerKeepsExactlyWhatTheHubSaysAlsoWhenItForgotAndNothingOfARemovedThing() throws Exception {
        try (EmbeddedBroker broker = broker()) {
            awaitEqual(ACCOUNT, SUBSCRIPTION, LOAD);
        }
        // On the same port again, and with nothing in it
        try (EmbeddedBroker broker = broker()) {
            awaitEqual(ACCOUNT, SUBSCRIPTION, LOAD);

            Files.delete(home.load());
            awaitEqual(ACCOUNT, SUBSCRIPTION);
            assertThat(retained().keySet()).noneMatch(topic -> mentions(topic, LOAD));

            Files.delete(home.subscription());
            Files.delete(home.account());
            awaitEqual();
            assertThat(retained().keySet()).noneMatch(topic -> topic.contains("nomos"));
        }
    }

    @Test
    void thingThatVanishedWhileTheHubWasOffIsGoneWhenItIsCleaned() throws Exception {
        try (EmbeddedBroker broker = broker()) {
            awaitEqual(ACCOUNT, SUBSCRIPTION, LOAD);
            hub.close();
            assertThat(retained()).containsEntry("energy/bridge/state", "{\"state\":\"offline\"}")
                    .containsKey("energy/nomos_load_key_washer/plan");
            Files.delete(home.load());

            hub.start();
            home.awaitOnline(ACCOUNT, SUBSCRIPTION);
            // Not on its own: a Thing may take its time to come back
            assertThat(retained()).containsKey("energy/nomos_load_key_washer/plan");
            await().atMost(PATIENCE).until(() -> topics().wanted().keySet().stream()
                    .anyMatch(topic -> mentions(topic, SUBSCRIPTION)));
            topics().console("clean");
            awaitEqual(ACCOUNT, SUBSCRIPTION);
            assertThat(retained().keySet()).noneMatch(topic -> mentions(topic, LOAD));
        }
    }

    private EmbeddedBroker broker() throws Exception {
        return ActiveMqBroker.start("127.0.0.1", mqttPort);
    }

    private HubTopics topics() {
        return new HubTopics(hub.rest());
    }

    private Map<String, String> retained() throws Exception {
        return Neighbour.retained(mqttPort);
    }

    /** Prices, health and times go on while this looks, so it looks until it has seen the same twice. */
    private void awaitEqual(String... things) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            Map<String, String> kept = retained();
            assertThat(kept).containsExactlyInAnyOrderEntriesOf(topics().wanted());
            Set<String> names = new TreeSet<>(Set.of("energy/bridge/state", "energy/bridge/info",
                    "energy/bridge/health", "homeassistant/device/energy_bridge_state/config"));
            for (String thing : things) {
                String root = "energy/" + thing.replace(':', '_') + "/";
                Map<String, String> values = topics().channels(thing);
                // The series of a load's plan has a topic of its own, which says more
                values.keySet().removeAll(OF_ONE.getOrDefault(thing, Set.of()));
                assertThat(HubTopics.channelsOf(kept.get(root + "state"))).isEqualTo(values);
                values.forEach((channel, value) -> assertThat(kept.get(root + channel)).as(channel)
                        .matches(scalar -> HubTopics.isRounded(scalar, value), "is " + value));
                values.keySet().forEach(channel -> names.add(root + channel));
                OF_ALL.forEach(level -> names.add(root + level));
                OF_ONE.getOrDefault(thing, Set.of()).forEach(level -> names.add(root + level));
                names.add("homeassistant/device/energy_" + thing.replace(':', '_') + "/config");
            }
            Set<String> plain = new TreeSet<>(kept.keySet());
            plain.removeIf(topic -> topic.startsWith("homie/"));
            assertThat(plain).isEqualTo(names);
        });
    }

    /** As the plain topics and Homie write a Thing. */
    private static boolean mentions(String topic, String thing) {
        return topic.contains(thing.replace(':', '_')) || topic.contains(thing.replace(':', '-'));
    }
}
