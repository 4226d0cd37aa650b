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
package org.openhab.energy.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests {@link Payload}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class PayloadTest {

    @ParameterizedTest
    @ValueSource(strings = { "2026-03-10T11:00:00Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z",
            "2028-02-29T09:08:07Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z" })
    void timesAreWrittenAsTheyAreRead(String time) {
        assertThat(Payload.time(Instant.parse(time)).getAsString()).isEqualTo(time);
    }

    @Test
    void anyTimeIsWrittenAsJavaWritesItToTheSecond() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(-4_000_000_000_000L, 8_000_000_000_000L));
            assertThat(Payload.time(instant).getAsString())
                    .isEqualTo(instant.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    @Test
    void noTimeIsNull() {
        assertThat(Payload.time(null).isJsonNull()).isTrue();
    }
}
