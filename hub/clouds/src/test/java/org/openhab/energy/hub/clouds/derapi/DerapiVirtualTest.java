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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * Virtual sites and devices, and stored vendor credentials.
 *
 * @author openHAB Energy - Initial contribution
 */
class DerapiVirtualTest {

    private static final String SOLIS = "\"vendor\":\"solis\",\"type\":\"apikeysecret\",\"keyID\":\"%s\",\"keySecret\":\"%s\"";

    private final DerapiCloud cloud = DerapiCloud.start(DerapiDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private DerapiUser user = new DerapiUser(cloud);

    @BeforeEach
    void noon() {
        cloud.clock().freeze(Instant.parse("2026-06-15T10:00:00Z"));
        user = DerapiUser.virtual(cloud);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aSiteOfNothingIsMadeUpSeenAndDeleted() {
        DerapiReply site = user.send("POST", "/virtual/sites", "{}");
        assertThat(site.status()).isEqualTo(201);
        assertThat(site.text("vendor")).isEqualTo("virtual");
        String id = site.text("id");
        assertThat(user.get("/sites").ids("sites")).contains(id);
        assertThat(user.get("/virtual/sites/" + id).json()).isEqualTo(site.json());
        assertThat(user.get("/virtual/sites").ids("virtualSites")).contains(id);
        assertThat(user.get("/virtual/sites").json().has("errors")).isFalse();
        DerapiReply deleted = user.send("DELETE", "/virtual/sites/" + id, "");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(user.get("/sites/" + id).status()).isEqualTo(404);
    }

    @Test
    void aBatteryBeginsWithItsStateOfChargeAndThenMoves() {
        String site = user.send("POST", "/virtual/sites",
                "{\"name\":\"Test\",\"location\":{\"currentUTCOffset\":1,\"timezone\":\"Europe/Berlin\"}}").text("id");
        DerapiReply battery = user.send("POST", "/virtual/batteries",
                "{\"name\":\"My test battery\",\"siteID\":\"%s\",\"nameplateKwh\":10,\"mode\":\"Backup\",\"stateOfChargePercent\":20}"
                        .formatted(site));
        assertThat(battery.status()).isEqualTo(201);
        assertThat(battery.number("stateOfChargePercent")).isEqualTo(20);
        String id = battery.text("id");
        assertThat(user.get("/batteries/" + id).json()).isEqualTo(battery.json());
        assertThat(user.get("/sites/" + site).ids("batteries")).containsExactly(id);
        cloud.clock().advance(Duration.ofMinutes(30));
        assertThat(user.get("/batteries/" + id).number("stateOfChargePercent")).isGreaterThan(30);
        assertThat(user.get("/batteries/" + id + "/intervals?"
                + DerapiUser.form("start", "2026-06-14T10:00:00Z", "end", "2026-06-15T10:00:00Z")).list("intervals"))
                .hasSize(24);
        String second = user.send("POST", "/virtual/batteries", "{\"siteID\":\"%s\"}".formatted(site)).text("id");
        assertThat(user.get("/batteries/" + second).number("stateOfChargePercent")).isEqualTo(20);
        assertThat(user.send("DELETE", "/virtual/batteries/" + second, "").status()).isEqualTo(204);
        assertThat(user.get("/sites/" + site).ids("batteries")).containsExactly(id);
    }

    @Test
    void anInverterWithoutASiteGetsOne() {
        DerapiReply inverter = user.send("POST", "/virtual/solar-inverters", "{\"model\":\"X\"}");
        assertThat(inverter.status()).isEqualTo(201);
        assertThat(user.get("/virtual/sites/" + inverter.text("siteID")).ids("solarInverters"))
                .containsExactly(inverter.text("id"));
        assertThat(user.get("/virtual/solar-inverters").ids("virtualSolarInverters")).contains(inverter.text("id"));
        assertThat(user.send("DELETE", "/virtual/solar-inverters/" + inverter.text("id"), "").status()).isEqualTo(204);
        assertThat(user.get("/solar-inverters/" + inverter.text("id")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "sites|{\"id\":\"x\"}", "sites|{\"location\":{}}",
            "sites|{\"operationalSince\":\"yesterday\"}", "batteries|{\"mode\":\"backup\"}",
            "batteries|{\"stateOfChargePercent\":101}", "batteries|{\"nameplateKwh\":0}",
            "batteries|{\"siteID\":\"site-aaaaaaaaaaaaaaaa\"}", "batteries|{\"name\":null}",
            "solar-inverters|{\"lifetimeProduction\":{\"kwh\":1}}", "solar-inverters|{\"peak\":1}" })
    void bodiesAreCheckedStrictly(String collection, String body) {
        assertThat(user.send("POST", "/virtual/" + collection, body).status()).isEqualTo(400);
    }

    @Test
    void productionCredentialsHaveNoVirtualDevices() {
        assertThat(DerapiUser.production(cloud).get("/virtual/sites").status()).isEqualTo(403);
    }

    private static String credentials(String keyId, String secret) {
        return "{\"name\":\"roof\",\"credentials\":{" + SOLIS.formatted(keyId, secret) + "}}";
    }

    @Test
    void storedKeysOpenTheSiteAndAreShownOnRequestAlone() {
        DerapiUser production = DerapiUser.production(cloud);
        DerapiReply created = production.send("POST", "/vendor-credentials",
                credentials(DerapiDemo.SOLIS_KEY_ID, DerapiDemo.SOLIS_KEY_SECRET));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("credentials")).hasToString("{\"vendor\":\"solis\",\"type\":\"apikeysecret\"}");
        String path = "/vendor-credentials/" + created.text("id");
        assertThat(production.get(path).body()).doesNotContain(DerapiDemo.SOLIS_KEY_SECRET);
        assertThat(production.get(path + "?includeSecrets=true").body()).contains(DerapiDemo.SOLIS_KEY_SECRET);
        assertThat(production.get(path + "?includeSecrets=yes").status()).isEqualTo(400);
        assertThat(production.get("/sites").ids("sites")).containsExactly(DerapiDemo.siteId(DerapiVendor.SOLIS));
        assertThat(DerapiUser.virtual(cloud).get(path).status()).isEqualTo(404);
        assertThat(production.send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(production.get("/sites").ids("sites")).isEmpty();
    }

    @Test
    void aMergePatchChangesTheNameOrAKeyAndNeverTheVendor() {
        DerapiUser production = DerapiUser.production(cloud);
        String path = "/vendor-credentials/" + production
                .send("POST", "/vendor-credentials", credentials(DerapiDemo.SOLIS_KEY_ID, "old")).text("id");
        assertThat(production.get("/sites").json().getAsJsonObject("errors").keySet()).containsExactly("solis");
        assertThat(production.send("PATCH", path, credentials(DerapiDemo.SOLIS_KEY_ID, DerapiDemo.SOLIS_KEY_SECRET))
                .status()).isEqualTo(200);
        assertThat(production.get("/sites").ids("sites")).hasSize(1);
        DerapiReply unnamed = production.send(production.to(path).header("Content-Type", "application/merge-patch+json")
                .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":null}")));
        assertThat(unnamed.text("name")).isEmpty();
        assertThat(production.get(path + "?includeSecrets=true").body()).contains(DerapiDemo.SOLIS_KEY_SECRET);
        assertThat(production.send("PATCH", path, "{\"credentials\":{\"vendor\":\"tesla\"}}").status()).isEqualTo(400);
        assertThat(production.send("PATCH", path, "{\"credentials\":{\"keySecret\":null}}").status()).isEqualTo(400);
        assertThat(production.send("PATCH", path, "{\"other\":1}").status()).isEqualTo(400);
    }

    @Test
    void credentialsAreFilteredAndMayNotBeOfferedAtAll() {
        DerapiUser production = DerapiUser.production(cloud);
        production.send("POST", "/vendor-credentials", credentials("1", "2"));
        assertThat(production.get("/vendor-credentials?vendor=solis&name=roof").list("vendorCredentials")).hasSize(1);
        assertThat(production.get("/vendor-credentials?vendor=tesla").list("vendorCredentials")).isEmpty();
        assertThat(production
                .send("POST", "/vendor-credentials", "{\"credentials\":{\"vendor\":\"solis\",\"type\":\"x\"}}")
                .status()).isEqualTo(400);
        cloud.setSwitches(cloud.switches().with("storedCredentials", false));
        assertThat(production.get("/vendor-credentials").status()).isEqualTo(403);
    }
}
