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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * What the choice of hours saved, by its laws: on random days around both changes of the clock, with negative and missing prices.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ShiftingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BigDecimal CLOSE = new BigDecimal("0.00000001");
    private static final int SLOT = 900;

    /** Days with their usage in Wh and prices in hundredths of a cent; a null is unknown. */
    private static final class Home {
        private final MarketDay first;
        private final MarketDay until;
        private final List<@Nullable Integer> usage = new ArrayList<>();
        private final List<@Nullable Integer> prices = new ArrayList<>();

        Home(String date, int days) {
            first = new MarketDay(LocalDate.parse(date), BERLIN);
            until = new MarketDay(first.date().plusDays(days), BERLIN);
        }

        int slots() {
            return (int) ((until.start().getEpochSecond() - first.start().getEpochSecond()) / SLOT);
        }

        Instant at(int slot) {
            return first.start().plusSeconds((long) slot * SLOT);
        }

        Home random(Random random, boolean gaps) {
            for (int slot = 0; slot < slots(); slot++) {
                usage.add(gaps && random.nextInt(9) == 0 ? null : random.nextInt(1500));
                prices.add(gaps && random.nextInt(9) == 0 ? null : random.nextInt(5000) - 1000);
            }
            return this;
        }

        CostCalculation calculation(EnergyDirection direction) {
            List<UsageInterval> intervals = new ArrayList<>();
            List<PriceSlot> slots = new ArrayList<>();
            for (int slot = 0; slot < slots(); slot++) {
                Integer used = usage.get(slot);
                Integer price = prices.get(slot);
                if (used != null) {
                    intervals.add(new UsageInterval(at(slot), at(slot + 1), BigDecimal.valueOf(used, 3),
                            Finality.FINAL));
                }
                slots.add(new PriceSlot(at(slot), at(slot + 1), price == null ? null : BigDecimal.valueOf(price, 4)));
            }
            return new CostCalculation(direction, UsageSeries.of(intervals), PriceCurve.of(slots));
        }

        CostFigures figures() {
            return Objects.requireNonNull(calculation(EnergyDirection.CONSUMPTION).ofDays(first, until));
        }

        Home with(UnaryOperator<List<@Nullable Integer>> newUsage, UnaryOperator<List<@Nullable Integer>> newPrices) {
            Home changed = new Home(first.date().toString(), (int) (until.date().toEpochDay()
                    - first.date().toEpochDay()));
            changed.usage.addAll(newUsage.apply(new ArrayList<>(usage)));
            changed.prices.addAll(newPrices.apply(new ArrayList<>(prices)));
            return changed;
        }
    }

    private static Home home(RepetitionInfo repetition, boolean gaps) {
        Random random = new Random(77 + repetition.getCurrentRepetition());
        String[] dates = { "2026-03-28", "2026-06-01", "2026-10-24" };
        return new Home(dates[random.nextInt(3)], 1 + random.nextInt(4)).random(random, gaps);
    }

    private static void assertClose(BigDecimal actual, BigDecimal expected) {
        assertThat(actual.subtract(expected).abs()).as("%s and %s", actual, expected).isLessThanOrEqualTo(CLOSE);
    }

    /** Against a sum of its own: each day's energy at the plain mean of the prices that have a usage. */
    @RepeatedTest(200)
    void savingsAreTheSumOfTheDaysAgainstEvenUse(RepetitionInfo repetition) {
        Home home = home(repetition, true);
        BigDecimal savings = BigDecimal.ZERO;
        int joined = 0;
        for (MarketDay day = home.first; day.date().isBefore(home.until.date()); day = day.next()) {
            BigDecimal energy = BigDecimal.ZERO;
            BigDecimal cost = BigDecimal.ZERO;
            BigDecimal prices = BigDecimal.ZERO;
            int count = 0;
            for (int slot = 0; slot < home.slots(); slot++) {
                Integer used = home.usage.get(slot);
                Integer price = home.prices.get(slot);
                if (used != null && price != null && MarketDay.of(home.at(slot), BERLIN).equals(day)) {
                    BigDecimal euros = BigDecimal.valueOf(price, 4);
                    energy = energy.add(BigDecimal.valueOf(used, 3));
                    cost = cost.add(euros.multiply(BigDecimal.valueOf(used, 3)));
                    prices = prices.add(euros);
                    count++;
                }
            }
            savings = savings.add(energy.multiply(prices).divide(BigDecimal.valueOf(count), 12, RoundingMode.HALF_EVEN)
                    .subtract(cost));
            joined += count;
        }
        CostFigures figures = home.figures();
        assertClose(figures.savings(), savings);
        assertThat(figures.coverage()).isEqualTo(BigDecimal.valueOf(joined).divide(BigDecimal.valueOf(home.slots()), 4,
                RoundingMode.DOWN));
        assertThat(figures.expected().toSeconds()).isEqualTo((long) home.slots() * SLOT);
    }

    @RepeatedTest(50)
    void evenUseSavesNothing(RepetitionInfo repetition) {
        Home even = home(repetition, false).with(usage -> {
            usage.replaceAll(used -> 400);
            return usage;
        }, prices -> prices);
        assertClose(even.figures().savings(), BigDecimal.ZERO);
    }

    @RepeatedTest(50)
    void aFlatPriceSavesNothing(RepetitionInfo repetition) {
        Home flat = home(repetition, true).with(usage -> usage, prices -> {
            prices.replaceAll(price -> price == null ? null : 2500);
            return prices;
        });
        assertClose(flat.figures().savings(), BigDecimal.ZERO);
    }

    /** Also when each day becomes dearer by an amount of its own: what nobody can choose is no saving. */
    @RepeatedTest(100)
    void aDearerDaySavesNeitherMoreNorLess(RepetitionInfo repetition) {
        Home home = home(repetition, true);
        Home dearer = home.with(usage -> usage, prices -> {
            for (int slot = 0; slot < prices.size(); slot++) {
                Integer price = prices.get(slot);
                int more = MarketDay.of(home.at(slot), BERLIN).date().getDayOfMonth() * 37;
                prices.set(slot, price == null ? null : price + more);
            }
            return prices;
        });
        assertClose(dearer.figures().savings(), home.figures().savings());
    }

    @RepeatedTest(100)
    void energyThatMovesToACheaperSlotOfTheDaySavesTheDifference(RepetitionInfo repetition) {
        Home home = home(repetition, false);
        Random random = new Random(repetition.getCurrentRepetition());
        int from = random.nextInt(home.slots() - 1);
        int to = from + 1;
        Home moved = home.with(usage -> {
            usage.set(to, Objects.requireNonNull(usage.get(to)) + Objects.requireNonNull(usage.get(from)));
            usage.set(from, 0);
            return usage;
        }, prices -> prices);
        if (MarketDay.of(home.at(from), BERLIN).equals(MarketDay.of(home.at(to), BERLIN))) {
            BigDecimal difference = BigDecimal.valueOf(
                    Objects.requireNonNull(home.prices.get(from)) - Objects.requireNonNull(home.prices.get(to)), 4);
            assertClose(moved.figures().savings().subtract(home.figures().savings()),
                    difference.multiply(BigDecimal.valueOf(Objects.requireNonNull(home.usage.get(from)), 3)));
        }
        assertThat(moved.figures().energy()).isEqualByComparingTo(home.figures().energy());
    }

    @RepeatedTest(50)
    void whatFeedInEarnsMoreIsWhatUseWouldHaveSavedLess(RepetitionInfo repetition) {
        Home home = home(repetition, true);
        CostFigures revenue = Objects
                .requireNonNull(home.calculation(EnergyDirection.FEED_IN).ofDays(home.first, home.until));
        assertThat(revenue.savings()).isEqualByComparingTo(home.figures().savings().negate());
    }

    @Test
    void aSingleDayIsTheDayItself() {
        Home home = new Home("2026-10-25", 1).random(new Random(3), false);
        assertThat(home.figures()).isEqualTo(home.calculation(EnergyDirection.CONSUMPTION).of(home.first));
        assertThat(home.figures().isWhole()).isTrue();
    }

    @Test
    void aDayWithoutUsageShowsInTheCoverageOnly() {
        Home home = new Home("2026-06-01", 2).random(new Random(4), false).with(usage -> {
            for (int slot = 96; slot < 192; slot++) {
                usage.set(slot, null);
            }
            return usage;
        }, prices -> prices);
        assertThat(home.figures().coverage()).isEqualByComparingTo("0.5");
        assertThat(home.figures().savings()).isEqualByComparingTo(Objects
                .requireNonNull(home.calculation(EnergyDirection.CONSUMPTION).of(home.first)).savings());
    }

    @Test
    void anAnalogMeterTellsNoSavings() {
        Home home = new Home("2026-06-01", 30).random(new Random(5), false);
        UsageSeries month = UsageSeries.of(
                List.of(new UsageInterval(home.first.start(), home.until.start(), BigDecimal.TEN, Finality.FINAL)));
        assertThat(new CostCalculation(EnergyDirection.CONSUMPTION, month,
                PriceCurve.of(List.of(new PriceSlot(home.first.start(), home.until.start(), BigDecimal.ONE))))
                .ofDays(home.first, home.until)).isNull();
    }

    @Test
    void aCostAndARevenueAreNotAdded() {
        Home home = new Home("2026-06-01", 1).random(new Random(6), false);
        CostFigures revenue = Objects
                .requireNonNull(home.calculation(EnergyDirection.FEED_IN).ofDays(home.first, home.until));
        assertThatThrownBy(() -> home.figures().plus(revenue)).isInstanceOf(IllegalArgumentException.class);
    }
}
