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
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.hub.clouds.derapi.setup.BoundaryZone;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.NewestInterval;

import com.google.gson.JsonObject;

/**
 * Intervals of the four summary levels.
 *
 * @author openHAB Energy - Initial contribution
 */
class DerapiIntervalsTest {

    private static final String ROOF = "/solar-inverters/" + DerapiDemo.inverterId(DerapiVendor.SOLIS) + "/intervals";
    private static final String STORAGE = "/batteries/" + DerapiDemo.batteryId(DerapiVendor.SOLIS) + "/intervals";

    private final DerapiCloud cloud = DerapiCloud.start(DerapiDemo.options(0, URI.create("http://127.0.0.1:8080")));

    @AfterEach
    void stop() {
        cloud.close();
    }

    private DerapiUser at(String now) {
        cloud.clock().freeze(Instant.parse(now));
        return DerapiUser.production(cloud).withSolis().withSolarEdge();
    }

    private static String query(String path, String level, String start, String end) {
        return path + "?" + DerapiUser.form("summaryLevel", level, "start", start, "end", end, "pageSize", "100");
    }

    /** All pages of a query. */
    private static List<JsonObject> all(DerapiUser user, String query) {
        List<JsonObject> all = new ArrayList<>();
        DerapiReply page = user.get(query);
        all.addAll(page.objects("intervals"));
        while (page.json().has("nextPageToken")) {
            page = user.get(query + "&" + DerapiUser.form("pageToken", page.text("nextPageToken")));
            all.addAll(page.objects("intervals"));
        }
        return all;
    }

    private static Duration length(JsonObject interval) {
        return Duration.between(OffsetDateTime.parse(interval.get("start").getAsString()),
                OffsetDateTime.parse(interval.get("end").getAsString()));
    }

    private static double sum(List<JsonObject> intervals, String field) {
        return intervals.stream().mapToDouble(item -> item.get(field).getAsDouble()).sum();
    }

    @ParameterizedTest
    @CsvSource({ "15mins,2026-06-10T08:00:00+02:00,2026-06-10T09:00:00+02:00,1",
            "hour,2026-06-10T08:00:00+02:00,2026-06-10T09:00:00+02:00,1",
            "day,2026-06-10T00:00:00+02:00,2026-06-11T00:00:00+02:00,1",
            "month,2026-06-01T00:00:00+02:00,2026-07-01T00:00:00+02:00,1" })
    void aRequestIsWidenedToWholeIntervals(String level, String begin, String end, int count) {
        DerapiUser user = at("2026-07-15T10:00:00Z");
        List<JsonObject> intervals = user
                .get(query(ROOF, level, "2026-06-10T06:05:00Z", "2026-06-10T06:59:00Z")).objects("intervals");
        assertThat(intervals.get(0).get("start").getAsString()).isEqualTo(begin);
        assertThat(intervals.get(intervals.size() - 1).get("end").getAsString()).isEqualTo(end);
        assertThat(intervals).hasSize("15mins".equals(level) ? 4 : count);
    }

