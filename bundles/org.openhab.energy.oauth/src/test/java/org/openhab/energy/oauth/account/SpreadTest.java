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
package org.openhab.energy.oauth.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

/**
 * @author openHAB Energy - Initial contribution
 */
class SpreadTest {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Test
    void anAccountAlwaysHasTheSameOffset() {
        // Fixed for all time: a new release must not move every home at once.
        assertThat(Spread.of("nomos:account:home", WINDOW)).isEqualTo(Duration.ofMillis(45507));
        assertThat(Spread.of("nomos:account:home", Duration.ZERO)).isEqualTo(Duration.ZERO);
        assertThat(Spread.of("nomos:account:home", Duration.ofSeconds(-1))).isEqualTo(Duration.ZERO);
    }

    @Test
    void accountsAreSpreadEvenlyOverTheWindow() {
        int[] tenths = new int[10];
        for (int i = 0; i < 10_000; i++) {
            Duration offset = Spread.of("account-" + i, WINDOW);
            assertThat(offset).isBetween(Duration.ZERO, WINDOW.minusMillis(1));
            tenths[(int) (offset.toMillis() * 10 / WINDOW.toMillis())]++;
        }
        assertThat(Arrays.stream(tenths).boxed()).allMatch(count -> count > 850 && count < 1150);
    }
}
