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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.PendingUsage;
import org.openhab.energy.hub.clouds.nomos.usage.UsageOverride;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /subscriptions/{id}/usage}.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosUsageTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String CUSTOMER = "cus_demojo0001";

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);

    @BeforeEach
    void atNoon() {
        cloud.clock().freeze(Instant.parse("2026-06-03T10:00:00Z"));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private Answer usage(String subscription, String query) {
        return user.get("/subscriptions/" + subscription + "/usage" + query, user.keyToken());
    }

    private Answer usage(String query) {
        return usage(NomosDemo.KEY_SUBSCRIPTION, query);
    }

    private static List<JsonObject> data(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        List<JsonObject> data = new ArrayList<>();
        for (JsonElement item : answer.json().getAsJsonArray("data")) {
            data.add(item.getAsJsonObject());
        }
        return data;
    }

    private static List<Instant> starts(Answer answer) {
        return data(answer).stream().map(item -> Instant.parse(item.get("start").getAsString())).toList();
    }

    private static double sum(Answer answer) {
        return data(answer).stream().mapToDouble(item -> item.get("usage").getAsDouble()).sum();
    }

    private static List<String> types(Answer answer) {
        return data(answer).stream().map(item -> item.get("type").getAsString()).distinct().toList();
    }

    @Test
    void aDayArrivesAtFourOnTheNextDay() {
        cloud.clock().freeze(Instant.parse("2026-06-03T13:59:59Z"));
        assertThat(starts(usage(""))).isEmpty();
        assertThat(usage("").text("resolution")).isEqualTo("15min");

        cloud.clock().freeze(Instant.parse("2026-06-03T14:00:00Z"));
        assertThat(starts(usage(""))).hasSize(96).startsWith(Instant.parse("2026-06-01T22:00:00Z"))
                .endsWith(Instant.parse("2026-06-02T21:45:00Z"));
    }

    @Test
    void theEndIsExclusiveAndTodayIsEmpty() {
        assertThat(starts(usage("?start=2026-05-30&end=2026-06-01&resolution=15min"))).hasSize(192)
                .endsWith(Instant.parse("2026-05-31T21:45:00Z"));
        assertThat(starts(usage("?start=2026-06-01&end=2026-06-01"))).isEmpty();
        assertThat(starts(usage("?start=2026-06-03&end=2026-06-04"))).isEmpty();
        assertThat(usage("?start=2026-06-02&end=2026-06-01").status()).isEqualTo(400);
        assertThat(usage("?start=1.6.2026").status()).isEqualTo(400);
        assertThat(usage("?resolution=year").body()).contains("\"field\":\"resolution\"");
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-29, 2026-03-30, 92", "2025-10-26, 2025-10-27, 100" })
    void daysOfTheClockChangeAreWhole(String start, String end, int slots) {
        assertThat(starts(usage("?resolution=15min&start=" + start + "&end=" + end))).hasSize(slots)
                .doesNotHaveDuplicates();
        assertThat(starts(usage("?resolution=hour&start=" + start + "&end=" + end))).hasSize(slots / 4);
    }

    @ParameterizedTest
    @CsvSource({ "2026-05-30, 2026-06-01, 15min, 192", "2026-05-20, 2026-06-01, hour, 288",
            "2026-04-01, 2026-06-01, day, 61", "2026-01-05, 2026-06-01, week, 21",
            "2025-07-01, 2026-06-01, week, 48", "2025-05-01, 2026-06-01, month, 13" })
    void autoPicksAResolutionByTheRange(String start, String end, String resolution, int points) {
        Answer answer = usage("?start=" + start + "&end=" + end);
        assertThat(answer.text("resolution")).isEqualTo(resolution);
        assertThat(starts(answer)).hasSize(points);
    }

    @Test
    void intervalsBeginAtLocalMidnightWeeksOnMondayAndSumUp() {
        String month = "?start=2026-03-01&end=2026-04-01";
        assertThat(starts(usage(month + "&resolution=month"))).containsExactly(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(starts(usage(month + "&resolution=week"))).contains(Instant.parse("2026-03-29T22:00:00Z"))
                .allSatisfy(start -> assertThat(start.atZone(BERLIN).getDayOfWeek().getValue()).isEqualTo(1));
        assertThat(starts(usage(month + "&resolution=day"))).hasSize(31)
                .contains(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z"));
        double quarters = sum(usage(month + "&resolution=15min"));
        for (String resolution : List.of("hour", "day", "week", "month")) {
            assertThat(sum(usage(month + "&resolution=" + resolution))).isCloseTo(quarters, within(0.001));
        }
    }

    @Test
    void aYearIsWhatTheContractExpectsAndADayLooksLikeAHousehold() {
        cloud.clock().freeze(Instant.parse("2027-02-01T10:00:00Z"));
        assertThat(sum(usage("?resolution=15min&start=2026-01-01&end=2027-01-01"))).isCloseTo(4200, within(5.0));

        Answer january = usage("?resolution=15min&start=2026-01-12&end=2026-01-17");
        double night = mean(january, 2, 4);
        assertThat(mean(january, 18, 21)).isGreaterThan(2 * night);
        assertThat(night).isGreaterThan(0.02);
    }

    private static double mean(Answer answer, int fromHour, int toHour) {
        return data(answer).stream().filter(item -> {
            int hour = Instant.parse(item.get("start").getAsString()).atZone(BERLIN).getHour();
            return hour >= fromHour && hour < toHour;
        }).mapToDouble(item -> item.get("usage").getAsDouble()).average().orElseThrow();
    }

    @Test
    void feedInIsSunPositiveAndNothingAtNight() {
        cloud.clock().freeze(Instant.parse("2027-02-01T10:00:00Z"));
        Answer year = usage(NomosDemo.KEY_FEED_IN, "?resolution=15min&start=2026-01-01&end=2027-01-01");
        assertThat(sum(year)).isCloseTo(6000, within(8.0));
        assertThat(data(year)).allSatisfy(item -> assertThat(item.get("usage").getAsDouble()).isNotNegative());
        assertThat(mean(year, 0, 4)).isZero();
        double june = sum(usage(NomosDemo.KEY_FEED_IN, "?resolution=month&start=2026-06-01&end=2026-07-01"));
        double december = sum(usage(NomosDemo.KEY_FEED_IN, "?resolution=month&start=2026-12-01&end=2027-01-01"));
        assertThat(june).isGreaterThan(4 * december);
    }

    @Test
    void preliminaryValuesAreRewrittenOnTheEighthWorkingDay() {
        String day = "?start=2026-04-20&end=2026-04-21";
        cloud.clock().freeze(Instant.parse("2026-05-13T13:59:00Z"));
        Answer before = usage(day);
        assertThat(types(before)).containsExactly("preliminary");

        // May 2026: the 1st is a holiday, so the 13th is the eighth working day.
        cloud.clock().freeze(Instant.parse("2026-05-13T14:00:00Z"));
        Answer after = usage(day);
        assertThat(types(after)).containsExactly("final");
        assertThat(starts(after)).isEqualTo(starts(before));
        assertThat(sum(after)).isNotEqualTo(sum(before)).isCloseTo(sum(before), within(1.0));
        assertThat(types(usage("?start=2026-04-20&end=2026-05-10&resolution=month")))
                .containsExactly("final", "preliminary");
    }

    @Test
    void aDayCanComeLateNeverOrFinalAtOnce() {
        LocalDate day = LocalDate.parse("2026-06-01");
        String query = "?start=2026-06-01&end=2026-06-02";
        cloud.usageArrival().deliver(day, Instant.parse("2026-06-05T08:00:00Z"));
        assertThat(starts(usage(query))).isEmpty();
        cloud.clock().freeze(Instant.parse("2026-06-05T08:00:00Z"));
        assertThat(starts(usage(query))).hasSize(96);
        cloud.usageArrival().finish(day, Instant.parse("2026-06-05T08:00:00Z"));
        assertThat(types(usage(query))).containsExactly("final");
        cloud.usageArrival().hold(day);
        assertThat(starts(usage(query))).isEmpty();
        cloud.usageArrival().reset();
        assertThat(types(usage(query))).containsExactly("preliminary");
    }

    @Test
    void pointsCanBeMissingDoubledAndRewrittenLater() {
        String query = "?start=2026-06-01&end=2026-06-02";
        Instant from = Instant.parse("2026-06-01T06:00:00Z");
        Instant to = Instant.parse("2026-06-01T08:00:00Z");
        cloud.usageOverrides().add(UsageOverride.gap(from, to));
        assertThat(starts(usage(query))).hasSize(88).doesNotContain(from).contains(to);

        cloud.usageOverrides().clear();
        double before = sum(usage(query));
        cloud.usageOverrides().add(UsageOverride.scale(Instant.EPOCH, Instant.MAX, new BigDecimal("2"),
                Instant.parse("2026-06-03T11:00:00Z")));
        assertThat(sum(usage(query))).isEqualTo(before);
        cloud.clock().freeze(Instant.parse("2026-06-03T11:00:00Z"));
        assertThat(sum(usage(query))).isCloseTo(2 * before, within(0.1));
    }

    @Test
    void usageIsSwitchedFromOutside() {
        user.admin("PUT", "usage", "{\"day\":\"2026-06-01\",\"hold\":true}");
        assertThat(starts(usage("?start=2026-06-01&end=2026-06-02"))).isEmpty();
        assertThat(user.admin("PUT", "usage", "{\"time\":\"09:00\"}").text("time")).isEqualTo("09:00");
        assertThat(starts(usage(""))).hasSize(96);
        user.admin("POST", "usage", "{\"kind\":\"gap\",\"day\":\"2026-06-02\",\"subscription\":\"sub_other\"}");
        assertThat(starts(usage(""))).hasSize(96);
        user.admin("POST", "usage",
                "{\"kind\":\"duplicate\",\"from\":\"2026-06-01T22:00:00Z\",\"to\":\"2026-06-01T23:00:00Z\"}");
        assertThat(starts(usage(""))).hasSize(100);
        assertThat(user.admin("PUT", "usage", "{\"day\":\"2026-06-01\"}").text("message")).contains("'finalAt'");
        assertThat(user.admin("POST", "usage", "{\"kind\":\"melt\",\"day\":\"2026-06-02\"}").text("message"))
                .contains("gap, duplicate, scale");
        user.send(user.to("/__admin/usage").DELETE());
        assertThat(user.get("/__admin/usage").body())
                .isEqualTo("{\"time\":\"16:00\",\"days\":{},\"finals\":{},\"overrides\":[]}");
    }

    @Test
    void aPendingSubscriptionIsEmptyOrRefused() {
        cloud.putSubscription(NomosDemo.subscription("sub_pending", CUSTOMER, "P1", "Musterweg",
                Instant.parse("2026-07-31T22:00:00Z"), null));
        assertThat(starts(usage("sub_pending", ""))).isEmpty();
        cloud.setSwitches(cloud.switches().withPendingUsage(PendingUsage.REFUSED));
        Answer refused = usage("sub_pending", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"subscription_not_started\"");
        cloud.clock().freeze(Instant.parse("2026-08-02T14:00:00Z"));
        assertThat(user.get("/subscriptions/sub_pending", user.keyToken()).text("status")).isEqualTo("active");
        assertThat(starts(usage("sub_pending", ""))).hasSize(96);
    }

    @Test
    void aSubscriptionThatEndsWithinADayHasAPartOfIt() {
        cloud.putSubscription(NomosDemo.subscription("sub_ends", CUSTOMER, "E1", "Musterweg",
                Instant.parse("2025-06-30T22:00:00Z"), Instant.parse("2026-06-01T12:00:00Z")));
        assertThat(starts(usage("sub_ends", "?start=2026-06-01&end=2026-06-03")))
                .hasSize(56).endsWith(Instant.parse("2026-06-01T11:45:00Z"));
    }

    @Test
    void anAnalogMeterHasMonthsWhateverIsAskedForAndNothingInAWeek() {
        NomosSubscription analog = NomosDemo.analog(NomosDemo.subscription("sub_analog", CUSTOMER, "A1", "Musterweg",
                Instant.parse("2025-08-31T22:00:00Z"), null));
        cloud.putSubscription(analog);

        Answer months = usage("sub_analog", "?resolution=15min&start=2025-09-01&end=2026-06-03");
        assertThat(months.text("meter_type")).isEqualTo("analog");
        assertThat(months.text("resolution")).isEqualTo("month");
        assertThat(starts(months)).hasSize(9).startsWith(Instant.parse("2025-08-31T22:00:00Z"));
        assertThat(types(months)).containsExactly("preliminary");
        assertThat(starts(usage("sub_analog", "?start=2026-05-25&end=2026-06-01"))).isEmpty();
        assertThat(starts(usage("sub_analog", ""))).hasSize(9);
        assertThat(starts(usage("sub_analog", "?start=2026-06-02"))).isEmpty();
        assertThat(starts(usage("?start=2026-06-09"))).isEmpty();
        assertThat(user.get("/subscriptions/sub_analog/prices?start=2026-06-01&end=2026-06-01", user.keyToken())
                .items()).hasSize(96);
    }

    @Test
    void aMeterThatBecomesSmartHasMonthsBeforeAndQuartersAfter() {
        Instant at = Instant.parse("2026-06-10T22:00:00Z");
        cloud.putSubscription(NomosDemo.becomingSmart(NomosDemo.subscription("sub_flip", CUSTOMER, "B1", "Musterweg",
                Instant.parse("2026-02-28T23:00:00Z"), null), at));
        assertThat(usage("sub_flip", "").text("meter_type")).isEqualTo("analog");

        cloud.clock().freeze(Instant.parse("2026-06-13T14:00:00Z"));
        Answer single = user.get("/subscriptions/sub_flip", user.keyToken());
        assertThat(single.json().getAsJsonObject("meter").get("type").getAsString()).isEqualTo("smart");
        Answer quarters = usage("sub_flip", "?resolution=15min&start=2026-06-01&end=2026-06-13");
        assertThat(quarters.text("meter_type")).isEqualTo("smart");
        assertThat(starts(quarters)).hasSize(192).startsWith(at);
        cloud.clock().freeze(Instant.parse("2026-07-02T14:00:00Z"));
        Answer months = usage("sub_flip", "?resolution=month&start=2026-03-01&end=2026-07-01");
        assertThat(starts(months)).startsWith(Instant.parse("2026-02-28T23:00:00Z")).hasSize(4);
        // The old meter's last reading makes its months final; the month of the change waits for the new one's.
        assertThat(data(months).stream().map(item -> item.get("type").getAsString())).containsExactly("final", "final",
                "final", "preliminary");
        String readings = user.get("/meter-readings?filter%5Bsubscription%5D%5Beq%5D=sub_flip", user.keyToken())
                .body();
        assertThat(readings).contains("\"meter\":\"mtr_flip\"").contains("\"meter\":\"mtr_flips\"");
    }
}
