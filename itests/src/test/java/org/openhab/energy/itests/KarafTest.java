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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

/**
 * A Karaf with nothing of ours in it yet, a simulated Nomos, an MQTT broker, and what tests ask of them.
 *
 * @author openHAB Energy - Initial contribution
 */
abstract class KarafTest {

    static final String ACTIVE = " 32";
    private static final int FIRST_JAVA_WITHOUT = 24;

    @TempDir
    Path folder;
    Karaf karaf;
    NomosCloud cloud;
    NomosHome home;
    EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Runtime.version().feature() < FIRST_JAVA_WITHOUT,
                "Karaf 4.4 does not start with this Java; openHAB 5.1 uses 21");
        broker = ActiveMqBroker.start("127.0.0.1", 0);
        karaf = new Karaf(Path.of(System.getProperty("karaf.archive")), folder, libraries());
        karaf.configure("energymqtt.cfg", "host=127.0.0.1\nport=" + broker.port() + "\n");
        karaf.start();
        // Tomorrow is out from midnight on, so that no test depends on the time of day.
        cloud = NomosCloud
                .start(NomosDemo.options(0, karaf.address()).withPublicationTime(LocalTime.MIDNIGHT));
        home = new NomosHome(karaf.address(), cloud);
    }

    /** {@return a folder of libraries in other versions than the hub's} */
    Optional<Path> libraries() {
        return Optional.empty();
    }

    /** {@return the versions of a bundle in Karaf} */
    List<String> versions(String bundle) {
        return karaf.report("bundle").stream().filter(line -> line.startsWith(bundle + " "))
                .map(line -> line.split(" ")[1]).toList();
    }

    @AfterEach
    void stop() throws Exception {
        if (karaf != null) {
            karaf.close();
        }
        if (cloud != null) {
            cloud.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    /** {@return the bundles that came with dropped files, as name, version and state} */
    List<String> ours() {
        return karaf.report("bundle").stream().filter(line -> line.startsWith("org.openhab."))
                .filter(line -> !line.startsWith("org.openhab.energy.hub.")).sorted().toList();
    }

    /** Waits until all that is in the files runs, each once and nothing else. */
    void awaitBundles(KarFile... files) throws Exception {
        List<String> expected = KarFile.bundles(files);
        await().atMost(Karaf.LIMIT).untilAsserted(() -> {
            assertThat(ours()).allMatch(line -> line.endsWith(ACTIVE));
            assertThat(ours()).extracting(line -> line.substring(0, line.indexOf(' '))).isEqualTo(expected);
        });
    }

    void awaitConnectPage(int status) {
        await().atMost(Karaf.LIMIT)
                .untilAsserted(() -> assertThat(karaf.rest().get("/energy/connect").status()).isEqualTo(status));
    }

    /** Waits until no bundle, page, component and thread of ours is there, and nothing went wrong on the way. */
    void awaitNothingLeft() throws Exception {
        await().atMost(Karaf.LIMIT).untilAsserted(() -> assertThat(ours()).isEmpty());
        awaitConnectPage(404);
        // Karaf tidies up behind the last bundle.
        await().atMost(Karaf.LIMIT).untilAsserted(() -> {
            assertThat(karaf.report("component")).noneMatch(
                    line -> line.contains("energy") && !line.contains("energy.hub")
                            || line.contains("org.openhab.binding"));
            // Those of the hub's pools are the hub's, and end when they have been idle for a minute.
            assertThat(karaf.report("thread")).noneMatch(
                    line -> line.startsWith("OH-energymqtt") || line.contains("MQTT"));
            assertThat(karaf.unpacked()).isEmpty();
        });
        assertThat(Files.readString(karaf.log())).doesNotContain("| ERROR |");
    }

    /** {@return names of the files in the token vault} */
    List<String> tokens() throws Exception {
        try (Stream<Path> files = Files.list(karaf.userdata().resolve("energy/vault"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".token")).sorted()
                    .toList();
        }
    }
}
