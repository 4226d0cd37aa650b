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
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

/**
 * The files for openHAB's addons folder in a real Apache Karaf: dropped in, updated, removed.
 *
 * @author openHAB Energy - Initial contribution
 */
class KarafIT {

    private static final String FILE = "openhab-energy.kar";
    private static final String ACTIVE = " 32";
    private static final int FIRST_JAVA_WITHOUT = 24;

    @TempDir
    Path folder;
    private Karaf karaf;
    private NomosCloud cloud;
    private NomosHome home;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Runtime.version().feature() < FIRST_JAVA_WITHOUT,
                "Karaf 4.4 does not start with this Java; openHAB 5.1 uses 21");
        karaf = new Karaf(Path.of(System.getProperty("karaf.archive")), folder).start();
        cloud = NomosCloud.start(NomosDemo.options(0, karaf.address()));
        home = new NomosHome(karaf.address(), cloud);
    }

    @AfterEach
    void stop() throws Exception {
        if (karaf != null) {
            karaf.close();
        }
        if (cloud != null) {
            cloud.close();
        }
    }

    private List<String> ours() {
        return karaf.report("bundle").stream().filter(line -> line.startsWith("org.openhab."))
                .filter(line -> !line.startsWith("org.openhab.energy.hub.")).toList();
    }

    private void awaitBundles(KarFile kar) throws Exception {
        int expected = kar.bundles().size();
        await().atMost(Karaf.LIMIT).untilAsserted(
                () -> assertThat(ours()).hasSize(expected).allMatch(line -> line.endsWith(ACTIVE)));
    }

    private void awaitConnectPage(int status) {
        await().atMost(Karaf.LIMIT)
                .untilAsserted(() -> assertThat(karaf.rest().get("/energy/connect").status()).isEqualTo(status));
    }

    @Test
    void droppedFileRunsAndItsUpdateKeepsTokensAndThingsAndItsRemovalLeavesNothing() throws Exception {
        assertThat(ours()).isEmpty();
        assertThat(karaf.rest().get("/energy/connect").status()).isEqualTo(404);

        KarFile now = KarFile.of("openhab-energy");
        KarFile before = now.earlier(folder.resolve("earlier.kar"), "0.0.9");
        karaf.drop(before, FILE);
        awaitBundles(before);
        awaitConnectPage(200);
        assertThat(ours()).allMatch(line -> line.contains(" 0.0.9 "));
        assertThat(karaf.report("waiting")).noneMatch(line -> line.contains("energy") || line.contains("nomos"));
        assertThat(karaf.rest().get("/energy/callback/nomos").status()).isEqualTo(303);
        String account = home.addConsentAccount("mine");
        home.awaitStatus(account, "OFFLINE/CONFIGURATION_PENDING");
        home.consent(account);
        home.awaitStatus(account, "ONLINE/NONE");
        String subscription = home.addSubscription(account, "flat", NomosDemo.CONSENT_SUBSCRIPTION);
        home.awaitStatus(subscription, "ONLINE/NONE");
        List<String> vault = files(karaf.userdata().resolve("energy/vault"));
        assertThat(vault).isNotEmpty();

        karaf.drop(now, FILE);
        await().atMost(Karaf.LIMIT).untilAsserted(() -> assertThat(ours()).isNotEmpty()
                .allMatch(line -> !line.contains(" 0.0.9 ") && line.endsWith(ACTIVE)));
        awaitBundles(now);
        home.awaitStatus(account, "ONLINE/NONE");
        home.awaitStatus(subscription, "ONLINE/NONE");
        assertThat(files(karaf.userdata().resolve("energy/vault"))).containsAll(vault);

        karaf.remove(FILE);
        await().atMost(Karaf.LIMIT).untilAsserted(() -> assertThat(ours()).isEmpty());
        awaitConnectPage(404);
        home.awaitStatus(account, "UNINITIALIZED/HANDLER_MISSING_ERROR");
        assertThat(karaf.report("component")).noneMatch(
                line -> line.contains("energy") && !line.contains("energy.hub") || line.contains("nomos"));
        assertThat(karaf.report("thread")).noneMatch(line -> line.startsWith("energy-") || line.contains("MQTT"));
        assertThat(Files.readString(karaf.log())).doesNotContain("| ERROR |");
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".token")).sorted()
                    .toList();
        }
    }
}
