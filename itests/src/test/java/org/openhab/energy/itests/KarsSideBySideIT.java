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

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.energy.hub.clouds.novasense.NovasenseCloud;
import org.openhab.energy.hub.clouds.novasense.NovasenseDemo;

/**
 * Files of two bindings in one Karaf, of one version and of two, and beside the file of all: what they share runs once, and none takes it away from
 * another. The libraries are those of openHAB 5.2.
 *
 * @author openHAB Energy - Initial contribution
 */
class KarsSideBySideIT extends KarafTest {

    private static final String NOMOS = "openhab-binding-nomos";
    private static final String NOVASENSE = "openhab-binding-novasense";
    private static final String ALL = "openhab-energy";
    private static final String PORTAL = "novasense:account:portal";
    private static final String ONLINE = "ONLINE/NONE";

    private NovasenseCloud portal;

    @BeforeEach
    void startPortal() throws Exception {
        portal = NovasenseCloud.start(0, Clock.systemUTC());
    }

    @AfterEach
    void stopPortal() {
        if (portal != null) {
            portal.close();
        }
    }

    private void addPortal() {
        HubRest.Answer answer = karaf.rest().post("/rest/things", Map.of("UID", PORTAL, "thingTypeUID",
                "novasense:account", "label", "Portal", "configuration",
                Map.of("clientId", NovasenseDemo.CLIENT, "clientSecret", NovasenseDemo.SECRET, "tokenUrl",
                        portal.tokenUri().toString(), "apiBaseUrl", portal.apiUri().toString())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void awaitVersion(String bundle, String version) {
        await().atMost(Karaf.LIMIT).untilAsserted(() -> assertThat(versions(bundle)).containsExactly(version));
    }

    @Test
    void filesOfTwoBindingsShareWhatTheyShareThroughUpdatesAndRemovals() throws Exception {
        KarFile nomos = KarFile.of(NOMOS);
        KarFile novasense = KarFile.of(NOVASENSE);
        KarFile nomosBefore = nomos.earlier(folder.resolve("nomos.kar"), "0.0.9");
        KarFile novasenseBefore = novasense.earlier(folder.resolve("novasense.kar"), "0.0.9");

        assertThat(versions("org.eclipse.jetty.client")).containsExactly("9.4.58.v20250814");
        karaf.drop(nomosBefore, NOMOS + ".kar");
        karaf.drop(novasenseBefore, NOVASENSE + ".kar");
        awaitBundles(nomosBefore, novasenseBefore);
        awaitConnectPage(200);
        addPortal();
        String account = home.addConsentAccount("mine");
        home.awaitStatus(account, "OFFLINE/CONFIGURATION_PENDING");
        home.consent(account);
        home.awaitStatus(account, ONLINE);
        home.awaitStatus(PORTAL, ONLINE);
        List<String> tokens = tokens();

        // Another version beside: the newer of what they share serves both.
        karaf.drop(nomos, NOMOS + ".kar");
        awaitVersion("org.openhab.binding.nomos", "0.1.0.SNAPSHOT");
        awaitBundles(nomos, novasenseBefore);
        assertThat(versions("org.openhab.energy.oauth")).containsExactly("0.1.0.SNAPSHOT");
        assertThat(versions("org.openhab.binding.novasense")).containsExactly("0.0.9");
        home.awaitStatus(account, ONLINE);
        home.awaitStatus(PORTAL, ONLINE);
        assertThat(tokens()).containsAll(tokens);

        karaf.remove(NOMOS + ".kar");
        awaitBundles(novasenseBefore);
        awaitConnectPage(200);
        home.awaitStatus(PORTAL, ONLINE);
        home.awaitStatus(account, "UNINITIALIZED/HANDLER_MISSING_ERROR");
        assertThat(tokens()).containsAll(tokens);
        assertThat(karaf.rest().get("/energy/callback/nomos").status()).isEqualTo(303);

        karaf.remove(NOVASENSE + ".kar");
        awaitNothingLeft();
        assertThat(tokens()).as("a file that comes back finds them").containsAll(tokens);
    }

    /** Whatever is called as an add-on and not in openHAB's own list is uninstalled at its start and with each change of its add-ons. */
    @Test
    void openHabsInstallerTakesNoBindingAwayAndStillKnowsIt() throws Exception {
        KarFile nomos = KarFile.of(NOMOS);
        karaf.drop(nomos, NOMOS + ".kar");
        awaitBundles(nomos);
        awaitConnectPage(200);
        String account = home.addConsentAccount("mine");
        home.awaitStatus(account, "OFFLINE/CONFIGURATION_PENDING");

        assertThat(karaf.uninstall(NOMOS)).isEqualTo("uninstalled");
        assertThat(karaf.uninstall(NOMOS)).as("and once more at the next start").startsWith("refused");
        awaitBundles(nomos);
        assertThat(karaf.report("feature")).as("Main UI offers what is installed").contains(NOMOS);
        home.consent(account);
        home.awaitStatus(account, ONLINE);

        karaf.remove(NOMOS + ".kar");
        awaitNothingLeft();
    }

    @Test
    void fileOfAllTakesOverFromTheFileOfOneAndStandsBesideIt() throws Exception {
        KarFile nomos = KarFile.of(NOMOS);
        KarFile before = nomos.earlier(folder.resolve("nomos.kar"), "0.0.9");
        KarFile all = KarFile.of(ALL);
        karaf.drop(before, NOMOS + ".kar");
        awaitBundles(before);
        awaitConnectPage(200);
        String account = home.addConsentAccount("mine");
        home.awaitStatus(account, "OFFLINE/CONFIGURATION_PENDING");
        home.consent(account);
        home.awaitStatus(account, ONLINE);

        karaf.remove(NOMOS + ".kar");
        await().atMost(Karaf.LIMIT).untilAsserted(() -> assertThat(ours()).isEmpty());
        karaf.drop(all, ALL + ".kar");
        awaitBundles(all);
        addPortal();
        home.awaitStatus(PORTAL, ONLINE);
        home.awaitStatus(account, ONLINE);

        // The same bundles once more in another file: nothing is there twice, and nothing goes with that file.
        karaf.drop(nomos, NOMOS + ".kar");
        await().atMost(Karaf.LIMIT).until(() -> karaf.unpacked().equals(List.of(NOMOS, ALL)));
        awaitBundles(all);
        karaf.remove(NOMOS + ".kar");
        await().atMost(Karaf.LIMIT).until(() -> karaf.unpacked().equals(List.of(ALL)));
        awaitBundles(all);
        awaitConnectPage(200);
        home.awaitStatus(account, ONLINE);
        home.awaitStatus(PORTAL, ONLINE);

        karaf.remove(ALL + ".kar");
        awaitNothingLeft();
    }
}
