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
package org.openhab.binding.derapi.internal.series;

import static org.assertj.core.api.Assertions.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.derapi.internal.api.EnergyInterval;
import org.openhab.binding.derapi.internal.api.SummaryLevel;

/**
 * What is kept of intervals, and what counts as whole.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class IntervalBookTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-07-01T00:00:00Z");

    private static EnergyInterval quarter(int index, String kwh) {
        Instant start = MIDNIGHT.plus(Duration.ofMinutes(15L * index));
        return new EnergyInterval(start, start.plus(Duration.ofMinutes(15)), new BigDecimal(kwh), null, null, null);
    }

    private static Instant at(int minutes) {
        return MIDNIGHT.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void edgeCase6theNewestIntervalGrowsAndReplacesWhatWasKnown() {
        IntervalBook first = IntervalBook.EMPTY.with(List.of(quarter(0, "1"), quarter(1, "0.2")), at(20), MIDNIGHT);
        assertThat(first.whole()).containsOnlyKeys(MIDNIGHT);
        assertThat(Objects.requireNonNull(first.lastWhole()).produced()).isEqualByComparingTo("1");
        assertThat(first.resume()).as("asked for again").isEqualTo(MIDNIGHT);
        IntervalBook second = first.with(List.of(quarter(0, "1.1"), quarter(1, "0.9"), quarter(2, "0.1")), at(35),
                MIDNIGHT);
        assertThat(second.items()).hasSize(3);
        assertThat(Objects.requireNonNull(second.lastWhole()).produced()).isEqualByComparingTo("0.9");
        assertThat(Objects.requireNonNull(second.items().get(MIDNIGHT)).produced()).isEqualByComparingTo("1.1");
    }

    @Test
    void gapsStayGapsAndOldOnesGo() {
        IntervalBook book = IntervalBook.EMPTY.with(List.of(quarter(0, "1"), quarter(3, "2")), at(60), at(30));
        assertThat(book.items()).containsOnlyKeys(at(45));
        assertThat(book.at(at(50))).isNotNull();
        assertThat(book.at(at(20))).isNull();
        assertThat(book.at(at(60))).as("half-open").isNull();
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-29T10:00:00Z, DAY, 2026-02-25T23:00:00Z", "2026-10-25T10:00:00Z, DAY, 2026-09-23T22:00:00Z",
            "2026-10-26T10:00:00Z, QUARTER_HOUR, 2026-10-24T22:00:00Z",
            "2026-03-30T10:00:00Z, HOUR, 2026-03-28T23:00:00Z", "2026-03-30T10:00:00Z, MONTH, 2025-02-28T23:00:00Z" })
    void edgeCase5daysOfThePlaceHave23Or25Hours(Instant now, SummaryLevel level, Instant oldest) {
        assertThat(IntervalWindow.oldest(level, now, ZoneId.of("Europe/Berlin"))).isEqualTo(oldest);
    }

    @Test
    void aBookThatIsTooOldIsAskedForAnew() {
        IntervalBook book = IntervalBook.EMPTY.with(List.of(quarter(0, "1")), at(15), MIDNIGHT);
        Instant later = MIDNIGHT.plus(Duration.ofDays(10));
        assertThat(IntervalWindow.from(SummaryLevel.HOUR, book, later, ZoneOffset.UTC))
                .isEqualTo(MIDNIGHT.plus(Duration.ofDays(9)));
        assertThat(IntervalWindow.from(SummaryLevel.HOUR, book, MIDNIGHT.minusSeconds(60), ZoneOffset.UTC))
                .as("the clock was set back").isBefore(MIDNIGHT);
    }
}
