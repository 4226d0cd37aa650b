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
package org.openhab.binding.nexcloud.internal.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The step of calls.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PaceTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 60, 240, 300 })
    void inNoMinuteThereAreMoreThanNineTenthsOfTheCalls(int perMinute) {
        Pace pace = Pace.below(perMinute);
        List<Instant> moments = new ArrayList<>();
        for (int call = 0; call < 3 * perMinute; call++) {
            moments.add(pace.reserve(call == 0 ? NOW : moments.get(call - 1)));
        }
        for (Instant from : moments) {
            long inMinute = moments.stream()
                    .filter(moment -> !moment.isBefore(from) && moment.isBefore(from.plusSeconds(60))).count();
            assertThat(inMinute).isLessThanOrEqualTo(Math.max(1, (perMinute * 9L + 9) / 10));
        }
    }

    @Test
    void aPaceThatRestedGoesOnAtOnce() {
        Pace pace = new Pace(Duration.ofSeconds(1));
        pace.reserve(NOW);
        assertThat(pace.next(NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThat(pace.next(NOW.plusSeconds(9))).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheCalls() {
        Pace pace = new Pace(Duration.ofSeconds(1));
        pace.reserve(NOW);
        assertThat(pace.next(NOW.minus(Duration.ofDays(1)))).isBefore(NOW.minus(Duration.ofHours(23)));
    }
}
