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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.LastPageToken;

import com.google.gson.JsonObject;

/**
 * Derapi's token, lists and single answers.
 *
 * @author openHAB Energy - Initial contribution
 */
class DerapiListsTest {

    private final DerapiCloud cloud = DerapiCloud.start(DerapiDemo.options(0, URI.create("http://127.0.0.1:8080")));

    @BeforeEach
    void noon() {
        cloud.clock().freeze(Instant.parse("2026-06-15T10:00:00Z"));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aTokenIsGoodForAnHour() {
        DerapiReply token = new DerapiUser(cloud).token(DerapiDemo.CLIENT, DerapiDemo.SECRET);
        assertThat(token.json().keySet()).containsExactly("access_token", "expires_in", "token_type");
        assertThat(token.number("expires_in")).isEqualTo(3600);
        DerapiUser user = new DerapiUser(cloud).with("Authorization", "Bearer " + token.text("access_token"));
        cloud.clock().advance(Duration.ofSeconds(3599));
        assertThat(user.get("/sites").status()).isEqualTo(200);
        cloud.clock().advance(Duration.ofSeconds(1));
        assertThat(user.get("/sites").status()).isEqualTo(403);
        cloud.setSwitches(cloud.switches().with("expiredTokenStatus", 401));
        assertThat(user.get("/sites").status()).isEqualTo(401);
    }

    @Test
    void aTokenCanBeMadeToExpire() {
        DerapiUser user = DerapiUser.production(cloud);
        cloud.expireDerapiTokens();
        assertThat(user.get("/sites").status()).isEqualTo(403);
        assertThat(user.get("/sites").header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void aWrongSecretIsInvalidClient() {
        DerapiReply answer = new DerapiUser(cloud).token(DerapiDemo.CLIENT, "wrong");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "v2023-01-01", "" })
    void theApiVersionIsCheckedOnEveryCall(String version) {
        DerapiUser user = DerapiUser.production(cloud).without("api-version");
        if (!version.isEmpty()) {
            user.with("api-version", version);
        }
        assertThat(user.get("/sites").status()).isEqualTo(400);
    }

    @Test
    void withoutVendorCredentialsListsAreEmptyAndRight() {
        DerapiReply answer = DerapiUser.production(cloud).get("/sites");
        assertThat(answer.body()).isEqualTo("{\"sites\":[],\"errors\":{}}");
    }

    @Test
    void eachVendorsSitesAndDevicesAreListedByOpaqueId() {
        DerapiUser user = DerapiUser.production(cloud).withSolis().withSolarEdge();
        assertThat(user.get("/sites").ids("sites")).containsExactlyInAnyOrder(DerapiDemo.siteId(DerapiVendor.SOLIS),
                DerapiDemo.siteId(DerapiVendor.SOLAREDGE));
        assertThat(user.get("/solar-inverters").ids("solarInverters"))
                .allMatch(id -> id.matches("[a-z]{4}-[a-z2-7]{16}")).hasSize(2);
        assertThat(user.get("/batteries?vendor=solis").ids("batteries"))
                .containsExactly(DerapiDemo.batteryId(DerapiVendor.SOLIS));
        assertThat(user.get("/batteries?vendor=solaredge").ids("batteries")).isEmpty();
        assertThat(user.get("/sites?vendorID=9963148").ids("sites")).hasSize(1);
        assertThat(user.get("/sites?vendor=volkswagen").status()).isEqualTo(400);
    }

    @Test
    void aSiteHasItsPlaceItsDevicesAndTheSumOfItsBatteries() {
        JsonObject site = DerapiUser.production(cloud).withSolis()
                .get("/sites/" + DerapiDemo.siteId(DerapiVendor.SOLIS))
                .json();
        assertThat(site.keySet()).containsExactly("id", "vendor", "name", "locationUTCOffset", "location",
                "operationalSince", "batteries", "solarInverters", "bess");
        assertThat(site.get("locationUTCOffset").getAsDouble()).isEqualTo(2);
        assertThat(site.get("operationalSince").getAsString()).isEqualTo("2025-06-01T00:00:00+02:00");
        assertThat(site.getAsJsonObject("bess").keySet()).containsExactly("nameplateKwh", "stateOfChargePercent");
    }

    @Test
    void optionalFieldsAreLeftOutNotNull() {
        DerapiUser user = DerapiUser.production(cloud).withSolis().withSolarEdge();
        assertThat(user.get("/batteries/" + DerapiDemo.batteryId(DerapiVendor.SOLIS)).json().keySet())
                .contains("nameplateKwh", "stateOfChargePercent").doesNotContain("mode");
        assertThat(user.get("/sites/" + DerapiDemo.siteId(DerapiVendor.SOLAREDGE)).json().keySet())
                .doesNotContain("operationalSince", "bess");
    }

    @Test
    void recentErrorsEndWithTheBeginningOfTheLog() {
        JsonObject inverter = DerapiUser.production(cloud).withSolis()
                .get("/solar-inverters/" + DerapiDemo.inverterId(DerapiVendor.SOLIS)).json();
        assertThat(inverter.get("recentErrors"))
                .hasToString("[{\"warning\":\"Grid voltage high\"},{\"start\":\"2026-06-08T10:00:00+00:00\"}]");
        assertThat(inverter.getAsJsonObject("lifetimeProduction").get("start").isJsonNull()).isTrue();
        assertThat(inverter.getAsJsonObject("recentProduction").get("start").getAsString())
                .isEqualTo("2026-06-15T00:00:00+02:00");
        assertThat(inverter.get("reportedAt").getAsString()).isEqualTo("2026-06-15T10:00:00+00:00");
    }

    @Test
    void aVendorThatRefusesIsAnErrorWithinA200() {
        DerapiUser user = DerapiUser.production(cloud).withSolarEdge().with("X-Authorization-solis",
                DerapiUser.basic("1", "wrong"));
        DerapiReply answer = user.get("/sites");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.ids("sites")).containsExactly(DerapiDemo.siteId(DerapiVendor.SOLAREDGE));
        assertThat(answer.json().getAsJsonObject("errors"))
                .hasToString("{\"solis\":\"Unauthorized: https://www.soliscloud.com:13333/v1/api/inverterList\"}");
    }

    @Test
    void aVendorCanBeMadeToFailAloneInListsAndSingleAnswers() {
        DerapiUser user = DerapiUser.production(cloud).withSolarEdge().withSolis();
        cloud.outages().fail(DerapiVendor.SOLIS, "Bad gateway: https://www.soliscloud.com:13333");
        DerapiReply answer = user.get("/sites");
        assertThat(answer.ids("sites")).containsExactly(DerapiDemo.siteId(DerapiVendor.SOLAREDGE));
        assertThat(answer.json().getAsJsonObject("errors").keySet()).containsExactly("solis");
        DerapiReply single = user.get("/sites/" + DerapiDemo.siteId(DerapiVendor.SOLIS));
        assertThat(single.status()).isEqualTo(502);
        assertThat(single.json().keySet()).containsExactly("type", "title", "detail");
        cloud.outages().clear();
        assertThat(user.get("/sites").ids("sites")).hasSize(2);
    }

    @Test
    void aSingleAnswerNeedsTheVendorsCredentials() {
        String path = "/sites/" + DerapiDemo.siteId(DerapiVendor.TESLA);
        DerapiReply answer = DerapiUser.production(cloud).get(path);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("detail")).contains("X-Authorization-tesla");
        assertThat(DerapiUser.production(cloud).get("/sites/site-aaaaaaaaaaaaaaaa").status()).isEqualTo(404);
    }

