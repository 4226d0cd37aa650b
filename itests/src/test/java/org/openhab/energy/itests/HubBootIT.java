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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.HubBundle;

/**
 * The hub without any Thing.
 *
 * @author openHAB Energy - Initial contribution
 */
class HubBootIT {

    @TempDir
    static Path folder;
    private static TestHub hub;

    @BeforeAll
    static void start() throws Exception {
        hub = new TestHub(folder, Ports.free()).start();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void allBundlesRun() {
        assertThat(hub.launcher().bundles()).isNotEmpty().allMatch(HubBundle::isRunning);
        assertThat(hub.launcher().bundles()).extracting(HubBundle::name).contains("org.openhab.energy.hub.api",
                "org.openhab.energy.hub.runtime", "org.openhab.energy.model", "org.openhab.energy.oauth",
                "org.openhab.energy.thing", "org.openhab.energy.mqtt", "org.openhab.energy.ui",
                "org.openhab.binding.nomos", "org.openhab.binding.derapi",
                "org.openhab.binding.nexcloud", "org.openhab.binding.novasense");
    }

    @Test
    void restAnswers() {
        assertThat(hub.rest().list("/rest/things")).isEmpty();
        assertThat(hub.rest().get("/rest/things/nomos:account:none").status()).isEqualTo(404);
        assertThat(hub.rest().list("/rest/thing-types").toString()).contains("nomos:account", "nomos:subscription");
    }

    @Test
    void pagesAnswer() {
        Browser browser = new Browser();
        for (String path : new String[]{ "/energy", "/energy/connect" }) {
            assertThat(browser.open(hub.launcher().address().resolve(path)).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void bothPagesSayThatTheBrokerIsNotThere() {
        Browser browser = new Browser();
        for (String path : new String[]{ "/energy", "/energy/connect" }) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                    browser.open(hub.launcher().address().resolve(path)).body()).as(path).containsSubsequence(
                            "<h2>On the Home Network</h2>", ">MQTT</span> <span>Nothing listens at 127.0.0.1:"));
        }
    }
}
