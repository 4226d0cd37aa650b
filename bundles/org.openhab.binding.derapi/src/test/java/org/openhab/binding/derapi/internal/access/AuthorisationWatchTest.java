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
import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.derapi.internal.Reading;
import org.openhab.binding.derapi.internal.vendor.Vendors;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * The look ahead to the next sign-in.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class AuthorisationWatchTest {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private static boolean near(String vendor, @Nullable Duration left) {
        return new AuthorisationWatch(Vendors.of(vendor)).isNear(left == null ? null : NOW.plus(left), NOW);
    }

    @Test
    void sevenDaysAheadTheOwnerIsWarned() {
        assertThat(near("tesla", Duration.ofDays(8))).isFalse();
        assertThat(near("tesla", Duration.ofDays(6))).isTrue();
        assertThat(near("enphase", Duration.ofDays(-1))).isTrue();
        assertThat(near("tesla", null)).as("not foreseeable").isFalse();
    }

    @Test
    void tokensThatAreRenewedAllTheTimeWarnNobody() {
        assertThat(near("sma", Duration.ofMinutes(30))).isFalse();
    }

    @Test
    void theChannelsTellTheDayAndTheWholeDaysLeft() {
        AuthorisationWatch watch = new AuthorisationWatch(Vendors.of("tesla"));
        Map<String, ChannelReading> readings = watch.readings(NOW.plus(Duration.ofHours(71)), NOW);
        assertThat(readings.get(CHANNEL_AUTHORISATION_DAYS_LEFT))
                .isEqualTo(new ChannelReading.Quantity(BigDecimal.valueOf(2), "d", NOW));
        assertThat(watch.readings(null, NOW)).allSatisfy(
                (channel, reading) -> assertThat(reading).as(channel).isEqualTo(Reading.unknown()));
    }
}
