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
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.nexcloud.internal.api.Resolution;

/**
 * When hour and day data is asked for.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class AggregatePolicyTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:20:30Z");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    @Test
    void anHourIsAskedForOnceSoonAfterItIsOver() {
        AggregatePolicy policy = new AggregatePolicy(Resolution.HOUR, SYDNEY, "a", false);
        assertThat(policy.next(NOW, true)).isBetween(Instant.parse("2026-06-10T11:05:00Z"),
                Instant.parse("2026-06-10T11:25:00Z"));
        assertThat(policy.lastEnded(NOW)).isEqualTo(Instant.parse("2026-06-10T09:00:00Z"));
        assertThat(policy.next(NOW, false)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aDayBeginsInItsZone() {
        AggregatePolicy policy = new AggregatePolicy(Resolution.DAY, SYDNEY, "a", false);
        assertThat(policy.lastEnded(NOW)).isEqualTo(Instant.parse("2026-06-08T14:00:00Z"));
        assertThat(policy.next(NOW, true)).isBetween(Instant.parse("2026-06-10T14:05:00Z"),
                Instant.parse("2026-06-10T14:25:00Z"));
        assertThat(policy.from(NOW)).isEqualTo(Instant.parse("2026-05-13T14:00:00Z"));
        assertThat(new AggregatePolicy(Resolution.DAY, SYDNEY, "a", true).next(NOW, true))
                .isBefore(Instant.parse("2026-06-10T11:26:00Z"));
    }
}
