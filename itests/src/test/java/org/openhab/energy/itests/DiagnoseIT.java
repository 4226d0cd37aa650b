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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

/**
 * The report for a bug tracker says what runs and nothing private.
 *
 * @author openHAB Energy - Initial contribution
 */
class DiagnoseIT {

    @TempDir
    Path folder;

    @Test
    void reportNamesBundlesAndThingsWithoutSecretsAndAddresses() throws Exception {
        try (TestHub hub = new TestHub(folder, Ports.free());
                NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:9")))) {
            hub.start();
            NomosHome home = new NomosHome(hub, cloud);
            String account = home.addKeyAccount("lindenallee", NomosDemo.KEY_SECRET);
            home.awaitStatus(account, "ONLINE/NONE");
            String subscription = home.addSubscription(account, "flat", NomosDemo.KEY_SUBSCRIPTION);
            home.awaitStatus(subscription, "ONLINE/NONE");

            // For a moment of each attempt the broker counts as neither connected nor failed.
            await().atMost(NomosHome.LIMIT).untilAsserted(() -> assertThat(
                    hub.rest().postText("/rest/console", "openhab:energy diagnose").body())
                    .contains("org.openhab.binding.nomos 0.1.0", "ACTIVE",
                            "nomos:account:#1  ONLINE/NONE", "nomos:subscription:#1:#2  ONLINE/NONE",
                            "prices known until",
                            "MQTT FAILED")
                    .doesNotContain("lindenallee", NomosDemo.KEY_SECRET, NomosDemo.KEY_SUBSCRIPTION,
                            "127.0.0.1"));
            assertThat(Files.readString(hub.home().userdata().resolve("energy/diagnose.txt")))
                    .contains("nomos:account:#1").doesNotContain("lindenallee", NomosDemo.KEY_SECRET);
        }
    }
}
