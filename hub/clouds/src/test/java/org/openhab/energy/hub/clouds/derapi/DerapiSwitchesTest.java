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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.Generation;

/**
 * Generations, quotas, faults and the admin API.
 *
 * @author openHAB Energy - Initial contribution
 */
class DerapiSwitchesTest {

    private final DerapiCloud cloud = DerapiCloud.start(DerapiDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private DerapiUser user = new DerapiUser(cloud);

    @BeforeEach
    void noon() {
        cloud.clock().freeze(Instant.parse("2026-06-15T10:00:00Z"));
        user = DerapiUser.production(cloud).withSolis().withSolarEdge();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void generationOneHasVendorIdsAddressesAndKebabCase() {
        cloud.setSwitches(cloud.switches().with("generation", Generation.GEN1));
        user.without("api-version");
        String token = user.postForm("/oauth/solis",
                DerapiUser.basic(DerapiDemo.SOLIS_KEY_ID, DerapiDemo.SOLIS_KEY_SECRET),
                new String[]{ "grant_type", "client_credentials" }).text("access_token");
        user.with("X-Authorization-solis", "Bearer " + token);
        assertThat(user.get("/solar-inverters?vendor=solis").body()).isEqualTo("{\"solar-inverters\":[\""
                + cloud.baseUri() + "/solar-inverters/solis:1308675217944611083\"],\"errors\":{}}");
        assertThat(user.get("/solar-inverters/solis:1308675217944611083").json().keySet()).contains("serial-number",
                "site-id", "lifetime-production");
        cloud.setSwitches(DerapiSwitches.DEFAULT);
        assertThat(user.postForm("/oauth/solis", "grant_type", "client_credentials").status()).isEqualTo(404);
    }

    @Test
    void generationThreeAddsVendorIdsChargersAndTotals() {
        cloud.setSwitches(cloud.switches().with("generation", Generation.GEN3));
        assertThat(user.get("/sites").number("totalSize")).isEqualTo(2);
        assertThat(user.get("/sites/" + DerapiDemo.siteId(DerapiVendor.SOLIS)).json().keySet()).contains("vendorID",
                "chargers");
        assertThat(user.get("/batteries/" + DerapiDemo.batteryId(DerapiVendor.SOLIS)).text("vendorID"))
                .isEqualTo("1308675217944611999");
    }

    @Test
    void solarEdgeRefusesTheCallAfterThreeHundredUntilTheNextDay() {
        cloud.setSwitches(cloud.switches().withVendorQuotas());
        user.without("X-Authorization-solis");
        String path = "/sites/" + DerapiDemo.siteId(DerapiVendor.SOLAREDGE);
        for (int i = 0; i < 300; i++) {
            assertThat(user.get(path).status()).isEqualTo(200);
        }
        assertThat(user.get(path).status()).isEqualTo(429);
        assertThat(user.get("/sites").body()).contains("\"errors\":{\"solaredge\":\"Too many requests");
        assertThat(cloud.quotas().calls(DerapiVendor.SOLAREDGE)).isEqualTo(302);
        assertThat(cloud.quotas().refused(DerapiVendor.SOLAREDGE)).isEqualTo(2);
        cloud.clock().freeze(Instant.parse("2026-06-16T00:00:00Z"));
        user = DerapiUser.production(cloud).withSolarEdge();
        assertThat(user.get(path).status()).isEqualTo(200);
    }

    @Test
    void solisRefusesTheThirdCallOfASecond() {
        cloud.setSwitches(cloud.switches().withVendorQuotas());
        String path = "/sites/" + DerapiDemo.siteId(DerapiVendor.SOLIS);
        user.get(path);
        user.get(path);
        DerapiReply third = user.get(path);
        assertThat(third.status()).isEqualTo(403);
        assertThat(third.text("detail")).contains("R0000");
        cloud.clock().advance(Duration.ofSeconds(1));
        assertThat(user.get(path).status()).isEqualTo(200);
    }

    @Test
    void enphaseCountsMinutesAndMonthsAndTeslaItsBill() {
        cloud.setSwitches(cloud.switches().with("enphasePerMonth", 3).with("enphasePerMinute", 2)
                .with("teslaPerMonth", 1));
        VendorBrowser browser = new VendorBrowser(cloud);
        DerapiUser enphase = DerapiUser.production(cloud)
                .with("X-Authorization-enphase",
                        "Bearer " + browser.tokens(DerapiVendor.ENPHASE).text("access_token"))
                .with("X-enphase-api-key", DerapiDemo.ENPHASE_API_KEY);
        String path = "/sites/" + DerapiDemo.siteId(DerapiVendor.ENPHASE);
        assertThat(enphase.get(path).status()).isEqualTo(200);
        assertThat(enphase.get(path).status()).isEqualTo(200);
        assertThat(enphase.get(path).text("detail")).contains("Usage limit exceeded for plan Watt");
        cloud.clock().advance(Duration.ofMinutes(1));
        assertThat(enphase.get(path).status()).isEqualTo(429);
        DerapiUser tesla = DerapiUser.production(cloud).with("X-Authorization-tesla",
                "Bearer " + browser.tokens(DerapiVendor.TESLA).text("access_token"));
        assertThat(tesla.get("/sites").ids("sites")).hasSize(1);
        assertThat(tesla.get("/sites").body()).contains("EXCEEDED_LIMIT");
        assertThat(tesla.get("/sites/" + DerapiDemo.siteId(DerapiVendor.TESLA)).status()).isEqualTo(403);
    }

    @Test
    void theAdminApiMakesVendorsFailExpiresTokensAndShowsQuotas() {
        assertThat(user.admin("PUT", "outages", "{\"vendor\":\"solis\",\"text\":\"down\",\"status\":504}").body())
                .isEqualTo("{\"solis\":{\"text\":\"down\",\"status\":504}}");
        assertThat(user.get("/sites/" + DerapiDemo.siteId(DerapiVendor.SOLIS)).status()).isEqualTo(504);
        assertThat(user.admin("PUT", "outages", "{\"vendor\":\"solis\",\"restore\":true}").body()).isEqualTo("{}");
        assertThat(user.admin("PUT", "outages", "{\"vendor\":\"vw\",\"text\":\"x\"}").status()).isEqualTo(400);
        assertThat(user.admin("PUT", "outages", "{\"vendor\":\"sma\",\"text\":\"x\",\"status\":418}").status())
                .isEqualTo(400);
        assertThat(user.admin("GET", "quotas", "").json().getAsJsonObject("solis"))
                .hasToString("{\"calls\":1,\"refused\":0}");
        assertThat(user.admin("POST", "tokens", "{\"vendor\":\"tesla\",\"revoke\":\"nobody\"}").body())
                .isEqualTo("{\"revoked\":false}");
        assertThat(user.admin("POST", "tokens", "{\"expire\":\"vw\"}").status()).isEqualTo(400);
        assertThat(user.admin("POST", "tokens", "{\"expire\":\"derapi\"}").status()).isEqualTo(200);
        assertThat(user.get("/sites").status()).isEqualTo(403);
    }

    @Test
    void everySwitchIsReachedFromOutside() {
        assertThat(user.admin("PUT", "switches", "{\"generation\":\"GEN3\",\"maxPageSize\":1}").text("generation"))
                .isEqualTo("GEN3");
        assertThat(user.get("/sites").ids("sites")).hasSize(1);
        assertThat(user.admin("PUT", "switches", "{\"maxPageSize\":0}").status()).isEqualTo(400);
        assertThat(user.admin("DELETE", "switches", "").text("generation")).isEqualTo("GEN2");
        assertThatThrownBy(() -> DerapiSwitches.DEFAULT.with("nonsense", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void faultsSpeakDerapisAndOAuthsWords() {
        cloud.faults().once("/sites", FaultKind.SERVER_ERROR);
        assertThat(user.get("/sites").header("content-type")).isEqualTo("application/problem+json");
        cloud.faults().once("/oauth2/token", FaultKind.TOO_MANY_REQUESTS);
        assertThat(user.token(DerapiDemo.CLIENT, DerapiDemo.SECRET).body()).isEqualTo("{\"error\":\"slow_down\"}");
        cloud.faults().once("/vendors/tesla/", FaultKind.UNAVAILABLE);
        assertThat(new VendorBrowser(cloud).refresh(DerapiVendor.TESLA, "x").status()).isEqualTo(503);
        assertThat(user.get("/nothing").status()).isEqualTo(404);
        assertThat(user.send("POST", "/sites", "{}").status()).isEqualTo(405);
    }
}
