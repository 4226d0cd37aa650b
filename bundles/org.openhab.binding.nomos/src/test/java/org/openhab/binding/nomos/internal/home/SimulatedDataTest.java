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
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.ZONE;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.nomos.internal.api.ApiVersion;
import org.openhab.binding.nomos.internal.api.FileAddress;
import org.openhab.binding.nomos.internal.api.Invoice;
import org.openhab.binding.nomos.internal.api.InvoiceBook;
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.binding.nomos.internal.api.MeterOrder;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.NomosTexts;
import org.openhab.binding.nomos.internal.api.Plan;
import org.openhab.binding.nomos.internal.api.Reduction;
import org.openhab.binding.nomos.internal.api.SubmittedReading;
import org.openhab.binding.nomos.internal.api.SubscriptionDetails;
import org.openhab.binding.nomos.internal.api.UsageAnswer;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.hub.clouds.nomos.usage.UsageOverride;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.CostCalculation;
import org.openhab.energy.model.usage.CostFigures;
import org.openhab.energy.model.usage.EnergyDirection;
import org.openhab.energy.model.usage.Finality;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * The calls around a contract over real sockets against the simulated Nomos, in each of its versions; only time is virtual.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class SimulatedDataTest {
    private static final String HOME = NomosDemo.KEY_SUBSCRIPTION;
    private static final String ROOF = NomosDemo.KEY_FEED_IN;
    private static final String CURIE = "2026-05-27.curie";
    private static final String EDISON = "2026-01-29.edison";
    private static final String BATMAN = "2025-12-16.batman";
    private static final Instant START = berlin("2026-10-27T17:00:00");

    @TempDir
    Path folder = Path.of("");

    private final VirtualTime time = new VirtualTime(START);
    private final HttpClient http = new HttpClient();
    private final NomosCloud cloud = NomosCloud
            .start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")).withSystemClock(time.clock()));

    @BeforeEach
    void connect() throws Exception {
        http.start();
    }

    @AfterEach
    void disconnect() throws Exception {
        cloud.close();
        http.stop();
    }

    private NomosApi api(String version) {
        CloudAccountsService accounts = new CloudAccountsService(new JettyTransport(http), folder, Runnable::run,
                time.clock(), new SecureRandom(), time::advance);
        CloudAccount account = accounts.open(new AccountSettings("home", "home", "nomos", "Nomos",
                new Grant.ClientCredentials(), URI.create(cloud.baseUri() + "/oauth/token"), NomosDemo.KEY_CLIENT,
                new ClientSecret(NomosDemo.KEY_SECRET), Map.of("X-API-Version", version),
                new BudgetLimits(1000, Duration.ofSeconds(1), 2)), state -> {
                });
        return new NomosApi(account.transport(), cloud.baseUri(), ApiVersion.of(version));
    }

    private static MarketDay day(String date) {
        return new MarketDay(LocalDate.parse(date), ZONE);
    }

    @ParameterizedTest(name = "edge case 8: {0} has {1} quarter-hours of usage and of prices")
    @CsvSource({ "2026-10-25, 100", "2026-03-29, 92", "2026-10-24, 96" })
    void edgeCase08usageAndPricesOfADayJoinWholly(String date, int slots) throws Exception {
        MarketDay day = day(date);
        UsageAnswer usage = api(CURIE).usage().of(HOME, day, day);
        PriceCurve prices = api(CURIE).prices(HOME, day.date(), day.date()).curve();

        assertThat(usage.meter()).isEqualTo(MeterKind.SMART);
        assertThat(usage.series().of(day).intervals()).hasSize(slots).hasSameSizeAs(usage.series().intervals());
        assertThat(usage.series().isWhole(day)).isTrue();
        CostFigures figures = Objects.requireNonNull(
                new CostCalculation(EnergyDirection.CONSUMPTION, usage.series(), prices).of(day));
        assertThat(figures.isWhole()).isTrue();
        assertThat(figures.amount()).isPositive();
        assertThat(figures.energy()).isEqualByComparingTo(
                Objects.requireNonNull(usage.series().total(day.start(), day.end())));
    }

    @Test
    void edgeCase09todayIsEmptyAndYesterdayArrivesInTheAfternoon() throws Exception {
        NomosApi api = api(CURIE);

        assertThat(api.usage().of(HOME, day("2026-10-27"), day("2026-10-27")).series().isEmpty()).isTrue();
        assertThat(api.usage().of(HOME, day("2026-10-26"), day("2026-10-27")).series().lastCompleteDay(ZONE))
                .isEqualTo(day("2026-10-26"));
        cloud.usageArrival().deliver(day("2026-10-26").date(), START.plusSeconds(1));
        assertThat(api.usage().of(HOME, day("2026-10-25"), day("2026-10-26")).series().lastCompleteDay(ZONE))
                .isEqualTo(day("2026-10-25"));
    }

    @Test
    void edgeCase10gapsAndRewrittenValuesAreWorkedIn() throws Exception {
        MarketDay day = day("2026-10-26");
        NomosApi api = api(CURIE);
        UsageAnswer first = api.usage().of(HOME, day, day);
        assertThat(first.series().finality(day.start(), day.end())).isEqualTo(Finality.PRELIMINARY);
        Instant gap = day.start().plusSeconds(3600);
        cloud.usageOverrides().add(UsageOverride.gap(gap, gap.plusSeconds(900)));
        cloud.usageOverrides().add(UsageOverride.scale(day.start(), day.start().plusSeconds(900),
                BigDecimal.valueOf(3), START));
        UsageAnswer second = api.usage().of(HOME, day, day);

        assertThat(second.workedInto(first.series())).isEqualTo(second.series());
        assertThat(second.series().isWhole(day)).isFalse();
        assertThat(second.series().intervals()).hasSize(95);
        BigDecimal before = first.series().intervals().get(0).energy();
        assertThat(second.series().intervals().get(0).energy()).isGreaterThan(before);
        cloud.usageOverrides().clear();
        time.advance(Duration.ofDays(30));
        assertThat(api.usage().of(HOME, day, day).series().isSettled(day)).isTrue();
    }

    @Test
    void edgeCase10beforeTheSmartMeterUsageComesInMonths() throws Exception {
        time.advanceTo(START);
        cloud.putSubscription(NomosDemo.analog(NomosDemo.subscription(HOME, "cus_demojo0001", "7QX2M4RT", "Musterweg",
                berlin("2025-04-01T00:00:00"), null)));
        NomosApi api = api(CURIE);
        UsageAnswer months = api.usage().of(HOME, day("2026-07-01"), day("2026-09-30"));

        assertThat(months.meter()).isEqualTo(MeterKind.ANALOG);
        assertThat(months.series().lastCompleteDay(ZONE)).isNull();
        assertThat(months.series().isWhole(day("2026-07-01").start(), day("2026-09-30").end())).isTrue();
        assertThat(api.subscription(HOME).meter()).isEqualTo(MeterKind.ANALOG);
    }

    @Test
    void theContractAndItsSurroundingsAreRead() throws Exception {
        NomosApi api = api(CURIE);
        SubscriptionDetails details = api.subscription(HOME);

        assertThat(details.meter()).isEqualTo(MeterKind.SMART);
        assertThat(details.yearlyEnergy()).isEqualByComparingTo("4200");
        assertThat(api.plans().of(details.planId()).map(Plan::name)).hasValue("Dynamik Heim");
        assertThat(api.subscription(ROOF).subscription().feedIn()).isTrue();
        assertThat(api.reductions().of(HOME).orElseThrow()).extracting(Reduction::module)
                .containsExactlyInAnyOrder(Reduction.Module.MODULE_1, Reduction.Module.MODULE_3);
        assertThat(api.reductions().of(ROOF).orElseThrow()).isEmpty();
        assertThat(api.meterOrders().of(HOME).orElseThrow()).singleElement()
                .satisfies(order -> assertThat(order.status()).isEqualTo(MeterOrder.Status.ACTIVATED));
    }

    @ParameterizedTest
    @ValueSource(strings = { CURIE, EDISON, BATMAN })
    void edgeCase17invoicesOfAllPagesAreReadInEveryVersion(String version) throws Exception {
        InvoiceBook book = api(version).invoices().of(HOME);

        assertThat(book.all()).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        Invoice last = Objects.requireNonNull(book.last());
        assertThat(last.status()).isNotEqualTo(Invoice.Status.VOIDED);
        assertThat(last.periodStart()).isNotNull();
        assertThat(last.total()).isNotNull();
        assertThat(book.openAmount()).isNotNull();
    }

    @Test
    void edgeCase21ignoredFiltersDoNotMixContracts() throws Exception {
        NomosApi api = api(CURIE);
        List<Invoice> filtered = api.invoices().of(HOME).all();
        int readings = api.meterReadings().of(HOME).size();
        cloud.setSwitches(cloud.switches().withFiltersIgnored(true));

        assertThat(api.invoices().of(HOME).all()).isEqualTo(filtered);
        assertThat(api.meterReadings().of(HOME)).hasSize(readings);
        assertThat(api.reductions().of(ROOF).orElseThrow()).isEmpty();
        assertThat(api.meterOrders().of(ROOF).orElseThrow()).isEmpty();
    }

    @Test
    void edgeCase17theFileIsAtAnotherPlaceThatNeverSeesTheToken() throws Exception {
        NomosApi api = api(CURIE);
        Invoice last = Objects.requireNonNull(api.invoices().of(HOME).last());
        int before = cloud.requests().count();
        FileAddress file = api.invoices().file(last.id());

        assertThat(cloud.requests().count()).as("nothing was followed").isEqualTo(before + 1);
        assertThat(file.uri().getPort()).isNotEqualTo(cloud.baseUri().getPort());
        java.net.http.HttpClient browser = java.net.http.HttpClient.newHttpClient();
        byte[] pdf = browser.send(java.net.http.HttpRequest.newBuilder(file.uri()).build(), BodyHandlers.ofByteArray())
                .body();
        assertThat(new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    }

    @ParameterizedTest
    @ValueSource(strings = { EDISON, BATMAN })
    void edgeCase13oldVersionsHaveUsageAndReadingsAndSayWhatFeedInNeeds(String version) throws Exception {
        NomosApi api = api(version);
        MarketDay day = day("2026-10-25");

        assertThat(api.usage().of(HOME, day, day).series().isWhole(day)).isTrue();
        assertThat(api.meterReadings().of(HOME)).isNotEmpty();
        assertThat(api.subscription(HOME).meter()).isEqualTo(MeterKind.SMART);
        assertThat(catchThrowableOfType(ConfigurationException.class,
                () -> api.prices(ROOF, day.date(), day.date())).textKey()).isEqualTo(NomosTexts.VERSION_TOO_OLD);
        assertThat(catchThrowableOfType(ConfigurationException.class, () -> api.subscription(ROOF)).textKey())
                .isEqualTo(NomosTexts.VERSION_TOO_OLD);
    }

    @Test
    void edgeCase12feedInIsReadAndEarns() throws Exception {
        MarketDay day = day("2026-10-25");
        NomosApi api = api(CURIE);
        CostFigures figures = Objects.requireNonNull(new CostCalculation(EnergyDirection.FEED_IN,
                api.usage().of(ROOF, day, day).series(), api.prices(ROOF, day.date(), day.date()).curve()).of(day));

        assertThat(figures.isWhole()).isTrue();
        assertThat(figures.savings()).isEqualByComparingTo(figures.amount().subtract(figures.baseline()));
    }

    @Test
    void aReadingIsTakenOnceAndThenADuplicateAndASmartMeterTakesNone() throws Exception {
        NomosApi api = api(CURIE);
        assertThat(api.meterReadings().submit(HOME, BigDecimal.valueOf(5000), START, null))
                .isInstanceOf(SubmittedReading.Rejected.class);
        cloud.putSubscription(NomosDemo.analog(NomosDemo.subscription(HOME, "cus_demojo0001", "7QX2M4RT", "Musterweg",
                berlin("2025-04-01T00:00:00"), null)));
        BigDecimal last = api.meterReadings().of(HOME).get(0).value();
        SubmittedReading taken = api.meterReadings().submit(HOME, last.add(BigDecimal.valueOf(100)), START, "by hand");

        assertThat(taken).isInstanceOf(SubmittedReading.Accepted.class);
        assertThat(api.meterReadings().of(HOME).get(0).value()).isEqualByComparingTo(last.add(BigDecimal.valueOf(100)));
        assertThat(api.meterReadings().submit(HOME, last.add(BigDecimal.valueOf(101)), START, null))
                .isEqualTo(new SubmittedReading.Rejected(SubmittedReading.Reason.DUPLICATE_METER_READING));
        assertThat(api.meterReadings().submit(HOME, BigDecimal.ONE, START.minus(Duration.ofDays(1)), null))
                .isInstanceOf(SubmittedReading.Rejected.class);
    }
}