    @Test
    void virtualModeSeesVirtualSitesAloneAndProductionNone() {
        assertThat(DerapiUser.virtual(cloud).withSolis().get("/sites").ids("sites"))
                .containsExactly(DerapiDemo.siteId(DerapiVendor.VIRTUAL));
        assertThat(DerapiUser.production(cloud).get("/sites/" + DerapiDemo.siteId(DerapiVendor.VIRTUAL)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({ "false", "true" })
    void aNewlineWithinSolisHeaderIsTakenOrNot(boolean accepted) {
        cloud.setSwitches(cloud.switches().with("solisNewlineAccepted", accepted));
        DerapiUser user = DerapiUser.production(cloud).with("X-Authorization-solis",
                DerapiUser.basic(DerapiDemo.SOLIS_KEY_ID, DerapiDemo.SOLIS_KEY_SECRET + "\n"));
        assertThat(user.get("/sites").ids("sites")).hasSize(accepted ? 1 : 0);
    }

    @Test
    void smallPagesAreFollowedByAnOpaqueToken() {
        cloud.setSwitches(DerapiSwitches.DEFAULT.with("defaultPageSize", 1));
        DerapiUser user = DerapiUser.production(cloud).withSolis().withSolarEdge();
        DerapiReply first = user.get("/sites");
        assertThat(first.ids("sites")).hasSize(1);
        String token = first.text("nextPageToken");
        assertThat(token).contains("+");
        assertThat(user.get("/sites?pageToken=" + token).status()).isEqualTo(400);
        DerapiReply second = user.get("/sites?" + DerapiUser.form("pageToken", token));
        assertThat(second.ids("sites")).hasSize(1).doesNotContainAnyElementsOf(first.ids("sites"));
        assertThat(second.json().has("nextPageToken")).isFalse();
        assertThat(user.get("/batteries?" + DerapiUser.form("pageToken", token)).status()).isEqualTo(400);
    }

    @Test
    void theLastPageSaysAbsentNullOrEmpty() {
        DerapiUser user = DerapiUser.production(cloud).withSolis();
        cloud.setSwitches(cloud.switches().with("lastPageToken", LastPageToken.NULL));
        assertThat(user.get("/sites").body()).contains("\"nextPageToken\":null");
        cloud.setSwitches(cloud.switches().with("lastPageToken", LastPageToken.EMPTY));
        assertThat(user.get("/sites").body()).contains("\"nextPageToken\":\"\"");
    }

    @Test
    void aPageTokenCanRepeatForEver() {
        cloud.setSwitches(cloud.switches().with("repeatPageToken", true));
        DerapiUser user = DerapiUser.production(cloud).withSolis();
        String token = user.get("/sites").text("nextPageToken");
        assertThat(user.get("/sites?" + DerapiUser.form("pageToken", token)).text("nextPageToken")).isEqualTo(token);
    }

    @Test
    void noCredentialIsInTheRequestLog() {
        DerapiUser user = DerapiUser.production(cloud).withSolis().withSolarEdge();
        user.get("/sites?api_key=" + DerapiDemo.SOLAREDGE_KEY);
        String log = user.admin("GET", "requests", "").body();
        assertThat(log).contains("/sites").doesNotContain(DerapiDemo.SOLAREDGE_KEY, DerapiDemo.SECRET,
                DerapiDemo.SOLIS_KEY_SECRET, "Bearer", "Basic");
        assertThat(List.of(user.admin("GET", "switches", "").status(), user.admin("GET", "clock", "").status()))
                .containsOnly(200);
    }
}
