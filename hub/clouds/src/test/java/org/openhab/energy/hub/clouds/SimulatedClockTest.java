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
package org.openhab.energy.hub.clouds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

/**
 * The movable clock.
 *
 * @author openHAB Energy - Initial contribution
 */
class SimulatedClockTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SimulatedClock base = new SimulatedClock(Clock.fixed(START, ZoneOffset.UTC), ZoneOffset.UTC);
    private final SimulatedClock clock = new SimulatedClock(base, ZoneId.of("Europe/Berlin"));

    @Test
    void itRunsWithItsBaseUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(START);
        base.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3600));
    }

    @Test
    void aSetClockGoesOnAndAFrozenOneDoesNot() {
        clock.set(START.plus(Duration.ofDays(100)));
        base.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(100)).plusSeconds(3600));

        clock.freeze(START);
        base.advance(Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(-5));
        assertThat(clock.instant()).isEqualTo(START.minusSeconds(300));

        clock.reset();
        assertThat(clock.instant()).isEqualTo(base.instant());
    }

    @Test
    void aViewInAnotherZoneIsTheSameClock() {
        Clock view = clock.withZone(ZoneOffset.UTC);
        for (int i = 0; i < 100_000; i++) {
            clock.advance(Duration.ofMinutes(5));
        }
        assertThat(view.instant()).isEqualTo(START.plus(Duration.ofMinutes(500_000))).isEqualTo(clock.instant());
        assertThat(view.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }
}
