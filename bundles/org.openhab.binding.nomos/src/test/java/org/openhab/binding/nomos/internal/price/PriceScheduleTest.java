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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Tests {@link PriceSchedule}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PriceScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration SPREAD = Duration.ofMinutes(10);

    private static final PriceSchedule.Facts FACTS = new PriceSchedule.Facts(null, PublicationHabit.unknown(), null);

    private final PriceSchedule schedule = new PriceSchedule("nomos:subscription:home:sub", BERLIN);
    private final Random random = new Random(1);

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = { "2026-06-01", "2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2026-12-31" })
    void withTodayWholeTheNextLookIsAfterOneInTheAfternoon(LocalDate date) {
        Instant due = schedule.nextPoll(at(date, "00:00"), days(date), PollState.initial(), FACTS);

        assertThat(due).isBetween(at(date, "13:00"), at(date, "13:00").plus(SPREAD));
        assertThat(schedule.nextPoll(at(date, "12:59"), days(date), PollState.initial(), FACTS)).isEqualTo(due);
        assertThat(schedule.nextPoll(at(date, "23:59"), days(date), PollState.initial(), FACTS)).isEqualTo(due);
    }

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = { "2026-06-01", "2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25" })
    void withTomorrowWholeNothingIsAskedUntilTheNextAfternoon(LocalDate date) {
        PriceCurve both = days(date, date.plusDays(1));
        for (int minute = 0; minute < 1440; minute += 7) {
            Instant now = at(date, "00:00").plus(Duration.ofMinutes(minute));
            assertThat(schedule.nextPoll(now, both, PollState.initial(), FACTS)).isBetween(
                    at(date.plusDays(1), "13:00"),
                    at(date.plusDays(1), "13:00").plus(SPREAD));
        }
    }

    @Test
    void anEmptyCacheIsFilledAtOnce() {
        Instant now = at(LocalDate.parse("2026-06-01"), "03:00");

        assertThat(schedule.nextPoll(now, PriceCurve.empty(), PollState.initial(), FACTS)).isEqualTo(now);
    }

    @Test
    void aGapInTheRestOfTodayIsAskedForAndOneInThePastIsNot() {
        LocalDate date = LocalDate.parse("2026-06-01");
        List<PriceSlot> slots = new ArrayList<>(days(date).slots());
        slots.removeIf(slot -> slot.start().equals(at(date, "10:00")));
        PriceCurve curve = PriceCurve.of(slots);

        assertThat(schedule.nextPoll(at(date, "09:00"), curve, PollState.initial(), FACTS))
                .isEqualTo(at(date, "09:00"));
        assertThat(schedule.nextPoll(at(date, "10:15"), curve, PollState.initial(), FACTS)).isAfter(at(date, "13:00"));
    }

    @Test
    void afterMidnightAskedOnlyWhenTheNewDayIsNotWhole() {
        LocalDate date = LocalDate.parse("2026-06-01");
        Instant midnight = at(date.plusDays(1), "00:00");

        assertThat(schedule.nextPoll(midnight, days(date), PollState.initial(), FACTS)).isEqualTo(midnight);
        assertThat(schedule.nextPoll(midnight, days(date, date.plusDays(1)), PollState.initial(), FACTS))
                .isAfter(midnight.plus(Duration.ofHours(12)));
    }

    @Test
    void asksPatientlyUntilTomorrowIsThere() {
        LocalDate date = LocalDate.parse("2026-06-01");
        PriceCurve today = days(date);
        PollState state = PollState.initial();
        Instant now = at(date, "12:00");
        List<Instant> asked = new ArrayList<>();
        while (now.isBefore(at(date, "17:00"))) {
            now = schedule.nextPoll(now, today, state, FACTS);
            asked.add(now);
            state = schedule.answered(now, state, today, FACTS);
        }

        assertThat(asked).hasSizeBetween(6, 14);
        for (int i = 1; i < asked.size(); i++) {
            assertThat(Duration.between(asked.get(i - 1), asked.get(i))).isBetween(Duration.ofMinutes(7),
                    Duration.ofHours(1));
        }
        state = schedule.answered(now, state, days(date, date.plusDays(1)), FACTS);
        assertThat(state).isEqualTo(new PollState(now, null, 0, 0));
    }

    @ParameterizedTest(name = "{0} failures wait {1} to {2} minutes")
    @CsvSource({ "1, 1, 2", "2, 2, 4", "5, 16, 32", "9, 30, 60" })
    void errorsAreFollowedByABackOff(int failures, int least, int most) {
        Instant now = at(LocalDate.parse("2026-06-01"), "03:00");
        PollState state = PollState.initial();
        for (int i = 0; i < failures; i++) {
            state = schedule.failed(now, state, null, random);
        }

        assertThat(schedule.nextPoll(now, PriceCurve.empty(), state, FACTS))
                .isBetween(now.plus(Duration.ofMinutes(least)), now.plus(Duration.ofMinutes(most)));
    }

    @Test
    void aLongerWaitThatTheCloudAsksForIsHonoured() {
        Instant now = at(LocalDate.parse("2026-06-01"), "03:00");
        PollState state = schedule.failed(now, PollState.initial(), Duration.ofHours(3), random);

        assertThat(schedule.nextPoll(now, PriceCurve.empty(), state, FACTS)).isEqualTo(now.plus(Duration.ofHours(3)));
    }

    @Test
    void aRefusalIsLeftAloneForADay() {
        Instant now = at(LocalDate.parse("2026-06-01"), "03:00");

        assertThat(schedule.nextPoll(now, PriceCurve.empty(), schedule.refused(now), FACTS))
                .isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void aClockThatIsSetBackDoesNotProlongAWait() {
        Instant now = at(LocalDate.parse("2026-06-01"), "03:00");
        PollState state = schedule.refused(now);
        Instant earlier = now.minus(Duration.ofHours(1));

        assertThat(schedule.nextPoll(earlier, PriceCurve.empty(), state, FACTS)).isEqualTo(earlier);
    }

    @Test
    void homesAreSpreadAndEachKeepsItsTurn() {
        LocalDate date = LocalDate.parse("2026-06-01");
        List<Instant> turns = new ArrayList<>();
        for (int home = 0; home < 200; home++) {
            turns.add(new PriceSchedule("nomos:subscription:home:" + home, BERLIN).nextPoll(at(date, "08:00"),
                    days(date), PollState.initial(), FACTS));
        }

        assertThat(turns.stream().distinct().count()).isGreaterThan(190);
        assertThat(new PriceSchedule("nomos:subscription:home:7", BERLIN).nextPoll(at(date, "09:00"), days(date),
                PollState.initial(), FACTS)).isEqualTo(turns.get(7));
    }

    @Test
    void whatWasPublishedIsLookedAtOnceMoreInTheEvening() {
        LocalDate date = LocalDate.parse("2026-06-01");
        PriceCurve both = days(date, date.plusDays(1));
        PriceSchedule.Facts afternoon = facts(at(date, "13:05"), null);
        Instant look = schedule.nextPoll(at(date, "14:00"), both, PollState.initial(), afternoon);

        assertThat(look).isBetween(at(date, "21:00"), at(date, "21:40"));
        assertThat(schedule.nextPoll(at(date, "23:00"), both, PollState.initial(), afternoon)).as("hub was off")
                .isEqualTo(at(date, "23:00"));
        assertThat(schedule.nextPoll(look, both, PollState.initial(), facts(look, null)))
                .isAfter(at(date.plusDays(1), "12:00"));
        assertThat(schedule.nextPoll(at(date, "19:00"), both, PollState.initial(), facts(at(date, "18:30"), null)))
                .as("published late").isAfter(at(date.plusDays(1), "12:00"));
    }

    @Test
    void nothingBeyondTheEndOfTheContractIsAskedFor() {
        LocalDate date = LocalDate.parse("2026-06-01");
        PriceCurve morning = days(date).between(at(date, "00:00"), at(date, "11:00"));
        PriceSchedule.Facts facts = facts(at(date, "00:10"), at(date, "11:00"));

        assertThat(schedule.nextPoll(at(date, "10:00"), morning, PollState.initial(), facts))
                .isAfterOrEqualTo(at(date, "13:00"));
        assertThat(schedule.nextPoll(at(date, "11:00"), morning, PollState.initial(), facts))
                .isEqualTo(at(date.plusDays(1), "11:00"));
    }

    @Test
    void aContractThatBeginsTodayIsAskedForAtItsBegin() {
        Instant now = at(LocalDate.parse("2026-06-01"), "03:00");
        Instant start = now.plus(Duration.ofHours(5));

        assertThat(schedule.nextPoll(now, PriceCurve.empty(), schedule.notBefore(now, start), FACTS)).isBetween(start,
                start.plus(SPREAD));
        assertThat(schedule.nextPoll(now, PriceCurve.empty(), schedule.notBefore(now, now.plus(Duration.ofDays(9))),
                FACTS)).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    private static PriceSchedule.Facts facts(@Nullable Instant fetchedAt, @Nullable Instant end) {
        return new PriceSchedule.Facts(fetchedAt, PublicationHabit.unknown(), end);
    }

    static PriceCurve days(LocalDate... dates) {
        List<PriceSlot> slots = new ArrayList<>();
        for (LocalDate date : dates) {
            MarketDay day = new MarketDay(date, BERLIN);
            for (Instant start = day.start(); start.isBefore(day.end()); start = start.plusSeconds(900)) {
                slots.add(new PriceSlot(start, start.plusSeconds(900), BigDecimal.ONE));
            }
        }
        return PriceCurve.of(slots);
    }

    private static Instant at(LocalDate date, String time) {
        return LocalDateTime.parse(date + "T" + time).atZone(BERLIN).toInstant();
    }
}
