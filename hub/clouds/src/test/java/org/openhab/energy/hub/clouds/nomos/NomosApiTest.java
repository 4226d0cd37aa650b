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
package org.openhab.energy.hub.clouds.nomos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Subscriptions, rights, paging, versions and errors.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosApiTest {

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.items().forEach(item -> ids.add(item.getAsJsonObject().get("id").getAsString()));
        return ids;
    }

    private void addSubscriptions(int count) {
        for (int i = 0; i < count; i++) {
            cloud.putSubscription(NomosDemo.subscription("sub_more%03d".formatted(i), "cus_demojo0001", "N" + i,
                    "Musterweg", Instant.parse("2025-06-01T22:00:00Z").plus(Duration.ofDays(i)), null));
        }
    }

    @Test
    void theListHasBareIdsAndTheSingleAnswerWholeObjects() {
        String token = user.keyToken();
        var listed = user.get("/subscriptions", token).items().get(1).getAsJsonObject();
        var single = user.get("/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION, token).json();

        for (String field : List.of("customer", "address", "meter", "payment_method", "billing_address")) {
            assertThat(single.getAsJsonObject(field).get("id")).isEqualTo(listed.get(field));
        }
        assertThat(single.getAsJsonObject("meter").get("type").getAsString()).isEqualTo("smart");
    }

    @Test
    void pagesComeNewestFirstTenByDefaultAndEndWithoutACursor() {
        addSubscriptions(24);
        String token = user.keyToken();

        Answer first = user.get("/subscriptions", token);
        assertThat(ids(first)).hasSize(10).startsWith("sub_more023", "sub_more022");
        assertThat(first.json().get("has_more").getAsBoolean()).isTrue();

        List<String> all = new ArrayList<>();
        String path = "/subscriptions?limit=7";
        Answer page = user.get(path, token);
        all.addAll(ids(page));
        while (page.json().get("has_more").getAsBoolean()) {
            page = user.get(
                    path + "&cursor=" + NomosUser.form(NomosUser.fields("c", page.text("next_page"))).substring(2),
                    token);
            all.addAll(ids(page));
        }
        assertThat(all).hasSize(26).doesNotHaveDuplicates().endsWith(NomosDemo.KEY_SUBSCRIPTION);
        assertThat(page.json().get("next_page").isJsonNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/invoices", "/meter-readings", "/plans", "/grid-fee-reductions", "/market-partners" })
    void everyListIsTheSameInPages(String list) {
        cloud.clock().freeze(Instant.parse("2026-06-20T10:00:00Z"));
        String token = user.keyToken();
        List<String> whole = ids(user.get(list + "?limit=100", token));
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = user.get(list + "?limit=1" + cursor, token);
            walked.addAll(ids(page));
            var next = page.json().get("next_page");
            cursor = next.isJsonNull() ? "" : "&" + NomosUser.form(NomosUser.fields("cursor", next.getAsString()));
        } while (!cursor.isEmpty());
        assertThat(walked).hasSizeGreaterThan(1).doesNotHaveDuplicates().isEqualTo(whole);
    }

    @Test
    void aCursorIsBoundToItsQueryAndATamperedOneIsRefused() {
        addSubscriptions(20);
        String token = user.keyToken();
        String cursor = NomosUser
                .form(NomosUser.fields("cursor", user.get("/subscriptions?limit=5", token).text("next_page")));

        assertThat(user.get("/subscriptions?limit=5&" + cursor, token).status()).isEqualTo(200);
        assertThat(user.get("/subscriptions?limit=6&" + cursor, token).status()).isEqualTo(400);
        assertThat(user.get("/subscriptions?limit=5&filter%5Bstatus%5D%5Beq%5D=active&" + cursor, token).status())
                .isEqualTo(400);
        assertThat(user.get("/subscriptions?limit=5&cursor=AAAA", token).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({ "0, too_small", "-1, too_small", "101, too_big", "x, invalid_type" })
    void aLimitOutOfRangeIsRefused(String limit, String code) {
        Answer answer = user.get("/subscriptions?limit=" + limit, user.keyToken());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains("\"field\":\"limit\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "filter[status][eq]=ended|1", "filter[status][in]=ended,active|2",
            "filter[status][ne]=ended|1", "filter[created_at][gte]=2025-01-01T00:00:00Z|1",
            "filter[created_at][lte]=2025-01-01T00:00:00%2B01:00|1", "filter[plan][starts_with]=PLN_|2",
            "filter[updated_at][is_null]=true|0",
            // Misspelt fields and operators that a field does not take have no effect.
            "filter[staus][eq]=ended|2", "filter[status][gte]=ended|2" })
    void filtersNarrowTheListAndUnknownOnesDoNothing(String filter, int expected) {
        String token = user.consentTokens().text("access_token");
        String encoded = filter.replace("[", "%5B").replace("]", "%5D");
        assertThat(user.get("/subscriptions?" + encoded, token).items()).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "filter%5Bstatus=ended", "filter%5Bcreated_at%5D%5Bgte%5D=yesterday",
            "filter%5Bstatus%5D%5Bis_null%5D=maybe" })
    void aMalformedFilterIsRefused(String query) {
        assertThat(user.get("/subscriptions?" + query, user.keyToken()).status()).isEqualTo(400);
    }

    @Test
    void othersObjectsDoNotExist() {
        String token = user.keyToken();
        for (String path : List.of("/subscriptions/" + NomosDemo.CONSENT_SUBSCRIPTION,
                "/subscriptions/" + NomosDemo.CONSENT_SUBSCRIPTION + "/prices?start=2026-06-01&end=2026-06-01",
                "/subscriptions/sub_none", "/customers/cus_demomara01", "/plans/pln_none", "/nothing",
                "/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION + "/consumption", "/subscriptions/")) {
            Answer answer = user.get(path, token);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text("code")).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void withoutATokenEveryOtherPathIs401() {
        for (String path : List.of("/subscriptions", "/nothing", "/.well-known/openid-configuration", "/")) {
            assertThat(user.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(user.get("/subscriptions", "not-a-token").status()).isEqualTo(401);
    }

    @Test
    void aConsentTokenReadsNeitherPlansNorCustomersAndWritesNothing() {
        String token = user.consentTokens().text("access_token");
        for (String path : List.of("/plans", "/customers", "/meter-orders", "/plans/pln_demohome01")) {
            assertThat(user.get(path, token).status()).as(path).isEqualTo(403);
        }
        Answer write = user.send(user.to("/subscriptions").header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
        assertThat(write.status()).isEqualTo(403);
        assertThat(write.text("code")).isEqualTo("FORBIDDEN");

        cloud.setSwitches(cloud.switches().withRestrictedStatus(404));
        assertThat(user.get("/plans", token).status()).isEqualTo(404);
    }

    @Test
    void aKeyReadsPlansAndItsOwnCustomer() {
        String token = user.keyToken();
        assertThat(ids(user.get("/plans", token))).containsExactly("pln_demosun001", "pln_demohome01");
        assertThat(ids(user.get("/customers", token))).containsExactly("cus_demojo0001");
        assertThat(user.get("/plans/pln_demohome01", token).text("slug")).isEqualTo("dynamik-heim");
    }

    @Test
    void aWrongMethodIs405() {
        assertThat(user.get("/oauth/token").status()).isEqualTo(405);
        assertThat(user.send(user.to("/oauth/authorize").POST(BodyPublishers.noBody())).status()).isEqualTo(405);
        assertThat(user.send(user.to("/plans").header("Authorization", "Bearer " + user.keyToken())
                .DELETE()).status()).isEqualTo(405);
    }

    @Test
    void theVersionIsEchoedAndAnUnknownOneRefusedUnlessSwitched() {
        String token = user.keyToken();
        assertThat(user.get("/subscriptions", token).header("x-api-version")).isEqualTo(NomosUser.CURIE);
        assertThat(user.get("/subscriptions", token, "2026-01-29.edison").header("x-api-version"))
                .isEqualTo("2026-01-29.edison");
        assertThat(user.get("/subscriptions", token, "2099-01-01.robin").status()).isEqualTo(400);

        cloud.setSwitches(cloud.switches().withUnknownVersionRefused(false));
        Answer answer = user.get("/subscriptions", token, "2099-01-01.robin");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("x-api-version")).isEqualTo("2025-12-16.batman");
    }

    @Test
    void healthAndMetadataNeedNoToken() {
        assertThat(user.get("/health").body()).isEqualTo("OK");
        Answer metadata = user.get("/.well-known/oauth-authorization-server");
        assertThat(metadata.text("issuer")).isEqualTo(cloud.baseUri().toString());
        assertThat(metadata.text("token_endpoint")).isEqualTo(cloud.baseUri() + "/oauth/token");
        assertThat(metadata.json().getAsJsonArray("token_endpoint_auth_methods_supported").toString())
                .isEqualTo("[\"client_secret_basic\"]");
    }

    @Test
    void theBudgetAnswers429UntilItsWindowHasPassed() {
        cloud.clock().freeze(Instant.parse("2026-06-01T10:00:00Z"));
        String token = user.keyToken();
        cloud.setSwitches(cloud.switches().withRequestBudget(2).withBudgetWindow(Duration.ofSeconds(30)));
        assertThat(user.get("/subscriptions", token).status()).isEqualTo(200);
        assertThat(user.get("/subscriptions", token).status()).isEqualTo(200);
        cloud.clock().advance(Duration.ofSeconds(10));
        Answer tooMany = user.get("/subscriptions", token);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("retry-after")).isEqualTo("20");
        assertThat(tooMany.text("message")).isEqualTo("Wait 20 seconds before retrying.");
        cloud.setSwitches(cloud.switches().withRetryAfterSent(false));
        assertThat(user.get("/subscriptions", token).header("retry-after")).isEmpty();
        cloud.clock().advance(Duration.ofSeconds(20));
        assertThat(user.get("/subscriptions", token).status()).isEqualTo(200);
    }

    @Test
    void theLogCountsByPathAndKeepsNoSecret() {
        user.consentTokens();
        assertThat(cloud.requests().count("/oauth/token")).isEqualTo(1);
        assertThat(cloud.requests().countsByPath()).containsEntry("/oauth/authorize", 1);
        assertThat(cloud.requests().matching(request -> request.path().equals("/oauth/authorize")))
                .singleElement().satisfies(request -> {
                    assertThat(request.query()).contains("state=***").contains("response_type=code");
                    assertThat(request.status()).isEqualTo(302);
                });
    }
}
