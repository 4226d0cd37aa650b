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
package org.openhab.binding.nexcloud.internal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.library.types.QuantityType;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.http.Delivery;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.http.HttpServer;
import org.openhab.energy.hub.clouds.nex.NexDemo;
import org.openhab.energy.hub.clouds.nex.setup.BanAnswer;
import org.openhab.energy.hub.clouds.nex.setup.NexController;
import org.openhab.energy.hub.clouds.nex.setup.NexDevice;
import org.openhab.energy.hub.clouds.nex.setup.NexPoint;
import org.openhab.energy.hub.clouds.nex.setup.NexSignal;
import org.openhab.energy.hub.clouds.nex.setup.RefusalBody;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

/**
 * What a cloud can do to an account, by the numbers of the list of edge cases.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class AccountEdgesTest extends CloudTest {
    private static final String TOKEN = "/v1.0/Token";

    @ParameterizedTest
    @ValueSource(strings = { "\"12096000\"", "1209600", "\"1209600\"", "", "0", "-5", "99999999999999", "null" })
    void edgeCase01_aTokenIsUsedForTwoWeeksAtMostWhateverItsLifeIsSaidToBe(String expiresIn) {
        set("expiresIn", expiresIn);
        set("tokenLife", Duration.ofDays(400));
        NexHome home = home().with(NexDemo.WEATHER, Map.of("points", "linked")).start();
        home.advance("P1D");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        home.advance("P14D");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.calls(TOKEN)).as("renewed, and without a storm").isBetween(2L, 200L);
    }

    @ParameterizedTest
    @EnumSource(RefusalBody.class)
    void edgeCase02_aTokenThatEndsEarlyCostsOneLoginAndNoValue(RefusalBody body) {
        set("refusal", body);
        NexHome home = meter();
        assertThat(home.calls(TOKEN)).isEqualTo(1);

        cloud.endTokens();
        home.advance("PT16M");

        assertThat(home.calls(TOKEN)).isEqualTo(2);
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE");
    }

    @Test
    void edgeCase02_freshTokensThatAreRefusedTooEndOfflineAndNeverInALoop() {
        NexHome home = meter();
        cloud.faults().add(new Fault("/v1.0/Controller", FaultKind.UNAUTHORIZED, 0));
        cloud.faults().add(new Fault("/v1.0/D", FaultKind.UNAUTHORIZED, 0));
        long before = cloud.requests().count();
        home.advance("PT2H");

        assertThat(home.accountStatus()).startsWith("OFFLINE COMMUNICATION_ERROR");
        assertThat(home.status(NexDemo.METER)).startsWith("OFFLINE BRIDGE_OFFLINE");
        assertThat(cloud.requests().count() - before).as("calls in two hours").isLessThan(40);
        cloud.faults().clear();
        home.advance("PT2H");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.state("live-1101")).isInstanceOf(QuantityType.class);
    }

    @ParameterizedTest
    @CsvSource({ "clientSecret,400", "password,400", "username,401", "clientId,401" })
    void edgeCase03_wrongCredentialsAreTriedOnceAndNeverAgainByATimer(String parameter, int status) {
        set("loginRefusal", status);
        NexHome home = home(Map.of(parameter, "wrong")).with(NexDemo.METER, Map.of()).start();
        home.advance("P2D");

        assertThat(home.accountStatus()).matches(
                "OFFLINE CONFIGURATION_ERROR @text/offline.(login|client)-refused");
        assertThat(cloud.requests().count()).isEqualTo(1);
    }

    @Test
    void edgeCase04_theTokenIsInNoLogStatusPropertyOrFeed() {
        Logger root = (Logger) LoggerFactory.getLogger("org.openhab");
        Level level = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setAdditive(false);
        root.setLevel(Level.TRACE);
        NexHome home;
        try {
            home = meter();
            cloud.faults().add(new Fault("/v1.0/DataPoint/1101", FaultKind.SERVER_ERROR, 5));
            cloud.faults().add(new Fault("/v1.0/DataPoint/1102", FaultKind.RESET, 5));
            cloud.faults().add(new Fault("/v1.0/DataPoint/1103", FaultKind.TRUNCATED, 5));
            home.advance("PT1H");
        } finally {
            root.detachAppender(log);
            root.setAdditive(true);
            root.setLevel(level);
        }
        List<String> said = new ArrayList<>();
        log.list.forEach(event -> said.add(event.getFormattedMessage() + event.getThrowableProxy()));
        said.add(home.accountStatuses.toString());
        said.add(home.accountProperties().toString() + home.thing(NexDemo.METER).getProperties());
        said.add(home.snapshots.toString() + home.storage.values);
        assertThat(log.list).isNotEmpty();
        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContain("access_token", NexDemo.PASSWORD,
                NexDemo.CLIENT_SECRET));
    }

    @Test
    void edgeCase04_aRedirectIsNotFollowedAndTheTokenGoesToNoOtherHost() throws Exception {
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (HttpServer other = HttpServer.start(loopback, 0, "other", time.clock(), request -> {
            elsewhere.add(request.path());
            return Delivery.whole(HttpResponse.text(200, "{}"));
        }); HttpServer leading = HttpServer.start(loopback, 0, "leading", time.clock(), request -> {
            String target = "http://127.0.0.1:" + other.address().getPort() + request.path() + "?" + request.query();
            return Delivery.whole(request.path().equals(TOKEN)
                    ? HttpResponse.of(200, "application/json",
                            "{\"access_token\":\"t\",\"expires_in\":\"1209600\",\"token_type\":\"bearer\"}")
                    : HttpResponse.redirect(302, target));
        })) {
            NexHome home = home(Map.of("baseUrl", "http://127.0.0.1:" + leading.address().getPort() + "/v1.0"))
                    .start();
            home.advance("PT1H");
            assertThat(elsewhere).isEmpty();
            assertThat(home.accountStatus()).doesNotStartWith("ONLINE");
        }
    }

    @ParameterizedTest
    @CsvSource({ "BAD_GATEWAY", "SERVER_ERROR", "UNAVAILABLE", "TRUNCATED", "CUT_OFF", "RESET" })
    void edgeCase05_anOutageOfWhateverFormIsToldAndPasses(FaultKind kind) {
        NexHome home = meter();
        Instant begin = time.now();
        cloud.faults().add(Fault.outage(kind, begin, begin.plus(Duration.ofHours(3))));
        home.advance("PT2H");
        assertThat(home.status(NexDemo.METER)).matches("OFFLINE .*|ONLINE NONE @text/online.points-failing .*");
        assertThat(home.state("live-1101")).hasToString("UNDEF");

        home.advance("PT3H");

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE");
        assertThat(home.state("live-1101")).isInstanceOf(QuantityType.class);
    }

    @ParameterizedTest
    @EnumSource(BanAnswer.class)
    void edgeCase16_aBanStopsAllCallsForAnHourAndSurvivesARestart(BanAnswer answer) {
        set("banAnswer", answer);
        NexHome home = home().with(NexDemo.METER, Map.of()).with(NexDemo.PLANT_ROOM, Map.of()).start();
        home.advance("PT40S");
        cloud.ban(Duration.ofHours(1));
        long before = cloud.requests().count();
        home.advance("PT20M");
        if (answer == BanAnswer.UNAVAILABLE) {
            // A 503 is an outage as well; then all rest for longer and longer.
            assertThat(cloud.requests().count() - before).isLessThan(60);
            return;
        }
        assertThat(home.accountStatus()).startsWith("OFFLINE COMMUNICATION_ERROR @text/offline.banned [\"");
        long atBan = cloud.requests().count();
        assertThat(atBan - before).as("calls until the ban was noticed").isLessThanOrEqualTo(12);

        home.restart();
        home.advance("PT30M");

        assertThat(cloud.requests().count()).as("calls within the pause").isEqualTo(atBan);
        assertThat(home.accountStatus()).startsWith("OFFLINE COMMUNICATION_ERROR @text/offline.banned [\"");
        assertThat(home.status(NexDemo.METER)).startsWith("OFFLINE BRIDGE_OFFLINE");
        home.advance("PT1H");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.state("live-1101")).isInstanceOf(QuantityType.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1.0", "/v1.0/", "/V1.0" })
    void edgeCase17_theBaseUrlMayEndWithASlashAndHaveAnyCase(String path) {
        NexHome home = home(Map.of("baseUrl", cloud.baseUri() + path)).with(NexDemo.WEATHER, Map.of()).start();
        home.advance("PT1M");
        assertThat(home.status(NexDemo.WEATHER)).isEqualTo("ONLINE NONE");
    }

    @Test
    void edgeCase19_anEmptyAccountControllerOrDeviceIsNoError() {
        restart(List.of());
        NexHome home = home().start();
        home.advance("PT1M");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");

        cloud.put(new NexController(1, "Empty", List.of()));
        cloud.put(new NexController(2, "Half", List.of(new NexDevice(21, "Nothing", List.of()))));
        home.account().scan();
        home.advance("PT1M");
        assertThat(home.account().listing()).isNotNull().satisfies(listing -> {
            assertThat(listing.whole()).isTrue();
            assertThat(listing.devices()).extracting(device -> device.id()).containsExactly(21L);
        });
        home.stop();
        NexHome withDevice = home().with(21, Map.of()).start();
        withDevice.advance("PT1M");
        assertThat(withDevice.status(21)).isEqualTo("ONLINE NONE @text/online.no-points");
    }

    @Test
    void edgeCase20_twoHubsWithTheSameCredentialsStayFarBelowTheSharedLimit() {
        List<NexPoint> points = new ArrayList<>();
        for (int id = 1; id <= 150; id++) {
            points.add(new NexPoint(id, "Voltage " + id, "V", NexSignal.VOLTAGE));
        }
        restart(List.of(new NexController(1, "Shared", List.of(new NexDevice(5, "Many", points)))));
        set("callsPerMinute", 150);
        NexHome one = home().with(5, Map.of()).start();
        NexHome other = new NexHome(time, cloud, http, folder.resolve("other"), Map.of()).with(5, Map.of()).start();
        one.advance("PT20M");
        assertThat(cloud.requests().list()).allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
        assertThat(one.status(5)).isEqualTo("ONLINE NONE");
        assertThat(other.status(5)).isEqualTo("ONLINE NONE");
    }

    @ParameterizedTest
    @CsvSource({ "clientId,'',offline.config-client", "password,'',offline.config-user",
            "baseUrl,http://nexcloud.io/v1.0,offline.config-base-url", "tokenCarrier,cookie,offline.config-carrier",
            "callsPerMinute,600,offline.config-calls" })
    void aConfigurationThatCannotWorkIsToldWithoutACall(String parameter, String value, String text) {
        NexHome home = home(Map.of(parameter, value.matches("\\d+") ? Integer.valueOf(value) : value)).start();
        home.advance("PT1H");
        assertThat(home.accountStatus()).startsWith("OFFLINE CONFIGURATION_ERROR @text/" + text);
        assertThat(cloud.requests().count()).isZero();
    }
}
