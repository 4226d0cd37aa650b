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
package org.openhab.energy.hub.clouds.derapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * Consents outlive a restart of the demo.
 *
 * @author openHAB Energy - Initial contribution
 */
class DerapiRestartTest {

    @TempDir
    private Path folder = Path.of("");

    private DerapiCloud start() {
        return DerapiCloud.start(DerapiDemo.options(0, URI.create("http://127.0.0.1:8080"))
                .withTokenFile(folder.resolve("tokens.json")));
    }

    @Test
    void tokensGoOnAndAreKeptAsDigestsAlone() throws IOException {
        DerapiReply tokens;
        DerapiReply used;
        try (DerapiCloud cloud = start()) {
            VendorBrowser browser = new VendorBrowser(cloud);
            used = browser.tokens(DerapiVendor.TESLA);
            tokens = browser.refresh(DerapiVendor.TESLA, used.text("refresh_token"));
            browser.tokens(DerapiVendor.SMA);
        }
        assertThat(Files.readString(folder.resolve("tokens.json"))).doesNotContain(tokens.text("access_token"),
                tokens.text("refresh_token"));
        try (DerapiCloud cloud = start()) {
            VendorBrowser browser = new VendorBrowser(cloud);
            assertThat(DerapiUser.production(cloud)
                    .with("X-Authorization-tesla", "Bearer " + tokens.text("access_token")).get("/sites").ids("sites"))
                    .hasSize(1);
            assertThat(browser.refresh(DerapiVendor.TESLA, used.text("refresh_token")).status()).isEqualTo(401);
            assertThat(browser.refresh(DerapiVendor.TESLA, tokens.text("refresh_token")).status()).isEqualTo(200);
        }
    }

    @Test
    void aMonthOfRefreshesEveryFewMinutesLeavesAWeekBehind() throws IOException {
        try (DerapiCloud cloud = start()) {
            cloud.clock().freeze(Instant.parse("2026-06-01T00:00:00Z"));
            VendorBrowser browser = new VendorBrowser(cloud);
            String refresh = browser.tokens(DerapiVendor.SMA).text("refresh_token");
            for (int i = 0; i < 120; i++) {
                cloud.clock().advance(Duration.ofHours(6));
                refresh = browser.refresh(DerapiVendor.SMA, refresh).text("refresh_token");
            }
            assertThat(JsonText.readObject(Files.readString(folder.resolve("tokens.json"))).getAsJsonArray("refresh"))
                    .hasSizeBetween(28, 31);
        }
    }

    @Test
    void anUnreadableFileIsLeftBehind() throws IOException {
        Files.writeString(folder.resolve("tokens.json"), "{\"access\":[1]}");
        try (DerapiCloud cloud = start()) {
            assertThat(new VendorBrowser(cloud).tokens(DerapiVendor.TESLA).status()).isEqualTo(200);
        }
    }

    @Test
    void aSiteThatIsSoldIsGone() {
        try (DerapiCloud cloud = start()) {
            DerapiUser user = DerapiUser.production(cloud).withSolis();
            String id = DerapiDemo.siteId(DerapiVendor.SOLIS);
            assertThat(user.admin("GET", "sites", "").body()).contains(id);
            assertThat(user.admin("POST", "sites", "{\"remove\":\"" + id + "\"}").status()).isEqualTo(200);
            assertThat(user.get("/sites/" + id).status()).isEqualTo(404);
            assertThat(user.admin("POST", "sites", "{\"remove\":\"" + id + "\"}").status()).isEqualTo(400);
        }
    }
}
