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
package org.openhab.energy.model.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests {@link SlotLengths}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class SlotLengthsTest {
    private static final Instant ZERO = Instant.parse("2026-06-01T00:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', value = { //
            "0                    | 15", //
            "0 15                 | 15 15", //
            "0 60                 | 60 60", //
            "0 15 30 45 60        | 15 15 15 15 15", //
            "0 60 120 180         | 60 60 60 60", //
            "0 30 60 90           | 30 30 30 30", //
            // a gap is not a long slot, wherever it is
            "0 30 45 60           | 15 15 15 15", //
            "0 15 60 75 90        | 15 15 15 15 15", //
            "0 15 30 60           | 15 15 15 15", //
            "0 60 180 240         | 60 60 60 60", //
            // nor are two gaps that follow each other, when no market unit starts there
            "0 15 45 75 90 105    | 15 15 15 15 15 15", //
            // a lasting change of step is taken over where it happens
            "0 60 120 135 150 165 | 60 60 15 15 15 15", //
            "0 15 30 45 60 120 180 240 | 15 15 15 15 60 60 60 60", //
            // longer than an hour is a gap
            "0 1440 2880          | 60 60 60" })
    void lengthsFollowFromTheStarts(String starts, String lengths) {
        NavigableSet<Instant> set = new TreeSet<>();
        for (String start : starts.trim().split(" +")) {
            set.add(ZERO.plus(Duration.ofMinutes(Long.parseLong(start))));
        }
        List<Instant> ends = SlotLengths.ends(set);

        List<String> found = new ArrayList<>();
        int i = 0;
        for (Instant start : set) {
            found.add(String.valueOf(Duration.between(start, ends.get(i++)).toMinutes()));
        }
        assertThat(String.join(" ", found)).isEqualTo(lengths.trim());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void slotsNeverOverlapAndNeverExceedAnHour(long seed) {
        Random random = new Random(seed);
        NavigableSet<Instant> starts = new TreeSet<>();
        for (int i = 0; i < random.nextInt(60); i++) {
            starts.add(ZERO.plus(Duration.ofMinutes(random.nextInt(2000))));
        }
        List<Instant> ends = SlotLengths.ends(starts);

        assertThat(ends).hasSameSizeAs(starts);
        int i = 0;
        for (Instant start : starts) {
            Instant end = ends.get(i++);
            assertThat(end).isAfter(start).isBeforeOrEqualTo(start.plus(Duration.ofHours(1)));
            Instant successor = starts.higher(start);
            if (successor != null) {
                assertThat(end).isBeforeOrEqualTo(successor);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void missingQuarterHoursNeverMakeTheOthersLonger(long seed) {
        Random random = new Random(seed);
        NavigableSet<Instant> starts = new TreeSet<>();
        for (int i = 0; i < 96; i++) {
            starts.add(ZERO.plus(Duration.ofMinutes(15L * i)));
        }
        int missing = 1 + random.nextInt(94);
        starts.remove(ZERO.plus(Duration.ofMinutes(15L * missing)));
        int i = 0;
        List<Instant> ends = SlotLengths.ends(starts);
        for (Instant start : starts) {
            assertThat(Duration.between(start, ends.get(i++))).isEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void nothingGivesNothing() {
        assertThat(SlotLengths.ends(new TreeSet<>())).isEmpty();
    }

    @ParameterizedTest(name = "{0} has {1} quarter-hours")
    @CsvSource({ "2026-03-29, 92", "2026-10-25, 100", "2027-03-28, 92", "2026-06-01, 96", "2026-12-31, 96" })
    void aBerlinDayHasTheQuarterHoursOfItsClock(LocalDate date, int slots) {
        MarketDay day = new MarketDay(date, ZoneId.of("Europe/Berlin"));

        assertThat(day.slots(Duration.ofMinutes(15))).isEqualTo(slots);
        assertThat(day.next().previous()).isEqualTo(day);
        assertThat(day.end()).isEqualTo(day.next().start());
        assertThat(MarketDay.of(day.start(), day.zone())).isEqualTo(day);
        assertThat(MarketDay.of(day.end(), day.zone())).isEqualTo(day.next());
        assertThat(MarketDay.of(day.end().minusNanos(1), day.zone())).isEqualTo(day);
    }
}
