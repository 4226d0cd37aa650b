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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * The vendors' own sign-in: pages, token endpoints, and what their tokens open at Derapi.
 *
 * @author openHAB Energy - Initial contribution
 */
class DerapiSignInTest {

    private final DerapiCloud cloud = DerapiCloud.start(DerapiDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final VendorBrowser browser = new VendorBrowser(cloud);

    @BeforeEach
    void noon() {
        cloud.clock().freeze(Instant.parse("2026-06-15T10:00:00Z"));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private DerapiUser with(DerapiVendor vendor, String accessToken) {
        DerapiUser user = DerapiUser.production(cloud).with("X-Authorization-" + vendor.id(), "Bearer " + accessToken);
        return vendor == DerapiVendor.ENPHASE ? user.with("X-enphase-api-key", DerapiDemo.ENPHASE_API_KEY) : user;
    }

    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = { "TESLA", "SMA", "SMASBOX", "ENPHASE" })
    void aConsentGivesTokensThatOpenTheCustomersSite(DerapiVendor vendor) {
        assertThat(browser.allow(vendor)).containsEntry("state", VendorBrowser.STATE);
        DerapiReply tokens = browser.tokens(vendor);
        assertThat(tokens.status()).isEqualTo(200);
        DerapiUser user = with(vendor, tokens.text("access_token"));
        assertThat(user.get("/sites").ids("sites")).containsExactly(DerapiDemo.siteId(vendor));
        assertThat(user.get("/solar-inverters/" + DerapiDemo.inverterId(vendor)).status()).isEqualTo(200);
        cloud.revokeConsent(vendor, DerapiDemo.login(vendor));
        assertThat(user.get("/sites").json().getAsJsonObject("errors").keySet()).containsExactly(vendor.id());
        assertThat(browser.refresh(vendor, tokens.text("refresh_token")).status()).isIn(400, 401);
    }

    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = { "TESLA", "SMA", "ENPHASE" })
    void aDenialComesBackAsAnError(DerapiVendor vendor) {
        assertThat(DerapiUser.query(browser.decide(VendorBrowser.authorize(vendor), "deny")))
                .containsEntry("error", "access_denied").containsEntry("state", VendorBrowser.STATE)
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = { "TESLA", "SMA", "ENPHASE" })
    void anUnregisteredRedirectUriIsNeverFollowed(DerapiVendor vendor) {
        DerapiUser user = new DerapiUser(cloud);
        String address = VendorBrowser.authorize(vendor).replace("8080", "8081");
        DerapiReply answer = user.send(user.bare(address));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("location")).isEmpty();
        assertThat(answer.header("content-security-policy")).contains("default-src 'none'");
    }

    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = { "TESLA", "SMA", "ENPHASE" })
    void theTokenCallMustRepeatTheRedirectUri(DerapiVendor vendor) {
        assertThat(browser.token(vendor, "grant_type", "authorization_code", "code", browser.allow(vendor).get("code"),
                "redirect_uri", DerapiUser.REDIRECT + "x", "audience", VendorBrowser.AUDIENCE).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = { "TESLA", "SMA", "ENPHASE" })
    void aCodeIsGoodOnce(DerapiVendor vendor) {
        String code = browser.allow(vendor).get("code");
        assertThat(browser.redeem(vendor, code).status()).isEqualTo(200);
        assertThat(browser.redeem(vendor, code).status()).isEqualTo(400);
    }

    @Test
    void pkceIsCheckedWhenItIsUsed() {
        String challenge = "v".repeat(43);
        String code = browser.allow(DerapiVendor.SMA, "code_challenge", challenge).get("code");
        assertThat(browser.redeem(DerapiVendor.SMA, code).status()).isEqualTo(400);
        code = browser.allow(DerapiVendor.SMA, "code_challenge", challenge).get("code");
        assertThat(browser.redeem(DerapiVendor.SMA, code, "code_verifier", challenge).status()).isEqualTo(200);
    }

    @Test
    void smaCodesLiveAMinuteAndAccessTokensFive() {
        String late = browser.allow(DerapiVendor.SMA).get("code");
        cloud.clock().advance(Duration.ofSeconds(60));
        assertThat(browser.redeem(DerapiVendor.SMA, late).status()).isEqualTo(400);
        DerapiReply tokens = browser.tokens(DerapiVendor.SMA);
        assertThat(tokens.number("expires_in")).isEqualTo(300);
        assertThat(tokens.number("refresh_expires_in")).isZero();
        DerapiUser user = with(DerapiVendor.SMA, tokens.text("access_token"));
        cloud.clock().advance(Duration.ofSeconds(299));
        assertThat(user.get("/sites").ids("sites")).hasSize(1);
        cloud.clock().advance(Duration.ofSeconds(1));
        assertThat(user.get("/sites").json().getAsJsonObject("errors").keySet()).containsExactly("sma");
        cloud.clock().advance(Duration.ofDays(1000));
        assertThat(browser.refresh(DerapiVendor.SMA, tokens.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void smaWithoutOfflineAccessHasToBeRefreshedWithinHalfAnHour() {
        String code = DerapiUser.query(browser.decide(
                VendorBrowser.authorize(DerapiVendor.SMA).replace("scope=offline_access", "scope=monitoringApi:read"),
                "allow")).get("code");
        DerapiReply tokens = browser.redeem(DerapiVendor.SMA, code);
        assertThat(tokens.number("refresh_expires_in")).isEqualTo(1800);
        cloud.clock().advance(Duration.ofSeconds(1799));
        DerapiReply refreshed = browser.refresh(DerapiVendor.SMA, tokens.text("refresh_token"));
        assertThat(refreshed.status()).isEqualTo(200);
        cloud.clock().advance(Duration.ofSeconds(1800));
        assertThat(browser.refresh(DerapiVendor.SMA, refreshed.text("refresh_token")).status()).isEqualTo(400);
    }

    @Test
    void teslaRefreshTokensAreGoodOnceAndForThreeMonths() {
        DerapiReply tokens = browser.tokens(DerapiVendor.TESLA);
        assertThat(tokens.number("expires_in")).isEqualTo(28800);
        cloud.clock().advance(Duration.ofDays(89));
        DerapiReply second = browser.refresh(DerapiVendor.TESLA, tokens.text("refresh_token"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(browser.refresh(DerapiVendor.TESLA, tokens.text("refresh_token")).text("error"))
                .isEqualTo("login_required");
        cloud.clock().advance(Duration.ofDays(90));
        assertThat(browser.refresh(DerapiVendor.TESLA, second.text("refresh_token")).status()).isEqualTo(401);
    }

    @Test
    void aUsedTeslaRefreshTokenWorksOnWithinItsGrace() {
        cloud.setSwitches(cloud.switches().with("teslaRefreshGrace", Duration.ofHours(24)));
        DerapiReply tokens = browser.tokens(DerapiVendor.TESLA);
        browser.refresh(DerapiVendor.TESLA, tokens.text("refresh_token"));
        cloud.clock().advance(Duration.ofHours(23));
        assertThat(browser.refresh(DerapiVendor.TESLA, tokens.text("refresh_token")).status()).isEqualTo(200);
        cloud.clock().advance(Duration.ofHours(1));
        assertThat(browser.refresh(DerapiVendor.TESLA, tokens.text("refresh_token")).status()).isEqualTo(401);
    }

    @Test
    void teslaRefreshesWithoutASecret() {
        DerapiReply tokens = browser.tokens(DerapiVendor.TESLA);
        DerapiReply answer = new DerapiUser(cloud).postForm(VendorBrowser.tokenPath(DerapiVendor.TESLA), "grant_type",
                "refresh_token", "client_id", DerapiDemo.app(DerapiVendor.TESLA), "refresh_token",
                tokens.text("refresh_token"));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void teslaWithoutOfflineAccessHasNoRefreshTokenAndWithoutTheScopeNoSites() {
        String all = VendorBrowser.authorize(DerapiVendor.TESLA);
        String code = DerapiUser.query(browser.decide(all.replace("+energy_device_data+offline_access", ""), "allow"))
                .get("code");
        DerapiReply tokens = browser.redeem(DerapiVendor.TESLA, code);
        assertThat(tokens.json().has("refresh_token")).isFalse();
        assertThat(with(DerapiVendor.TESLA, tokens.text("access_token")).get("/sites").body())
                .contains("Unauthorized missing scopes");
    }

    @Test
    void teslaNeedsScopeAndState() {
        DerapiUser user = new DerapiUser(cloud);
        String all = VendorBrowser.authorize(DerapiVendor.TESLA);
        assertThat(user.send(user.bare(all.replaceFirst("&state=[^&]*", ""))).status()).isEqualTo(400);
        assertThat(user.send(user.bare(all.replaceFirst("&scope=[^&]*", ""))).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://fleet-api.prd.na.vn.cloud.tesla.com", "https://example.org", "" })
    void teslaTokensAreForOneRegion(String audience) {
        String code = browser.allow(DerapiVendor.TESLA).get("code");
        DerapiReply tokens = browser.token(DerapiVendor.TESLA, "grant_type", "authorization_code", "code", code,
                "redirect_uri", DerapiUser.REDIRECT, "audience", audience);
        if (!audience.contains("prd.na")) {
            assertThat(tokens.status()).isEqualTo(400);
        } else {
            assertThat(with(DerapiVendor.TESLA, tokens.text("access_token")).get("/sites").body())
                    .contains("user out of region");
        }
    }

    @Test
    void enphaseTakesItsParametersInTheQueryAndRotatesWithinAMonth() {
        String code = browser.allow(DerapiVendor.ENPHASE).get("code");
        DerapiUser user = new DerapiUser(cloud);
        DerapiReply tokens = user.postForm(
                VendorBrowser.tokenPath(DerapiVendor.ENPHASE) + "?" + DerapiUser.form("grant_type",
                        "authorization_code", "code", code, "redirect_uri", DerapiUser.REDIRECT),
                DerapiUser.basic(DerapiDemo.app(DerapiVendor.ENPHASE), DerapiDemo.appSecret(DerapiVendor.ENPHASE)),
                new String[0]);
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.number("expires_in")).isEqualTo(86393);
        cloud.clock().advance(Duration.ofDays(29));
        DerapiReply second = browser.refresh(DerapiVendor.ENPHASE, tokens.text("refresh_token"));
        assertThat(second.text("refresh_token")).isNotEqualTo(tokens.text("refresh_token"));
        assertThat(browser.refresh(DerapiVendor.ENPHASE, tokens.text("refresh_token")).status()).isEqualTo(400);
        cloud.clock().advance(Duration.ofDays(30));
        assertThat(browser.refresh(DerapiVendor.ENPHASE, second.text("refresh_token")).status()).isEqualTo(400);
    }

    @Test
    void enphaseNeedsItsApiKeyBesideTheToken() {
        String token = browser.tokens(DerapiVendor.ENPHASE).text("access_token");
        assertThat(with(DerapiVendor.ENPHASE, token).without("X-enphase-api-key").get("/sites").body())
                .contains("API Key -Client mismatch");
        assertThat(with(DerapiVendor.ENPHASE, token).with("X-enphase-api-key", "other")
                .get("/sites/" + DerapiDemo.siteId(DerapiVendor.ENPHASE)).status()).isEqualTo(403);
    }

    @Test
    void anEnphasePartnerSignsInWithAPassword() {
        DerapiUser user = new DerapiUser(cloud);
        String[] fields = { "grant_type", "password", "username", DerapiDemo.INSTALLER, "password",
                DerapiDemo.INSTALLER_PASSWORD };
        String path = VendorBrowser.tokenPath(DerapiVendor.ENPHASE);
        DerapiReply tokens = user.postForm(path,
                DerapiUser.basic(DerapiDemo.PARTNER_APP, DerapiDemo.PARTNER_SECRET), fields);
        assertThat(with(DerapiVendor.ENPHASE, tokens.text("access_token")).get("/sites").ids("sites"))
                .containsExactly(DerapiDemo.siteId(DerapiVendor.ENPHASE));
        fields[5] = "wrong";
        assertThat(user.postForm(path, DerapiUser.basic(DerapiDemo.PARTNER_APP, DerapiDemo.PARTNER_SECRET), fields)
                .status()).isEqualTo(401);
        assertThat(browser.token(DerapiVendor.ENPHASE, fields).text("error")).isEqualTo("unauthorized_client");
    }

    @Test
    void anAccessTokenCanBeMadeToExpireWhileItsRefreshTokenStaysGood() {
        DerapiReply tokens = browser.tokens(DerapiVendor.TESLA);
        cloud.expireAccessTokens(DerapiVendor.TESLA);
        assertThat(with(DerapiVendor.TESLA, tokens.text("access_token")).get("/sites").ids("sites")).isEmpty();
        assertThat(browser.refresh(DerapiVendor.TESLA, tokens.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void noTokenCodeOrSecretIsInTheRequestLog() {
        DerapiReply tokens = browser.tokens(DerapiVendor.ENPHASE);
        String code = browser.allow(DerapiVendor.SMA).get("code");
        assertThat(new DerapiUser(cloud).admin("GET", "requests", "").body()).doesNotContain(code,
                tokens.text("access_token"), tokens.text("refresh_token"), DerapiDemo.appSecret(DerapiVendor.SMA));
    }
}
