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

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.hub.clouds.nomos.setup.GridFeeReduction;
import org.openhab.energy.hub.clouds.nomos.setup.MeterOrder;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /meter-readings}, {@code /meter-orders} and {@code /grid-fee-reductions}.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosMeterTest {

    private static final String CUSTOMER = "cus_demojo0001";
    private static final String ANALOG = "sub_analog";

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);

    @BeforeEach
    void inJuneWithAnAnalogMeter() {
        cloud.clock().freeze(Instant.parse("2026-06-03T10:00:00Z"));
        cloud.putSubscription(NomosDemo.analog(NomosDemo.subscription(ANALOG, CUSTOMER, "A1", "Gartenweg",
                Instant.parse("2025-08-31T22:00:00Z"), null)));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private static List<JsonObject> items(Answer answer) {
        List<JsonObject> items = new ArrayList<>();
        for (JsonElement item : answer.items()) {
            items.add(item.getAsJsonObject());
        }
        return items;
    }

    private List<JsonObject> readings(String subscription) {
        return items(user.get("/meter-readings?limit=100&filter%5Bsubscription%5D%5Beq%5D=" + subscription,
                user.keyToken()));
    }

    private static String type(JsonObject reading) {
        return reading.get("type").getAsString();
    }

    private static double value(JsonObject reading) {
        return reading.get("value").getAsDouble();
    }

    private Answer post(String path, String token, String version, String json) {
        return user.send(user.to(path).header("Authorization", "Bearer " + token).header("X-API-Version", version)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private Answer report(String subscription, double value, String timestamp) {
        return post("/meter-readings", user.keyToken(), NomosUser.CURIE, "{'subscription':'" + subscription
                + "','value':" + BigDecimal.valueOf(value).setScale(1, java.math.RoundingMode.HALF_UP)
                + ",'timestamp':'" + timestamp + "','message':'monthly'}");
    }

    @Test
    void anAnalogMeterIsReadOnceAYearAndEstimatedInBetween() {
        List<JsonObject> readings = readings(ANALOG);
        assertThat(readings).hasSize(10);
        assertThat(type(readings.get(9))).isEqualTo("grid_reading");
        assertThat(readings.subList(0, 9)).allSatisfy(reading -> assertThat(type(reading))
                .isEqualTo("grid_estimation"));
        assertThat(readings.stream().map(NomosMeterTest::value).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(readings.get(0).get("timestamp").getAsString()).isEqualTo("2026-05-31T22:00:00.000Z");

        cloud.clock().freeze(Instant.parse("2026-09-10T10:00:00Z"));
        assertThat(type(readings(ANALOG).get(0))).isEqualTo("grid_reading");
    }

    @Test
    void aSmartMeterReadsItselfOnTheFirstOfEachMonth() {
        List<JsonObject> readings = readings(NomosDemo.CONSENT_SUBSCRIPTION);
        assertThat(readings).isEmpty();
        Answer consent = user.get("/meter-readings?limit=100", user.consentTokens().text("access_token"));
        assertThat(items(consent)).isNotEmpty().allSatisfy(reading -> {
            assertThat(type(reading)).isEqualTo("grid_reading");
            assertThat(reading.get("customer").getAsString()).isEqualTo("cus_demomara01");
        });
        assertThat(items(user.get("/meter-readings", user.keyToken()))).hasSize(10);
    }

    @Test
    void aReportIsSnappedToTheDayListedAndMakesEarlierMonthsFinal() {
        List<JsonObject> before = readings(ANALOG);
        double start = value(before.get(9));
        Answer accepted = report(ANALOG, start + 2400, "2026-06-01T07:40:00Z");

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("type")).isEqualTo("customer_report");
        assertThat(accepted.text("timestamp")).isEqualTo("2026-05-31T22:00:00.000Z");
        assertThat(accepted.text("created_at")).isEqualTo("2026-06-03T10:00:00.000Z");
        assertThat(readings(ANALOG).get(0).get("id").getAsString()).isEqualTo(accepted.text("id"));

        JsonObject usage = user.get("/subscriptions/" + ANALOG + "/usage?start=2025-09-01&end=2026-06-01",
                user.keyToken()).json();
        double sum = 0;
        for (JsonElement month : usage.getAsJsonArray("data")) {
            assertThat(type(month.getAsJsonObject())).isEqualTo("final");
            sum += month.getAsJsonObject().get("usage").getAsDouble();
        }
        assertThat(sum).isCloseTo(2400, within(1.0));
    }

    @Test
    void aReportIsRefusedByRule() {
        double start = value(readings(ANALOG).get(9));
        cloud.putSubscription(NomosDemo.analog(NomosDemo.subscription("sub_over", CUSTOMER, "O1", "Gartenweg",
                Instant.parse("2025-01-31T23:00:00Z"), Instant.parse("2026-01-31T23:00:00Z"))));

        assertRefused(report(NomosDemo.KEY_SUBSCRIPTION, 20000, "2026-06-01T07:40:00Z"), 400, "unsupported_meter");
        assertRefused(report(NomosDemo.KEY_FEED_IN, 20000, "2026-06-01T07:40:00Z"), 400,
                "unsupported_meter_reading");
        for (String timestamp : List.of("2025-08-01T10:00:00Z", "2026-06-04T10:00:00Z")) {
            assertRefused(report(ANALOG, start + 2400, timestamp), 400, "out_of_period_meter_reading");
        }
        assertRefused(report("sub_over", 20000, "2026-01-10T10:00:00Z"), 400, "out_of_period_meter_reading");
        assertRefused(report(ANALOG, start + 2400, "2025-09-01T10:00:00Z"), 400, "duplicate_meter_reading");
        assertRefused(report(ANALOG, start - 1, "2026-06-01T10:00:00Z"), 422, "implausible_meter_reading");
        assertRefused(report(ANALOG, start + 90000, "2026-06-01T10:00:00Z"), 422, "implausible_meter_reading");
        cloud.setSwitches(cloud.switches().withImplausibleStatus(400));
        assertRefused(report(ANALOG, start - 1, "2026-06-01T10:00:00Z"), 400, "implausible_meter_reading");

        assertThat(report(ANALOG, start + 2400, "2026-06-01T10:00:00Z").status()).isEqualTo(200);
        assertRefused(report(ANALOG, start + 2401, "2026-06-01T11:00:00Z"), 400, "duplicate_meter_reading");
        assertRefused(report(ANALOG, start + 2500, "2026-05-20T11:00:00Z"), 400, "implausible_meter_reading");
        assertThat(report("sub_none", 1, "2026-06-01T10:00:00Z").status()).isEqualTo(404);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.body()).contains("\"errors\":[{\"code\":\"" + code + "\"");
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'subscription':'sub_analog','value':20000,'timestamp':'2026-06-01T09:40:00+02:00'}|timestamp",
            "{'subscription':'sub_analog','value':20000,'timestamp':'2026-06-31T09:40:00Z'}|timestamp",
            "{'subscription':'sub_analog','value':20000}|timestamp",
            "{'subscription':'sub_analog','value':'20000','timestamp':'2026-06-01T09:40:00Z'}|value",
            "{'subscription':'sub_analog','value':0,'timestamp':'2026-06-01T09:40:00Z'}|value",
            "{'value':20000,'timestamp':'2026-06-01T09:40:00Z'}|subscription",
            "{'subscription':7,'value':20000,'timestamp':'2026-06-01T09:40:00Z'}|subscription" })
    void aMalformedReportIsRefusedWithItsField(String body, String field) {
        Answer answer = post("/meter-readings", user.keyToken(), NomosUser.CURIE, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aReportNeedsJsonAndAShortMessageAndTheRightToWrite() {
        String body = "{'subscription':'sub_analog','value':20000,'timestamp':'2026-06-01T09:40:00Z','message':'"
                + "x".repeat(501) + "'}";
        assertThat(post("/meter-readings", user.keyToken(), NomosUser.CURIE, body).body()).contains("too_big");
        assertThat(post("/meter-readings", user.keyToken(), NomosUser.CURIE, "[").status()).isEqualTo(400);
        assertThat(user.send(user.to("/meter-readings").header("Authorization", "Bearer " + user.keyToken())
                .header("X-API-Version", NomosUser.CURIE).POST(BodyPublishers.ofString("a=b"))).status())
                .isEqualTo(400);
        Answer consent = post("/meter-readings", user.consentTokens().text("access_token"), NomosUser.CURIE, "{}");
        assertThat(consent.status()).isEqualTo(403);
        assertThat(consent.text("code")).isEqualTo("FORBIDDEN");
        assertThat(readings(ANALOG)).hasSize(10);
    }

    @Test
    void anOrderGoesThroughItsStagesByTheClock() {
        NomosSubscription analog = NomosDemo.analog(NomosDemo.subscription("sub_order", CUSTOMER, "O1", "Gartenweg",
                Instant.parse("2026-02-28T23:00:00Z"), null));
        Instant created = Instant.parse("2026-06-01T08:00:00Z");
        MeterOrder order = MeterOrder.smooth("prdo_order", analog, "metrify", created,
                Instant.parse("2026-07-10T07:00:00Z"), Instant.parse("2026-07-15T22:00:00Z"));
        cloud.putMeterOrder(order);
        List<String> stages = new ArrayList<>();
        for (int day = 0; day < 46; day++) {
            cloud.clock().freeze(created.plus(Duration.ofDays(day)));
            Answer answer = user.get("/meter-orders/prdo_order", user.keyToken());
            if (!stages.contains(answer.text("status"))) {
                stages.add(answer.text("status"));
            }
            assertThat(answer.json().get("appointment_at").isJsonNull())
                    .isEqualTo(!List.of("scheduled", "installed", "activated").contains(answer.text("status")));
        }
        assertThat(stages).containsExactly("created", "placed", "check_submitted", "check_reviewed", "scheduled",
                "installed", "activated");

        cloud.putMeterOrder(order.withBlock(Instant.parse("2026-06-05T08:00:00Z"), "check_missing")
                .withCancellation(Instant.parse("2026-06-20T08:00:00Z"), "customer_request"));
        Answer cancelled = user.get("/meter-orders/prdo_order", user.keyToken());
        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.text("cancelled_reason")).isEqualTo("customer_request");
        assertThat(cancelled.text("blocked_reason")).isEqualTo("check_missing");
        assertThat(user.get("/meter-orders/prdo_order", user.keyToken(), "2026-01-29.edison").text("status"))
                .isEqualTo("blocked");
        cloud.clock().freeze(created.minusSeconds(1));
        assertThat(user.get("/meter-orders/prdo_order", user.keyToken()).status()).isEqualTo(404);
    }

    @Test
    void theDemosOrderBroughtItsSmartMeter() {
        JsonObject order = items(user.get("/meter-orders?filter%5Bstatus%5D%5Beq%5D=activated", user.keyToken()))
                .get(0);
        assertThat(order.get("subscription").getAsString()).isEqualTo(NomosDemo.KEY_SUBSCRIPTION);
        cloud.clock().freeze(Instant.parse(order.get("activated_at").getAsString()).minusSeconds(1));
        assertThat(meterType()).isEqualTo("analog");
        cloud.clock().advance(Duration.ofSeconds(1));
        assertThat(meterType()).isEqualTo("smart");
    }

    private String meterType() {
        return user.get("/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION, user.keyToken()).json().getAsJsonObject("meter")
                .get("type").getAsString();
    }

    @Test
    void aReductionIsIntendedOrderedActivatedEndedOrRejected() {
        Instant created = Instant.parse("2026-06-01T08:00:00Z");
        cloud.putReduction(new GridFeeReduction("gfr_one", ANALOG, CUSTOMER, 1, created,
                Instant.parse("2026-06-30T22:00:00Z"), Instant.parse("2026-12-31T23:00:00Z"), null));
        cloud.putReduction(new GridFeeReduction("gfr_two", ANALOG, CUSTOMER, 2, created, null, null, null));
        cloud.putReduction(new GridFeeReduction("gfr_three", ANALOG, CUSTOMER, 3, created,
                Instant.parse("2026-06-30T22:00:00Z"), null, Instant.parse("2026-06-20T08:00:00Z")));

        assertStatus("gfr_one", "2026-06-01T08:00:00Z", "intended", "2026-06-01T08:00:00.000Z");
        assertStatus("gfr_one", "2026-06-02T08:00:00Z", "ordered", "2026-06-02T08:00:00.000Z");
        assertStatus("gfr_one", "2026-07-02T08:00:00Z", "activated", "2026-06-30T22:00:00.000Z");
        assertStatus("gfr_one", "2027-01-02T08:00:00Z", "ended", "2026-12-31T23:00:00.000Z");
        assertStatus("gfr_two", "2027-01-02T08:00:00Z", "intended", "2026-06-01T08:00:00.000Z");
        assertStatus("gfr_three", "2026-07-02T08:00:00Z", "rejected", "2026-06-20T08:00:00.000Z");
        assertThat(items(user.get("/grid-fee-reductions?filter%5Bstatus%5D%5Beq%5D=rejected", user.keyToken())))
                .hasSize(1);
    }

    private void assertStatus(String id, String now, String status, String updated) {
        cloud.clock().freeze(Instant.parse(now));
        Answer answer = user.get("/grid-fee-reductions/" + id, user.keyToken());
        assertThat(answer.text("status")).isEqualTo(status);
        assertThat(answer.text("updated_at")).isEqualTo(updated);
    }

    @Test
    void moduleThreeIsInTheGridComponentByTheWallClockAndModuleTwoTakesSixtyPercentOff() {
        assertThat(grid(NomosDemo.KEY_SUBSCRIPTION, "2026-06-01T07:45:00Z")).isEqualTo("9.47");
        assertThat(grid(NomosDemo.KEY_SUBSCRIPTION, "2026-06-01T08:00:00Z")).isEqualTo("3.79");
        assertThat(grid(NomosDemo.KEY_SUBSCRIPTION, "2026-06-01T11:45:00Z")).isEqualTo("3.79");
        assertThat(grid(NomosDemo.KEY_SUBSCRIPTION, "2026-06-01T12:00:00Z")).isEqualTo("9.47");
        assertThat(grid(NomosDemo.KEY_SUBSCRIPTION, "2026-06-01T15:00:00Z")).isEqualTo("15.15");
        assertThat(grid(NomosDemo.KEY_SUBSCRIPTION, "2026-06-01T19:00:00Z")).isEqualTo("9.47");
        assertThat(grid(NomosDemo.KEY_SUBSCRIPTION, "2025-12-31T22:45:00Z")).isEqualTo("9.47");
        assertThat(grid(NomosDemo.KEY_SUBSCRIPTION, "2026-01-01T09:00:00Z")).isEqualTo("3.79");

        cloud.putReduction(new GridFeeReduction("gfr_two", ANALOG, CUSTOMER, 2, Instant.parse("2026-05-01T08:00:00Z"),
                Instant.parse("2026-05-31T22:00:00Z"), null, null));
        assertThat(grid(ANALOG, "2026-05-31T21:45:00Z")).isEqualTo("9.47");
        assertThat(grid(ANALOG, "2026-05-31T22:00:00Z")).isEqualTo("3.79");
    }

    private String grid(String subscription, String slot) {
        String day = Instant.parse(slot).atZone(java.time.ZoneId.of("Europe/Berlin")).toLocalDate().toString();
        for (JsonElement item : user.get("/subscriptions/" + subscription + "/prices?start=" + day + "&end=" + day,
                user.keyToken()).items()) {
            if (item.getAsJsonObject().get("timestamp").getAsString().equals(slot)) {
                return item.getAsJsonObject().getAsJsonArray("components").get(1).getAsJsonObject().get("amount")
                        .getAsString();
            }
        }
        throw new AssertionError("no slot " + slot);
    }
}
