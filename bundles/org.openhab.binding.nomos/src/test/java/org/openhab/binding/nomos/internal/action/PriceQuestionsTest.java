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
package org.openhab.binding.nomos.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.binding.nomos.internal.handler.Outcome;
import org.openhab.binding.nomos.internal.handler.Outcome.Reason;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceComponent;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.price.PriceStatistics;

/**
 * Questions about prices, on curves with gaps, clock changes and slots of several lengths.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PriceQuestionsTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant GAP = berlin("2026-06-01T10:15:00");

    private static PriceQuestions questions(String day, @Nullable Instant gap) {
        MarketDay marketDay = MarketDay.of(berlin(day + "T12:00:00"), NomosBindingConstants.ZONE);
        List<PriceSlot> slots = new ArrayList<>();
        for (Instant start = marketDay.start(); start.isBefore(marketDay.end()); start = start.plus(QUARTER)) {
            slots.add(new PriceSlot(start, start.plus(QUARTER), start.equals(gap) ? null : price(start),
                    Map.of(PriceComponent.GRID, new BigDecimal("0.0947"))));
        }
        return new PriceQuestions(PriceCurve.of(slots), NomosBindingConstants.ZONE);
    }

    private static BigDecimal price(Instant start) {
        return BigDecimal.valueOf(start.getEpochSecond() / 900 * 7919 % 5000 - 900, 4);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static void assertFailed(Outcome<?> outcome, Reason reason, String key) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.text().key()).isEqualTo(key);
        });
    }

    @Test
    void aPriceIsThatOfItsSlotFromTheFirstInstantToTheLast() {
        PriceQuestions questions = questions("2026-06-01", null);
        Instant slot = berlin("2026-06-01T10:15:00");
        assertThat(done(questions.priceAt(slot)).total()).isEqualTo(price(slot));
        assertThat(done(questions.priceAt(slot.plusSeconds(899))).total()).isEqualTo(price(slot));
        assertThat(done(questions.priceAt(slot.minusNanos(1))).total()).isEqualTo(price(slot.minus(QUARTER)));
    }

    @Test
    void whatIsNotKnownIsNeitherZeroNorAPart() {
        PriceQuestions questions = questions("2026-06-01", GAP);
        Instant before = GAP.minus(Duration.ofHours(1));
        Instant after = GAP.plus(Duration.ofHours(1));
        assertFailed(questions.priceAt(GAP), Reason.ABSENT, "hint.no-price-at");
        assertFailed(questions.priceAt(berlin("2026-06-02T00:00:00")), Reason.ABSENT, "hint.no-price-at");
        assertFailed(questions.statistics(before, after), Reason.ABSENT, "hint.prices-missing");
        assertFailed(questions.costOf(BigDecimal.ONE, before, after), Reason.ABSENT, "hint.prices-missing");
        assertThat(questions.prices(before, after, null)).hasSize(7).doesNotContainKey(GAP);
        assertThat(questions.prices(before, after, PriceComponent.GRID)).hasSize(8);
        assertThat(questions.prices(before, after, PriceComponent.LEVIES)).isEmpty();
        assertThat(done(questions.statistics(before, GAP)).whole()).isTrue();
    }

    @Test
    void aFailureNamesTheTimesOfTheClockOnTheWall() {
        Outcome<PriceSlot> outcome = questions("2026-06-01", GAP).priceAt(GAP);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.text().arguments())
                .isEqualTo(List.of("2026-06-01 10:15", "2026-06-02 00:00")));
    }

    @Test
    void withoutAnyPriceTheAnswerSaysSo() {
        PriceQuestions nothing = new PriceQuestions(PriceCurve.empty(), NomosBindingConstants.ZONE);
        assertFailed(nothing.priceAt(GAP), Reason.UNAVAILABLE, "hint.no-prices-yet");
        assertFailed(nothing.statistics(GAP, GAP.plus(QUARTER)), Reason.UNAVAILABLE, "hint.no-prices-yet");
    }

    @ParameterizedTest
    @CsvSource({ "0", "-3600" })
    void aSpanMustEndAfterItsBegin(long seconds) {
        PriceQuestions questions = questions("2026-06-01", null);
        assertFailed(questions.statistics(GAP, GAP.plusSeconds(seconds)), Reason.WRONG_INPUT, "hint.span-order");
        assertFailed(questions.costOf(BigDecimal.ONE, GAP, GAP.plusSeconds(seconds)), Reason.WRONG_INPUT,
                "hint.span-order");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "-0.001" })
    void aPowerMustBeMoreThanZero(BigDecimal power) {
        assertFailed(questions("2026-06-01", null).costOf(power, GAP, GAP.plus(QUARTER)), Reason.WRONG_INPUT,
                "hint.power");
    }

    @ParameterizedTest(name = "{0} has {1} hours")
    @CsvSource({ "2026-06-01, 24", "2026-03-29, 23", "2026-10-25, 25" })
    void aDayCostsTheSumOfItsSlotsAlsoWhenTheClockChanges(String day, int hours) {
        MarketDay marketDay = MarketDay.of(berlin(day + "T12:00:00"), NomosBindingConstants.ZONE);
        PowerCost cost = done(questions(day, null).costOf(new BigDecimal("2"), marketDay.start(), marketDay.end()));
        BigDecimal sum = BigDecimal.ZERO;
        for (Instant start = marketDay.start(); start.isBefore(marketDay.end()); start = start.plus(QUARTER)) {
            sum = sum.add(price(start).multiply(new BigDecimal("0.5")));
        }
        assertThat(cost.energy()).isEqualByComparingTo(BigDecimal.valueOf(2L * hours));
        assertThat(cost.cost()).isEqualByComparingTo(sum);
    }

    @Test
    void theCostOfAnySpanIsThatOfItsSeconds() {
        PriceQuestions questions = questions("2026-06-01", null);
        Instant day = berlin("2026-06-01T00:00:00");
        Random random = new Random(3);
        for (int attempt = 0; attempt < 200; attempt++) {
            int from = random.nextInt(86_000);
            int until = from + 1 + random.nextInt(86_400 - from - 1);
            BigDecimal sum = BigDecimal.ZERO;
            for (int slot = from / 900; slot * 900 < until; slot++) {
                int seconds = Math.min(until, slot * 900 + 900) - Math.max(from, slot * 900);
                sum = sum.add(price(day.plusSeconds(slot * 900L)).multiply(BigDecimal.valueOf(seconds)));
            }
            PowerCost cost = done(
                    questions.costOf(new BigDecimal("3.6"), day.plusSeconds(from), day.plusSeconds(until)));
            assertThat(cost.cost()).isCloseTo(sum.movePointLeft(3),
                    org.assertj.core.data.Offset.offset(new BigDecimal("0.000001")));
            PriceStatistics statistics = done(
                    questions.statistics(day.plusSeconds(from), day.plusSeconds(until)));
            assertThat(cost.price()).isEqualByComparingTo(statistics.average());
        }
    }

    @Test
    void slotsOfSeveralLengthsWeighByTheirLength() {
        Instant start = berlin("2026-06-01T00:00:00");
        PriceQuestions mixed = new PriceQuestions(PriceCurve.of(List.of(
                new PriceSlot(start, start.plus(Duration.ofHours(1)), new BigDecimal("0.10")),
                new PriceSlot(start.plus(Duration.ofHours(1)), start.plus(Duration.ofMinutes(75)),
                        new BigDecimal("0.60")))),
                NomosBindingConstants.ZONE);
        PowerCost cost = done(mixed.costOf(BigDecimal.ONE, start, start.plus(Duration.ofMinutes(75))));
        assertThat(cost.energy()).isEqualByComparingTo("1.25");
        assertThat(cost.cost()).isEqualByComparingTo("0.25");
        assertThat(Objects.requireNonNull(cost.price())).isEqualByComparingTo("0.2");
    }
}
