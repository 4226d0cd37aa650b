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
package org.openhab.energy.thing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests {@link RegisteredChannelDetails}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class RegisteredChannelDetailsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "%.2f %unit%, 2", "%.0f %%, 0", "%d h, 0", "%d, 0", "'%,.3f EUR', 3",
            "- , -1", "'', -1", "%s, -1", "%1$tY-%1$tm-%1$td, -1", "%1$td, -1" })
    void decimalsAreThoseOfThePattern(String pattern, int decimals) {
        assertThat(RegisteredChannelDetails.decimals(pattern)).isEqualTo(decimals);
    }
}
