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
package org.openhab.energy.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests {@link BackOff}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofMinutes(2), Duration.ofHours(1));

    @ParameterizedTest(name = "after {0} failures between {1} and {2} minutes")
    @CsvSource({ "1, 1, 2", "2, 2, 4", "3, 4, 8", "5, 16, 32", "6, 30, 60", "7, 30, 60", "1000000, 30, 60" })
    void waitsTwiceAsLongEachTimeUpToTheLimit(int failures, int least, int most) {
        Random random = new Random(failures);
        for (int i = 0; i < 500; i++) {
            assertThat(backOff.after(failures, random)).isBetween(Duration.ofMinutes(least), Duration.ofMinutes(most));
        }
    }

    @Test
    void twoHomesDoNotComeBackTogether() {
        assertThat(backOff.after(3, new Random(1))).isNotEqualTo(backOff.after(3, new Random(2)));
    }

    @Test
    void mustGrowFromAPositiveWait() {
        assertThatThrownBy(() -> new BackOff(Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackOff(Duration.ofHours(2), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
