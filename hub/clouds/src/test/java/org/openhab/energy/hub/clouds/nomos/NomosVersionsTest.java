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
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

/**
 * What older API versions have under other names, lack, or write otherwise.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosVersionsTest {

    private static final String BATMAN = "2025-12-16.batman";
    private static final String EDISON = "2026-01-29.edison";
    private static final String KEY = "/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION;
    private static final String FEED_IN = "/subscriptions/" + NomosDemo.KEY_FEED_IN;

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);

    @BeforeEach
    void inJune() {
        cloud.clock().freeze(Instant.parse("2026-06-20T10:00:00Z"));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({ KEY + "/consumption, " + KEY + "/usage, /subscriptions/{id}/usage, /subscriptions/{id}/consumption",
            KEY + "/invoices, /invoices, /invoices, /subscriptions/{id}/invoices",
            KEY + "/meter_readings, /meter-readings, /meter-readings, /subscriptions/{id}/meter_readings",
            "/suppliers, /market-partners, /market-partners, /suppliers" })
    void renamedRoutesAre404WithAHintInTheOtherVersions(String before, String curie, String curieHint,
            String beforeHint) {
        String token = user.keyToken();
        for (String version : new String[]{ BATMAN, EDISON }) {
            assertThat(user.get(before, token, version).status()).as(before).isEqualTo(200);
            Answer hint = user.get(curie, token, version);
            assertThat(hint.status()).isEqualTo(404);
            assertThat(hint.text("message")).isEqualTo("Use " + beforeHint + " in this API version");
            assertThat(hint.header("x-api-version")).isEqualTo(version);
        }
        assertThat(user.get(curie, token).status()).as(curie).isEqualTo(200);
        Answer hint = user.get(before, token);
        assertThat(hint.status()).isEqualTo(404);
        assertThat(hint.text("message")).isEqualTo("Use " + curieHint + " in this API version");
    }

    @Test
    void aKeyIsPinnedToItsVersionWhenNoneIsNamed() {
        Answer token = user.send(user.to("/oauth/token")
                .header("Authorization", NomosUser.basic(NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(token.header("x-api-version")).isEqualTo(BATMAN);
        assertThat(token.json().has("scope")).isFalse();

        Answer usage = user.send(user.to(KEY + "/consumption").header("Authorization",
                "Bearer " + token.text("access_token")));
        assertThat(usage.status()).isEqualTo(200);
        assertThat(usage.text("object")).isEqualTo("consumption");
        assertThat(usage.header("x-api-version")).isEqualTo(BATMAN);
    }

    @Test
    void laterFieldsAreMissing() {
        String token = user.keyToken();
        JsonObject subscription = user.get(KEY, token, BATMAN).json();
        assertThat(subscription.keySet()).doesNotContain("type", "billing_address");
        assertThat(subscription.getAsJsonObject("customer").keySet()).doesNotContain("vat_id");
        JsonObject invoice = user.get(KEY + "/invoices", token, EDISON).items().get(0).getAsJsonObject();
        assertThat(invoice.keySet()).doesNotContain("type", "customer", "subscription", "voids").contains("total");
        assertThat(user.get(KEY + "/prices", token, EDISON).json().keySet()).doesNotContain("errors");
        assertThat(user.get("/plans", token, BATMAN).items()).hasSize(1);
        assertThat(user.get("/plans", token, BATMAN).body()).doesNotContain("\"type\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/prices?start=2026-06-01&end=2026-06-01", "/consumption", "/invoices" })
    void feedInNeedsTheNewestVersion(String path) {
        Answer answer = user.get(FEED_IN + path, user.keyToken(), EDISON);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("BAD_REQUEST");
        assertThat(answer.json().has("errors")).isFalse();
    }

    @Test
    void batmanHasNeitherMeterOrdersNorReductionsAndEdisonHasThemOtherwise() {
        String token = user.keyToken();
        for (String path : new String[]{ "/meter-orders", "/grid-fee-reductions" }) {
            assertThat(user.get(path, token, BATMAN).status()).isEqualTo(404);
        }
        JsonObject order = user.get("/meter-orders/prdo_demokey001", token, EDISON).json();
        assertThat(order.keySet()).contains("updated_at").doesNotContain("appointment_at", "activated_at");
        assertThat(user.get("/meter-orders?filter%5Bstatus%5D%5Beq%5D=scheduled", token, EDISON).items()).isEmpty();
        Answer reductions = user.get("/grid-fee-reductions?limit=1", token, EDISON);
        assertThat(reductions.items()).hasSize(2);
        assertThat(reductions.body()).doesNotContain("\"customer\"").doesNotContain("has_more");
        String id = reductions.items().get(0).getAsJsonObject().get("id").getAsString();
        assertThat(id).startsWith("prdo_");
        assertThat(user.get("/grid-fee-reductions/" + id, token, EDISON).status()).isEqualTo(200);
    }

    @Test
    void filtersCameAfterBatmanAndPagesAfterChucky() {
        String token = user.keyToken();
        String ended = "/subscriptions?filter%5Bstatus%5D%5Beq%5D=ended";
        assertThat(user.get(ended, token, BATMAN).items()).hasSize(2);
        assertThat(user.get(ended, token, EDISON).items()).isEmpty();
        assertThat(user.get("/subscriptions?limit=1", token, "2025-12-01.chucky").items()).hasSize(2);
        assertThat(user.get("/subscriptions?limit=1", token, BATMAN).items()).hasSize(1);
    }

    @Test
    void aReadingIsReportedBelowItsSubscription() {
        cloud.putSubscription(NomosDemo.analog(NomosDemo.subscription("sub_analog", "cus_demojo0001", "A1", "Gartenweg",
                Instant.parse("2026-05-31T22:00:00Z"), null)));
        String token = user.keyToken();
        double start = user.get("/subscriptions/sub_analog/meter_readings", token, BATMAN).items().get(0)
                .getAsJsonObject().get("value").getAsDouble();
        Answer answer = user.send(user.to("/subscriptions/sub_analog/meter_readings")
                .header("Authorization", "Bearer " + token).header("X-API-Version", BATMAN)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(
                        "{\"value\":" + (start + 150) + ",\"timestamp\":\"2026-06-15T10:00:00Z\"}")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(user.get("/subscriptions/sub_analog/meter_readings", token, BATMAN).items()).hasSize(2);
    }

    @Test
    void retailersCanBeSearchedBeforeCurie() {
        String token = user.keyToken();
        assertThat(user.get("/suppliers/search?query=stadt", token, BATMAN).items()).hasSize(1);
        assertThat(user.get("/suppliers/search?query=stadt", token).text("message")).contains("/market-partners");
        assertThat(user.get("/suppliers", user.consentTokens().text("access_token"), BATMAN).status()).isEqualTo(403);
    }

    @Test
    void filtersCanBeWithoutEffectAndAnswersCanTellTheLimit() {
        String token = user.keyToken();
        String query = "/invoices?limit=100&filter%5Bsubscription%5D%5Beq%5D=" + NomosDemo.KEY_FEED_IN;
        int filtered = user.get(query, token).items().size();
        assertThat(user.get("/subscriptions", token).header("ratelimit-limit")).isEmpty();
        cloud.setSwitches(cloud.switches().withFiltersIgnored(true).withRateLimitHeaders(true));

        Answer all = user.get(query, token);
        assertThat(all.items().size()).isGreaterThan(filtered);
        assertThat(all.header("ratelimit-limit")).isEqualTo("10");
        assertThat(all.header("ratelimit-remaining")).isNotEmpty();
        assertThat(all.header("ratelimit-reset")).isEqualTo("1");
        cloud.setSwitches(cloud.switches().withRequestBudget(1));
        cloud.clock().freeze(Instant.parse("2026-06-20T10:10:00Z"));
        assertThat(user.get("/subscriptions", token).header("ratelimit-remaining")).isEqualTo("0");
        Answer tooMany = user.get("/subscriptions", token);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("ratelimit-limit")).isEqualTo("1");
    }
}
