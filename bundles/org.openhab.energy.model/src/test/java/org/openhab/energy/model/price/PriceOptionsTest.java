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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Tests quantiles, ranks of feed-in, the spread basic fee and the hourly mean.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PriceOptionsTest {
    private static final int QUARTER = 900;
    private static final Instant ZERO = Instant.parse("2026-06-01T00:00:00Z");

    private static Instant quarter(int number) {
        return ZERO.plusSeconds((long) number * QUARTER);
    }

    private static PriceSlot slot(int from, int until, @Nullable String total) {
        return new PriceSlot(quarter(from), quarter(until), total == null ? null : new BigDecimal(total));
    }

    @RepeatedTest(200)
    void quantileAndRankAgreeWithCounting(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int slots = 1 + random.nextInt(100);
        @Nullable
        Integer[] prices = new @Nullable Integer[slots];
        List<PriceSlot> list = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            prices[i] = random.nextInt(5) == 0 ? null : random.nextInt(20) - 5;
            list.add(slot(i, i + 1, prices[i] == null ? null : prices[i].toString()));
        }
        PriceCurve curve = PriceCurve.of(list);
        for (int i = 0; i < slots; i++) {
            Integer price = prices[i];
            int lower = 0;
            int higher = 0;
            int known = 0;
            for (@Nullable
            Integer other : prices) {
                known += other == null ? 0 : 1;
                lower += other != null && price != null && other < price ? 1 : 0;
                higher += other != null && price != null && other > price ? 1 : 0;
            }
            Instant at = quarter(i).plusSeconds(random.nextInt(QUARTER));
            Integer cheap = curve.rank(at, quarter(0), quarter(slots), PriceOrder.CHEAPEST_FIRST);
            Integer dear = curve.rank(at, quarter(0), quarter(slots), PriceOrder.DEAREST_FIRST);
            BigDecimal quantile = curve.quantile(at, quarter(0), quarter(slots), PriceOrder.CHEAPEST_FIRST);
            BigDecimal inverted = curve.quantile(at, quarter(0), quarter(slots), PriceOrder.DEAREST_FIRST);
            if (price == null) {
                assertThat(cheap).isNull();
                assertThat(dear).isNull();
                assertThat(quantile).isNull();
            } else {
                assertThat(cheap).isEqualTo(1 + lower);
                assertThat(dear).isEqualTo(1 + higher);
                assertThat(quantile).isEqualByComparingTo(
                        BigDecimal.valueOf(lower).divide(BigDecimal.valueOf(known), 4, java.math.RoundingMode.DOWN));
                assertThat(inverted).isEqualByComparingTo(
                        BigDecimal.valueOf(higher).divide(BigDecimal.valueOf(known), 4, java.math.RoundingMode.DOWN));
            }
        }
    }

    @Test
    void belowAQuarterHoldsForExactlyTheBestQuarterOfADay() {
        List<PriceSlot> slots = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            slots.add(slot(i, i + 1, Integer.toString((i * 37) % 97)));
        }
        PriceCurve curve = PriceCurve.of(slots);

        assertThat(slots.stream().filter(slot -> Objects
                .requireNonNull(curve.quantile(slot.start(), quarter(0), quarter(96), PriceOrder.CHEAPEST_FIRST))
                .compareTo(new BigDecimal("0.25")) < 0)).hasSize(24);
    }

    @Test
    void aQuantileWeighsByTimeAndAFlatPriceIsGood() {
        PriceCurve mixed = PriceCurve.of(List.of(slot(0, 4, "1"), slot(4, 5, "2"), slot(5, 6, "3"), slot(6, 8, null)));

        assertThat(mixed.quantile(quarter(5), quarter(0), quarter(8), PriceOrder.CHEAPEST_FIRST))
                .isEqualByComparingTo("0.8333");
        assertThat(PriceCurve.of(List.of(slot(0, 1, "5"), slot(1, 2, "5"))).quantile(quarter(1), quarter(0),
                quarter(2), PriceOrder.CHEAPEST_FIRST)).isEqualByComparingTo("0");
        assertThat(mixed.quantile(quarter(0), quarter(1), quarter(8), PriceOrder.CHEAPEST_FIRST)).isNull();
    }

    @Test
    void theBasicFeeIsSpreadOverTheYear() {
        BaseFee fee = new BaseFee(new BigDecimal("6.90"), BigDecimal.valueOf(4200));
        PriceSlot priced = new PriceSlot(quarter(0), quarter(1), new BigDecimal("0.25"),
                Map.of(PriceComponent.GRID, new BigDecimal("0.09")));
        PriceCurve curve = fee.addedTo(PriceCurve.of(List.of(priced, slot(1, 2, null))));

        assertThat(fee.perKwh()).isEqualByComparingTo("0.019714");
        assertThat(curve.slots().get(0).total()).isEqualByComparingTo("0.269714");
        assertThat(curve.slots().get(0).components()).isEqualTo(priced.components());
        assertThat(curve.slots().get(1).total()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new BaseFee(BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void anHourCostsTheMeanOfItsSlots() {
        PriceSlot full = new PriceSlot(quarter(2), quarter(4), new BigDecimal("0.30"),
                Map.of(PriceComponent.GRID, new BigDecimal("0.10")));
        PriceSlot short1 = new PriceSlot(quarter(0), quarter(1), new BigDecimal("0.10"),
                Map.of(PriceComponent.GRID, new BigDecimal("0.02"), PriceComponent.LEVIES, BigDecimal.ONE));
        PriceSlot short2 = new PriceSlot(quarter(1), quarter(2), new BigDecimal("0.20"),
                Map.of(PriceComponent.GRID, new BigDecimal("0.02")));
        PriceCurve hourly = HourlyMean
                .of(PriceCurve.of(List.of(full, short1, short2, slot(4, 5, "1"), slot(8, 12, "0.5"), slot(12, 13, null),
                        slot(13, 16, "1"))));

        assertThat(hourly.slots()).extracting(PriceSlot::length).containsOnly(Duration.ofHours(1));
        assertThat(hourly.slots()).extracting(PriceSlot::start).containsExactly(quarter(0), quarter(4), quarter(8),
                quarter(12));
        assertThat(hourly.slots().get(0).total()).isEqualByComparingTo("0.225");
        assertThat(hourly.slots().get(0).component(PriceComponent.GRID)).isEqualByComparingTo("0.06");
        assertThat(hourly.slots().get(0).component(PriceComponent.LEVIES)).isNull();
        assertThat(hourly.slots().get(1).total()).as("a quarter of an hour tells nothing of the hour").isNull();
        assertThat(hourly.slots().get(2).total()).isEqualByComparingTo("0.5");
        assertThat(hourly.slots().get(3).total()).isNull();
        assertThat(HourlyMean.of(PriceCurve.empty()).isEmpty()).isTrue();
    }
}
