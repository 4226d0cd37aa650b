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
import static org.assertj.core.api.Assertions.within;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.nomos.internal.handler.BackfillProgress;
import org.openhab.binding.nomos.internal.handler.Outcome;
import org.openhab.core.library.dimension.Currency;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.CurrencyUnits;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.oauth.transport.CloudRequest;

/**
 * Walks a contract through days on the virtual clock and looks at everything but the prices of slots: usage, cost, invoices, meter, contract, reductions,
 * orders, triggers and options.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ContractDaysTest {
    private static final Pattern SPAN = Pattern.compile("start=([0-9-]+)&end=([0-9-]+)");
    private static final String DETAILS = "/subscriptions/sub_1";

    private final javax.measure.Unit<Currency> euro = CurrencyUnits.createCurrency("€", "EUR");
    private VirtualHome home = new VirtualHome("2026-06-10T08:00:00");
    /** Days of usage that arrive otherwise than on the next day at 16:00. */
    private final Map<LocalDate, Instant> arrivals = new HashMap<>();
    private String meter = "smart";
    private String quarter = "0.25";
    /** What is used in the second half of a day of June. */
    private @Nullable String evening;

    @BeforeEach
    void fillNomos() {
        CurrencyUnits.addUnit(euro);
        equip();
    }

    @AfterEach
    void forgetBaseCurrency() {
        CurrencyUnits.removeUnit(euro);
    }

    private void equip() {
        home.nomos.answers.put(DETAILS, request -> details("consumption", "null"));
        home.nomos.answers.put(DETAILS + "/usage", this::usage);
        home.nomos.answers.put("/invoices", request -> list(invoice("inv_1", "R-1", "paid", "80.50", "2026-05-08")));
        home.nomos.answers.put("/plans/pln_1", request -> "{\"id\":\"pln_1\",\"name\":\"Dynamik\",\"slug\":\"d\","
                + "\"price\":7.00,\"currency\":\"EUR\"}");
        home.nomos.answers.put("/meter-readings",
                request -> list("{\"id\":\"mr_1\",\"subscription\":\"sub_1\",\"value\":18432.5,"
                        + "\"timestamp\":\"2026-05-31T22:00:00.000Z\",\"type\":\"grid_reading\"}"));
        home.nomos.answers.put("/grid-fee-reductions",
                request -> list("{\"id\":\"g1\",\"subscription\":\"sub_1\",\"type\":\"enwg-14a-module-3\","
                        + "\"status\":\"activated\",\"valid_from\":null,\"valid_until\":null}"));
        home.nomos.answers.put("/meter-orders",
                request -> list("{\"id\":\"o1\",\"subscription\":\"sub_1\",\"status\":\"scheduled\","
                        + "\"created_at\":\"2026-05-04T10:00:00.000Z\",\"appointment_at\":\"2026-06-18T07:00:00.000Z\"}"));
    }

    private VirtualHome home(Map<String, Object> options) {
        Map<String, Object> configuration = new HashMap<>(options);
        configuration.put("subscriptionId", "sub_1");
        home = new VirtualHome("2026-06-10T08:00:00",
                Map.of("grant", "clientCredentials", "clientId", "c1", "clientSecret", "s1"), configuration);
        equip();
        return home;
    }

    @Test
    void everyChannelOfAContractWithAllItsPapersHasAValue() {
        home.start();
        home.time.advanceTo(berlin("2026-06-12T20:00:00"));

        assertThat(home.state(CHANNEL_INVOICE_TOTAL)).isEqualTo(new QuantityType<>("80.50 EUR"));
        assertThat(home.state(CHANNEL_INVOICE_STATUS)).isEqualTo(new StringType("paid"));
        assertThat(home.state(CHANNEL_INVOICE_OPEN_AMOUNT)).isEqualTo(new QuantityType<>("0 EUR"));
        assertThat(home.state(CHANNEL_METER_READING)).isEqualTo(new QuantityType<>("18432.5 kWh"));
        assertThat(home.state(CHANNEL_METER_SOURCE)).isEqualTo(new StringType("grid-reading"));
        assertThat(home.state(CHANNEL_METER_KIND)).isEqualTo(new StringType("smart"));
        assertThat(home.state(CHANNEL_CONTRACT_STATUS)).isEqualTo(new StringType("active"));
        assertThat(home.state(CHANNEL_CONTRACT_DIRECTION)).isEqualTo(new StringType("consumption"));
        assertThat(home.state(CHANNEL_CONTRACT_PLAN)).isEqualTo(new StringType("Dynamik"));
        assertThat(home.state(CHANNEL_CONTRACT_BASE_FEE)).isEqualTo(new QuantityType<>("7.00 EUR"));
        assertThat(home.state(CHANNEL_CONTRACT_END)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_REDUCTIONS_MODULE_1)).isEqualTo(new StringType("none"));
        assertThat(home.state(CHANNEL_REDUCTIONS_MODULE_3)).isEqualTo(new StringType("activated"));
        assertThat(home.state(CHANNEL_ORDER_STATUS)).isEqualTo(new StringType("scheduled"));
        assertThat(home.state(CHANNEL_ORDER_BLOCKED)).isEqualTo(OnOffType.OFF);
        assertThat(home.state(CHANNEL_ORDER_APPOINTMENT)).isInstanceOf(DateTimeType.class);
    }

    @Test
    void usageOfYesterdayArrivesInTheAfternoonWithItsCost() {
        home.start();
        home.time.advanceTo(berlin("2026-06-11T15:59:00"));
        assertThat(home.state(CHANNEL_USAGE_YESTERDAY)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_USAGE_LAST_DAY_DATE))
                .isEqualTo(new DateTimeType(berlin("2026-06-09T00:00:00")));
        home.time.advanceTo(berlin("2026-06-11T17:00:00"));

        assertThat(home.state(CHANNEL_USAGE_YESTERDAY)).isEqualTo(new QuantityType<>("24.00 kWh"));
        assertThat(home.state(CHANNEL_USAGE_LAST_DAY)).isEqualTo(new QuantityType<>("24.00 kWh"));
        assertThat(home.state(CHANNEL_USAGE_LAST_DAY_FINALITY)).isEqualTo(new StringType("preliminary"));
        assertThat(home.state(CHANNEL_USAGE_MONTH)).isEqualTo(new QuantityType<>("240.00 kWh"));
        assertThat(home.state(CHANNEL_USAGE_LAST_MONTH)).isEqualTo(new QuantityType<>("744.00 kWh"));
        assertThat(home.state(CHANNEL_USAGE_LAST_MONTH_FINALITY)).isEqualTo(new StringType("final"));
        assertThat(home.state(CHANNEL_USAGE_DATA_AGE)).isEqualTo(new QuantityType<>("17 h"));
        assertThat(decimal(CHANNEL_COST_LAST_DAY)).isEqualByComparingTo(cost(LocalDate.parse("2026-06-10")));
        assertThat(decimal(CHANNEL_COST_LAST_DAY_COVERAGE)).isEqualByComparingTo("100");
        assertThat(home.state(CHANNEL_COST_LAST_DAY_DATE)).isEqualTo(new DateTimeType(berlin("2026-06-10T00:00:00")));
        assertThat(decimal(CHANNEL_COST_MONTH_COVERAGE)).as("history was loaded").isEqualByComparingTo("100");
        assertThat(decimal(CHANNEL_COST_LAST_MONTH_COVERAGE)).isEqualByComparingTo("100");
        assertThat(home.events(CHANNEL_USAGE_ARRIVED)).containsExactly("2026-06-08", "2026-06-09",
                "2026-06-10");
    }

    @Test
    void whatTheChoiceOfHoursSavedIsCountedDayByDay() {
        quarter = "0.50";
        evening = "0.10";
        home.start();
        home.time.advanceTo(berlin("2026-06-11T17:00:00"));

        BigDecimal month = BigDecimal.ZERO;
        for (int day = 1; day <= 10; day++) {
            month = month.add(saved(LocalDate.of(2026, 6, day)));
        }
        assertThat(decimal(CHANNEL_COST_LAST_DAY_SAVINGS)).isCloseTo(saved(LocalDate.of(2026, 6, 10)),
                within(new BigDecimal("0.000001")));
        assertThat(decimal(CHANNEL_COST_MONTH_SHIFTING)).isNotEqualByComparingTo("0").isCloseTo(month,
                within(new BigDecimal("0.000001")));
        assertThat(decimal(CHANNEL_COST_LAST_MONTH_SHIFTING)).as("even use").isCloseTo(BigDecimal.ZERO,
                within(new BigDecimal("0.000001")));
        assertThat(Objects.requireNonNull(home.snapshots.get(VirtualHome.SUBSCRIPTION.getAsString())).channels())
                .containsKeys(CHANNEL_COST_MONTH_SHIFTING, CHANNEL_COST_LAST_DAY_DATE);
    }

    /** {@return what a day of June cost less than even use, by the prices of {@link FakeNomos}} */
    private static BigDecimal saved(LocalDate date) {
        BigDecimal early = BigDecimal.ZERO;
        BigDecimal late = BigDecimal.ZERO;
        Instant start = new MarketDay(date, ZONE).start();
        for (int slot = 0; slot < 96; slot++) {
            BigDecimal price = FakeNomos.euros(start.plusSeconds(900L * slot));
            early = slot < 48 ? early.add(price) : early;
            late = slot < 48 ? late : late.add(price);
        }
        // The mean use of a slot is 0.3 kWh.
        return early.add(late).multiply(new BigDecimal("0.30")).subtract(early.multiply(new BigDecimal("0.50")))
                .subtract(late.multiply(new BigDecimal("0.10")));
    }

    @Test
    void usageThatIsLateIsWaitedForAndTriggeredForEachDay() {
        arrivals.put(LocalDate.parse("2026-06-09"), berlin("2026-06-12T10:00:00"));
        arrivals.put(LocalDate.parse("2026-06-10"), berlin("2026-06-12T10:00:00"));
        home.start();
        home.time.advanceTo(berlin("2026-06-13T09:00:00"));

        assertThat(home.events(CHANNEL_USAGE_ARRIVED)).containsExactly("2026-06-08", "2026-06-09", "2026-06-10",
                "2026-06-11");
        assertThat(home.nomos.furtherCallsOn(LocalDate.parse("2026-06-11"), "usage")).isBetween(2L, 8L);
    }

    @Test
    void theSeriesOfUsageHoldsWhatArrivedAndLaterOnlyWhatChanged() {
        home.start();
        TimeSeries first = series(CHANNEL_USAGE_INTERVAL, 0);
        assertThat(first.size()).as("last month and this one").isEqualTo((31 + 8) * 96);
        home.time.advanceTo(berlin("2026-06-10T18:00:00"));

        assertThat(series(CHANNEL_USAGE_INTERVAL, 1).size()).isEqualTo(96);
    }

    @Test
    void edgeCase10valuesThatAreRewrittenReplaceTheOld() {
        home.start();
        home.time.advanceTo(berlin("2026-06-11T09:00:00"));
        quarter = "0.50";
        home.time.advanceTo(berlin("2026-06-11T18:00:00"));

        assertThat(home.state(CHANNEL_USAGE_MONTH)).isEqualTo(new QuantityType<>("480.00 kWh"));
        assertThat(series(CHANNEL_USAGE_INTERVAL, 2).getBegin()).isEqualTo(berlin("2026-06-01T00:00:00"));
    }

    @Test
    void edgeCase11anAnalogMeterHasMonthsButNoCost() {
        meter = "analog";
        home.start();
        home.time.advanceTo(berlin("2026-06-12T09:00:00"));

        assertThat(home.state(CHANNEL_USAGE_LAST_MONTH)).isEqualTo(new QuantityType<>("300 kWh"));
        assertThat(home.state(CHANNEL_USAGE_LAST_DAY)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_COST_LAST_MONTH)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_COST_MONTH_SHIFTING)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_COST_LAST_DAY_DATE)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_METER_KIND)).isEqualTo(new StringType("analog"));
        assertThat(home.state(CHANNEL_TOTAL)).isInstanceOf(QuantityType.class);
    }

    @Test
    void aRestartShowsEverythingWithoutACall() {
        home.start();
        home.time.advanceTo(berlin("2026-06-10T20:00:00"));
        Map<String, State> before = Map.copyOf(home.states);
        int calls = home.nomos.calls.size() + home.nomos.furtherCalls.size();
        home.restart();

        assertThat(home.nomos.calls.size() + home.nomos.furtherCalls.size()).isEqualTo(calls);
        assertThat(home.states).isEqualTo(before);
        assertThat(home.events(CHANNEL_USAGE_ARRIVED)).hasSize(1 + 1);
        assertThat(home.events(CHANNEL_NEW_INVOICE)).isEmpty();
    }

    @Test
    void aNewInvoiceIsToldOnceAndThoseOfTheFirstLookAreNot() {
        home.start();
        home.time.advanceTo(berlin("2026-06-11T09:00:00"));
        assertThat(home.events(CHANNEL_NEW_INVOICE)).isEmpty();
        home.nomos.answers.put("/invoices", request -> list(invoice("inv_2", "R-2", "open", "96.47", "2026-06-10"),
                invoice("inv_1", "R-1", "paid", "80.50", "2026-05-08")));
        home.time.advanceTo(berlin("2026-06-12T10:00:00"));
        home.restart();
        home.time.advanceTo(berlin("2026-06-14T10:00:00"));

        assertThat(home.events(CHANNEL_NEW_INVOICE)).containsExactly("R-2");
        assertThat(home.state(CHANNEL_INVOICE_OPEN_AMOUNT)).isEqualTo(new QuantityType<>("96.47 EUR"));
    }

    @Test
    void edgeCase15whatAConsentMayNotReadIsLeftOutQuietly() {
        List.of("/plans/pln_1", "/meter-orders", "/grid-fee-reductions", "/meter-readings")
                .forEach(home.nomos.answers::remove);
        home.start();
        home.time.advanceTo(berlin("2026-06-14T00:00:00"));

        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.state(CHANNEL_ORDER_STATUS)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_REDUCTIONS_MODULE_1)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_CONTRACT_PLAN)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_INVOICE_NUMBER)).isEqualTo(new StringType("R-1"));
        for (LocalDate day = LocalDate.parse("2026-06-10"); day.isBefore(LocalDate.parse("2026-06-14")); day = day
                .plusDays(1)) {
            assertThat(home.nomos.furtherCallsOn(day, "meter-orders")).isLessThanOrEqualTo(1);
            assertThat(home.nomos.furtherCallsOn(day, "plan")).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void edgeCase12feedInInvertsTheRanks() {
        home.nomos.answers.put(DETAILS, request -> details("feed_in", "null"));
        home.start();
        assertThat(home.subscription().isFeedIn()).isTrue();
        Instant now = berlin("2026-06-10T08:00:00");
        MarketDay today = MarketDay.of(now, ZONE);
        long better = 0;
        for (Instant slot = today.start(); slot.isBefore(today.end()); slot = slot.plusSeconds(900)) {
            better += FakeNomos.cents(slot).compareTo(FakeNomos.cents(now)) > 0 ? 1 : 0;
        }

        assertThat(home.state(CHANNEL_RANK)).isEqualTo(new DecimalType(better + 1));
        assertThat(home.state(CHANNEL_CONTRACT_DIRECTION)).isEqualTo(new StringType("feed-in"));
    }

    @Test
    void edgeCase03aContractThatEndsDuringTheDayIsNotHuntedFor() {
        home.nomos.answers.put(DETAILS, request -> details("consumption", "\"2026-06-10T10:00:00Z\""));
        for (Instant slot = berlin("2026-06-10T12:00:00"); slot
                .isBefore(berlin("2026-06-12T00:00:00")); slot = slot.plusSeconds(900)) {
            home.nomos.missing.add(slot);
        }
        home.start();
        home.time.advanceTo(berlin("2026-06-10T11:59:59"));
        assertThat(home.state(CHANNEL_TOTAL)).isInstanceOf(QuantityType.class);
        home.time.advanceTo(berlin("2026-06-10T12:00:00"));

        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE @text/online.ended");
        home.time.advanceTo(berlin("2026-06-11T09:00:00"));
        assertThat(home.nomos.callsOn(LocalDate.parse("2026-06-10"), "prices")).isLessThanOrEqualTo(6);
    }

    @Test
    void limitsTriggerOnceAndWithHysteresis() {
        home(Map.of("priceBelow", 0, "priceAbove", 35, "hysteresis", 2));
        home.start();
        home.time.advanceTo(berlin("2026-06-11T08:00:00"));
        List<String> expected = new ArrayList<>();
        boolean fired = false;
        for (Instant slot = berlin("2026-06-10T08:00:00"); !slot
                .isAfter(berlin("2026-06-11T08:00:00")); slot = slot.plusSeconds(900)) {
            BigDecimal cents = FakeNomos.cents(slot);
            if (cents.signum() < 0 && !fired) {
                expected.add(FakeNomos.euros(slot).stripTrailingZeros().toPlainString());
                fired = true;
            } else if (cents.compareTo(BigDecimal.valueOf(2)) >= 0) {
                fired = false;
            }
        }

        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(home.events(CHANNEL_PRICE_BELOW)).isEqualTo(expected);
        assertThat(home.events(CHANNEL_PRICE_ABOVE)).hasSizeGreaterThan(3);
        int events = home.events(CHANNEL_PRICE_BELOW).size() + home.events(CHANNEL_PRICE_ABOVE).size();
        home.restart();
        assertThat(home.events(CHANNEL_PRICE_BELOW).size() + home.events(CHANNEL_PRICE_ABOVE).size())
                .as("a restart crosses nothing").isEqualTo(events);
    }

    @Test
    void theBaseFeeIsSpreadOverTheYear() {
        home(Map.of("includeBaseFee", true));
        home.start();
        BigDecimal plain = FakeNomos.euros(berlin("2026-06-10T08:00:00"));

        assertThat(decimal(CHANNEL_TOTAL)).isEqualByComparingTo(plain.add(new BigDecimal("0.02")));
        home.nomos.answers.remove("/plans/pln_1");
        home.storage.values.clear();
        home.restart();
        assertThat(decimal(CHANNEL_TOTAL)).isEqualByComparingTo(plain);
        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE @text/online.no-base-fee");
    }

    @Test
    void hourlyMeansAreShownForContractsThatAreBilledByTheHour() {
        home(Map.of("hourlyMean", true));
        home.start();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 4; i++) {
            sum = sum.add(FakeNomos.euros(berlin("2026-06-10T08:00:00").plusSeconds(900L * i)));
        }

        assertThat(decimal(CHANNEL_TOTAL).multiply(BigDecimal.valueOf(4))).isCloseTo(sum,
                org.assertj.core.api.Assertions.within(new BigDecimal("0.00001")));
        State first = home.state(CHANNEL_TOTAL);
        home.time.advanceTo(berlin("2026-06-10T08:50:00"));
        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(first);
    }

    @Test
    void withoutACurrencyPricesMayBeCents() {
        CurrencyUnits.removeUnit(euro);
        home(Map.of("plainUnit", "ct"));
        home.start();

        assertThat(home.state(CHANNEL_TOTAL))
                .isEqualTo(new DecimalType(FakeNomos.cents(berlin("2026-06-10T08:00:00"))));
        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE @text/online.no-currency-cents");
    }

    @Test
    void historyIsLoadedMonthByMonthWithinItsLimit() {
        home.start();
        List<Long> days = new ArrayList<>();
        int sent = home.series.getOrDefault(CHANNEL_TOTAL, List.of()).size();
        Outcome<BackfillProgress> outcome = home.subscription().backfill(LocalDate.parse("2025-11-15"),
                LocalDate.parse("2026-06-10"), progress -> days.add(progress.daysDone()));
        BackfillProgress progress = ((Outcome.Done<BackfillProgress>) outcome).value();

        assertThat(progress.calls()).isEqualTo(12);
        assertThat(progress.isWhole()).isFalse();
        assertThat(progress.done()).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThat(days).hasSize(6).isSorted();
        assertThat(home.series.getOrDefault(CHANNEL_TOTAL, List.of())).hasSize(sent + 6);
        assertThat(home.state(CHANNEL_TOTAL)).as("the past is no state")
                .isEqualTo(new QuantityType<>(FakeNomos.euros(berlin("2026-06-10T08:00:00")) + " EUR/kWh"));
        assertThat(home.subscription().backfill(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-02"),
                told -> days.clear())).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void edgeCase15aTokenThatMayOnlyReadSubmitsNothing() {
        home.nomos.scope = "read:*";
        home.start();
        Outcome<Instant> outcome = home.subscription().submitMeterReading(BigDecimal.TEN, home.time.now(), null);

        assertThat(((Outcome.Failed<Instant>) outcome).reason()).isEqualTo(Outcome.Reason.NOT_ALLOWED);
        assertThat(home.subscription().mayWrite()).isFalse();
    }

    @Test
    void theAccountSaysHowNomosIsCalled() {
        home.start();
        home.time.advanceTo(berlin("2026-06-10T20:00:00"));
        Map<String, String> properties = home.bridge.getProperties();

        assertThat(properties).containsKeys(PROPERTY_CALLS_TODAY, PROPERTY_LAST_SUCCESS);
        assertThat(Instant.parse(Objects.requireNonNull(properties.get(PROPERTY_NEXT_CALL))))
                .isBetween(berlin("2026-06-10T21:00:00"), berlin("2026-06-10T21:40:00"));
    }

    private BigDecimal decimal(String channel) {
        return ((QuantityType<?>) Objects.requireNonNull(home.state(channel))).toBigDecimal();
    }

    private static BigDecimal cost(LocalDate date) {
        BigDecimal sum = BigDecimal.ZERO;
        MarketDay day = new MarketDay(date, ZONE);
        for (Instant slot = day.start(); slot.isBefore(day.end()); slot = slot.plusSeconds(900)) {
            sum = sum.add(FakeNomos.euros(slot).multiply(new BigDecimal("0.25")));
        }
        return sum;
    }

    private TimeSeries series(String channel, int index) {
        return home.series.getOrDefault(channel, List.of()).get(index);
    }

    private String details(String type, String end) {
        return "{\"id\":\"sub_1\",\"number\":\"N1\",\"status\":\"active\",\"plan\":\"pln_1\",\"type\":\"" + type
                + "\",\"estimated_usage\":4200,\"meter\":{\"type\":\"" + meter
                + "\"},\"start_at\":\"2025-12-31T23:00:00Z\",\"end_at\":" + end + "}";
    }

    private static String invoice(String id, String number, String status, String total, String issued) {
        return "{\"id\":\"" + id + "\",\"subscription\":\"sub_1\",\"invoice_number\":\"" + number
                + "\",\"type\":\"usage\",\"usage\":300,\"status\":\"" + status + "\",\"total\":" + total
                + ",\"month\":5,\"year\":2026,\"issued_at\":\"" + issued + "T06:00:00.000Z\"}";
    }

    private static String list(String... items) {
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    private String usage(CloudRequest request) {
        if ("analog".equals(meter)) {
            return "{\"meter_type\":\"analog\",\"resolution\":\"month\",\"data\":["
                    + "{\"start\":\"2026-04-30T22:00:00.000Z\",\"usage\":300,\"type\":\"final\"}]}";
        }
        Matcher span = SPAN.matcher(request.uri().getQuery());
        assertThat(span.find()).isTrue();
        StringJoiner rows = new StringJoiner(",",
                "{\"meter_type\":\"smart\",\"resolution\":\"15min\",\"data\":[", "]}");
        for (LocalDate date = LocalDate.parse(span.group(1)); date.isBefore(LocalDate.parse(span.group(2))); date = date
                .plusDays(1)) {
            MarketDay day = new MarketDay(date, ZONE);
            Function<LocalDate, Instant> usual = late -> late.plusDays(1).atTime(16, 0).atZone(ZONE).toInstant();
            if (!arrivals.getOrDefault(date, usual.apply(date)).isAfter(home.time.now())) {
                String kind = date.isBefore(LocalDate.parse("2026-06-01")) ? "final" : "preliminary";
                String energy = date.isBefore(LocalDate.parse("2026-06-01")) ? "0.25" : quarter;
                for (Instant start = day.start(); start.isBefore(day.end()); start = start.plusSeconds(900)) {
                    boolean late = start.atZone(ZONE).getHour() >= 12 && kind.equals("preliminary");
                    rows.add(String.format(Locale.ROOT, "{\"start\":\"%s\",\"usage\":%s,\"type\":\"%s\"}", start,
                            late && evening != null ? evening : energy, kind));
                }
            }
        }
        return rows.toString();
    }
}