    @Test
    void theEndIsExclusive() {
        DerapiUser user = at("2026-07-15T10:00:00Z");
        assertThat(user.get(query(ROOF, "month", "2026-05-03T00:00:00+02:00", "2026-06-01T00:00:00+02:00"))
                .objects("intervals")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-29,23,92", "2026-10-25,25,100", "2026-06-10,24,96" })
    void aDayHasAsManyHoursAsItsZoneSays(String day, int hours, int quarters) {
        DerapiUser user = at("2026-11-15T10:00:00Z");
        String start = day + "T12:00:00Z";
        JsonObject whole = user.get(query(ROOF, "day", start, day + "T13:00:00Z")).objects("intervals").get(0);
        assertThat(length(whole)).isEqualTo(Duration.ofHours(hours));
        String from = whole.get("start").getAsString();
        String to = whole.get("end").getAsString();
        assertThat(all(user, query(ROOF, "hour", from, to))).hasSize(hours);
        List<JsonObject> parts = all(user, query(ROOF, "15mins", from, to));
        assertThat(parts).hasSize(quarters);
        assertThat(sum(parts, "kwh")).isCloseTo(whole.get("kwh").getAsDouble(), within(1e-3)).isPositive();
    }

    @Test
    void daysFollowTheRequestsOffsetByASwitch() {
        cloud.setSwitches(cloud.switches().with("boundaryZone", BoundaryZone.REQUEST));
        DerapiUser user = at("2026-11-15T10:00:00Z");
        JsonObject day = user.get(query(ROOF, "day", "2026-10-25T12:00:00+05:30", "2026-10-25T13:00:00+05:30"))
                .objects("intervals").get(0);
        assertThat(day.get("start").getAsString()).isEqualTo("2026-10-25T00:00:00+05:30");
        assertThat(length(day)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void theNewestIntervalGrowsOrIsNotThereYet() {
        String query = query(ROOF, "hour", "2026-06-15T10:00:00Z", "2026-06-15T12:00:00Z");
        DerapiUser user = at("2026-06-15T10:20:00Z");
        double early = sum(user.get(query).objects("intervals"), "kwh");
        assertThat(user.get(query).objects("intervals")).hasSize(1);
        assertThat(user.get(query).objects("intervals").get(0).get("end").getAsString())
                .isEqualTo("2026-06-15T13:00:00+02:00");
        cloud.clock().advance(Duration.ofMinutes(25));
        assertThat(sum(user.get(query).objects("intervals"), "kwh")).isGreaterThan(early);
        cloud.setSwitches(cloud.switches().with("newestInterval", NewestInterval.ABSENT));
        assertThat(user.get(query).objects("intervals")).isEmpty();
    }

    @Test
    void theLevelIsEchoedWhenItIsNotNamed() {
        DerapiUser user = at("2026-06-15T10:20:00Z");
        String query = ROOF + "?" + DerapiUser.form("start", "2026-06-14T10:00:00Z", "end", "2026-06-14T12:00:00Z");
        assertThat(user.get(query).text("summaryLevel")).isEqualTo("hour");
        cloud.setSwitches(cloud.switches().with("defaultSummaryLevel", "15mins"));
        assertThat(user.get(query).text("summaryLevel")).isEqualTo("15mins");
        assertThat(user.get(query).objects("intervals")).hasSize(8);
    }

    @Test
    void aDayOfQuartersNeedsTwoPages() {
        DerapiUser user = at("2026-06-15T10:20:00Z");
        String query = ROOF + "?" + DerapiUser.form("summaryLevel", "15mins", "start", "2026-06-13T00:00:00Z", "end",
                "2026-06-14T00:00:00Z");
        assertThat(user.get(query).objects("intervals")).hasSize(50);
        assertThat(all(user, query)).hasSize(96);
    }

    @ParameterizedTest
    @ValueSource(strings = { "start=2026-06-14T10:00:00&end=2026-06-14T12:00:00Z",
            "start=2026-06-14T10:00:00+02:00&end=2026-06-14T12:00:00Z", "start=2026-06-14T10:00:00Z",
            "start=2026-06-14T10:00:00Z&end=2026-06-14T10:00:00Z",
            "start=2026-06-14T10:00:00Z&end=2026-06-14T12:00:00Z&summaryLevel=week",
            "start=2026-06-14T10:00:00Z&end=2026-06-14T12:00:00Z&pageSize=0" })
    void badArgumentsGiveAProblem(String query) {
        DerapiReply answer = at("2026-06-15T10:20:00Z").get(ROOF + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).startsWith("query: ");
    }

    @Test
    void aSpanCanBeTooLong() {
        cloud.setSwitches(cloud.switches().with("longestSpanDays", 7));
        DerapiUser user = at("2026-06-15T10:20:00Z");
        assertThat(user.get(query(ROOF, "hour", "2026-06-01T00:00:00Z", "2026-06-08T00:00:00Z")).status())
                .isEqualTo(200);
        assertThat(user.get(query(ROOF, "hour", "2026-06-01T00:00:00Z", "2026-06-08T00:00:01Z")).status())
                .isEqualTo(403);
    }

    @Test
    void thereIsNothingBeforeTheSiteBeganAndNothingInTheFuture() {
        DerapiUser user = at("2026-06-15T10:20:00Z");
        assertThat(user.get(query(ROOF, "day", "2025-05-25T00:00:00Z", "2025-06-02T22:00:00Z")).objects("intervals"))
                .hasSize(2);
        assertThat(user.get(query(ROOF, "day", "2026-06-17T00:00:00Z", "2026-06-20T00:00:00Z")).body())
                .contains("\"intervals\":[]");
    }

    @Test
    void productionAddsUpToTheLifetime() {
        DerapiUser user = at("2025-09-15T10:20:00Z");
        List<JsonObject> months = all(user,
                query(ROOF, "month", "2025-06-01T00:00:00+02:00", "2025-10-01T00:00:00+02:00"));
        JsonObject inverter = user.get("/solar-inverters/" + DerapiDemo.inverterId(DerapiVendor.SOLIS)).json();
        assertThat(sum(months, "kwh"))
                .isCloseTo(inverter.getAsJsonObject("lifetimeProduction").get("kwh").getAsDouble(), within(1e-3));
        JsonObject today = user.get(query(ROOF, "day", "2025-09-15T00:00:00Z", "2025-09-15T10:00:00Z"))
                .objects("intervals").get(0);
        assertThat(inverter.getAsJsonObject("recentProduction").get("kwh").getAsDouble())
                .isCloseTo(today.get("kwh").getAsDouble(), within(1e-4));
    }

    @Test
    void batteriesBalanceTheirChargeWithWhatWentInAndOut() {
        DerapiUser user = at("2026-06-10T00:00:00Z");
        String battery = "/batteries/" + DerapiDemo.batteryId(DerapiVendor.SOLIS);
        double before = user.get(battery).number("stateOfChargePercent");
        cloud.clock().advance(Duration.ofHours(15));
        user = at(cloud.clock().instant().toString());
        double after = user.get(battery).number("stateOfChargePercent");
        List<JsonObject> intervals = all(user,
                query(STORAGE, "15mins", "2026-06-10T00:00:00Z", "2026-06-10T15:00:00Z"));
        assertThat(sum(intervals, "chargeKwh")).isPositive();
        assertThat(sum(intervals, "dischargeKwh")).isPositive();
        assertThat((after - before) / 100 * 9.6).isCloseTo(
                sum(intervals, "chargeKwh") * 0.95 - sum(intervals, "dischargeKwh") / 0.95, within(1e-2));
    }

    @Test
    void aSitesIntervalsAreThoseOfItsDevicesAndMayBeEmpty() {
        DerapiUser user = at("2026-06-15T10:20:00Z");
        String start = "2026-06-14T00:00:00Z";
        String end = "2026-06-15T00:00:00Z";
        String solis = "/sites/" + DerapiDemo.siteId(DerapiVendor.SOLIS);
        assertThat(user.get(query(solis + "/solar-intervals", "hour", start, end)).list("intervals"))
                .isEqualTo(user.get(query(ROOF, "hour", start, end)).list("intervals"));
        assertThat(user.get(query(solis + "/battery-intervals", "hour", start, end)).list("intervals"))
                .isEqualTo(user.get(query(STORAGE, "hour", start, end)).list("intervals"));
        assertThat(user.get(query("/sites/" + DerapiDemo.siteId(DerapiVendor.SOLAREDGE) + "/battery-intervals", "hour",
                start, end)).list("intervals")).isEmpty();
    }
}
