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
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor.Entry;
import org.openhab.energy.hub.clouds.derapi.setup.Generation;
import org.openhab.energy.hub.clouds.derapi.setup.TokenSpelling;
import org.openhab.energy.hub.clouds.derapi.setup.UnfinishedFetch;

import com.google.gson.JsonObject;

/**
 * Derapi Join: sessions and flows, with consent pages and keys.
 *
 * @author openHAB Energy - Initial contribution
 */
class DerapiJoinTest {

    private static final String HUB = "http://127.0.0.1:8080/energy/callback/derapi-join";

    private final DerapiCloud cloud = DerapiCloud.start(DerapiDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final VendorBrowser browser = new VendorBrowser(cloud);
    private final DerapiUser user = DerapiUser.production(cloud);

    @BeforeEach
    void noon() {
        cloud.clock().freeze(Instant.parse("2026-06-15T10:00:00Z"));
        user.with("Authorization",
                "Bearer " + user.token(DerapiDemo.CLIENT, DerapiDemo.SECRET).text("access_token"));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private static String entry(DerapiVendor vendor) {
        String keys = "\"clientID\":\"%s\",\"clientSecret\":\"%s\"".formatted(DerapiDemo.app(vendor),
                DerapiDemo.appSecret(vendor));
        String app = vendor.isEnphase() ? keys + ",\"apiKey\":\"%s\"".formatted(DerapiDemo.apiKey(vendor)) : keys;
        if (vendor.entry() != Entry.CONSENT) {
            return "{\"vendor\":\"%s\"}".formatted(vendor.id());
        }
        String partner = vendor == DerapiVendor.ENPHASEVPP
                ? ",\"partnerAppCredentials\":{%s},\"programID\":\"prog-1\"".formatted(app)
                : "";
        return "{\"vendor\":\"%s\",\"credentials\":{%s}%s}".formatted(vendor.id(), app, partner);
    }

    private String start(DerapiVendor vendor, boolean stores) {
        DerapiReply answer = user.send("POST", "/join/session/start",
                "{\"storeCredentials\":%s,\"vendors\":[%s]}".formatted(stores, entry(vendor)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.text("sessionID");
    }

    private DerapiReply fetch(String session) {
        return user.get("/join/session/" + session + "/fetch-token");
    }

    private DerapiReply hand(DerapiVendor vendor, String session, String code) {
        return user.send(user.bare("/join/" + vendor.id() + "/auth-granted?state=" + session + "&code=" + code));
    }

    private String oauthEndpoint(String session) {
        JsonObject vendor = JsonText.read(user.get("/join/session/" + session + "/vendors").body()).getAsJsonArray()
                .get(0).getAsJsonObject();
        return vendor.get("oAuthEndpoint").getAsString();
    }

    private String headerOf(DerapiVendor vendor, DerapiReply token) {
        return switch (vendor) {
            case SOLAREDGE -> token.text("accessToken");
            case SOLIS -> "Basic " + token.text("accessToken");
            default -> "Bearer " + token.text("accessToken");
        };
    }

    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = "VIRTUAL", mode = EnumSource.Mode.EXCLUDE)
    void aSessionLeadsFromTheCustomerToAHeaderThatOpensTheSite(DerapiVendor vendor) {
        String session = start(vendor, false);
        DerapiReply granted = switch (vendor) {
            case SOLIS -> hand(vendor, session, DerapiDemo.SOLIS_KEY_ID + ":" + DerapiDemo.SOLIS_KEY_SECRET);
            case SOLAREDGE -> hand(vendor, session, DerapiDemo.SOLAREDGE_KEY + ":");
            default -> user.send(user.bare(browser.decide(oauthEndpoint(session), "allow")));
        };
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.body()).doesNotContain("failed");
        DerapiReply token = fetch(session);
        assertThat(token.text("vendor")).isEqualTo(vendor.id());
        assertThat(token.json().get("expiresIn").getAsJsonPrimitive().isString()).isTrue();
        assertThat(token.json().has("siteID")).isEqualTo(vendor == DerapiVendor.ENPHASEVPP);
        user.with("X-Authorization-" + vendor.id(), headerOf(vendor, token)).with("X-enphase-api-key",
                DerapiDemo.apiKey(vendor));
        assertThat(user.get("/sites").ids("sites")).containsExactly(DerapiDemo.siteId(vendor));
        if (vendor.entry() == Entry.CONSENT) {
            assertThat(browser.refresh(vendor, token.text("refreshToken")).status()).isEqualTo(200);
        }
    }

    @Test
    void beforeTheCustomerIsDoneThereIsNoToken() {
        String session = start(DerapiVendor.TESLA, false);
        assertThat(fetch(session).status()).isEqualTo(404);
        cloud.setSwitches(cloud.switches().with("unfinishedFetch", UnfinishedFetch.EMPTY_OBJECT));
        assertThat(fetch(session).body()).isEqualTo("{}");
    }

    @Test
    void aTokenIsFetchedOnceUnlessItIsSwitched() {
        String session = start(DerapiVendor.SOLAREDGE, false);
        hand(DerapiVendor.SOLAREDGE, session, DerapiDemo.SOLAREDGE_KEY + ":");
        assertThat(fetch(session).status()).isEqualTo(200);
        assertThat(fetch(session).status()).isEqualTo(404);
        cloud.setSwitches(cloud.switches().with("fetchOnce", false));
        assertThat(fetch(session).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({ "200", "400" })
    void aDenialIsTextThatSaysFailedAndCanBeTriedAgain(int status) {
        cloud.setSwitches(cloud.switches().with("failedGrantStatus", status));
        String session = start(DerapiVendor.SMA, false);
        DerapiReply denied = user.send(user.bare(browser.decide(oauthEndpoint(session), "deny")));
        assertThat(denied.status()).isEqualTo(status);
        assertThat(denied.body()).contains("failed");
        assertThat(fetch(session).status()).isEqualTo(404);
        user.send(user.bare(browser.decide(oauthEndpoint(session), "allow")));
        assertThat(fetch(session).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "wrong:", "DEMO0SOLAREDGE0KEY0000000000001", "" })
    void aWrongKeyFails(String code) {
        String session = start(DerapiVendor.SOLAREDGE, false);
        assertThat(hand(DerapiVendor.SOLAREDGE, session, code).body()).contains("failed");
        assertThat(fetch(session).status()).isEqualTo(404);
    }

    @Test
    void aKeyMayBeEncodedOrNot() {
        String session = start(DerapiVendor.SOLIS, false);
        assertThat(hand(DerapiVendor.SOLIS, session, "1300386381000000001%3Ademo%2Fsolis%2Bsecret%3D1").body())
                .doesNotContain("failed");
    }

    @Test
    void theKeyFormEndsTheSessionAsTheScriptDoes() {
        String session = start(DerapiVendor.SOLIS, false);
        assertThat(user.send(user.bare("/join/solis/keys?state=" + session)).body()).contains("API Key Secret");
        assertThat(user.postForm("/join/solis/keys", "state", session, "key", "1", "secret", "x").body())
                .contains("does not take this key");
        assertThat(user.postForm("/join/solis/keys", "state", session, "key", DerapiDemo.SOLIS_KEY_ID, "secret",
                DerapiDemo.SOLIS_KEY_SECRET).body()).contains("granted");
        assertThat(fetch(session).status()).isEqualTo(200);
    }

    @Test
    void answersAreSpeltInCamelCaseSnakeCaseOrBoth() {
        cloud.setSwitches(cloud.switches().with("tokenSpelling", TokenSpelling.SNAKE));
        DerapiReply start = user.send("POST", "/join/session/start",
                "{\"storeCredentials\":false,\"vendors\":[{\"vendor\":\"solaredge\"}]}");
        String session = start.text("session_id");
        hand(DerapiVendor.SOLAREDGE, session, DerapiDemo.SOLAREDGE_KEY + ":");
        assertThat(fetch(session).json().keySet()).containsExactly("vendor", "access_token", "refresh_token",
                "expires_in");
        cloud.setSwitches(
                cloud.switches().with("tokenSpelling", TokenSpelling.BOTH).with("fetchOnce", false));
        assertThat(fetch(session).json().keySet()).contains("accessToken", "access_token");
    }

    @Test
    void generationOneStartsWithAMap() {
        cloud.setSwitches(cloud.switches().with("generation", Generation.GEN1));
        DerapiReply start = user.send("POST", "/join/session/start",
                "{\"sma\":{\"client_id\":\"demo-sma\",\"client_secret\":\"demo-sma-secret\"},\"solis\":null}");
        assertThat(start.json().keySet()).containsExactly("session_id");
        assertThat(user.get("/join/session/" + start.text("session_id") + "/vendors").body())
                .contains("\"id\":\"sma\"", "\"id\":\"solis\"", "oAuthEndpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"vendors\":[{\"vendor\":\"solis\"}]}",
            "{\"storeCredentials\":false,\"vendors\":[]}",
            "{\"storeCredentials\":false,\"vendors\":[{\"vendor\":\"x\"}]}",
            "{\"storeCredentials\":false,\"vendors\":[{\"vendor\":\"solis\"},{\"vendor\":\"solis\"}]}",
            "{\"storeCredentials\":false,\"vendors\":[{\"vendor\":\"solis\",\"credentials\":{}}]}",
            "{\"storeCredentials\":false,\"vendors\":[{\"vendor\":\"tesla\"}]}",
            "{\"storeCredentials\":false,\"vendors\":[{\"vendor\":\"solis\"}],\"other\":1}",
            "{\"storeCredentials\":\"no\",\"vendors\":[{\"vendor\":\"solis\"}]}", "[]", "x" })
    void aBodyIsCheckedStrictly(String body) {
        DerapiReply answer = user.send("POST", "/join/session/start", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("type")).isEqualTo("https://docs.derapi.com/reference/errors#validation-error");
        assertThat(answer.text("detail")).startsWith("body");
    }

    @Test
    void aSessionEndsAfterItsLifetimeAndIsOfOneClientAlone() {
        String session = start(DerapiVendor.SOLIS, false);
        assertThat(DerapiUser.virtual(cloud).get("/join/session/" + session + "/vendors").status()).isEqualTo(404);
        cloud.clock().advance(Duration.ofMinutes(59));
        assertThat(user.get("/join/session/" + session + "/vendors").status()).isEqualTo(200);
        cloud.setSwitches(cloud.switches().with("joinSessionLifetime", Duration.ofMinutes(59)));
        assertThat(user.get("/join/session/" + session + "/vendors").status()).isEqualTo(404);
    }

    @Test
    void derapiCanKeepTheTokensSoThatNoHeaderIsNeeded() {
        String session = start(DerapiVendor.TESLA, true);
        user.send(user.bare(browser.decide(oauthEndpoint(session), "allow")));
        assertThat(fetch(session).text("refreshToken")).isEmpty();
        assertThat(user.get("/sites").ids("sites")).containsExactly(DerapiDemo.siteId(DerapiVendor.TESLA));
        cloud.clock().advance(Duration.ofMinutes(50));
        cloud.expireAccessTokens(DerapiVendor.TESLA);
        assertThat(user.get("/sites").ids("sites")).hasSize(1);
        cloud.revokeConsent(DerapiVendor.TESLA, DerapiDemo.login(DerapiVendor.TESLA));
        assertThat(user.get("/sites").ids("sites")).isEmpty();
        cloud.setSwitches(cloud.switches().with("storedCredentials", false));
        assertThat(user.send("POST", "/join/session/start",
                "{\"storeCredentials\":true,\"vendors\":[{\"vendor\":\"solis\"}]}").status()).isEqualTo(403);
    }

    @Test
    void storedCredentialsServeASessionByTheirId() {
        String id = user.send("POST", "/vendor-credentials",
                "{\"name\":\"car\",\"credentials\":{\"vendor\":\"tesla\",\"type\":\"app\",\"clientID\":\"demo-tesla\",\"clientSecret\":\"demo-tesla-secret\"}}")
                .text("id");
        String session = user.send("POST", "/join/session/start",
                "{\"storeCredentials\":false,\"vendors\":[{\"vendor\":\"tesla\",\"credentials\":{\"credentialsID\":\"%s\"}}]}"
                        .formatted(id))
                .text("sessionID");
        assertThat(user.send(user.bare(browser.decide(oauthEndpoint(session), "allow"))).body())
                .doesNotContain("failed");
        assertThat(user.send("POST", "/join/session/start",
                "{\"storeCredentials\":false,\"vendors\":[{\"vendor\":\"sma\",\"credentials\":{\"credentialsID\":\"%s\"}}]}"
                        .formatted(id))
                .status()).isEqualTo(400);
    }

    private DerapiReply flow(String vendors, String more) {
        return user.send("POST", "/join/flows",
                "{\"redirectURI\":\"%s\",\"vendors\":[%s]%s}".formatted(HUB, vendors, more));
    }

    private Map<String, String> walk(String flow, DerapiVendor vendor, String decision) {
        String to = "/join/flows/" + flow + "/authorize?" + DerapiUser.form("vendor", vendor.id(), "state", "a b");
        String next = user.send(user.bare(to)).header("location");
        String back;
        if (vendor == DerapiVendor.SOLIS) {
            back = user.postForm("/join/solis/keys", "state", DerapiUser.query(next).get("state"), "key",
                    DerapiDemo.SOLIS_KEY_ID, "secret", DerapiDemo.SOLIS_KEY_SECRET).header("location");
        } else if (vendor == DerapiVendor.VIRTUAL) {
            back = next;
        } else {
            back = user.send(user.bare(browser.decide(next, decision))).header("location");
        }
        assertThat(back).startsWith(HUB);
        return DerapiUser.query(back);
    }

    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = { "TESLA", "SMA", "ENPHASE", "ENPHASEVPP", "SOLIS" })
    void aFlowLeadsBackToTheHubAndOpensTheSiteWithoutAHeader(DerapiVendor vendor) {
        String id = flow(entry(vendor), "").text("id");
        assertThat(id).matches("flow-[a-z2-7]{16}");
        assertThat(walk(id, vendor, "allow")).containsExactly(Map.entry("state", "a b"));
        assertThat(user.get("/sites").ids("sites")).containsExactly(DerapiDemo.siteId(vendor));
    }

    @Test
    void aDeniedFlowLeadsBackWithAnError() {
        String id = flow(entry(DerapiVendor.TESLA), ",\"programID\":\"prog-x\"").text("id");
        assertThat(walk(id, DerapiVendor.TESLA, "deny")).containsEntry("error", "access_denied")
                .containsEntry("state", "a b").doesNotContainKey("enrollmentID");
        assertThat(walk(id, DerapiVendor.TESLA, "allow")).containsKey("enrollmentID").doesNotContainKey("error");
    }

    @Test
    void aVirtualFlowIsDoneAtOnce() {
        assertThat(walk(flow(entry(DerapiVendor.VIRTUAL), "").text("id"), DerapiVendor.VIRTUAL, "allow"))
                .containsEntry("state", "a b");
    }

    @Test
    void flowsAreListedDeletedAndMayBeMissing() {
        String id = flow(entry(DerapiVendor.SOLIS), "").text("id");
        assertThat(user.get("/join/flows").ids("flows")).containsExactly(id);
        assertThat(user.get("/join/flows/" + id).text("redirectURI")).isEqualTo(HUB);
        assertThat(user.send("DELETE", "/join/flows/" + id, "").status()).isEqualTo(204);
        assertThat(user.get("/join/flows/" + id).status()).isEqualTo(404);
        assertThat(List.of(flow("", "").status(), flow(entry(DerapiVendor.SOLIS), ",\"x\":1").status()))
                .containsOnly(400);
        cloud.setSwitches(cloud.switches().with("joinFlows", false));
        assertThat(flow(entry(DerapiVendor.SOLIS), "").status()).isEqualTo(404);
    }
}
