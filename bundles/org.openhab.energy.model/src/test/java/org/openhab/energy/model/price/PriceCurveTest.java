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
package org.openhab.energy.model.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds {@link PriceCurve} against a brute-force model that knows the price of every minute.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PriceCurveTest {
    private static final Instant ZERO = Instant.parse("2026-03-28T23:00:00Z");
    private static final int MINUTES = 300;

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMinuteHasThePriceOfTheSlotThatCoversIt(long seed) {
        Random random = new Random(seed);
        List<PriceSlot> rows = randomRows(random);
        @Nullable
        PriceSlot[] expected = model(rows);
        PriceCurve curve = PriceCurve.of(rows);

        for (int minute = 0; minute < MINUTES; minute++) {
            PriceSlot covering = expected[minute];
            PriceSlot slot = curve.slotAt(at(minute).plusSeconds(random.nextInt(60)));
            if (covering == null) {
                assertThat(slot).as("minute %d", minute).isNull();
            } else {
                assertThat(slot).as("minute %d", minute).isNotNull();
                assertThat(Objects.requireNonNull(slot).start()).isEqualTo(covering.start());
                assertThat(slot.total()).isEqualTo(covering.total());
                assertThat(slot.components()).isEqualTo(covering.components());
            }
        }
        assertOrderedWithoutOverlap(curve);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPartKnowsTheSameAsTheWholeAndNothingOutside(long seed) {
        Random random = new Random(seed);
        List<PriceSlot> rows = randomRows(random);
        @Nullable
        PriceSlot[] expected = model(rows);
        int from = random.nextInt(MINUTES);
        int until = random.nextInt(MINUTES);
        PriceCurve part = PriceCurve.of(rows).between(at(from), at(until));

        for (int minute = 0; minute < MINUTES; minute++) {
            PriceSlot covering = minute >= from && minute < until ? expected[minute] : null;
            PriceSlot slot = part.slotAt(at(minute));
            assertThat(slot == null).as("minute %d", minute).isEqualTo(covering == null);
            if (slot != null && covering != null) {
                assertThat(slot.total()).isEqualTo(covering.total());
                assertThat(slot.start()).isAfterOrEqualTo(at(from));
                assertThat(slot.end()).isBeforeOrEqualTo(at(until));
            }
        }
        assertOrderedWithoutOverlap(part);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void figuresAndWholenessAgreeWithCountingMinutes(long seed) {
        Random random = new Random(seed);
        List<PriceSlot> rows = randomRows(random);
        @Nullable
        PriceSlot[] expected = model(rows);
        int from = random.nextInt(MINUTES - 1);
        int until = from + 1 + random.nextInt(MINUTES - from - 1);
        PriceCurve curve = PriceCurve.of(rows);

        List<BigDecimal> known = IntStream.range(from, until).mapToObj(m -> expected[m]).filter(Objects::nonNull)
                .map(PriceSlot::total).filter(Objects::nonNull).toList();
        boolean whole = known.size() == until - from;
        assertThat(curve.isWhole(at(from), at(until))).isEqualTo(whole);

        PriceStatistics statistics = curve.statistics(at(from), at(until));
        if (known.isEmpty()) {
            assertThat(statistics).isNull();
        } else {
            BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(statistics).isNotNull();
            Objects.requireNonNull(statistics);
            assertThat(statistics.minimum()).isEqualByComparingTo(Collections.min(known));
            assertThat(statistics.maximum()).isEqualByComparingTo(Collections.max(known));
            assertThat(statistics.average())
                    .isEqualByComparingTo(sum.divide(BigDecimal.valueOf(known.size()), 6, RoundingMode.HALF_EVEN));
            assertThat(statistics.whole()).isEqualTo(whole);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rankCountsTheCheaperSlotsOfTheSpan(long seed) {
        Random random = new Random(seed);
        PriceCurve curve = PriceCurve.of(randomRows(random));
        int from = random.nextInt(MINUTES - 1);
        int until = from + 1 + random.nextInt(MINUTES - from - 1);
        Instant instant = at(random.nextInt(MINUTES));
        PriceSlot slot = curve.slotAt(instant);

        Integer rank = curve.rank(instant, at(from), at(until));

        boolean inside = !instant.isBefore(at(from)) && instant.isBefore(at(until));
        if (slot == null || slot.total() == null || !inside) {
            assertThat(rank).isNull();
        } else {
            BigDecimal total = Objects.requireNonNull(slot.total());
            long cheaper = curve.slots().stream().filter(other -> other.start().isBefore(at(until)))
                    .filter(other -> other.end().isAfter(at(from))).map(PriceSlot::total).filter(Objects::nonNull)
                    .filter(other -> other.compareTo(total) < 0).count();
            assertThat(rank).isEqualTo((int) cheaper + 1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aNewerCurveReplacesItsWholeSpanAndLeavesTheRest(long seed) {
        Random random = new Random(seed);
        PriceCurve older = PriceCurve.of(randomRows(random));
        PriceCurve newer = PriceCurve.of(randomRows(random)).between(at(60), at(200));
        PriceCurve merged = older.replacedBy(newer);
        if (newer.isEmpty()) {
            assertThat(merged).isEqualTo(older);
            return;
        }
        Instant begin = newer.slots().get(0).start();
        Instant end = newer.slots().get(newer.slots().size() - 1).end();
        for (int minute = 0; minute < MINUTES; minute++) {
            Instant instant = at(minute);
            boolean replaced = !instant.isBefore(begin) && instant.isBefore(end);
            assertThat(totalAt(merged, instant)).as("minute %d", minute)
                    .isEqualTo(totalAt(replaced ? newer : older, instant));
        }
        assertOrderedWithoutOverlap(merged);
    }

    @Test
    void aCurveDoesNotDependOnTheOrderOfItsRows() {
        Random random = new Random(4711);
        List<PriceSlot> rows = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            rows.add(slot(i * 15, i * 15 + 15, BigDecimal.valueOf(random.nextInt(9000) - 2000, 4)));
        }
        PriceCurve sorted = PriceCurve.of(rows);
        Collections.shuffle(rows, random);

        assertThat(PriceCurve.of(rows)).isEqualTo(sorted).hasSameHashCodeAs(sorted);
    }

    @Test
    void theExtremesOfADayWithNegativePricesOnlyAreNegative() {
        PriceCurve curve = PriceCurve
                .of(List.of(slot(0, 15, new BigDecimal("-0.02")), slot(15, 30, new BigDecimal("-0.48"))));

        PriceStatistics statistics = Objects.requireNonNull(curve.statistics(at(0), at(30)));

        assertThat(statistics.maximum()).isEqualByComparingTo("-0.02");
        assertThat(statistics.minimum()).isEqualByComparingTo("-0.48");
        assertThat(statistics.average()).isEqualByComparingTo("-0.25");
    }

    @Test
    void theAverageWeighsEachSlotWithItsLength() {
        PriceCurve curve = PriceCurve
                .of(List.of(slot(0, 60, new BigDecimal("0.10")), slot(60, 75, new BigDecimal("0.60"))));

        assertThat(Objects.requireNonNull(curve.statistics(at(0), at(75))).average()).isEqualByComparingTo("0.20");
    }

    @Test
    void figuresOfASpanShorterThanASecondAreThoseOfItsSlot() {
        PriceCurve curve = PriceCurve.of(List.of(slot(0, 15, new BigDecimal("0.31"))));

        PriceStatistics statistics = Objects.requireNonNull(curve.statistics(at(0), at(0).plusMillis(1)));

        assertThat(statistics.average()).isEqualByComparingTo("0.31");
        assertThat(statistics.whole()).isTrue();
    }

    @Test
    void equalPricesShareTheBetterRankWhateverTheirScale() {
        PriceCurve curve = PriceCurve.of(List.of(slot(0, 15, new BigDecimal("0.1")),
                slot(15, 30, new BigDecimal("0.100")), slot(30, 45, new BigDecimal("0.2"))));

        assertThat(curve.rank(at(0), at(0), at(45))).isEqualTo(1);
        assertThat(curve.rank(at(15), at(0), at(45))).isEqualTo(1);
        assertThat(curve.rank(at(30), at(0), at(45))).isEqualTo(3);
    }

    @Test
    void theEndOfWhatIsKnownLooksPastUnknownSlots() {
        PriceCurve curve = PriceCurve
                .of(List.of(slot(0, 15, BigDecimal.ONE), slot(15, 30, null), slot(30, 45, null)));

        assertThat(curve.knownUntil()).isEqualTo(at(15));
        assertThat(PriceCurve.of(List.of(slot(0, 15, null))).knownUntil()).isNull();
    }

    @Test
    void anEmptyCurveKnowsNothing() {
        PriceCurve curve = PriceCurve.empty();

        assertThat(curve.isEmpty()).isTrue();
        assertThat(curve.slotAt(at(0))).isNull();
        assertThat(curve.slotAfter(at(0))).isNull();
        assertThat(curve.statistics(at(0), at(10))).isNull();
        assertThat(curve.isWhole(at(0), at(10))).isFalse();
        assertThat(curve.replacedBy(curve)).isEqualTo(curve);
        assertThat(curve).hasToString("no prices");
    }

    @Test
    void theSlotAfterAnInstantIsTheNextToStart() {
        PriceCurve curve = PriceCurve.of(List.of(slot(0, 15, BigDecimal.ONE), slot(30, 45, BigDecimal.TEN)));

        assertThat(Objects.requireNonNull(curve.slotAfter(at(0))).start()).isEqualTo(at(30));
        assertThat(Objects.requireNonNull(curve.slotAfter(at(29))).start()).isEqualTo(at(30));
        assertThat(curve.slotAfter(at(30))).isNull();
    }

    @Test
    void aSlotMustNotBeEmpty() {
        assertThatThrownBy(() -> slot(15, 15, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("end after its start");
    }

    private static @Nullable BigDecimal totalAt(PriceCurve curve, Instant instant) {
        PriceSlot slot = curve.slotAt(instant);
        return slot == null ? null : slot.total();
    }

    private static void assertOrderedWithoutOverlap(PriceCurve curve) {
        List<PriceSlot> slots = curve.slots();
        for (int i = 1; i < slots.size(); i++) {
            assertThat(slots.get(i).start()).isAfterOrEqualTo(slots.get(i - 1).end());
        }
    }

    private static List<PriceSlot> randomRows(Random random) {
        List<PriceSlot> rows = new ArrayList<>();
        int[] lengths = { 15, 15, 15, 30, 60, 7 };
        int count = random.nextInt(25);
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(MINUTES / 5) * 5;
            BigDecimal total = random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextInt(40) - 15, 2);
            rows.add(slot(start, start + lengths[random.nextInt(lengths.length)], total));
        }
        return rows;
    }

    private static @Nullable PriceSlot[] model(List<PriceSlot> rows) {
        TreeMap<Instant, PriceSlot> lastOfStart = new TreeMap<>();
        rows.forEach(row -> lastOfStart.put(row.start(), row));
        @Nullable
        PriceSlot[] minutes = new PriceSlot[MINUTES];
        for (int minute = 0; minute < MINUTES; minute++) {
            Map.Entry<Instant, PriceSlot> newest = lastOfStart.floorEntry(at(minute));
            minutes[minute] = newest != null && newest.getValue().end().isAfter(at(minute)) ? newest.getValue() : null;
        }
        return Arrays.copyOf(minutes, MINUTES);
    }

    private static PriceSlot slot(int from, int until, @Nullable BigDecimal total) {
        Map<PriceComponent, BigDecimal> components = total == null ? Map.of() : Map.of(PriceComponent.GRID, total);
        return new PriceSlot(at(from), at(until), total, components);
    }

    private static Instant at(int minute) {
        return ZERO.plus(Duration.ofMinutes(minute));
    }
}
