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

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Things from a file, with the mistakes that people make in it.
 *
 * @author openHAB Energy - Initial contribution
 */
class ThingsFileIT {

    private static final String GOOD = """
            version: 1
            things:
              nomos:account:good:
                isBridge: true
                label: Good
                config:
                  clientId: demo-consent
                  clientSecret: demo-consent-secret
                  redirectUri: http://127.0.0.1:8080/energy/callback/nomos
            """;

    @TempDir
    Path folder;
    private TestHub hub;

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void mistakeStopsItsOwnThingOnlyAndIsMendedWhileTheHubRuns() throws Exception {
        hub = new TestHub(folder, Ports.free());
        Path file = hub.home().things().resolve("nomos.yaml");
        Files.writeString(file, GOOD + """
                  "nomos:account:with space":
                    isBridge: true
                    label: Bad
                """);
        hub.start();
        await().atMost(NomosHome.LIMIT)
                .until(() -> hub.rest().status("nomos:account:good").equals("OFFLINE/CONFIGURATION_PENDING"));
        assertThat(hub.rest().list("/rest/things")).hasSize(1);

        Files.writeString(file, GOOD + """
                  nomos:account:mended:
                    isBridge: true
                    label: Mended
                """);

        await().atMost(NomosHome.LIMIT)
                .until(() -> hub.rest().status("nomos:account:mended").startsWith("UNINITIALIZED/"));
        assertThat(hub.rest().status("nomos:account:good")).isEqualTo("OFFLINE/CONFIGURATION_PENDING");
    }

    @Test
    void brokenYamlKeepsTheHubRunning() throws Exception {
        hub = new TestHub(folder, Ports.free());
        Files.writeString(hub.home().things().resolve("broken.yaml"),
                "version: 1\nthings:\n  nomos:account:x: {isBridge\n");
        Files.writeString(hub.home().things().resolve("good.yaml"), GOOD);

        hub.start();

        await().atMost(NomosHome.LIMIT)
                .until(() -> hub.rest().status("nomos:account:good").equals("OFFLINE/CONFIGURATION_PENDING"));
    }
}
