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

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

/**
 * The customer takes the consent back at Nomos.
 *
 * @author openHAB Energy - Initial contribution
 */
class RevokedConsentIT {

    @TempDir
    Path folder;
    private NomosCloud cloud;
    private TestHub hub;
    private NomosHome home;

    @BeforeEach
    void start() throws Exception {
        hub = new TestHub(folder, Ports.free());
        cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:" + hub.httpPort())));
        hub.start();
        home = new NomosHome(hub, cloud);
    }

    @AfterEach
    void stop() {
        hub.close();
        cloud.close();
    }

    @Test
    void isOneClearStatusAndIsMendedByANewConsent() {
        String account = home.addConsentAccount("main");
        home.awaitStatus(account, "OFFLINE/CONFIGURATION_PENDING");
        home.consent(account);
        home.awaitStatus(account, "ONLINE/NONE");

        assertThat(cloud.revokeConsent(NomosDemo.CONSENT_EMAIL)).isPositive();
        hub.rest().post("/rest/discovery/bindings/nomos/scan", Map.of());

        home.awaitStatus(account, "OFFLINE/CONFIGURATION_PENDING");
        assertThat(hub.rest().statusText(account)).contains("no longer valid", "/energy/connect");
        int requests = cloud.requests().count();
        for (int i = 0; i < 3; i++) {
            hub.rest().post("/rest/discovery/bindings/nomos/scan", Map.of());
        }
        assertThat(cloud.requests().count()).isEqualTo(requests);

        home.consent(account);
        home.awaitStatus(account, "ONLINE/NONE");
    }
}
