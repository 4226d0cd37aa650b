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
package org.openhab.binding.nomos.internal.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests {@link PublicationHabit}, mostly by living with it for a year.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PublicationHabitTest {
    private static final int DAYS = 365;
    private static final int LEARNING = 14;

    /** How Nomos publishes, in minutes of the day. */
    private enum Publisher implements ToIntFunction<Random> {
        ALWAYS_THE_SAME(random -> 14 * 60 + 5),
        EARLY(random -> 12 * 60 + 57),
        ABOUT_THE_SAME(random -> 13 * 60 + 40 + (int) (random.nextGaussian() * 4)),
        ANY_TIME(random -> 13 * 60 + random.nextInt(80)),
        SOMETIMES_LATE(random -> random.nextInt(15) == 0
                ? 15 * 60 + random.nextInt(120)
                : 13 * 60 + 10 + random.nextInt(10)),
        TWO_TIMES(random -> random.nextBoolean() ? 13 * 60 + 5 : 14 * 60 + 10);

        @SuppressWarnings("ImmutableEnumChecker")
        private final ToIntFunction<Random> minutes;

        Publisher(ToIntFunction<Random> minutes) {
            this.minutes = minutes;
        }

        @Override
        public int applyAsInt(Random random) {
            return minutes.applyAsInt(random);
        }
    }

    private record Year(List<Integer> delays, List<Integer> looks) {
        int medianDelay() {
            List<Integer> sorted = new ArrayList<>(delays);
            Collections.sort(sorted);
            return sorted.get(sorted.size() / 2);
        }

        double meanLooks() {
            return looks.stream().mapToInt(Integer::intValue).average().orElseThrow();
        }

        int mostLooks() {
            return Collections.max(looks);
        }
    }

    private static Year live(ToIntFunction<Random> publisher, int spreadSeconds, long seed) {
        Random random = new Random(seed);
        PublicationHabit habit = PublicationHabit.unknown();
        Year year = new Year(new ArrayList<>(), new ArrayList<>());
        for (int day = 0; day < DAYS; day++) {
            LocalTime published = LocalTime.of(0, 0).plusMinutes(publisher.applyAsInt(random));
            LocalTime look = habit.firstLook().plusSeconds(spreadSeconds);
            @Nullable
            LocalTime missed = null;
            int looks = 1;
            while (look.isBefore(published)) {
                missed = look;
                look = look.plus(habit.pause(looks));
                looks++;
            }
            habit = habit.with(missed, look);
            if (day >= LEARNING) {
                year.delays().add((int) Duration.between(published, look).toMinutes());
                year.looks().add(looks);
            }
        }
        return year;
    }

    @ParameterizedTest(name = "{0}, spread of {1} s")
    @CsvSource({ "ALWAYS_THE_SAME, 0", "ALWAYS_THE_SAME, 290", "EARLY, 0", "EARLY, 290", "ABOUT_THE_SAME, 0",
            "ABOUT_THE_SAME, 290", "ANY_TIME, 0", "ANY_TIME, 290", "SOMETIMES_LATE, 0", "SOMETIMES_LATE, 290",
            "TWO_TIMES, 0", "TWO_TIMES, 290" })
    void tomorrowIsKnownWithinTenMinutesAtTheMedianWithFewLooks(Publisher publisher, int spread) {
        for (long seed = 1; seed <= 5; seed++) {
            Year year = live(publisher, spread, seed);
            assertThat(year.medianDelay()).as("median delay in minutes").isBetween(0, 10);
            assertThat(year.meanLooks()).as("looks per day").isLessThan(5);
            assertThat(year.mostLooks()).as("looks of the worst day").isLessThanOrEqualTo(13);
        }
    }

    @Test
    void beforeAnythingIsLearnedTheFirstLookIsAtOne() {
        assertThat(PublicationHabit.unknown().firstLook()).isEqualTo(LocalTime.of(13, 0));
        assertThat(PublicationHabit.unknown().with(null, LocalTime.of(14, 0)).firstLook())
                .isEqualTo(LocalTime.of(13, 0));
    }

    @Test
    void edgeCase04aLateDayDoesNotChangeTheHabit() {
        PublicationHabit habit = PublicationHabit.unknown();
        for (int day = 0; day < 14; day++) {
            habit = habit.with(LocalTime.of(13, 30), LocalTime.of(13, 40));
        }
        LocalTime usual = habit.firstLook();

        assertThat(usual).isBetween(LocalTime.of(13, 30), LocalTime.of(13, 40));
        assertThat(habit.with(LocalTime.of(16, 0), LocalTime.of(17, 0)).firstLook()).isEqualTo(usual);
        assertThat(habit.with(null, LocalTime.of(22, 0)).firstLook()).as("seen after a start in the evening")
                .isEqualTo(usual);
    }

    @Test
    void theFirstLookStaysInTheAfternoonWhateverWasSeen() {
        PublicationHabit early = PublicationHabit.unknown();
        PublicationHabit late = PublicationHabit.unknown();
        for (int day = 0; day < 20; day++) {
            early = early.with(null, LocalTime.of(0, 1));
            late = late.with(LocalTime.of(22, 0), LocalTime.of(23, 0));
        }

        assertThat(early.firstLook()).isBetween(PublicationHabit.EARLIEST, PublicationHabit.LATEST);
        assertThat(late.firstLook()).isEqualTo(PublicationHabit.LATEST);
        assertThat(late.arrivals()).hasSize(PublicationHabit.REMEMBERED);
    }

    @Test
    void waitingBecomesPatient() {
        PublicationHabit habit = PublicationHabit.unknown();
        for (int looks = 1; looks < 30; looks++) {
            assertThat(habit.pause(looks)).isLessThanOrEqualTo(habit.pause(looks + 1))
                    .isBetween(Duration.ofMinutes(10), Duration.ofHours(1));
        }
        assertThat(habit.pause(30)).isEqualTo(Duration.ofHours(1));
    }
}
