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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
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

/**
 * Tests {@link UsageSeries}, partly against a naive model that knows one value per quarter-hour.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class UsageSeriesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int QUARTER = 900;
    private static final int SLOTS = 40;
    private static final Instant ZERO = Instant.parse("2026-06-01T00:00:00Z");

    private static Instant slot(int number) {
        return ZERO.plusSeconds((long) number * QUARTER);
    }

    private static UsageInterval interval(int from, int until, long energy) {
        return new UsageInterval(slot(from), slot(until), BigDecimal.valueOf(energy), Finality.FINAL);
    }

    static UsageSeries day(LocalDate date, Finality finality) {
        MarketDay day = new MarketDay(date, BERLIN);
        List<UsageInterval> intervals = new ArrayList<>();
        for (Instant start = day.start(); start.isBefore(day.end()); start = start.plusSeconds(QUARTER)) {
            intervals.add(new UsageInterval(start, start.plusSeconds(QUARTER), BigDecimal.ONE, finality));
        }
        return UsageSeries.of(intervals);
    }

    @RepeatedTest(200)
    void mergingAndAskingAgreeWithOneValuePerSlot(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Long[] model = new Long[SLOTS];
        UsageSeries series = UsageSeries.empty();
        for (int round = 0; round < 6; round++) {
            int from = random.nextInt(SLOTS);
            int until = from + 1 + random.nextInt(SLOTS - from);
            List<UsageInterval> answer = new ArrayList<>();
            for (int slot = from; slot < until; slot++) {
                boolean known = random.nextInt(4) > 0;
                model[slot] = known ? (long) random.nextInt(9) : null;
                if (known) {
                    answer.add(interval(slot, slot + 1, model[slot]));
                }
            }
            Collections.shuffle(answer, random);
            series = series.replaced(slot(from), slot(until), UsageSeries.of(answer));
        }
        int from = random.nextInt(SLOTS);
        int until = from + 1 + random.nextInt(SLOTS - from);
        long sum = 0;
        int known = 0;
        for (int slot = from; slot < until; slot++) {
            Long value = model[slot];
            sum += value == null ? 0 : value;
            known += value == null ? 0 : 1;
        }

        assertThat(series.total(slot(from), slot(until))).isEqualTo(known == 0 ? null : BigDecimal.valueOf(sum));
        assertThat(series.isWhole(slot(from), slot(until))).isEqualTo(known == until - from);
        assertThat(series.between(slot(from), slot(until)).intervals()).hasSize(known)
                .isSortedAccordingTo((one, other) -> one.start().compareTo(other.start()));
    }

    @Test
    void whatTheNewerAnswerDoesNotContainInsideOfItsRangeIsKnownNoMore() {
        UsageSeries known = UsageSeries.of(List.of(interval(0, 1, 1), interval(1, 2, 2), interval(2, 3, 3)));
        UsageSeries merged = known.replaced(slot(0), slot(2), UsageSeries.of(List.of(interval(1, 2, 7))));

        assertThat(merged.intervals()).containsExactly(interval(1, 2, 7), interval(2, 3, 3));
        assertThat(known.intervals()).as("the old one is untouched").hasSize(3);
        assertThat(known.replaced(slot(0), slot(3), UsageSeries.empty()).isEmpty()).isTrue();
    }

    @Test
    void aMonthThatReachesIntoTheRangeIsReplacedOnlyByWhatOverlapsIt() {
        UsageSeries month = UsageSeries.of(List.of(interval(0, 30, 100)));

        assertThat(month.replaced(slot(10), slot(20), UsageSeries.empty())).isEqualTo(month);
        assertThat(month.replaced(slot(10), slot(20), UsageSeries.of(List.of(interval(12, 13, 1)))).intervals())
                .containsExactly(interval(12, 13, 1));
    }

    @Test
    void noEnergyIsCountedTwice() {
        UsageSeries series = UsageSeries
                .of(List.of(interval(0, 4, 40), interval(1, 2, 5), interval(2, 3, 6), interval(2, 3, 7)));

        assertThat(series.intervals()).containsExactly(interval(1, 2, 5), interval(2, 3, 7));
    }

    @Test
    void anIntervalThatCrossesABorderIsNotCut() {
        UsageSeries series = UsageSeries.of(List.of(interval(0, 4, 40), interval(4, 8, 10)));

        assertThat(series.between(slot(1), slot(8)).intervals()).containsExactly(interval(4, 8, 10));
        assertThat(series.between(slot(0), slot(7)).intervals()).containsExactly(interval(0, 4, 40));
        assertThat(series.between(slot(5), slot(5)).isEmpty()).isTrue();
        assertThat(series.isWhole(slot(0), slot(8))).isTrue();
        assertThat(series.isWhole(slot(1), slot(8))).isFalse();
        assertThat(series.total(slot(1), slot(3))).isNull();
    }

    @ParameterizedTest(name = "edge case 8: {0} has {1} quarter-hours")
    @CsvSource({ "2026-03-29, 92", "2026-10-25, 100", "2026-06-01, 96" })
    void edgeCase08daysOfTheClockChangeAreWholeWithTheirOwnNumberOfSlots(LocalDate date, int slots) {
        UsageSeries series = day(date, Finality.FINAL);
        MarketDay day = new MarketDay(date, BERLIN);

        assertThat(series.of(day).intervals()).hasSize(slots);
        assertThat(series.isWhole(day)).isTrue();
        assertThat(series.isSettled(day)).isTrue();
        assertThat(series.isWhole(day.previous())).isFalse();
        assertThat(series.lastCompleteDay(BERLIN)).isEqualTo(day);
        assertThat(series.total(day.start(), day.end())).isEqualTo(BigDecimal.valueOf(slots));
    }

    @Test
    void theLastCompleteDayIsFoundBehindPartsAndGaps() {
        LocalDate date = LocalDate.parse("2026-06-01");
        MarketDay later = new MarketDay(date.plusDays(3), BERLIN);
        List<UsageInterval> intervals = new ArrayList<>(day(date, Finality.FINAL).intervals());
        intervals.addAll(day(later.date(), Finality.PRELIMINARY).intervals().subList(0, 95));
        UsageSeries series = UsageSeries.of(intervals);

        assertThat(series.lastCompleteDay(BERLIN)).isEqualTo(new MarketDay(date, BERLIN));
        assertThat(UsageSeries.empty().lastCompleteDay(BERLIN)).isNull();
        assertThat(UsageSeries.of(List.of(new UsageInterval(later.start(), later.next().next().end(), BigDecimal.TEN,
                Finality.FINAL))).lastCompleteDay(BERLIN)).as("a month makes no day whole").isNull();
    }

    @Test
    void onePreliminaryValueMakesASpanPreliminary() {
        UsageInterval preliminary = new UsageInterval(slot(1), slot(2), BigDecimal.ONE, Finality.PRELIMINARY);
        UsageSeries series = UsageSeries.of(List.of(interval(0, 1, 1), preliminary));

        assertThat(series.finality(slot(0), slot(1))).isEqualTo(Finality.FINAL);
        assertThat(series.finality(slot(0), slot(2))).isEqualTo(Finality.PRELIMINARY);
        assertThat(series.finality(slot(2), slot(3))).isNull();
        assertThat(Objects.requireNonNull(series.start())).isEqualTo(slot(0));
        assertThat(Objects.requireNonNull(series.end())).isEqualTo(slot(2));
    }

    @Test
    void anIntervalHasALengthAndNoNegativeEnergy() {
        assertThatIllegalArgumentException().isThrownBy(() -> interval(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> interval(1, 2, -1));
    }
}
