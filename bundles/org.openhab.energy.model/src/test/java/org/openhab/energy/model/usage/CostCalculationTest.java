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
package org.openhab.energy.model.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Tests {@link CostCalculation}, partly against sums over single minutes.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class CostCalculationTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant ZERO = Instant.parse("2026-06-01T00:00:00Z");
    private static final int MINUTES = 480;

    private static Instant minute(int number) {
        return ZERO.plusSeconds(60L * number);
    }

    private static UsageInterval used(int from, int until, String energy) {
        return new UsageInterval(minute(from), minute(until), new BigDecimal(energy), Finality.FINAL);
    }

    private static PriceSlot price(int from, int until, String total) {
        return new PriceSlot(minute(from), minute(until), new BigDecimal(total));
    }

    private static CostFigures figures(EnergyDirection direction, List<UsageInterval> usage, List<PriceSlot> prices) {
        return Objects.requireNonNull(
                new CostCalculation(direction, UsageSeries.of(usage), PriceCurve.of(prices)).between(minute(0),
                        minute(MINUTES)));
    }

    @RepeatedTest(300)
    void joinsAgreeWithSumsOverMinutes(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        List<UsageInterval> usage = new ArrayList<>();
        List<PriceSlot> prices = new ArrayList<>();
        double[] power = new double[MINUTES];
        double[] price = new double[MINUTES];
        boolean[] used = new boolean[MINUTES];
        boolean[] priced = new boolean[MINUTES];
        int[] steps = { 15, 30, 60 };
        for (int at = 0; at < MINUTES;) {
            int end = Math.min(MINUTES, at + steps[random.nextInt(3)]);
            if (random.nextInt(6) > 0) {
                int energy = random.nextInt(5000);
                usage.add(used(at, end, BigDecimal.valueOf(energy, 3).toString()));
                for (int minute = at; minute < end; minute++) {
                    power[minute] = energy / 1000.0 / (end - at);
                    used[minute] = true;
                }
            }
            at = end;
        }
        for (int at = 0; at < MINUTES;) {
            int end = Math.min(MINUTES, at + steps[random.nextInt(3)]);
            int kind = random.nextInt(8);
            int total = random.nextInt(6000) - 1500;
            if (kind == 1) {
                prices.add(new PriceSlot(minute(at), minute(end), null));
            } else if (kind > 1) {
                prices.add(price(at, end, BigDecimal.valueOf(total, 4).toString()));
                for (int minute = at; minute < end; minute++) {
                    price[minute] = total / 10_000.0;
                    priced[minute] = true;
                }
            }
            at = end;
        }
        double energy = 0;
        double cost = 0;
        double prices1 = 0;
        int joined = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            if (used[minute] && priced[minute]) {
                energy += power[minute];
                cost += power[minute] * price[minute];
                prices1 += price[minute];
                joined++;
            }
        }
        CostFigures figures = new CostCalculation(EnergyDirection.CONSUMPTION, UsageSeries.of(usage),
                PriceCurve.of(prices)).between(minute(0), minute(MINUTES));

        if (joined == 0) {
            assertThat(figures).isNull();
            return;
        }
        CostFigures known = Objects.requireNonNull(figures);
        assertThat(known.energy().doubleValue()).isCloseTo(energy, within(1e-9));
        assertThat(known.amount().doubleValue()).isCloseTo(cost, within(1e-9));
        assertThat(known.baseline().doubleValue()).isCloseTo(energy * prices1 / joined, within(1e-9));
        assertThat(known.joined()).isEqualTo(Duration.ofMinutes(joined));
        assertThat(known.isWhole()).isEqualTo(joined == MINUTES);
        assertThat(known.coverage().compareTo(BigDecimal.ONE) == 0).isEqualTo(joined == MINUTES);
    }

    @Test
    void costEffectivePriceAndSavingsOfAWholeSpan() {
        CostFigures figures = figures(EnergyDirection.CONSUMPTION, List.of(used(0, 240, "3"), used(240, 480, "1")),
                List.of(price(0, 240, "0.10"), price(240, 480, "0.30")));

        assertThat(figures.energy()).isEqualByComparingTo("4");
        assertThat(figures.amount()).isEqualByComparingTo("0.60");
        assertThat(figures.effectivePrice()).isEqualByComparingTo("0.15");
        assertThat(figures.baseline()).isEqualByComparingTo("0.80");
        assertThat(figures.savings()).isEqualByComparingTo("0.20");
        assertThat(figures.isWhole()).isTrue();
        assertThat(figures.preliminary()).isFalse();
    }

    @Test
    void edgeCase12feedInEarnsAndItsSavingsAreWhatTheMomentBrought() {
        CostFigures figures = figures(EnergyDirection.FEED_IN, List.of(used(0, 240, "3"), used(240, 480, "1")),
                List.of(price(0, 240, "0.10"), price(240, 480, "0.30")));

        assertThat(figures.amount()).isEqualByComparingTo("0.60");
        assertThat(figures.savings()).isEqualByComparingTo("-0.20");
    }

    @Test
    void edgeCase06negativePricesPayAndZeroIsAPrice() {
        CostFigures figures = figures(EnergyDirection.CONSUMPTION, List.of(used(0, 240, "2"), used(240, 480, "2")),
                List.of(price(0, 240, "-0.05"), price(240, 480, "0")));

        assertThat(figures.amount()).isEqualByComparingTo("-0.10");
        assertThat(figures.coverage()).isEqualByComparingTo("1");
    }

    @Test
    void edgeCase07anHourOfUsageIsSplitOverQuarterHoursOfPrices() {
        CostFigures figures = figures(EnergyDirection.CONSUMPTION, List.of(used(0, 60, "1")), List.of(
                price(0, 15, "0.10"), price(15, 30, "0.20"), price(30, 45, "0.30"), price(45, 60, "0.41")));

        assertThat(figures.amount()).isEqualByComparingTo("0.2525");
        assertThat(figures.energy()).isEqualByComparingTo("1");
    }

    @Test
    void edgeCase10aPartialJoinShowsInTheCoverage() {
        CostFigures figures = figures(EnergyDirection.CONSUMPTION, List.of(used(0, 60, "4"), used(60, 480, "70")),
                List.of(price(0, 15, "0.10"), new PriceSlot(minute(15), minute(60), null)));

        assertThat(figures.energy()).isEqualByComparingTo("1");
        assertThat(figures.amount()).isEqualByComparingTo("0.1");
        assertThat(figures.isWhole()).isFalse();
        assertThat(figures.coverage()).isEqualByComparingTo("0.0312");
    }

    @Test
    void almostWholeIsNotWhole() {
        CostFigures figures = new CostFigures(EnergyDirection.CONSUMPTION, Duration.ofDays(365).minusMillis(1),
                Duration.ofDays(365), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, false);

        assertThat(figures.coverage()).isLessThan(BigDecimal.ONE);
        assertThat(figures.isWhole()).isFalse();
    }

    @ParameterizedTest(name = "edge case 8: {0} has {1} hours")
    @CsvSource({ "2026-03-29, 23", "2026-10-25, 25", "2026-06-01, 24" })
    void edgeCase08aDayOfTheClockChangeIsWhole(LocalDate date, long hours) {
        MarketDay day = new MarketDay(date, BERLIN);
        PriceCurve prices = PriceCurve
                .of(List.of(new PriceSlot(day.start(), day.end(), new BigDecimal("0.25"))));
        CostFigures figures = Objects.requireNonNull(new CostCalculation(EnergyDirection.CONSUMPTION,
                UsageSeriesTest.day(date, Finality.PRELIMINARY), prices).of(day));

        assertThat(figures.expected()).isEqualTo(Duration.ofHours(hours));
        assertThat(figures.isWhole()).isTrue();
        assertThat(figures.preliminary()).isTrue();
        assertThat(figures.amount()).isEqualByComparingTo(BigDecimal.valueOf(hours));
        assertThat(figures.savings()).isEqualByComparingTo("0");
    }

    @Test
    void nothingJoinedIsUnknownAndNotZero() {
        CostCalculation calculation = new CostCalculation(EnergyDirection.CONSUMPTION,
                UsageSeries.of(List.of(used(0, 60, "1"))), PriceCurve.of(List.of(price(60, 120, "0.1"))));

        assertThat(calculation.between(minute(0), minute(MINUTES))).isNull();
        assertThat(calculation.between(minute(5), minute(5))).isNull();
    }

    @Test
    void withoutEnergyThereIsNoEffectivePrice() {
        CostFigures figures = figures(EnergyDirection.CONSUMPTION, List.of(used(0, 480, "0")),
                List.of(price(0, 480, "0.3")));

        assertThat(figures.effectivePrice()).isNull();
        assertThat(figures.amount()).isEqualByComparingTo("0");
    }
}
