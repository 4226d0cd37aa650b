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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DurationTextTest {

    @ParameterizedTest
    @CsvSource({ "2:10, PT2H10M", "0:05, PT5M", "02:10:30, PT2H10M30S", "100:00, PT100H", "' 1:00 ', PT1H",
            "PT90M, PT1H30M", "pt15m, PT15M", "P1D, PT24H", "PT-5M, PT-5M", "0:00, PT0S" })
    void theFormsThatPeopleWriteAreRead(String text, Duration duration) {
        assertThat(DurationText.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "2", "2 h", "2:60", "2:5", "1:00:60", ":30", "1000:00", "-1:00", "P1M", "two hours",
            "PT99999999999999999999H" })
    void everythingElseIsNone(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }
}
