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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.Thing;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.LoggedRequest;
import org.openhab.energy.hub.clouds.novasense.Alarms.Alarm;
import org.openhab.energy.hub.clouds.novasense.KeycloakAge;
import org.openhab.energy.hub.clouds.novasense.NightValues;
import org.openhab.energy.hub.clouds.novasense.NovasenseDemo;
import org.openhab.energy.hub.clouds.novasense.OpenApiOffer;
import org.openhab.energy.hub.clouds.novasense.RowOrder;
import org.openhab.energy.hub.clouds.novasense.TokenRefusal;

/**
 * What goes wrong or is not known between a home and the portal, over real sockets; only time is virtual. The numbers are those of the list of edge cases.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class EdgeCasesTest {
    private static final String TOKEN = NovasenseDemo.TOKEN_PATH;
    private static final String POWER = "/v2/plants/" + NovasenseDemo.FIRST_PLANT + "/power";

    @TempDir
    Path folder = Path.of("");

    private PortalHome home = new PortalHome("2026-06-15T12:05:00", folder);

    @BeforeEach
    void begin() {
        at("2026-06-15T12:05:00");
    }

    private void at(String zurichTime) {
        home.close();
        home = new PortalHome(zurichTime, folder);
    }

    @AfterEach
    void end() {
        home.close();
    }

    private Thing power(String id) {
        return home.query(id,
                map("path", "/plants/" + NovasenseDemo.FIRST_PLANT + "/power", "query",
                        List.of("from=${now-2h}", "to=${now}"), "itemsPath", "rows", "selector", "maxBy(timestamp)",
                        "timestampPath", "timestamp"),
                channel("measured", "Number:Power", "valuePath", "measured_power", "unit", "kW"));
    }

    private Thing alarms(String paging, Object... more) {
        List<Object> config = new ArrayList<>(List.of("path", "/plants/" + NovasenseDemo.FIRST_PLANT + "/alarms",
                "itemsPath", "results", "paging", paging, "pageSize", "5"));
        config.addAll(List.of(more));
        return home.query("alarms", map(config.toArray()),
                channel("active", "Number", "aggregate", "count", "selector", "where(end=null)"),
                channel("all", "Number", "aggregate", "count"));
    }

    private long logins() {
        return home.cloud.requests().count(TOKEN);
    }

    // 1. Tokens that live five minutes

    @Test
    void case01aTokenIsRenewedWhileLongPagesAreRead() {
        home.cloud.set("tokenLifetime", Duration.ofSeconds(10));
        home.cloud.faults().add(new Fault(POWER, FaultKind.LATENCY, 1).withDelay(Duration.ofMillis(1)));
        Thing alarms = alarms("offset", "maxPages", "20");
        home.start();
        home.time.advance(Duration.ofHours(1));

        assertThat(home.status(alarms)).isEqualTo("ONLINE NONE");
        assertThat(home.shown(alarms, "all")).isEqualTo("32");
        assertThat(home.cloud.requests().list()).noneMatch(request -> request.status() == 401);
    }

    @Test
    void case01aTokenThatEndsBetweenCheckAndUseIsReplacedOnce() {
        Thing power = power("p");
        home.start();
        home.cloud.revokeTokens();
        long before = logins();
        home.nextPoll();

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        assertThat(logins() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void case01aHubThatSleptForHoursGoesOn() {
        Thing power = power("p");
        home.start();
        home.time.stepClock(Duration.ofHours(9));
        home.nextPoll();

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        assertThat(home.cloud.requests().matching(request -> request.path().equals(POWER)).size()).isEqualTo(2);
    }

    @Test
    void case01aClockThatIsSetBackDoesNotStopPolling() {
        Thing power = power("p");
        home.start();
        home.time.stepClock(Duration.ofMinutes(-20));
        home.time.advance(Duration.ofMinutes(45));

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        assertThat(home.cloud.requests().count(POWER)).isGreaterThanOrEqualTo(2);
    }

    // 2. Many Things at once

    @Test
    void case02twentyThingsShareOneTokenAndOneQueue() {
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            things.add(power("p" + i));
        }
        home.start();

        assertThat(things).allSatisfy(thing -> assertThat(home.status(thing)).isEqualTo("ONLINE NONE"));
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void case02pollsDriftApartInsteadOfMeetingOnTheHour() {
        for (int i = 0; i < 5; i++) {
            power("p" + i);
        }
        home.start();
        Instant begin = home.time.now();
        home.time.advance(Duration.ofHours(6));

        List<Long> seconds = home.cloud.requests()
                .matching(request -> request.path().equals(POWER)
                        && request.at().isAfter(begin.plus(Duration.ofHours(4))))
                .stream().map(request -> request.at().getEpochSecond() % 900).distinct().toList();
        assertThat(seconds).hasSizeGreaterThan(20);
    }

    // 3. A bad secret

    @Test
    void case03aBadSecretCausesNoStormOfLogins() {
        home.accountConfig.put("clientSecret", "wrong");
        for (int i = 0; i < 10; i++) {
            power("p" + i);
        }
        home.start();
        home.time.advance(Duration.ofHours(12));

        assertThat(home.accountStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.client-refused");
        assertThat(logins()).isBetween(12L, 73L);
    }

    @Test
    void case03aSecretThatIsRotatedBackIsFoundOutWithoutAnybodysDoing() {
        Thing power = power("p");
        home.start();
        home.cloud.rotateSecret("another");
        home.cloud.revokeTokens();
        home.time.advance(Duration.ofMinutes(40));
        assertThat(home.accountStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.client-refused");
        assertThat(home.status(power)).startsWith("OFFLINE BRIDGE_OFFLINE");

        home.cloud.rotateSecret(NovasenseDemo.SECRET);
        home.time.advance(Duration.ofMinutes(40));
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
    }

    @Test
    void case03anEditedSecretCountsAtOnce() {
        home.accountConfig.put("clientSecret", "wrong");
        home.start();
        assertThat(home.accountStatus()).startsWith("OFFLINE CONFIGURATION_ERROR");
        home.accountConfig.put("clientSecret", NovasenseDemo.SECRET);
        home.restart();

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
    }

    // 4. What the sign-in server says

    @ParameterizedTest
    @EnumSource(KeycloakAge.class)
    void case04aWrongSecretIsTheSameWhetherTheServerSays400Or401(KeycloakAge age) {
        home.cloud.set("keycloak", age);
        home.accountConfig.put("clientSecret", "wrong");
        home.start();

        assertThat(home.accountStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.client-refused");
    }

    @ParameterizedTest
    @CsvSource({ "CLIENT_DISABLED, OFFLINE CONFIGURATION_ERROR @text/offline.client-refused",
            "NO_SERVICE_ACCOUNT, OFFLINE CONFIGURATION_ERROR @text/offline.client-refused",
            "PUBLIC_CLIENT, OFFLINE CONFIGURATION_ERROR @text/offline.client-refused",
            "NO_DESCRIPTION, OFFLINE CONFIGURATION_ERROR @text/offline.client-refused",
            "SERVICE_USER_DISABLED, OFFLINE", "HTTPS_REQUIRED, OFFLINE", "REALM_DISABLED, OFFLINE",
            "EMPTY_BODY, OFFLINE", "HTML_PAGE, OFFLINE",
            "UNKNOWN_ERROR, OFFLINE COMMUNICATION_ERROR @text/offline.server-error" })
    void case04everyRefusalOfTheSignInServerIsAClearStatus(TokenRefusal refusal, String status) {
        home.cloud.set("refusal", refusal);
        home.start();

        assertThat(home.accountStatus()).startsWith(status).contains("@text/offline.");
        home.cloud.set("refusal", TokenRefusal.NONE);
        home.time.advance(Duration.ofHours(2));
        assertThat(home.accountStatus()).as("once it is over").isEqualTo("ONLINE NONE");
    }

    @Test
    void case04aWrongRealmIsSaidAsAWrongAddress() {
        home.accountConfig.put("tokenUrl",
                home.cloud.baseUri() + "/realms/nonsense/protocol/openid-connect/token");
        home.start();

        assertThat(home.accountStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.wrong-address");
    }

    @Test
    void case04aRefreshTokenThatComesAlongIsIgnored() {
        home.cloud.set("refreshTokenSent", true);
        Thing power = power("p");
        home.start();
        home.time.advance(Duration.ofHours(1));

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        assertThat(home.cloud.requests().list()).noneMatch(request -> request.status() == 400);
    }

    // 5. Secrets

    @Test
    void case05noSecretOrTokenIsKeptShownOrPublished() throws Exception {
        power("p");
        home.start();
        home.time.advance(Duration.ofHours(2));

        String all = home.storage.values + " " + home.statuses + " " + home.snapshots + " "
                + home.account().getThing().getProperties();
        assertThat(all).doesNotContain(NovasenseDemo.SECRET, "eyJ", "Bearer");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as("%s", file)
                        .doesNotContain(NovasenseDemo.SECRET, "eyJ");
            }
        }
    }

    // 6. The document

    @Test
    void case06aDocumentThatNamesAnotherServerIsToldAndNotFollowed() {
        home.cloud.set("openApi", OpenApiOffer.FOREIGN_SERVER);
        Thing power = power("p");
        home.start();

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE @text/online.other-server [\"api.example.net\"]");
        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
    }

    // 7. A mapping that leads nowhere

    @Test
    void case07aPathThatIsNotThereIsUndefAndTheThingStaysOnline() {
        Thing power = power("p");
        home.cloud.set("renamed", true);
        home.start();

        assertThat(home.state(power, "measured")).isEqualTo(UnDefType.UNDEF);
        assertThat(home.status(power))
                .isEqualTo("ONLINE NONE @text/online.issue-path-missing [\"measured (measured_power)\"]");
    }

    @Test
    void case07anAnswerThatCannotBeReadAtAllIsOffline() {
        Thing power = power("p");
        home.cloud.faults().always(POWER, FaultKind.TRUNCATED);
        home.start();

        assertThat(home.status(power))
                .isEqualTo("OFFLINE COMMUNICATION_ERROR @text/offline.no-json [\"" + POWER + "\"]");
        home.cloud.faults().clear();
        home.time.advance(Duration.ofMinutes(70));
        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
    }

    // 8. Lists

    @ParameterizedTest
    @EnumSource(RowOrder.class)
    void case08theNewestRowIsFoundInWhateverOrderRowsCome(RowOrder order) {
        home.cloud.set("rowOrder", order);
        Thing power = power("p");
        home.start();

        assertThat(Objects.requireNonNull(home.snapshot(power).channels().get("measured")).measuredAt())
                .isEqualTo(PortalHome.zurich("2026-06-15T12:00:00"));
    }

    @Test
    void case08anEmptyListIsNoErrorAndNoZero() {
        home.cloud.set("empty", true);
        Thing power = power("p");
        Thing alarms = alarms("offset");
        home.start();

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        assertThat(home.state(power, "measured")).isEqualTo(UnDefType.UNDEF);
        assertThat(home.shown(alarms, "active")).as("a count of nothing").isEqualTo("0");
    }

    // 9. Values as APIs write them

    @Test
    void case09numbersAsTextsAreNumbers() {
        home.cloud.set("numbersAsText", true);
        Thing power = power("p");
        home.start();

        assertThat(home.state(power, "measured")).isInstanceOf(QuantityType.class);
    }

    @Test
    void case09percentInsteadOfARatioIsAFactor() throws Exception {
        home.cloud.set("ratioAsPercent", true);
        Files.writeString(folder.resolve("plants.yaml"),
                "queries: {kpis: {channels: {kpi#performance-ratio: {factor: 1}}}}");
        Thing plant = home.plant("n", NovasenseDemo.FIRST_PLANT, "plants");
        home.start();

        assertThat(home.shown(plant, "kpi#performance-ratio")).matches("8\\d\\.\\d* %");
    }

    // 10. Night

    @ParameterizedTest
    @EnumSource(NightValues.class)
    void case10atNightPowerIsWhatTheApiSaysAndKeyFiguresAreUnknown(NightValues night) {
        at("2026-06-15T01:05:00");
        home.cloud.set("nightValues", night);
        Thing plant = home.plant("n", NovasenseDemo.FIRST_PLANT, "plants");
        home.start();

        assertThat(home.status(plant)).isEqualTo("ONLINE NONE");
        assertThat(home.shown(plant, "power#measured")).isEqualTo(night == NightValues.ZERO ? "0 kW" : "UNDEF");
        assertThat(home.state(plant, "kpi#performance-ratio")).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(plant, "kpi#energy-performance-index")).isEqualTo(UnDefType.UNDEF);
    }

    // 11. Late data

    @Test
    void case11measurementsThatComeLateHaveTheTimeOfTheirMeasurement() {
        home.cloud.set("dataDelay", Duration.ofMinutes(50));
        Thing plant = home.plant("n", NovasenseDemo.FIRST_PLANT, "plants");
        home.start();

        assertThat(home.state(plant, "power#measured")).isInstanceOf(QuantityType.class);
        assertThat(Objects.requireNonNull(home.snapshot(plant).channels().get("power#measured")).measuredAt())
                .isEqualTo(PortalHome.zurich("2026-06-15T11:15:00"));
    }

    // 12. Time

    @ParameterizedTest
    @CsvSource({ "2026-03-29T00:00:00, 23", "2026-10-25T00:00:00, 25", "2026-06-15T00:00:00, 24" })
    void case12aDayOfAClockChangeHasItsHours(String midnight, int hours) {
        at(midnight);
        home.time.advance(Duration.ofHours(hours).minusMinutes(1));
        home.cloud.set("timesWithoutZone", true);
        Thing day = home.query("day",
                map("path", "/plants/" + NovasenseDemo.FIRST_PLANT + "/power", "query",
                        List.of("from=${todayStart}", "to=${tomorrowStart}"), "itemsPath", "rows", "timestampPath",
                        "timestamp"),
                channel("curve", "Number:Power", "valuePath", "theoretical_power", "unit", "kW", "series", "true"));
        home.start();

        assertThat(Objects.requireNonNull(home.curve(day, "curve")).size()).isEqualTo(hours * 4);
        assertThat(Objects.requireNonNull(home.curve(day, "curve")).getBegin()).isEqualTo(PortalHome.zurich(midnight));
    }

    // 13. Counters and currencies

    @Test
    void case13aMonthCounterBeginsAnewAndACurrencyIsThatOfThePlant() {
        at("2026-06-30T21:30:00");
        Thing swiss = home.plant("ch", NovasenseDemo.FIRST_PLANT, "plants");
        Thing german = home.plant("de", NovasenseDemo.SECOND_PLANT, "plants");
        home.start();
        double june = ((QuantityType<?>) Objects.requireNonNull(home.state(swiss, "production#month"))).doubleValue();
        assertThat(unit(swiss)).isEqualTo("CHF");
        assertThat(unit(german)).isEqualTo("EUR");
        home.time.advance(Duration.ofHours(3));

        double july = ((QuantityType<?>) Objects.requireNonNull(home.state(swiss, "production#month"))).doubleValue();
        assertThat(june).isGreaterThan(5);
        assertThat(july).isZero();
        assertThat(home.status(swiss)).isEqualTo("ONLINE NONE");
    }

    private String unit(Thing plant) {
        return ((org.openhab.energy.model.feed.ChannelReading.Quantity) Objects
                .requireNonNull(home.snapshot(plant).channels().get("revenue#month"))).unit();
    }

    // 14. Limits

    @Test
    void case14afterA429AllThingsOfTheAccountWaitTogetherAndLonger() {
        Thing one = power("one");
        power("two");
        home.start();
        home.cloud.faults().always("/v2/", FaultKind.TOO_MANY_REQUESTS);
        home.cloud.requests().clear();
        home.time.advance(Duration.ofHours(6));

        List<LoggedRequest> refused = home.cloud.requests().matching(request -> request.status() == 429);
        assertThat(refused).as("1, 2, 4 ... 60 minutes, less a random half").hasSizeBetween(9, 18);
        assertThat(Duration.between(refused.get(refused.size() - 2).at(), refused.get(refused.size() - 1).at()))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(61));
        assertThat(home.status(one)).startsWith("OFFLINE COMMUNICATION_ERROR @text/offline.rate-limited");
        home.cloud.faults().clear();
        home.time.advance(Duration.ofMinutes(61));
        assertThat(home.status(one)).isEqualTo("ONLINE NONE");
    }

    @ParameterizedTest
    @CsvSource({ "false", "true" })
    void case14theTimeThatThePortalNamesIsKeptInBothForms(boolean date) {
        home.cloud.set("retryAfterAsDate", date);
        Thing power = power("p");
        home.start();
        home.cloud.faults()
                .add(new Fault(POWER, FaultKind.TOO_MANY_REQUESTS, 1).withRetryAfter(Duration.ofMinutes(50)));
        home.nextPoll();
        assertThat(home.status(power)).startsWith("OFFLINE COMMUNICATION_ERROR @text/offline.rate-limited");
        int calls = home.cloud.requests().count();
        home.time.advance(Duration.ofMinutes(40));
        assertThat(home.cloud.requests().count()).isEqualTo(calls);
        home.time.advance(Duration.ofMinutes(15));

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
    }

    @ParameterizedTest
    @CsvSource({ "SERVER_ERROR, offline.server-error", "BAD_GATEWAY, offline.server-error",
            "UNAVAILABLE, offline.server-error", "RESET, offline.unreachable", "CUT_OFF, offline." })
    void case14aFaultOfThePortalIsACommunicationErrorUntilItPasses(FaultKind fault, String key) {
        Thing power = power("p");
        home.cloud.faults().always(POWER, fault);
        home.start();
        assertThat(home.status(power)).startsWith("OFFLINE COMMUNICATION_ERROR @text/" + key);
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        home.cloud.faults().clear();
        home.time.advance(Duration.ofMinutes(70));

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
    }

    // 15. Alarms

    @Test
    void case15anAlarmThatEndsOrChangesItsCategoryLaterIsShownAsItIs() {
        Thing plant = home.plant("n", NovasenseDemo.FIRST_PLANT, "plants");
        home.start();
        assertThat(home.shown(plant, "alarms#active")).isEqualTo("2");
        Instant start = PortalHome.zurich("2026-06-15T09:05:00");
        home.cloud.alarms().put(
                new Alarm("al-131", NovasenseDemo.FIRST_PLANT, "Power Control", start, home.time.now()));
        home.nextPoll();

        assertThat(home.shown(plant, "alarms#active")).isEqualTo("1");
        assertThat(home.shown(plant, "alarms#latest")).isEqualTo("Power Control");
    }

    @Test
    void case15aLongListIsReadOverAllOfItsPages() {
        Thing alarms = alarms("offset", "maxPages", "20");
        home.start();

        assertThat(home.shown(alarms, "all")).isEqualTo("32");
        assertThat(home.shown(alarms, "active")).isEqualTo("2");
    }

    @Test
    void case15aCountOfPagesThatWereCutIsUnknown() {
        Thing alarms = alarms("offset", "maxPages", "3");
        home.start();

        assertThat(home.state(alarms, "all")).isEqualTo(UnDefType.UNDEF);
        assertThat(home.status(alarms)).startsWith("ONLINE NONE @text/online.pages-cut");
    }

    // 16. Plants that come and go

    @ParameterizedTest
    @CsvSource({ "403, offline.not-permitted", "404, offline.not-found" })
    void case16aPlantThatIsNoLongerSharedIsItsOwnTrouble(int status, String key) {
        home.cloud.set("forbiddenStatus", status);
        Thing stays = home.plant("one", NovasenseDemo.FIRST_PLANT, "plants");
        Thing goes = home.plant("two", NovasenseDemo.SECOND_PLANT, "plants");
        home.start();
        assertThat(home.status(goes)).isEqualTo("ONLINE NONE");
        home.cloud.set("plants", 1);
        home.nextPoll();

        assertThat(home.status(goes)).startsWith("OFFLINE CONFIGURATION_ERROR @text/" + key);
        assertThat(home.status(stays)).isEqualTo("ONLINE NONE");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
    }

    // 17. HTTP

    @Test
    void case17redirectsWithASlashAreFollowedOnTheSameServer() {
        home.cloud.set("redirectToSlash", true);
        Thing power = power("p");
        home.start();

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
    }

    @Test
    void case17aRedirectToAnotherServerIsNotFollowed() {
        home.cloud.set("redirectToSlash", true);
        home.cloud.set("redirectHost", "http://localhost:1");
        Thing power = power("p");
        home.start();

        assertThat(home.status(power))
                .isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.other-host [\"localhost\"]");
    }

    @Test
    void case17aPlantsIdIsEscapedInPathAndQuery() {
        Thing plants = home.plant("p", NovasenseDemo.SECOND_PLANT, "plants");
        Thing assets = home.plant("a", NovasenseDemo.SECOND_PLANT, "assets");
        home.start();

        assertThat(home.status(plants)).isEqualTo("ONLINE NONE");
        assertThat(home.status(assets)).isEqualTo("ONLINE NONE");
        assertThat(home.cloud.requests().count("/v2/plants/pv%201002%2Fs%C3%BCd/kpis")).isEqualTo(1);
    }

    @Test
    void case17answersMayBeCompressed() {
        home.cloud.set("gzip", true);
        Thing power = power("p");
        home.start();

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
        assertThat(home.account().getThing().getProperties()).containsEntry("operations", "5");
    }

    @Test
    void case17whatHasNotChangedIsNotTransferredAgain() {
        home.cloud.set("etag", true);
        Thing plants = home.query("plants", map("path", "/plants"), channel("count", "Number", "aggregate", "count"));
        home.start();
        home.nextPoll();

        assertThat(home.cloud.requests().matching(request -> request.path().equals("/v2/plants")))
                .extracting(LoggedRequest::status).containsExactly(200, 304);
        assertThat(home.shown(plants, "count")).isEqualTo("2");
        assertThat(home.status(plants)).isEqualTo("ONLINE NONE");
    }

    @Test
    void case17anAnswerOfManyMegabytesIsRefusedAndNothingElseSuffers() {
        Thing power = power("p");
        home.cloud.set("hugeAnswer", true);
        home.start();
        assertThat(home.status(power)).startsWith("OFFLINE COMMUNICATION_ERROR @text/offline.bad-answer");
        home.cloud.set("hugeAnswer", false);
        home.time.advance(Duration.ofMinutes(70));

        assertThat(home.status(power)).isEqualTo("ONLINE NONE");
    }

    @Test
    void case17whatTheApiSaysIsWrongWithAQueryIsShown() {
        Thing query = home.query("bad",
                map("path", "/plants/" + NovasenseDemo.FIRST_PLANT + "/production", "query",
                        List.of("resolution=week")),
                channel("x", "Number", "valuePath", "x"));
        home.start();

        assertThat(home.status(query)).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.query-refused "
                + "[\"query.resolution: Input should be 'month'\"]");
    }

    @Test
    void case17wrongTypesAreSaidAndNothingIsMadeUp() {
        Thing query = home.query("types", map("path", "/plants/" + NovasenseDemo.FIRST_PLANT + "/kpis"),
                channel("ratio", "Number", "valuePath", "performance_ratio"));
        home.cloud.faults().always("/v2/plants/", FaultKind.WRONG_TYPES);
        home.start();

        assertThat(home.state(query, "ratio")).isEqualTo(UnDefType.UNDEF);
        assertThat(home.status(query))
                .isEqualTo("ONLINE NONE @text/online.issue-wrong-kind [\"ratio (performance_ratio)\"]");
    }

    // 18. Reading only

    @Test
    void case18nothingButTheTokenIsEverPosted() {
        power("p");
        home.plant("n", NovasenseDemo.FIRST_PLANT, "plants");
        home.accountConfig.put("discoveryPath", "/plants");
        home.start();
        home.time.advance(Duration.ofHours(26));

        assertThat(home.cloud.requests().list()).allSatisfy(request -> assertThat(request.method())
                .isEqualTo(request.path().equals(TOKEN) ? "POST" : "GET"));
    }
}
