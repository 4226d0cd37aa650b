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
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.energy.hub.clouds.nomos.setup.FeedInTotals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /invoices} and their files.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosInvoicesTest {

    private static final String ONLY_KEY = "&filter%5Bsubscription%5D%5Beq%5D=" + NomosDemo.KEY_SUBSCRIPTION;

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

    private List<JsonObject> invoices(String query) {
        List<JsonObject> invoices = new ArrayList<>();
        for (JsonElement item : user.get("/invoices?limit=100" + query, user.keyToken()).items()) {
            invoices.add(item.getAsJsonObject());
        }
        return invoices;
    }

    private static String text(JsonObject invoice, String field) {
        return invoice.get(field).getAsString();
    }

    @Test
    void everyMonthIsBilledOnTheNinthWorkingDayAndPaidAWeekLater() {
        cloud.clock().freeze(Instant.parse("2026-06-11T05:59:59Z"));
        assertThat(text(invoices(ONLY_KEY).get(0), "month")).isEqualTo("4");

        cloud.clock().freeze(Instant.parse("2026-06-11T06:00:00Z"));
        JsonObject may = invoices(ONLY_KEY).get(0);
        assertThat(text(may, "type")).isEqualTo("usage");
        assertThat(text(may, "status")).isEqualTo("open");
        assertThat(text(may, "period_start")).isEqualTo("2026-04-30T22:00:00Z");
        assertThat(text(may, "period_end")).isEqualTo("2026-05-31T22:00:00Z");
        assertThat(text(may, "period_number")).isEqualTo("14");
        assertThat(may.get("paid_at").isJsonNull()).isTrue();

        cloud.clock().advance(Duration.ofDays(7));
        Answer paid = user.get("/invoices/" + text(may, "id"), user.keyToken());
        assertThat(paid.text("status")).isEqualTo("paid");
        assertThat(paid.text("paid_at")).isEqualTo("2026-06-18T06:00:00.000Z");
    }

    @Test
    void anInvoiceIsTheUsageTimesThePricesAndTheBasicFee() {
        JsonObject may = invoices(ONLY_KEY).get(0);
        String path = "/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION;
        var prices = user.get(path + "/prices?start=2026-05-01&end=2026-05-31", user.keyToken()).items();
        var usage = user.get(path + "/usage?resolution=15min&start=2026-05-01&end=2026-06-01", user.keyToken()).json()
                .getAsJsonArray("data");
        assertThat(prices).hasSameSizeAs(usage);
        double cents = 0;
        double energy = 0;
        for (int i = 0; i < usage.size(); i++) {
            double used = usage.get(i).getAsJsonObject().get("usage").getAsDouble();
            energy += used;
            cents += used * prices.get(i).getAsJsonObject().get("amount").getAsDouble();
        }
        assertThat(may.get("usage").getAsDouble()).isCloseTo(energy, within(0.2));
        assertThat(may.get("total").getAsDouble()).isCloseTo(cents / 100 + 6.9, within(0.05));
    }

    @Test
    void thereAreAllKindsOnMoreThanOnePage() {
        List<JsonObject> all = invoices(ONLY_KEY);
        assertThat(all).hasSizeGreaterThan(10);
        assertThat(user.get("/invoices", user.keyToken()).items()).hasSize(10);
        assertThat(all.stream().map(invoice -> text(invoice, "type")).distinct()).containsExactlyInAnyOrder("usage",
                "prepayment", "void");
        assertThat(all.stream().map(invoice -> text(invoice, "issued_at")).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());

        JsonObject reversal = all.stream().filter(invoice -> "void".equals(text(invoice, "type"))).findFirst()
                .orElseThrow();
        JsonObject reversed = user.get("/invoices/" + text(reversal, "voids"), user.keyToken()).json();
        assertThat(text(reversed, "status")).isEqualTo("voided");
        assertThat(reversal.get("total").getAsDouble()).isNegative()
                .isEqualTo(-reversed.get("total").getAsDouble());
        assertThat(reversal.has("usage")).isFalse();
        List<JsonObject> prepayments = invoices(ONLY_KEY + "&filter%5Btype%5D%5Beq%5D=prepayment");
        assertThat(prepayments.stream().map(invoice -> text(invoice, "status"))).containsExactly("paid",
                "uncollectible");
        assertThat(prepayments).allSatisfy(invoice -> assertThat(invoice.has("usage")).isFalse());
    }

    @Test
    void aTypeThatNobodyKnowsCanBeSwitchedOn() {
        cloud.setSwitches(cloud.switches().withUnknownInvoiceType("goodwill"));
        assertThat(invoices("").stream().map(invoice -> text(invoice, "type"))).contains("goodwill", "usage");
    }

    @Test
    void creditsForFeedInAreNegativeUnlessSwitched() {
        String feedIn = "&filter%5Bsubscription%5D%5Beq%5D=" + NomosDemo.KEY_FEED_IN;
        double negative = invoices(feedIn).get(0).get("total").getAsDouble();
        cloud.setSwitches(cloud.switches().withFeedInTotals(FeedInTotals.POSITIVE));
        assertThat(invoices(feedIn).get(0).get("total").getAsDouble()).isEqualTo(-negative);
        assertThat(invoices(feedIn)).allSatisfy(invoice -> assertThat(text(invoice, "type")).isEqualTo("usage"));
    }

    @Test
    void aConsentSeesItsOwnInvoicesAndNoOthers() {
        String token = user.consentTokens().text("access_token");
        Answer list = user.get("/invoices?limit=100", token);
        assertThat(list.body()).contains(NomosDemo.CONSENT_SUBSCRIPTION).contains(NomosDemo.ENDED_SUBSCRIPTION)
                .doesNotContain(NomosDemo.KEY_SUBSCRIPTION);
        String id = text(invoices(ONLY_KEY).get(0), "id");
        assertThat(user.get("/invoices/" + id, token).status()).isEqualTo(404);
        assertThat(user.get("/invoices/" + id + "/file", token).status()).isEqualTo(404);
    }

    private HttpRequest.Builder file(Answer redirect) {
        return HttpRequest.newBuilder(URI.create(redirect.header("location")));
    }

    @Test
    void theFileLiesElsewhereForAnHourAndTakesNoBearer() {
        String path = "/invoices/" + text(invoices(ONLY_KEY).get(0), "id") + "/file";
        Answer redirect = user.get(path, user.keyToken());
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(URI.create(redirect.header("location")).getPort()).isNotEqualTo(cloud.baseUri().getPort());

        Answer pdf = user.send(file(redirect));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-1.4\n").endsWith("%%EOF\n").contains("7QX2M4RT-014");
        assertCrossReferencesFit(pdf.body());

        Answer bearer = user.send(file(redirect).header("Authorization", "Bearer " + user.keyToken()));
        assertThat(bearer.status()).isEqualTo(400);
        assertThat(user.send(HttpRequest.newBuilder(URI.create(redirect.header("location").replace("expires=1",
                "expires=2")))).status()).isEqualTo(403);
        cloud.clock().advance(Duration.ofMinutes(59));
        assertThat(user.send(file(redirect)).status()).isEqualTo(200);
        cloud.clock().advance(Duration.ofMinutes(1));
        assertThat(user.send(file(redirect)).status()).isEqualTo(403);
        assertThat(cloud.requests().matching(request -> request.path().startsWith("/invoice-files/"))).hasSize(5)
                .allSatisfy(request -> assertThat(request.query()).doesNotContain("signature=" + "0")
                        .contains("signature=***"));
    }

    private static void assertCrossReferencesFit(String pdf) {
        Matcher entry = Pattern.compile("(\\d{10}) 00000 n ").matcher(pdf);
        int object = 0;
        while (entry.find()) {
            object++;
            assertThat(pdf.substring(Integer.parseInt(entry.group(1)))).startsWith(object + " 0 obj\n");
        }
        assertThat(object).isEqualTo(5);
        Matcher table = Pattern.compile("startxref\n(\\d+)\n").matcher(pdf);
        assertThat(table.find()).isTrue();
        assertThat(pdf.substring(Integer.parseInt(table.group(1)))).startsWith("xref\n");
    }
}
