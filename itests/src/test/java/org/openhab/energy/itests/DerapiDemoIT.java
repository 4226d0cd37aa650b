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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;

/**
 * Derapi in the demo, from outside: virtual devices run at once, and the vendors do after their owner has connected
 * them, by keys and by a consent at the vendor.
 *
 * @author openHAB Energy - Initial contribution
 */
class DerapiDemoIT {

    @TempDir
    Path folder;
    private final int http = Ports.free();

    @Test
    void vendorsAreConnectedInTheBrowserAndTheirSitesShowEnergy() throws Exception {
        try (HubProcess hub = HubProcess.start(folder, List.of(), "--home", folder.resolve("home").toString(),
                "--http-port", Integer.toString(http), "--mqtt-port", Integer.toString(Ports.free()))) {
            hub.awaitOutput("Ctrl-C stops it");
            HubRest rest = new HubRest(URI.create("http://127.0.0.1:" + http));
            awaitStatus(rest, "derapi:site:virtual:virtual:home", "ONLINE/NONE");
            awaitStatus(rest, "derapi:vendor:production:tesla", "OFFLINE/CONFIGURATION_PENDING");
            awaitStatus(rest, "derapi:battery-plan:demo", "ONLINE/NONE");
            for (String vendor : List.of("tesla", "solis", "sma", "solaredge", "enphase", "enphasevpp")) {
                await().atMost(NomosHome.LIMIT).untilAsserted(() -> assertThat(
                        rest.status("derapi:site:production:" + vendor + ":home")).as(vendor).startsWith("OFFLINE"));
            }

            Browser browser = new Browser();
            assertThat(page(browser, "solaredge").body()).as("plain steps").contains("press Save there",
                    "How long it lasts");
            assertThat(browser.open(URI.create("http://127.0.0.1:" + http + "/energy/derapi")).body())
                    .contains("<h2>Tesla</h2>", "<h2>Enphase Grid Services</h2>");
            store(browser, "solaredge", Map.of("key-key", DerapiDemo.SOLAREDGE_KEY));
            store(browser, "solis",
                    Map.of("key-key", DerapiDemo.SOLIS_KEY_ID, "key-secret", DerapiDemo.SOLIS_KEY_SECRET));
            for (String vendor : List.of("tesla", "sma", "enphase")) {
                Browser.Page signIn = browser.follow(browser.submit(page(browser, vendor), "connect", Map.of()));
                assertThat(browser.follow(browser.submit(signIn, "allow", Map.of())).address())
                        .hasQuery("result=connected");
            }
            // Grid Services are enrolled by Derapi Join alone: a flow, which leads over Derapi to Enphase and back.
            Browser.Page flow = browser.submit(page(browser, "enphasevpp"), "connect", Map.of());
            Matcher link = Pattern.compile("href=\"([^\"]+/join/flows/[^\"]+)\"").matcher(flow.body());
            assertThat(link.find()).as(flow.body()).isTrue();
            Browser.Page atEnphase = browser.follow(browser.open(URI.create(link.group(1).replace("&amp;", "&"))));
            assertThat(browser.follow(browser.submit(atEnphase, "allow", Map.of())).address())
                    .hasQuery("result=connected");
            for (String vendor : List.of("solaredge", "solis", "tesla", "sma", "enphase", "enphasevpp")) {
                awaitStatus(rest, "derapi:site:production:" + vendor + ":home", "ONLINE/NONE");
            }
            rest.link("Number:Energy", "MadeLately", "derapi:site:production:tesla:home:solar#quarter-hour");
            await().atMost(Duration.ofMinutes(3)).until(() -> rest.itemState("MadeLately").endsWith("kWh"));
        }
        assertThat(folder.resolve("home/userdata/logs/hub.log")).content().doesNotContain(DerapiDemo.SECRET,
                DerapiDemo.SOLIS_KEY_SECRET, DerapiDemo.SOLAREDGE_KEY);
    }

    private Browser.Page page(Browser browser, String vendor) {
        return browser.open(
                URI.create("http://127.0.0.1:" + http + "/energy/connect/derapi:vendor:production:" + vendor));
    }

    private void store(Browser browser, String vendor, Map<String, String> typed) {
        assertThat(browser.follow(browser.submit(page(browser, vendor), "keys", typed)).address())
                .hasQuery("result=keys-stored");
    }

    /** Vendors allow few calls in a minute, so that the first look at a site takes its time. */
    private static void awaitStatus(HubRest rest, String thing, String status) {
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> status.equals(rest.status(thing)));
    }
}
