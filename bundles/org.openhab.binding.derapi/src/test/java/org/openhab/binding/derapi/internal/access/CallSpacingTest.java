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
package org.openhab.binding.derapi.internal.access;

import static org.assertj.core.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.derapi.internal.vendor.Allowance;
import org.openhab.binding.derapi.internal.vendor.Vendors;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * Calls of a vendor are kept apart.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class CallSpacingTest {
    private final VirtualTime time = new VirtualTime(Instant.parse("2026-07-01T12:00:00Z"));

    private List<Instant> calls(Allowance allowance, int number) throws Exception {
        CallSpacing spacing = new CallSpacing(allowance, time.clock(), time::advance);
        List<Instant> at = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            spacing.enter();
            at.add(time.now());
        }
        return at;
    }

    @Test
    void enphaseIsNeverCalledMoreThanTenTimesInAMinute() throws Exception {
        List<Instant> at = calls(Vendors.of("enphase").allowance(), 40);
        for (int i = 0; i + 10 < at.size(); i++) {
            assertThat(Duration.between(at.get(i), at.get(i + 10))).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void solisIsNeverCalledMoreThanThreeTimesInFiveSeconds() throws Exception {
        List<Instant> at = calls(Vendors.of("solis").allowance(), 20);
        for (int i = 0; i + 3 < at.size(); i++) {
            assertThat(Duration.between(at.get(i), at.get(i + 3))).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        }
    }

    /** A hundred days of Solis showed it: two threads wait, one wakes late, and both leave in the same second. */
    @Test
    void whoWakesLateBesideAnotherKeepsHisDistance() throws Exception {
        List<Instant> at = new ArrayList<>();
        List<CallSpacing> one = new ArrayList<>();
        AtomicInteger others = new AtomicInteger(3);
        CallSpacing spacing = new CallSpacing(Vendors.of("solis").allowance(), time.clock(), wait -> {
            time.advance(wait.dividedBy(2));
            if (others.getAndDecrement() > 0) {
                try {
                    one.get(0).enter();
                } catch (WaitException e) {
                    throw new AssertionError(e);
                }
                at.add(time.now());
            }
            time.advance(wait.dividedBy(2));
        });
        one.add(spacing);
        for (int i = 0; i < 3; i++) {
            spacing.enter();
            at.add(time.now());
        }
        assertThat(at).hasSize(6);
        for (int i = 0; i + 1 < at.size(); i++) {
            assertThat(Duration.between(at.get(i), at.get(i + 1))).isGreaterThanOrEqualTo(Duration.ofMillis(1700));
        }
    }

    @Test
    void aLongWaitIsTheCallers() {
        CallSpacing spacing = new CallSpacing(new Allowance(1, Duration.ofMinutes(1), 0, 0), time.clock(), wait -> {
            throw new AssertionError("Nobody should wait for " + wait);
        });
        assertThatCode(spacing::enter).doesNotThrowAnyException();
        assertThatThrownBy(spacing::enter).isInstanceOf(WaitException.class)
                .satisfies(e -> assertThat(((WaitException) e).retryAfter()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void aClockThatIsSetBackDoesNotLockUsOut() throws Exception {
        CallSpacing spacing = new CallSpacing(Vendors.of("solis").allowance(), time.clock(), time::advance);
        spacing.enter();
        time.stepClock(Duration.ofDays(-1));
        Instant before = time.now();
        spacing.enter();
        assertThat(Duration.between(before, time.now())).isLessThan(Duration.ofSeconds(5));
    }
}
