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
package org.openhab.energy.model.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.model.plan.LoadPhase;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ProfileTextTest {

    @Test
    void phasesHaveADurationAndAPowerOrAnEnergy() throws ProfileException {
        assertThat(ProfileText.parse("0:20@2000W, PT1H20M@0.2kWh;0:30:30 @ 0.4 kw")).containsExactly(
                new LoadPhase(Duration.ofMinutes(20), 2000), new LoadPhase(Duration.ofMinutes(80), 150),
                new LoadPhase(Duration.ofSeconds(1830), 400));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "0:20|0:20", "0:20@2000W,|''", "0:20@2000|0:20@2000",
            "0:20@2000W, 1:70@5W|1:70@5W", "0:00@2000W|0:00@2000W", "0:20@-5W|0:20@-5W", "25:00@5W|25:00@5W",
            "2000W@0:20|2000W@0:20" })
    void whatIsNoPhaseIsNamed(String text, String part) {
        assertThatThrownBy(() -> ProfileText.parse(text)).isInstanceOfSatisfying(ProfileException.class,
                e -> assertThat(e.part()).isEqualTo(part));
    }
}
