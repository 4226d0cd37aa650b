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
package org.openhab.binding.nomos.internal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.hub.clouds.nomos.price.Tariff;
import org.openhab.energy.hub.clouds.nomos.usage.UsageOverride;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * Loads on the prices of the simulated Nomos over real sockets: what a device is told, slot by slot. Only time is virtual.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class LoadDaysTest {
    private static final Map<String, Object> WASHER = Map.of("kind", "contiguous", "profile",
            "0:20@2000W, 1:20@150W, 0:30@400W", "from", "18:00", "until", "07:00");
    private static final Map<String, Object> HEAT_PUMP = Map.of("kind", "daily", "duration", "6:00", "power",
            new BigDecimal(1500), "minimumRun", "1:00", "minimumPause", "0:30", "maximumStarts", new BigDecimal(3));
    private static final Map<String, Object> CAR = Map.of("kind", "interruptible", "energy", new BigDecimal(22),
            "power", new BigDecimal(11000), "from", "18:00", "until", "06:30", "priceCap", new BigDecimal(30));

    @TempDir
    Path folder = Path.of("");

    private final HttpClient http = new HttpClient();
    private VirtualTime time = new VirtualTime(Instant.EPOCH);
    private @Nullable NomosCloud cloud;

    @BeforeEach
    void connect() throws Exception {
        http.start();
    }

    @AfterEach
    void disconnect() throws Exception {
        cloud().close();
        http.stop();
    }

    private NomosCloud cloud() {
        return Objects.requireNonNull(cloud);
    }

    /** A home whose prices in ct/kWh are what the function says of the local time. */
    private VirtualHome home(String start, ToIntFunction<LocalDateTime> price) {
        time = new VirtualTime(berlin(start));
        NomosCloud opened = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080"))
                .withSystemClock(time.clock())
                .withPrices(slot -> Optional
                        .of(BigDecimal.valueOf(10L * price.applyAsInt(LocalDateTime.ofInstant(slot, ZONE)))))
                .withTariff(new Tariff(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO))
                .withReductions(List.of()));
        cloud = opened;
        CloudAccountsService accounts = new CloudAccountsService(new JettyTransport(http), folder, Runnable::run,
                time.clock(), new SecureRandom(), time::advance);
        return new VirtualHome(time, accounts,
                Map.of("grant", "clientCredentials", "clientId", NomosDemo.KEY_CLIENT, "clientSecret",
                        NomosDemo.KEY_SECRET, "baseUrl", opened.baseUri().toString()),
                Map.of("subscriptionId", NomosDemo.KEY_SUBSCRIPTION));
    }

    /** 30 ct, but 20 ct from two to six in the morning. */
    private static int night(LocalDateTime at) {
        return at.getHour() >= 2 && at.getHour() < 6 ? 20 : 30;
    }

    private static Map<String, Object> with(Map<String, Object> configuration, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(configuration);
        changed.put(key, value);
        return changed;
    }

    private void until(String local) {
        time.advanceTo(berlin(local));
    }

    @Test
    void aWashingMachineRunsInTheCheapHoursOfTheNight() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();

        assertThat(washer.status()).isEqualTo("ONLINE NONE");
        assertThat(washer.states.get(CHANNEL_RUN)).isEqualTo(OnOffType.OFF);
        assertThat(washer.states.get(CHANNEL_NEXT_START))
                .isEqualTo(new DateTimeType(berlin("2026-11-04T02:00:00")));
        assertThat(washer.states.get(CHANNEL_NEXT_END)).isEqualTo(new DateTimeType(berlin("2026-11-04T04:10:00")));
        assertThat(washer.states.get(CHANNEL_EXPECTED_COST)).isEqualTo(new DecimalType("0.213333"));
        assertThat(washer.states.get(CHANNEL_SAVINGS)).isEqualTo(new DecimalType("0.106667"));
        assertThat(washer.states.get(CHANNEL_REASON))
                .isEqualTo(new StringType("hint.load-waiting[02:00, 07:00]"));

        until("2026-11-04T12:00:00");

        assertThat(washer.switched).containsExactly("on 04T02:00", "off 04T04:10");
        assertThat(washer.events).containsSubsequence("started 2026-11-04T03:10:00Z", "finished done");
    }

    @Test
    void thePlanIsATimeSeriesOfOnesAndZeros() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();

        assertThat(Objects.requireNonNull(washer.series.get(CHANNEL_PLAN)).getStates()
                .map(entry -> LocalDateTime.ofInstant(entry.timestamp(), ZONE) + " " + entry.state())).containsExactly(
                        "2026-11-03T18:00 0", "2026-11-04T02:00 1", "2026-11-04T04:10 0", "2026-11-04T07:00 0");
    }

    @Test
    void theHomeIsToldThePlan() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();

        assertThat(washer.plan().state()).isEqualTo("waiting");
        assertThat(washer.plan().tariff()).isEqualTo("nomos_subscription_home_sub_1");
        assertThat(washer.plan().runs())
                .containsExactly(new Run(berlin("2026-11-04T02:00:00"), berlin("2026-11-04T04:10:00")));
        assertThat(washer.plan().energyLeft()).isEqualByComparingTo("1.066667");
        assertThat(washer.snapshot().channels()).hasSize(12).doesNotContainKey(CHANNEL_PLAN);
    }

    @Test
    void pricesThatArriveMidRunLeaveTheRunAndMoveTheRest() {
        VirtualHome home = home("2026-11-03T06:45:00",
                at -> at.getDayOfMonth() == 3
                        ? at.getHour() == 12 || at.getHour() == 18 ? 20 : 30
                        : at.getHour() == 3 ? 10 : 30);
        cloud().publication().publish(LocalDate.parse("2026-11-04"), berlin("2026-11-03T12:20:00"));
        VirtualLoad car = home.add("car", Map.of("kind", "interruptible", "duration", "2:00", "power",
                new BigDecimal(11000), "until", "06:30"));
        home.start();
        assertThat(car.plan().runs()).containsExactly(
                new Run(berlin("2026-11-03T12:00:00"), berlin("2026-11-03T13:00:00")),
                new Run(berlin("2026-11-03T18:00:00"), berlin("2026-11-03T19:00:00")));

        until("2026-11-04T06:00:00");

        assertThat(car.switched).containsExactly("on 03T12:00", "off 03T13:00", "on 04T03:00", "off 04T04:00");
    }

    @Test
    void aHubThatRestartsMidRunNeitherRepeatsNorDropsIt() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        VirtualLoad pump = home.add("pump", HEAT_PUMP);
        home.start();
        until("2026-11-04T03:00:00");

        home.stop();
        until("2026-11-04T03:20:00");
        home.start();

        assertThat(washer.states.get(CHANNEL_RUN)).isEqualTo(OnOffType.ON);
        until("2026-11-04T17:00:00");
        assertThat(washer.switched).containsExactly("on 04T02:00", "off 04T04:10");
        assertThat(pump.switched.stream().filter(text -> text.contains("04T"))).containsExactly("on 04T00:00",
                "off 04T06:00");
    }

    @Test
    void aRunThatBeganWhileTheHubWasAwayIsPlannedAnew() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();
        until("2026-11-04T01:00:00");

        home.stop();
        until("2026-11-04T02:30:00");
        home.start();
        until("2026-11-04T12:00:00");

        assertThat(washer.switched).containsExactly("on 04T02:30", "off 04T04:40");
    }

    @Test
    void inTheNightThatHasThreeOClockTwiceSixHoursAreSixHours() {
        VirtualHome home = home("2026-10-24T17:00:00", LoadDaysTest::night);
        VirtualLoad pump = home.add("pump", HEAT_PUMP);
        home.start();

        until("2026-10-25T23:00:00");

        assertThat(pump.switched.stream().filter(text -> text.contains("25T"))).containsExactly("on 25T01:00",
                "off 25T06:00");
        assertThat(Duration.between(berlin("2026-10-25T01:00:00"), berlin("2026-10-25T06:00:00")))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void inTheNightWithoutTwoOClockTheDeadlineIsStillThatOfTheClock() {
        VirtualHome home = home("2026-03-28T17:00:00", LoadDaysTest::night);
        VirtualLoad car = home.add("car", CAR);
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();
        assertThat(car.states.get(CHANNEL_DEADLINE)).isEqualTo(new DateTimeType(berlin("2026-03-29T06:30:00")));

        until("2026-03-29T12:00:00");

        assertThat(car.switched).containsExactly("on 29T03:00", "off 29T05:00");
        assertThat(washer.switched).containsExactly("on 29T03:00", "off 29T05:10");
    }

    @Test
    void whenTomorrowIsMissingTheLoadRunsInWhatIsKnownAndIsDoneInTime() {
        VirtualHome home = home("2026-11-03T12:00:00", at -> at.getHour() == 22 ? 25 : night(at));
        cloud().publication().hold(LocalDate.parse("2026-11-04"));
        VirtualLoad washer = home.add("washer", WASHER);
        VirtualLoad car = home.add("car", CAR);
        home.start();

        until("2026-11-04T12:00:00");

        assertThat(washer.switched).containsExactly("on 03T21:50", "off 04T00:00");
        assertThat(car.switched).containsExactly("on 03T21:00", "off 03T23:00");
        assertThat(washer.status()).startsWith("ONLINE");
    }

    @Test
    void aLoadThatNeedsMoreThanIsKnownSaysThatItWaitsForPrices() {
        VirtualHome home = home("2026-11-03T22:00:00", LoadDaysTest::night);
        cloud().publication().hold(LocalDate.parse("2026-11-04"));
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();
        until("2026-11-03T23:00:00");
        washer.configure(with(WASHER, "profile", "4:00@1000W"));

        assertThat(washer.states.get(CHANNEL_REASON))
                .isEqualTo(new StringType("hint.load-prices-missing[0:00, 4:00]"));
        assertThat(washer.plan().state()).isEqualTo("no-plan");
        assertThat(washer.states.get(CHANNEL_NEXT_START)).isEqualTo(UnDefType.UNDEF);
        cloud().publication().publish(LocalDate.parse("2026-11-04"), berlin("2026-11-03T23:30:00"));
        until("2026-11-04T12:00:00");
        assertThat(washer.switched).endsWith("on 04T02:00", "off 04T06:00");
    }

    @Test
    void aDeadlineThatIsMovedCountsForThisNightOnly() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();
        until("2026-11-03T20:00:00");

        washer.command(CHANNEL_DEADLINE, new DateTimeType(berlin("2026-11-03T23:00:00")));

        assertThat(washer.states.get(CHANNEL_RUN)).isEqualTo(OnOffType.ON);
        until("2026-11-05T12:00:00");
        assertThat(washer.switched).containsExactly("on 03T20:00", "off 03T22:10", "on 05T02:00", "off 05T04:10");
    }

    @Test
    void aDeadlineThatIsMovedDuringARunCutsACarAndNotAWashingMachine() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        VirtualLoad car = home.add("car", CAR);
        home.start();
        until("2026-11-04T03:00:00");

        washer.command(CHANNEL_DEADLINE, new DateTimeType(berlin("2026-11-04T03:30:00")));
        car.command(CHANNEL_DEADLINE, new DateTimeType(berlin("2026-11-04T03:30:00")));
        until("2026-11-04T12:00:00");

        assertThat(washer.switched).containsExactly("on 04T02:00", "off 04T04:10");
        assertThat(car.switched).containsExactly("on 04T02:00", "off 04T03:30");
        assertThat(car.events).contains("finished missed");
    }

    @Test
    void aDeadlineThatHasPassedIsNotTaken() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();
        washer.states.clear();

        washer.command(CHANNEL_DEADLINE, new DateTimeType(berlin("2026-11-03T16:00:00")));

        assertThat(washer.states.get(CHANNEL_DEADLINE)).as("the true one is said again")
                .isEqualTo(new DateTimeType(berlin("2026-11-04T07:00:00")));
    }

    @Test
    void disabledMidRunItStopsAtOnceAndTakesTheRestWhenItMayAgain() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad car = home.add("car", CAR);
        home.start();
        until("2026-11-04T02:30:00");

        car.command(CHANNEL_ENABLED, OnOffType.OFF);
        assertThat(car.states.get(CHANNEL_RUN)).isEqualTo(OnOffType.OFF);
        assertThat(car.plan().state()).isEqualTo("disabled");
        until("2026-11-04T03:30:00");
        home.restart();
        assertThat(car.states.get(CHANNEL_ENABLED)).as("kept over a restart").isEqualTo(OnOffType.OFF);
        car.command(CHANNEL_ENABLED, OnOffType.ON);
        until("2026-11-04T12:00:00");

        assertThat(car.switched).containsExactly("on 04T02:00", "off 04T02:30", "on 04T03:30", "off 04T05:00");
    }

    @Test
    void aCarDoesNotChargeAboveItsPriceCapAndSaysWhy() {
        VirtualHome home = home("2026-11-03T17:00:00", at -> at.getHour() == 3 ? 29 : 31);
        VirtualLoad car = home.add("car", CAR);
        home.start();
        assertThat(car.states.get(CHANNEL_REASON))
                .isEqualTo(new StringType("hint.load-above-price-cap[1:00, 2:00]"));
        assertThat(car.plan().reason()).isEqualTo("above-price-cap");

        until("2026-11-04T12:00:00");

        assertThat(car.switched).containsExactly("on 04T03:00", "off 04T04:00");
        assertThat(car.events).contains("finished missed");
    }

    @Test
    void theHeatPumpKeepsItsRulesAllDay() {
        VirtualHome home = home("2026-11-03T17:00:00", at -> at.getHour() % 3 == 0 ? 20 : 30);
        VirtualLoad pump = home.add("pump", HEAT_PUMP);
        home.start();
        until("2026-11-05T00:00:00");

        assertThat(pump.switched).containsExactly("on 03T17:00", "off 03T23:00", "on 04T00:00", "off 04T04:00",
                "on 04T06:00", "off 04T07:00", "on 04T09:00", "off 04T10:00", "on 05T00:00");
        assertThat(Objects.requireNonNull(pump.states.get(CHANNEL_ENERGY_LEFT)).toString()).isEqualTo("9.000000 kWh");
    }

    @Test
    void whenTheAccountIsOfflineThePlanGoesOnAndTheStatusSaysSo() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();
        until("2026-11-03T18:00:00");
        cloud().close();
        home.bridge.setStatusInfo(new ThingStatusInfo(
                ThingStatus.OFFLINE,
                ThingStatusDetail.COMMUNICATION_ERROR, null));
        washer.handler().bridgeStatusChanged(home.bridge.getStatusInfo());
        until("2026-11-04T12:00:00");

        assertThat(washer.status()).isEqualTo("ONLINE NONE @text/online.load-account-offline");
        assertThat(washer.switched).containsExactly("on 04T02:00", "off 04T04:10");
    }

    @Test
    void withoutTheThingOfAContractItSaysWhatIsMissing() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", with(WASHER, "subscriptionId", "sub_other"));
        home.start();

        assertThat(washer.status()).isEqualTo(
                "OFFLINE CONFIGURATION_PENDING @text/offline.load-no-such-contract [\"sub_other\"]");
    }

    @Test
    void aWrongConfigurationNamesTheParameter() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", with(WASHER, "until", "7 am"));
        home.start();
        assertThat(washer.status()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.load-time [\"until\"]");

        washer.configure(WASHER);

        assertThat(washer.status()).isEqualTo("ONLINE NONE");
    }

    @Test
    void aRemovedLoadLeavesNothingBehind() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        VirtualLoad washer = home.add("washer", WASHER);
        home.start();
        assertThat(home.storage.values.keySet()).anyMatch(key -> key.startsWith("load:"));

        washer.handler().handleRemoval();

        assertThat(home.storage.values.keySet()).noneMatch(key -> key.startsWith("load:"));
        assertThat(home.removed).contains("nomos:load:home:washer");
    }

    @Test
    void whenTheUsageOfTheDayArrivesTheSavingIsVerified() {
        VirtualHome home = home("2026-11-03T17:00:00", LoadDaysTest::night);
        cloud().usageOverrides().add(UsageOverride.scale(berlin("2026-11-03T00:00:00"), berlin("2026-11-04T03:00:00"),
                BigDecimal.valueOf(100), Instant.EPOCH));
        cloud().usageOverrides().add(UsageOverride.scale(berlin("2026-11-04T03:00:00"), berlin("2026-11-04T06:00:00"),
                BigDecimal.ZERO, Instant.EPOCH));
        VirtualLoad car = home.add("car", CAR);
        home.start();
        until("2026-11-04T23:00:00");
        assertThat(car.switched).containsExactly("on 04T02:00", "off 04T04:00");
        assertThat(car.states.get(CHANNEL_ACTUAL_SAVINGS)).isEqualTo(UnDefType.UNDEF);
        assertThat(car.states.get(CHANNEL_VERIFIED_DAY)).isEqualTo(UnDefType.UNDEF);

        until("2026-11-05T23:00:00");

        assertThat(car.states.get(CHANNEL_VERIFIED_DAY)).isEqualTo(new DateTimeType(berlin("2026-11-04T00:00:00")));
        assertThat(car.states.get(CHANNEL_ACTUAL_SAVINGS)).as("11 of 22 kWh, at 20 instead of 30 ct")
                .isEqualTo(new DecimalType("1.100000"));
        assertThat(car.states.get(CHANNEL_ACTUAL_SAVINGS_COVERAGE)).isEqualTo(new DecimalType("0.500000"));
        home.restart();
        assertThat(car.states.get(CHANNEL_ACTUAL_SAVINGS)).as("known again at once")
                .isEqualTo(new DecimalType("1.100000"));
    }
}
