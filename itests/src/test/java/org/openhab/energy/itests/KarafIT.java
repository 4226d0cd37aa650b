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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

/**
 * The file for openHAB's addons folder in a real Apache Karaf with the libraries of openHAB 5.1: dropped in, updated, removed.
 *
 * @author openHAB Energy - Initial contribution
 */
class KarafIT extends KarafTest {

    private static final String FILE = "openhab-energy.kar";
    private static final Duration QUIET = Duration.ofSeconds(3);

    @Override
    Optional<Path> libraries() {
        return Optional.of(Path.of(System.getProperty("openhab51.folder")));
    }

    @Test
    void droppedFileRunsAndItsUpdateKeepsTokensAndThingsAndItsRemovalLeavesNothing() throws Exception {
        assertThat(ours()).isEmpty();
        assertThat(versions("org.eclipse.jetty.client")).containsExactly("9.4.57.v20241219");
        assertThat(versions("com.google.gson")).containsExactly("2.13.1");
        assertThat(karaf.rest().get("/energy/connect").status()).isEqualTo(404);

        KarFile now = KarFile.of("openhab-energy");
        KarFile before = now.earlier(folder.resolve("earlier.kar"), "0.0.9");
        karaf.drop(before, FILE);
        awaitBundles(before);
        awaitConnectPage(200);
        assertThat(ours()).allMatch(line -> line.contains(" 0.0.9 "));
        await().atMost(Karaf.LIMIT).untilAsserted(() -> assertThat(karaf.report("waiting"))
                .noneMatch(line -> line.contains("energy") || line.contains("nomos")));
        assertThat(karaf.rest().get("/energy/callback/nomos").status()).isEqualTo(303);
        String account = home.addConsentAccount("mine");
        home.awaitStatus(account, "OFFLINE/CONFIGURATION_PENDING");
        home.consent(account);
        home.awaitStatus(account, "ONLINE/NONE");
        String subscription = home.addSubscription(account, "flat", NomosDemo.CONSENT_SUBSCRIPTION);
        home.awaitStatus(subscription, "ONLINE/NONE");
        Set<String> topics = awaitTopics(subscription);
        awaitQuietCloud();
        List<String> kept = karaf.stored();
        assertThat(tokens()).isNotEmpty();
        assertThat(kept).contains("energy/key/vault.key", "energy/mqtt-topics.json",
                "jsondb/org.openhab.binding.nomos.json");
        cloud.requests().clear();

        karaf.drop(now, FILE);
        await().atMost(Karaf.LIMIT).untilAsserted(() -> assertThat(ours()).isNotEmpty()
                .allMatch(line -> !line.contains(" 0.0.9 ") && line.endsWith(ACTIVE)));
        awaitBundles(now);
        home.awaitStatus(account, "ONLINE/NONE");
        home.awaitStatus(subscription, "ONLINE/NONE");
        await().atMost(NomosHome.LIMIT).ignoreExceptions().untilAsserted(
                () -> assertThat(karaf.stored()).as("tokens, caches and settings").containsAll(kept));
        await().atMost(NomosHome.LIMIT).untilAsserted(
                () -> assertThat(retained(subscription)).as("names on the LAN").isEqualTo(topics));
        assertThat(cloud.requests().list()).as("all is remembered, so nothing is asked").isEmpty();

        assertThat(karaf.rest().delete("/rest/things/" + subscription).status()).isEqualTo(202);
        await().atMost(NomosHome.LIMIT).until(() -> retained(subscription).isEmpty());
        karaf.remove(FILE);
        awaitNothingLeft();
        home.awaitStatus(account, "UNINITIALIZED/HANDLER_MISSING_ERROR");
        await().atMost(NomosHome.LIMIT).until(() -> retained("bridge").contains("energy/bridge/state"));
    }

    /** A file that is exchanged in the midst of the first questions rightly asks the rest afterwards. */
    private void awaitQuietCloud() {
        AtomicInteger seen = new AtomicInteger(-1);
        await().atMost(NomosHome.LIMIT).during(QUIET).until(() -> {
            int count = cloud.requests().list().size();
            return seen.getAndSet(count) == count;
        });
    }

    private Set<String> awaitTopics(String thing) throws Exception {
        await().atMost(NomosHome.LIMIT).ignoreExceptions().untilAsserted(() -> assertThat(retained(thing))
                .anyMatch(topic -> topic.endsWith("/availability")).anyMatch(topic -> topic.endsWith("/prices")));
        return retained(thing);
    }

    /** Topics below a Thing that a device which comes now finds. */
    private Set<String> retained(String thing) throws Exception {
        try (MqttProbe probe = MqttProbe.connect(broker.port())) {
            probe.awaitAll();
            return probe.retained().keySet().stream()
                    .filter(topic -> topic.contains("/" + thing.replace(':', '_') + "/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
