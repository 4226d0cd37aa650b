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
package org.openhab.binding.nomos.internal.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.nomos.internal.price.PriceThreshold.Position;
import org.openhab.binding.nomos.internal.price.PriceThreshold.Side;

/**
 * Tests {@link PriceThreshold}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PriceThresholdTest {

    private static PriceThreshold threshold(Side side, String limit, String hysteresis) {
        return new PriceThreshold(side, new BigDecimal(limit), new BigDecimal(hysteresis));
    }

    /** A price of "-" is unknown; the answer has an "x" for each price that fires. */
    private static String fired(PriceThreshold threshold, String prices) {
        StringBuilder fired = new StringBuilder();
        Position position = Position.UNKNOWN;
        for (String price : prices.split(" ")) {
            PriceThreshold.Step step = threshold.next(position, "-".equals(price) ? null : new BigDecimal(price));
            position = step.position();
            fired.append(step.fires() ? 'x' : '.');
        }
        return fired.toString();
    }

    @ParameterizedTest(name = "{0} {1} hysteresis {2}: {3}")
    @CsvSource({ "BELOW, 0.20, 0.02, 0.25 0.19 0.18 0.21 0.19 0.22 0.19, .x....x",
            "BELOW, 0.20, 0, 0.20 0.19 0.20 0.19, .x.x", "BELOW, 0.20, 0.02, 0.10 0.10, x.",
            "ABOVE, 0.30, 0.05, 0.10 0.31 0.29 0.31 0.25 0.31, .x...x", "ABOVE, 0.30, 0.05, 0.30 0.300, ..",
            "BELOW, 0.20, 0.02, - 0.19 - 0.18 - 0.25 - 0.1, .x.....x", "BELOW, 0, 0, 0 -0.01 0.01, .x." })
    void crossingFiresOnceUntilThePriceIsBack(Side side, String limit, String hysteresis, String prices,
            String expected) {
        assertThat(fired(threshold(side, limit, hysteresis), prices)).isEqualTo(expected);
    }

    @RepeatedTest(50)
    void betweenTwoFiringsThePriceHasAlwaysBeenBack(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        PriceThreshold threshold = threshold(Side.BELOW, "20", "3");
        Position position = Position.ARMED;
        boolean back = true;
        for (int i = 0; i < 500; i++) {
            int price = 15 + random.nextInt(12);
            PriceThreshold.Step step = threshold.next(position, BigDecimal.valueOf(price));
            assertThat(step.fires()).isEqualTo(price < 20 && back);
            back = price >= 23 || back && price >= 20;
            position = step.position();
        }
    }

    @Test
    void aPositionThatWasKeptDoesNotFireAgain() {
        assertThat(threshold(Side.ABOVE, "1", "0").next(Position.FIRED, BigDecimal.TEN).fires()).isFalse();
    }

    @Test
    void aNegativeHysteresisIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> threshold(Side.ABOVE, "1", "-0.1"));
    }
}
