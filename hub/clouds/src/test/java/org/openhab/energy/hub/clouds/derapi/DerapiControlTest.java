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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

import com.google.gson.JsonObject;

/**
 * Battery control: the schedule, what is refused, and what it does to the battery.
 *
 * @author openHAB Energy - Initial contribution
 */
class DerapiControlTest {

    private static final String SITE = "/sites/" + DerapiDemo.siteId(DerapiVendor.VIRTUAL);
    private static final String CONTROL = SITE + "/battery-control";
    private static final String BATTERY = "/batteries/" + DerapiDemo.batteryId(DerapiVendor.VIRTUAL);
    private static final double CAPACITY = 10;

    private final DerapiCloud cloud = DerapiCloud.start(DerapiDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private DerapiUser user = DerapiUser.virtual(cloud);

    @BeforeEach
    void midnight() {
        to("2026-01-15T00:00:00Z");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private void to(String now) {
        cloud.clock().freeze(Instant.parse(now));
        user = DerapiUser.virtual(cloud);
    }

    private static String interval(String command, String start, String end, String more) {
        return "{\"command\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"%s}".formatted(command, start, end, more);
    }

    private DerapiReply put(String... intervals) {
        return user.send("PUT", CONTROL, "{\"intervals\":[" + String.join(",", intervals) + "]}");
    }

    private double percent() {
        return user.get(BATTERY).number("stateOfChargePercent");
    }

    private List<JsonObject> intervals(String level, String start, String end) {
        return user.get(BATTERY + "/intervals?"
                + DerapiUser.form("summaryLevel", level, "start", start, "end", end, "pageSize", "100"))
                .objects("intervals");
    }

    private static double sum(List<JsonObject> intervals, String field) {
        return intervals.stream().mapToDouble(item -> item.get(field).getAsDouble()).sum();
    }

    @Test
    void aChargeMovesTheBatteryAndTheEnergyBalances() {
        double before = percent();
        put(interval("charge", "2026-01-15T00:00:00Z", "2026-01-15T02:00:00Z", ",\"kw\":2"));
        to("2026-01-15T02:00:00Z");
        List<JsonObject> hours = intervals("hour", "2026-01-15T00:00:00Z", "2026-01-15T02:00:00Z");
        assertThat(hours).extracting(hour -> hour.get("chargeKwh").getAsDouble()).containsExactly(2.0, 2.0);
        assertThat(sum(hours, "dischargeKwh")).isZero();
        assertThat((percent() - before) / 100 * CAPACITY).isCloseTo(4 * 0.95, within(1e-3));
    }

    @Test
    void aDischargeGivesWhatItSaysAndCostsMoreInside() {
        put(interval("charge", "2026-01-15T00:00:00Z", "2026-01-15T02:00:00Z", ",\"kw\":5"));
        to("2026-01-15T02:00:00Z");
        double before = percent();
        put(interval("discharge", "2026-01-15T02:00:00Z", "2026-01-15T03:00:00Z", ",\"kw\":3"));
        to("2026-01-15T03:00:00Z");
        List<JsonObject> quarters = intervals("15mins", "2026-01-15T02:00:00Z", "2026-01-15T03:00:00Z");
        assertThat(quarters).extracting(item -> item.get("dischargeKwh").getAsDouble()).containsOnly(0.75);
        assertThat((before - percent()) / 100 * CAPACITY).isCloseTo(3 / 0.95, within(1e-3));
    }

    @Test
    void aLimitEndsTheChargeAndIdleHoldsIt() {
        put(interval("charge", "2026-01-15T00:00:00Z", "2026-01-15T04:00:00Z",
                ",\"stateOfChargeLimitPercent\":60"),
                interval("idle", "2026-01-15T04:00:00Z", "2026-01-15T12:00:00Z", ""));
        to("2026-01-15T12:00:00Z");
        assertThat(percent()).isCloseTo(60, within(1e-3));
        List<JsonObject> idle = intervals("hour", "2026-01-15T04:00:00Z", "2026-01-15T12:00:00Z");
        assertThat(sum(idle, "chargeKwh") + sum(idle, "dischargeKwh")).isZero();
        assertThat(idle).extracting(item -> item.get("stateOfChargePercent").getAsDouble()).containsOnly(60.0);
    }

    @Test
    void withoutExportADischargeServesTheHouseAlone() {
        put(interval("charge", "2026-01-15T00:00:00Z", "2026-01-15T03:00:00Z", ",\"kw\":5"),
                interval("discharge", "2026-01-15T03:00:00Z", "2026-01-15T04:00:00Z",
                        ",\"kw\":5,\"allowExport\":false"));
        to("2026-01-15T04:00:00Z");
        assertThat(sum(intervals("hour", "2026-01-15T03:00:00Z", "2026-01-15T04:00:00Z"), "dischargeKwh"))
                .isBetween(0.05, 1.0);
    }

    @Test
    void fromTheSunAloneNothingIsChargedAtNight() {
        put(interval("charge", "2026-01-15T00:00:00Z", "2026-01-15T04:00:00Z", ",\"priority\":\"Load\""));
        to("2026-01-15T04:00:00Z");
        assertThat(sum(intervals("hour", "2026-01-15T00:00:00Z", "2026-01-15T04:00:00Z"), "chargeKwh")).isZero();
    }

    @Test
    void puttingReplacesTheWholeScheduleAndWhatHasBeenStays() {
        put(interval("charge", "2026-01-15T00:00:00Z", "2026-01-15T04:00:00Z", ",\"kw\":1"));
        to("2026-01-15T01:30:00Z");
        put(interval("idle", "2026-01-15T02:00:00Z", "2026-01-15T05:00:00Z", ""));
        assertThat(user.get(CONTROL).objects("intervals")).hasSize(1);
        to("2026-01-15T05:00:00Z");
        assertThat(sum(intervals("hour", "2026-01-15T00:00:00Z", "2026-01-15T05:00:00Z"), "chargeKwh")).isEqualTo(1.5);
    }

    @Test
    void anEmptyScheduleGivesTheBatteryBackToItsMode() {
        put(interval("idle", "2026-01-15T00:00:00Z", "2026-01-16T00:00:00Z", ""));
        assertThat(put().body())
                .isEqualTo("{\"id\":\"" + DerapiDemo.siteId(DerapiVendor.VIRTUAL) + "\",\"intervals\":[]}");
        to("2026-01-16T00:00:00Z");
        assertThat(sum(intervals("hour", "2026-01-15T00:00:00Z", "2026-01-16T00:00:00Z"), "dischargeKwh"))
                .isPositive();
    }

    @Test
    void theStatusFollowsTheClockAndMayLag() {
        put(interval("charge", "2026-01-15T01:00:00+00:00", "2026-01-15T02:00:00+00:00",
                ",\"kw\":1.5,\"stateOfChargeLimitPercent\":80,\"priority\":\"Grid\",\"allowExport\":true"));
        assertThat(user.get(CONTROL).list("intervals").get(0)).hasToString(
                "{\"command\":\"charge\",\"start\":\"2026-01-15T01:00:00+00:00\",\"end\":\"2026-01-15T02:00:00+00:00\",\"kw\":1.5,"
                        + "\"stateOfChargeLimitPercent\":80.0,\"priority\":\"Grid\",\"allowExport\":true,\"status\":\"scheduled\","
                        + "\"reportedAt\":\"2026-01-15T00:00:00+00:00\"}");
        cloud.setSwitches(cloud.switches().with("controlStatusLag", Duration.ofMinutes(10)));
        assertThat(status()).isEqualTo("pending");
        to("2026-01-15T01:05:00Z");
        assertThat(status()).isEqualTo("scheduled");
        to("2026-01-15T01:15:00Z");
        assertThat(status()).isEqualTo("in_progress");
        to("2026-01-15T02:10:00Z");
        assertThat(status()).isEqualTo("completed");
    }

    private String status() {
        return user.get(CONTROL).objects("intervals").get(0).get("status").getAsString();
    }

    @Test
    void anIntervalThatBeganAlreadyMayBePutAgain() {
        String running = interval("charge", "2026-01-15T00:00:00Z", "2026-01-15T02:00:00Z", ",\"kw\":1");
        put(running);
        to("2026-01-15T01:00:00Z");
        assertThat(put(running, interval("idle", "2026-01-15T03:00:00Z", "2026-01-15T04:00:00Z", "")).status())
                .isEqualTo(200);
        to("2026-01-15T02:00:00Z");
        assertThat(sum(intervals("hour", "2026-01-15T00:00:00Z", "2026-01-15T02:00:00Z"), "chargeKwh")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\"command\":\"charge\",\"start\":\"2026-01-15T02:00:00Z\",\"end\":\"2026-01-15T02:00:00Z\"",
            "\"command\":\"charge\",\"start\":\"2026-01-14T22:00:00Z\",\"end\":\"2026-01-15T02:00:00Z\"",
            "\"command\":\"charge\",\"start\":\"2026-01-15T01:00:00\",\"end\":\"2026-01-15T02:00:00Z\"",
            "\"command\":\"export\",\"start\":\"2026-01-15T01:00:00Z\",\"end\":\"2026-01-15T02:00:00Z\"",
            "\"start\":\"2026-01-15T01:00:00Z\",\"end\":\"2026-01-15T02:00:00Z\"",
            "\"command\":\"charge\",\"start\":\"2026-01-15T01:00:00Z\",\"end\":\"2026-01-15T02:00:00Z\",\"kw\":-1",
            "\"command\":\"charge\",\"start\":\"2026-01-15T01:00:00Z\",\"end\":\"2026-01-15T02:00:00Z\",\"kw\":\"1\"",
            "\"command\":\"charge\",\"start\":\"2026-01-15T01:00:00Z\",\"end\":\"2026-01-15T02:00:00Z\",\"stateOfChargeLimitPercent\":101",
            "\"command\":\"charge\",\"start\":\"2026-01-15T01:00:00Z\",\"end\":\"2026-01-15T02:00:00Z\",\"priority\":\"grid\"",
            "\"command\":\"charge\",\"start\":\"2026-01-15T01:00:00Z\",\"end\":\"2026-01-15T02:00:00Z\",\"watt\":1" })
    void whatCannotBeIsRefusedAndChangesNothing(String wrong) {
        put(interval("idle", "2026-01-15T05:00:00Z", "2026-01-15T06:00:00Z", ""));
        DerapiReply answer = put("{" + wrong + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).startsWith("body.intervals[0]");
        assertThat(user.get(CONTROL).objects("intervals")).hasSize(1);
    }

    @Test
    void overlapsAreRefused() {
        DerapiReply answer = put(interval("charge", "2026-01-15T02:00:00Z", "2026-01-15T04:00:00Z", ""),
                interval("idle", "2026-01-15T01:00:00Z", "2026-01-15T02:00:01Z", ""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).contains("overlap");
    }

    @Test
    void aSiteWithoutABatteryAndAVendorWithoutControlAreRefused() {
        DerapiUser production = DerapiUser.production(cloud).withSolarEdge();
        assertThat(production.get("/sites/" + DerapiDemo.siteId(DerapiVendor.SOLAREDGE) + "/battery-control").status())
                .isEqualTo(400);
        cloud.setSwitches(cloud.switches().with("controlVendors", "tesla, enphasevpp"));
        assertThat(user.get(CONTROL).status()).isEqualTo(400);
        cloud.setSwitches(cloud.switches().with("controlVendors", "tesla, virtual"));
        assertThat(user.get(CONTROL).status()).isEqualTo(200);
    }
}
