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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * Tests {@link Ticker} and {@link Lifecycle}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class TickerTest {
    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final VirtualTime time = new VirtualTime(START);
    private final List<Instant> runs = new ArrayList<>();
    private final Ticker ticker = new Ticker(time, time.clock(), LONGEST, () -> runs.add(time.now()));

    @Test
    void runsAtTheInstant() {
        ticker.wakeAt(START.plusSeconds(90));
        time.advance(Duration.ofHours(1));

        assertThat(runs).containsExactly(START.plusSeconds(90));
    }

    @Test
    void neverSleepsLongerThanTheLimit() {
        ticker.wakeAt(START.plus(Duration.ofDays(1)));
        time.advance(Duration.ofHours(1));

        assertThat(runs).containsExactly(START.plus(LONGEST));
    }

    @Test
    void runsAtOnceWhenTheInstantHasPassed() {
        ticker.wakeAt(START.minusSeconds(5));
        time.settle();

        assertThat(runs).containsExactly(START);
    }

    @Test
    void onlyTheLatestWishCounts() {
        ticker.wakeAt(START.plusSeconds(10));
        ticker.wakeAt(START.plusSeconds(20));
        time.advance(Duration.ofHours(1));

        assertThat(runs).containsExactly(START.plusSeconds(20));
    }

    @Test
    void aWakeThatComesDuringARunIsNotLostToTheNextSleep() {
        List<Instant> ticks = new ArrayList<>();
        Ticker[] sleeper = new Ticker[1];
        sleeper[0] = new Ticker(time, time.clock(), LONGEST, () -> {
            ticks.add(time.now());
            if (ticks.size() == 1) {
                // The account has changed meanwhile; the run under way did not see it.
                sleeper[0].wakeNow();
            }
            sleeper[0].wakeAt(time.now().plusSeconds(60));
        });
        sleeper[0].wakeAt(START.plusSeconds(10));
        time.advance(Duration.ofSeconds(70));

        assertThat(ticks).containsExactly(START.plusSeconds(10), START.plusSeconds(10), START.plusSeconds(70));
    }

    @Test
    void runsNoMoreAfterStop() {
        ticker.wakeAt(START.plusSeconds(10));
        ticker.stop();
        ticker.wakeNow();
        time.advance(Duration.ofHours(1));

        assertThat(runs).isEmpty();
        assertThat(time.waiting()).isZero();
    }

    @Test
    void aFailingTaskIsTriedAgain() {
        List<Instant> tries = new ArrayList<>();
        Ticker failing = new Ticker(time, time.clock(), LONGEST, () -> {
            tries.add(time.now());
            throw new IllegalStateException("on purpose");
        });
        failing.wakeNow();
        time.advance(LONGEST);
        failing.stop();

        assertThat(tries).containsExactly(START, START.plus(LONGEST));
    }

    @Test
    void aRunIsOverWhenTheNextBeginsOrTheHandlerIsDisposed() {
        Lifecycle lifecycle = new Lifecycle();
        Lifecycle.Run first = lifecycle.begin();
        assertThat(first.isCurrent()).isTrue();
        Lifecycle.Run second = lifecycle.begin();
        assertThat(first.isCurrent()).isFalse();
        assertThat(second.isCurrent()).isTrue();
        lifecycle.end();
        assertThat(Objects.requireNonNull(second).isCurrent()).isFalse();
    }
}
