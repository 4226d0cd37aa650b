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
package org.openhab.core.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.types.TimeSeries.Entry;
import org.openhab.core.types.TimeSeries.Policy;

/**
 * Tests {@link TimeSeries}.
 *
 * @author openHAB Energy - Initial contribution
 */
class TimeSeriesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void emptySeriesBeginsAfterItEnds() {
        TimeSeries series = new TimeSeries(Policy.REPLACE);
        assertThat(series.getBegin()).isEqualTo(Instant.MAX);
        assertThat(series.getEnd()).isEqualTo(Instant.MIN);
        assertThat(series.size()).isZero();
        assertThat(series.getPolicy()).isEqualTo(Policy.REPLACE);
    }

    @Test
    void entriesAreInOrderOfTimeAndTheFirstOfTwoForAnInstantStays() {
        TimeSeries series = new TimeSeries(Policy.ADD);
        series.add(NOON.plusSeconds(900), new DecimalType(2));
        series.add(NOON, new DecimalType(1));
        series.add(NOON, new DecimalType(99));
        assertThat(series.getStates()).containsExactly(new Entry(NOON, new DecimalType(1)),
                new Entry(NOON.plusSeconds(900), new DecimalType(2)));
        assertThat(series.getBegin()).isEqualTo(NOON);
        assertThat(series.getEnd()).isEqualTo(NOON.plusSeconds(900));
    }

    @Test
    void seriesAreEqualByPolicyAndEntries() {
        assertThat(series(Policy.ADD, 1)).isEqualTo(series(Policy.ADD, 1)).hasSameHashCodeAs(series(Policy.ADD, 1))
                .isNotEqualTo(series(Policy.REPLACE, 1)).isNotEqualTo(series(Policy.ADD, 2));
    }

    private static TimeSeries series(Policy policy, int value) {
        TimeSeries series = new TimeSeries(policy);
        series.add(NOON, new DecimalType(value));
        return series;
    }
}
