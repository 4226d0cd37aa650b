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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.home.VirtualHome.Trigger;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.LoggedRequest;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride.Kind;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * The binding, the OAuth bundle and the simulated Nomos together over real sockets; only time is virtual, for all three.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class SimulatedCloudTest {
    private static final String PRICES = "/subscriptions/*/prices";
    private static final Instant START = berlin("2026-10-24T08:00:00");

    @TempDir
    Path folder = Path.of("");

    private final VirtualTime time = new VirtualTime(START);
    private final HttpClient http = new HttpClient();
    private NomosCloud cloud = NomosCloud
            .start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")).withSystemClock(time.clock()));
    private VirtualHome home = home(NomosDemo.KEY_SECRET, NomosDemo.KEY_SUBSCRIPTION);

    @BeforeEach
    void connect() throws Exception {
        http.start();
        home = home(NomosDemo.KEY_SECRET, NomosDemo.KEY_SUBSCRIPTION);
    }

    @AfterEach
    void disconnect() throws Exception {
        cloud.close();
        http.stop();
    }

    private VirtualHome home(String secret, String subscription) {
        CloudAccountsService accounts = new CloudAccountsService(new JettyTransport(http), folder, Runnable::run,
                time.clock(), new SecureRandom(), time::advance);
        return new VirtualHome(time, accounts, Map.of("grant", "clientCredentials", "clientId", NomosDemo.KEY_CLIENT,
                "clientSecret", secret, "baseUrl", cloud.baseUri().toString()), Map.of("subscriptionId", subscription));
    }

    @Test
    void aKeyBringsPricesOfBothDaysOfTheClockChange() {
        home.start();
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.state(CHANNEL_TOTAL)).isInstanceOf(DecimalType.class);
        assertThat(curve().slots()).as("yesterday and today").hasSize(192);
        time.advanceTo(berlin("2026-10-24T16:00:00"));

        assertThat(curve().slots()).hasSize(292);
        assertThat(home.triggers).hasSize(1);
        MarketDay longDay = MarketDay.of(berlin("2026-10-25T12:00:00"), ZONE);
        assertThat(curve().isWhole(longDay.start(), longDay.end())).isTrue();
        assertThat(snapshot().channels()).hasSize(65).allSatisfy((channel, reading) -> {
            if (channel.startsWith("price#")) {
                assertThat(reading.measuredAt()).as(channel).isNotNull();
            }
        });
        time.advanceTo(berlin("2026-10-26T12:00:00"));
        assertThat(home.state(CHANNEL_TOTAL)).isNotEqualTo(UnDefType.UNDEF);
        assertThat(cloud.requests().list()).allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
        long ordinaryDay = cloud.requests().matching(request -> MarketDay.of(request.at(), ZONE).equals(longDay))
                .size();
        assertThat(ordinaryDay).as("requests of a day, token calls included").isBetween(2L, 16L);
    }

    @ParameterizedTest(name = "published at {0}: at most {1} requests a day")
    @CsvSource({ "12:55, 12", "13:40, 15", "14:20, 19" })
    void anOrdinaryDayTakesFewRequests(LocalTime publication, int most) {
        cloud.publication().setTime(publication);
        home.start();
        time.advanceTo(berlin("2026-11-02T00:00:00"));

        for (int day = 26; day <= 31; day++) {
            MarketDay marketDay = MarketDay.of(berlin("2026-10-" + day + "T12:00:00"), ZONE);
            List<LoggedRequest> requests = cloud.requests()
                    .matching(request -> MarketDay.of(request.at(), ZONE).equals(marketDay));
            assertThat(requests).as("requests of %s", marketDay.date()).hasSizeBetween(8, most);
            Trigger arrival = home.triggers.stream()
                    .filter(trigger -> trigger.event().equals(marketDay.next().date().toString())).findFirst()
                    .orElseThrow();
            assertThat(arrival.at()).as("arrival")
                    .isBefore(
                            marketDay.date().atTime(publication).atZone(ZONE).toInstant().plus(Duration.ofMinutes(35)));
        }
    }

    @Test
    void theContractsPapersAndUsageAreThere() {
        home.start();
        time.advanceTo(berlin("2026-10-26T20:00:00"));

        assertThat(home.state(CHANNEL_USAGE_LAST_DAY)).isInstanceOf(QuantityType.class);
        assertThat(home.state(CHANNEL_COST_LAST_DAY_COVERAGE)).as("of the long day")
                .isEqualTo(new QuantityType<>("100 %"));
        assertThat(home.state(CHANNEL_USAGE_LAST_DAY_DATE))
                .isEqualTo(new DateTimeType(berlin("2026-10-25T00:00:00")));
        assertThat(home.state(CHANNEL_CONTRACT_STATUS)).isEqualTo(new StringType("active"));
        assertThat(home.state(CHANNEL_METER_KIND)).isEqualTo(new StringType("smart"));
        assertThat(home.state(CHANNEL_INVOICE_NUMBER)).isInstanceOf(StringType.class);
        assertThat(home.events(CHANNEL_USAGE_ARRIVED)).contains("2026-10-24", "2026-10-25");
        assertThat(home.storage.values.toString()).doesNotContain("Musterweg", "jo@example.org", "cus_", "mtr_",
                "DE**");
    }

    @Test
    void aRestartNeedsNoRequest() {
        home.start();
        time.advanceTo(berlin("2026-10-24T15:00:00"));
        int requests = cloud.requests().count();
        home.restart();
        time.advance(Duration.ofMinutes(30));

        assertThat(cloud.requests().count()).isEqualTo(requests);
        assertThat(home.subscriptionStatus()).startsWith("ONLINE");
        assertThat(home.state(CHANNEL_TOTAL)).isNotEqualTo(UnDefType.UNDEF);
    }

    @Test
    void norDoesOneAfterWhichTheAccountTakesItsTime() {
        home.start();
        time.advanceTo(berlin("2026-10-24T15:00:00"));
        int requests = cloud.requests().count();
        home.restartWithASlowAccount();
        time.advance(Duration.ofMinutes(30));

        assertThat(cloud.requests().count()).isEqualTo(requests);
        assertThat(home.subscriptionStatus()).startsWith("ONLINE");
    }

    @Test
    void contractsAreListedWithoutAPersonsData() throws Exception {
        home.start();
        List<Subscription> told = new ArrayList<>();
        home.account().addListener(told::addAll);

        assertThat(told).extracting(Subscription::id).containsExactlyInAnyOrder(NomosDemo.KEY_SUBSCRIPTION,
                NomosDemo.KEY_FEED_IN);
        assertThat(told).extracting(Subscription::name).containsExactlyInAnyOrder("7QX2M4RT", "7QX2M4RS");
        assertThat(home.storage.values.toString()).doesNotContain("Musterweg", "jo@example.org", "cus_", "mtr_");
    }

    @Test
    void aWrongSecretIsSaidAtTheAccount() {
        home = home("wrong", NomosDemo.KEY_SUBSCRIPTION);
        home.start();
        time.advance(Duration.ofHours(12));

        assertThat(home.accountStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.client-refused");
        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE BRIDGE_OFFLINE");
        assertThat(cloud.requests().count()).as("no storm").isBetween(1, 3);
    }

    @Test
    void anUnknownContractIsSaidAtItsThing() {
        home = home(NomosDemo.KEY_SECRET, "sub_unknown");
        home.start();
        time.advance(Duration.ofHours(12));

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.not-found");
        assertThat(cloud.requests().count(PRICES.replace("*", "sub_unknown"))).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({ "SERVER_ERROR, offline.server-error", "BAD_GATEWAY, offline.", "TRUNCATED, offline.bad-answer",
            "CUT_OFF, offline.", "WRONG_TYPES, offline.bad-answer", "RESET, offline.unreachable",
            "TOO_MANY_REQUESTS, offline.rate-limited" })
    void edgeCase16aFaultOfTheCloudIsACommunicationErrorUntilItPasses(FaultKind fault, String key) {
        cloud.faults().add(new Fault(PRICES, fault, 0).withRetryAfter(Duration.ofMinutes(20)));
        home.start();

        assertThat(home.subscriptionStatus()).startsWith("OFFLINE COMMUNICATION_ERROR @text/" + key);
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(UnDefType.UNDEF);
        cloud.faults().clear();
        time.advance(Duration.ofHours(1));
        assertThat(home.subscriptionStatus()).startsWith("ONLINE");
        assertThat(home.state(CHANNEL_TOTAL)).isNotEqualTo(UnDefType.UNDEF);
    }

    @Test
    void edgeCase14aTokenThatIsRefusedOnceIsRenewed() {
        cloud.faults().once(PRICES, FaultKind.UNAUTHORIZED);
        home.start();

        assertThat(home.subscriptionStatus()).startsWith("ONLINE");
        assertThat(cloud.requests().count("/oauth/token")).isEqualTo(2);
    }

    @Test
    void aRefusalOfOneContractIsItsOwn() {
        cloud.faults().always(PRICES, FaultKind.FORBIDDEN);
        home.start();

        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.forbidden");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
    }

    @Test
    void rowsThatAreShuffledDoubledMislabelledOrMissingMakeTheCurveTheyShould() {
        home.start();
        PriceCurve plain = curve();
        Instant dropped = berlin("2026-10-24T18:15:00");
        Instant unknown = berlin("2026-10-24T20:00:00");
        cloud.priceOverrides().add(PriceOverride.slot(Kind.DROP, dropped));
        cloud.priceOverrides().add(PriceOverride.slot(Kind.NULL, unknown));
        cloud.priceOverrides().add(PriceOverride.slot(Kind.DUPLICATE, berlin("2026-10-24T21:00:00")));
        cloud.priceOverrides().add(PriceOverride.shuffle());
        cloud.setSwitches(cloud.switches().withResolutionLabel("hourly"));
        home.storage.values.clear();
        home.restart();

        PriceCurve damaged = curve();
        assertThat(damaged.slotAt(dropped)).isNull();
        assertThat(Objects.requireNonNull(damaged.slotAt(unknown)).total()).isNull();
        plain.slots().stream().filter(slot -> !slot.start().equals(dropped) && !slot.start().equals(unknown))
                .forEach(slot -> assertThat(damaged.slotAt(slot.start())).isEqualTo(slot));
    }

    @Test
    void noSecretIsKeptInClear() throws Exception {
        home.start();
        time.advance(Duration.ofHours(2));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as("%s", file)
                        .doesNotContain(NomosDemo.KEY_SECRET);
            }
        }
        assertThat(home.storage.values.toString()).doesNotContain(NomosDemo.KEY_SECRET);
        assertThat(home.snapshots.toString()).doesNotContain(NomosDemo.KEY_SECRET);
    }

    private ThingSnapshot snapshot() {
        return Objects.requireNonNull(home.snapshots.get(VirtualHome.SUBSCRIPTION.getAsString()));
    }

    private PriceCurve curve() {
        return Objects.requireNonNull(snapshot().prices());
    }
}
