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
package org.openhab.binding.novasense.internal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.novasense.internal.home.PortalHome.channel;
import static org.openhab.binding.novasense.internal.home.PortalHome.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Thing;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.clouds.novasense.NovasenseDemo;
import org.openhab.energy.hub.clouds.novasense.OpenApiOffer;
import org.openhab.energy.hub.clouds.novasense.RowOrder;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * Account, queries and plants at the simulated portal over real sockets; only time is virtual.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PortalTest {
    @TempDir
    Path folder = Path.of("");

    private PortalHome home = new PortalHome("2026-06-15T12:05:00", folder);

    @BeforeEach
    void begin() {
        home.close();
        home = new PortalHome("2026-06-15T12:05:00", folder);
    }

    @AfterEach
    void end() {
        home.close();
    }

    private Thing power() {
        return home.query("power",
                map("path", "/plants/{plant}/power", "pathParameters", List.of("plant=" + NovasenseDemo.FIRST_PLANT),
                        "query", List.of("from=${now-2h}", "to=${now}"), "itemsPath", "rows", "selector",
                        "maxBy(timestamp)", "timestampPath", "timestamp"),
                channel("measured", "Number:Power", "valuePath", "measured_power", "unit", "kW"));
    }

    @Test
    void aLoginThatWorksMakesTheAccountOnlineAndTellsWhatThePortalOffers() {
        home.start();

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.account().getThing().getProperties()).containsEntry("operations", "5")
                .containsEntry("api", "Portal (invented) 2.0.0")
                .containsEntry("openApiDocument", home.cloud.apiUri() + "/openapi.json");
    }

    @Test
    void aQueryShowsTheNewestMeasuredPowerWithItsOwnTime() {
        Thing power = power();
        home.start();

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        assertThat(home.state(power, "measured")).isInstanceOf(QuantityType.class);
        assertThat(home.shown(power, "measured")).endsWith(" kW").doesNotStartWith("0 ");
        assertThat(Objects.requireNonNull(home.snapshot(power).channels().get("measured")).measuredAt())
                .isEqualTo(PortalHome.zurich("2026-06-15T12:00:00"));
    }

    @ParameterizedTest
    @EnumSource(RowOrder.class)
    void aPlantShowsAllThatItsProfileMapsInWhateverOrderRowsCome(RowOrder order) {
        home.cloud.set("rowOrder", order);
        Thing plant = home.plant("north", NovasenseDemo.FIRST_PLANT, "plants");
        home.start();

        assertThat(home.status(plant)).isEqualTo("ONLINE NONE");
        for (String channel : List.of("power#measured", "power#potential", "power#theoretical", "production#month",
                "production#year", "production#year-theoretical", "kpi#performance-ratio",
                "kpi#energy-performance-index", "weather#irradiance", "forecast#power", "forecast#maximum")) {
            assertThat(home.state(plant, channel)).as(channel).isInstanceOf(QuantityType.class);
        }
        assertThat(home.shown(plant, "production#month")).endsWith(" MWh");
        assertThat(home.shown(plant, "kpi#performance-ratio")).matches("8\\d\\.\\d* %");
        assertThat(home.shown(plant, "alarms#active")).isEqualTo("2");
        assertThat(home.shown(plant, "alarms#latest")).isEqualTo("MPPT");
        assertThat(home.state(plant, "alarms#latest-start"))
                .isEqualTo(new DateTimeType(PortalHome.zurich("2026-06-15T09:05:00")));
        assertThat(home.state(plant, "weather#module-temperature")).as("not mapped").isEqualTo(UnDefType.UNDEF);
    }

    @Test
    void aForecastIsACurveOfTheNext72HoursAndItsStateMovesAlong() {
        Thing plant = home.plant("north", NovasenseDemo.FIRST_PLANT, "plants");
        home.start();

        TimeSeries curve = Objects.requireNonNull(home.curve(plant, "forecast#power"));
        assertThat(curve.getBegin()).isEqualTo(PortalHome.zurich("2026-06-15T12:00:00"));
        assertThat(Duration.between(curve.getBegin(), curve.getEnd())).isEqualTo(Duration.ofHours(72));
        assertThat(curve.size()).as("three pages joined").isEqualTo(72 * 4 + 1);
        String before = home.shown(plant, "forecast#power");
        int calls = home.cloud.requests().count();
        home.time.advance(Duration.ofMinutes(10));

        assertThat(home.cloud.requests().count()).as("between polls").isEqualTo(calls);
        assertThat(home.shown(plant, "forecast#power")).isNotEqualTo(before);
    }

    @Test
    void theSamePlantIsShownByTheOtherStyleOfApi() {
        Thing plant = home.plant("north", NovasenseDemo.FIRST_PLANT, "plants");
        Thing asset = home.plant("asset", NovasenseDemo.FIRST_PLANT, "assets");
        home.start();

        assertThat(home.status(asset)).isEqualTo("ONLINE NONE");
        assertThat(((QuantityType<?>) Objects.requireNonNull(home.state(asset, "power#measured"))).toUnit("kW"))
                .isEqualTo(((QuantityType<?>) Objects.requireNonNull(home.state(plant, "power#measured")))
                        .toUnit("kW"));
        assertThat(home.shown(asset, "alarms#active")).isEqualTo("2");
        assertThat(Objects.requireNonNull(home.curve(asset, "forecast#power")).size()).isEqualTo(289);
    }

    @Test
    void aRenamedFieldIsOneLineInTheUsersFolderAndNoRestart() throws Exception {
        Thing plant = home.plant("north", NovasenseDemo.FIRST_PLANT, "plants");
        home.cloud.set("renamed", true);
        home.start();
        assertThat(home.state(plant, "power#measured")).isEqualTo(UnDefType.UNDEF);
        assertThat(home.status(plant))
                .isEqualTo("ONLINE NONE @text/online.issue-path-missing [\"power#measured (measured_power)\"]");

        Files.writeString(folder.resolve("plants.yaml"),
                "queries: {power: {channels: {power#measured: {valuePath: ac_power}}}}");
        home.nextPoll();

        assertThat(home.state(plant, "power#measured")).isInstanceOf(QuantityType.class);
        assertThat(home.status(plant)).isEqualTo("ONLINE NONE");
    }

    @Test
    void aRestartAsksForNoValue() {
        Thing power = power();
        home.start();
        home.time.advance(Duration.ofMinutes(2));
        String shown = home.shown(power, "measured");
        int calls = home.cloud.requests().count("/v2/plants/" + NovasenseDemo.FIRST_PLANT + "/power");
        home.restart();

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        assertThat(home.shown(power, "measured")).isEqualTo(shown);
        assertThat(home.cloud.requests().count("/v2/plants/" + NovasenseDemo.FIRST_PLANT + "/power")).isEqualTo(calls);
    }

    @Test
    void oneFaultyChannelLeavesTheOthersAlone() {
        Thing query = home.query("kpis", map("path", "/plants/" + NovasenseDemo.FIRST_PLANT + "/kpis"),
                channel("good", "Number:Dimensionless", "valuePath", "performance_ratio"),
                channel("bad", "Number", "valuePath", "$.[[", "factor", "2"));
        home.start();

        assertThat(home.status(query)).isEqualTo(
                "ONLINE NONE @text/online.channel-faulty [\"bad\", \"offline.config-json-path[$.[[]\"]");
        assertThat(home.state(query, "good")).isNotEqualTo(UnDefType.UNDEF);
        assertThat(home.state(query, "bad")).isEqualTo(UnDefType.UNDEF);
    }

    @Test
    void aQueryWithoutChannelsAsksNothingAndSaysSo() {
        Thing query = home.query("empty", map("path", "/plants"));
        home.start();

        assertThat(home.status(query)).isEqualTo("ONLINE NONE @text/online.no-channels");
        assertThat(home.cloud.requests().count("/v2/plants")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "https://elsewhere.example/v2/plants", "//elsewhere.example/x" })
    void aPathThatIsNoneIsSaid(String path) {
        Thing query = home.query("bad", map("path", path), channel("x", "String", "valuePath", "y"));
        home.start();

        assertThat(home.status(query)).startsWith("OFFLINE CONFIGURATION_ERROR @text/offline.config-path");
    }

    @Test
    void textsSwitchesAndTimesHaveChannelsToo() {
        Thing query = home.query("facts",
                map("path", "/plants", "selector", "where(id=" + NovasenseDemo.FIRST_PLANT + ")"),
                channel("name", "String", "valuePath", "name"),
                channel("service", "Switch", "valuePath", "$['in.service']"),
                channel("size", "Number:Power", "valuePath", "peak_power_kwp", "unit", "kW", "factor", "2", "offset",
                        "1"),
                channel("serial", "Number", "valuePath", "/serial"),
                channel("plants", "Number", "aggregate", "count"));
        home.start();

        assertThat(home.state(query, "name")).isEqualTo(new StringType("Musterdach Nord"));
        assertThat(home.shown(query, "service")).isEqualTo("ON");
        assertThat(home.shown(query, "size")).matches("241(\\.0*)? kW");
        assertThat(home.shown(query, "serial")).isEqualTo("9007199254740993");
        assertThat(home.shown(query, "plants")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(OpenApiOffer.class)
    void theAccountIsOnlineWhateverBecomesOfTheDocument(OpenApiOffer offer) {
        home.cloud.set("openApi", offer);
        Thing power = power();
        home.start();

        assertThat(home.accountStatus()).startsWith("ONLINE NONE");
        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        boolean readable = !List.of(OpenApiOffer.MISSING, OpenApiOffer.LOCKED, OpenApiOffer.BROKEN).contains(offer);
        assertThat(home.account().getThing().getProperties().containsKey("operations")).isEqualTo(readable);
        assertThat(home.accountStatus().contains("online.document-unreadable")).isEqualTo(offer == OpenApiOffer.BROKEN);
    }

    @Test
    void aFileCanStandInForTheDocument() throws Exception {
        Files.writeString(folder.resolve("portal.yaml"), """
                openapi: 3.0.3
                info: {title: Mine, version: '1'}
                paths:
                  /things: {get: {summary: Things, responses: {}}}
                """);
        home.accountConfig.put("openApiSource", "portal.yaml");
        home.start();

        assertThat(home.account().getThing().getProperties()).containsEntry("operations", "1").containsEntry("api",
                "Mine 1");
        assertThat(home.cloud.requests().count("/v2/openapi.json")).isZero();
        assertThat(home.cloud.requests().count(NovasenseDemo.TOKEN_PATH)).as("the login is checked").isEqualTo(1);
    }

    @Test
    void plantsAreListedForDiscoveryDailyAndOneThatGoesIsNoLongerThere() {
        home.accountConfig.put("discoveryPath", "/plants");
        home.start();
        List<String> seen = new java.util.ArrayList<>();
        home.account().addListener(plants -> {
            seen.clear();
            plants.forEach(plant -> seen.add(plant.id() + " " + plant.label()));
        });
        assertThat(seen).containsExactly("pv-1001 Musterdach Nord", "pv 1002/süd Musterhalle Süd");

        home.cloud.set("plants", 3);
        home.time.advance(Duration.ofHours(26));
        assertThat(seen).hasSize(3);
        home.cloud.set("plants", 1);
        home.time.advance(Duration.ofHours(26));
        assertThat(seen).containsExactly("pv-1001 Musterdach Nord");
    }

    @Test
    void aValueThatIsTooOldIsNoLongerShown() {
        Thing query = home.query("old",
                map("path", "/plants/" + NovasenseDemo.FIRST_PLANT + "/power", "itemsPath", "rows", "timestampPath",
                        "timestamp", "interval", "600"),
                channel("measured", "Number:Power", "valuePath", "measured_power", "unit", "kW", "aggregate", "last",
                        "maxAge", "30"));
        home.start();
        assertThat(home.state(query, "measured")).isInstanceOf(QuantityType.class);
        home.time.advance(Duration.ofMinutes(32));

        assertThat(home.state(query, "measured")).isEqualTo(UnDefType.UNDEF);
        assertThat(home.snapshot(query).channels().get("measured")).isInstanceOf(ChannelReading.Unknown.class);
    }

    @Test
    void aDayOfAQueryAsksNoMoreThanItsIntervalSays() {
        Thing power = power();
        home.start();
        Instant begin = home.time.now();
        home.time.advance(Duration.ofDays(1));

        long polls = home.cloud.requests()
                .matching(request -> request.path().endsWith("/power") && request.at().isAfter(begin)).size();
        assertThat(polls).isBetween(80L, 96L);
        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        assertThat(home.cloud.requests().count("/v2/openapi.json")).as("structure daily").isBetween(1, 2);
    }
}
