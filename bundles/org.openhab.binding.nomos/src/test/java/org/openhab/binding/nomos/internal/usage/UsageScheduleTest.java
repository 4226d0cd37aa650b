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
package org.openhab.binding.nomos.internal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.usage.Finality;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;

/**
 * Tests {@link UsageSchedule}, also over a year with an operator that is late, leaves days out and corrects.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class UsageScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Delivery SMART = new Delivery(MeterKind.SMART, null, null);
    private static final Delivery ANALOG = new Delivery(MeterKind.ANALOG, null, null);
    private static final LocalDate DAY = LocalDate.parse("2026-06-17");

    private final UsageSchedule schedule = new UsageSchedule("home", BERLIN);
    private final Random random = new Random(1);

    private static Instant at(LocalDate date, String time) {
        return LocalDateTime.parse(date + "T" + time).atZone(BERLIN).toInstant();
    }

    private static MarketDay day(String date) {
        return new MarketDay(LocalDate.parse(date), BERLIN);
    }

    private static List<UsageInterval> intervals(LocalDate date, Finality finality) {
        MarketDay day = new MarketDay(date, BERLIN);
        List<UsageInterval> intervals = new ArrayList<>();
        for (Instant start = day.start(); start.isBefore(day.end()); start = start.plusSeconds(900)) {
            intervals.add(new UsageInterval(start, start.plusSeconds(900), BigDecimal.ONE, finality));
        }
        return intervals;
    }

    private static UsageSeries days(LocalDate first, LocalDate last, Finality finality) {
        List<UsageInterval> intervals = new ArrayList<>();
        first.datesUntil(last.plusDays(1)).forEach(date -> intervals.addAll(intervals(date, finality)));
        return UsageSeries.of(intervals);
    }

    @Test
    void nothingKnownIsAskedForAtOnce() {
        Instant now = at(DAY, "03:00");

        assertThat(schedule.nextPoll(now, UsageSeries.empty(), SMART, UsagePoll.initial())).isEqualTo(now);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "2026-06-17", "2026-03-29", "2026-10-25", "2026-12-31" })
    void theLookOfTheDayIsAfterFourInTheAfternoonAndOnceIsEnough(LocalDate date) {
        UsageSeries known = days(date.minusDays(3), date.minusDays(1), Finality.PRELIMINARY);
        Instant look = schedule.look(date);
        assertThat(look).isBetween(at(date, "16:05"), at(date, "16:45"));
        UsagePoll yesterday = UsagePoll.answered(schedule.look(date.minusDays(1)));

        UsageSeries before = days(date.minusDays(3), date.minusDays(2), Finality.PRELIMINARY);
        assertThat(schedule.nextPoll(at(date, "08:00"), before, SMART, yesterday)).isEqualTo(look);
        assertThat(schedule.nextPoll(look, known, SMART, UsagePoll.answered(look)))
                .isEqualTo(schedule.look(date.plusDays(1)));
    }

    @Test
    void edgeCase10whileYesterdayIsMissingTheEveningAsksHourlyAndThenRests() {
        UsageSeries known = days(DAY.minusDays(5), DAY.minusDays(2), Finality.PRELIMINARY);
        Instant now = schedule.look(DAY);
        int calls = 0;
        while (now.isBefore(at(DAY.plusDays(1), "00:00"))) {
            calls++;
            Instant next = schedule.nextPoll(now, known, SMART, UsagePoll.answered(now));
            assertThat(Duration.between(now, next)).isGreaterThanOrEqualTo(Duration.ofHours(1));
            now = next;
        }
        assertThat(calls).isBetween(6, 8);
        assertThat(now).isEqualTo(schedule.look(DAY.plusDays(1)));
    }

    @Test
    void edgeCase10anOperatorThatIsLateByDaysIsAskedLessOften() {
        UsageSeries known = days(DAY.minusDays(9), DAY.minusDays(4), Finality.PRELIMINARY);
        Instant look = schedule.look(DAY);

        assertThat(schedule.nextPoll(look, known, SMART, UsagePoll.answered(look)))
                .isEqualTo(look.plus(Duration.ofHours(3)));
    }

    @Test
    void edgeCase10anAnalogMeterIsAskedOnceADay() {
        Instant look = schedule.look(DAY);

        assertThat(schedule.nextPoll(look, UsageSeries.empty(), ANALOG, UsagePoll.answered(look)))
                .isEqualTo(schedule.look(DAY.plusDays(1)));
        assertThat(schedule.window(look, UsageSeries.empty(), ANALOG))
                .isEqualTo(new UsageWindow(day("2025-07-01"), day("2026-06-16")));
    }

    @ParameterizedTest(name = "on {0} the window begins at {1}")
    @CsvSource({ "2026-06-01, 2026-05-01", "2026-06-12, 2026-05-01", "2026-06-15, 2026-06-01",
            "2026-06-30, 2026-06-01", "2026-08-14, 2026-07-01", "2026-08-17, 2026-08-01", "2027-01-14, 2026-12-01",
            "2027-01-15, 2027-01-01" })
    void theOpenWindowEndsSomewhatAfterTheEighthWorkingDay(LocalDate today, LocalDate first) {
        assertThat(schedule.openFrom(today)).isEqualTo(first);
    }

    @Test
    void edgeCase10whatIsSettledIsNotAskedForAgain() {
        List<UsageInterval> known = new ArrayList<>(
                days(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-05"), Finality.FINAL).intervals());
        known.addAll(days(LocalDate.parse("2026-06-06"), DAY.minusDays(1), Finality.PRELIMINARY).intervals());
        Instant now = schedule.look(DAY);

        assertThat(schedule.window(now, UsageSeries.of(known), SMART))
                .isEqualTo(new UsageWindow(day("2026-06-06"), day("2026-06-16")));
        known.remove(10);
        assertThat(schedule.window(now, UsageSeries.of(known), SMART))
                .isEqualTo(new UsageWindow(day("2026-06-01"), day("2026-06-16")));
        assertThat(schedule.window(now, days(LocalDate.parse("2026-06-01"), DAY.minusDays(1), Finality.FINAL), SMART))
                .isNull();
    }

    @Test
    void edgeCase03theWindowKeepsToTheContract() {
        Delivery young = new Delivery(MeterKind.SMART, at(DAY.minusDays(2), "00:00"), null);
        Delivery today = new Delivery(MeterKind.SMART, at(DAY, "00:00"), null);
        Delivery ended = new Delivery(MeterKind.SMART, null, at(DAY.minusDays(4), "12:00"));
        Delivery endedLongAgo = new Delivery(MeterKind.SMART, null, at(DAY.minusDays(100), "00:00"));
        Instant now = schedule.look(DAY);

        assertThat(schedule.window(now, UsageSeries.empty(), young))
                .isEqualTo(new UsageWindow(day("2026-06-15"), day("2026-06-16")));
        assertThat(schedule.window(now, UsageSeries.empty(), today)).isNull();
        assertThat(schedule.window(now, UsageSeries.empty(), ended))
                .isEqualTo(new UsageWindow(day("2026-05-01"), day("2026-06-13")));
        assertThat(schedule.window(now, UsageSeries.empty(), endedLongAgo)).isNull();
        for (Delivery quiet : List.of(today, ended, endedLongAgo)) {
            assertThat(schedule.nextPoll(now, UsageSeries.empty(), quiet, UsagePoll.answered(now)))
                    .isEqualTo(schedule.look(DAY.plusDays(1)));
        }
    }

    @Test
    void edgeCase16errorsBackOffAndAskedPatienceIsHonoured() {
        Instant now = schedule.look(DAY);
        UsagePoll once = schedule.failed(now, UsagePoll.initial(), null, random);
        UsagePoll asked = schedule.failed(now, UsagePoll.initial(), Duration.ofHours(4), random);

        assertThat(schedule.nextPoll(now, UsageSeries.empty(), SMART, once))
                .isBetween(now.plus(Duration.ofSeconds(150)), now.plus(Duration.ofMinutes(5)));
        assertThat(schedule.nextPoll(now, UsageSeries.empty(), SMART, asked)).isEqualTo(now.plus(Duration.ofHours(4)));
        assertThat(schedule.nextPoll(now, UsageSeries.empty(), SMART, schedule.refused(now, once)))
                .isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void edgeCase16aClockThatIsSetBackDoesNotStopTheCalls() {
        Instant now = at(DAY, "12:00");
        UsagePoll future = UsagePoll.answered(now.plus(Duration.ofDays(400)));
        UsagePoll waiting = new UsagePoll(null, now.plus(Duration.ofDays(400)), 3);

        assertThat(schedule.nextPoll(now, UsageSeries.empty(), SMART, future)).isEqualTo(now);
        assertThat(schedule.nextPoll(now, UsageSeries.empty(), SMART, waiting)).isEqualTo(now);
    }

    @Test
    void overAYearEveryDayArrivesAndBecomesFinalWithFewCalls() {
        LocalDate first = LocalDate.parse("2026-01-01");
        LocalDate end = first.plusDays(365);
        Map<LocalDate, Instant> arrivals = new HashMap<>();
        first.minusMonths(1).datesUntil(end).forEach(date -> {
            int minutes = 16 * 60 + random.nextInt(5);
            int kind = random.nextInt(20);
            int late = kind == 0 ? random.nextInt(6 * 60) : kind == 1 ? 1440 * (1 + random.nextInt(4)) : 0;
            arrivals.put(date, date.plusDays(1).atTime(LocalTime.MIN).atZone(BERLIN).toInstant()
                    .plus(Duration.ofMinutes(minutes + late)));
        });
        UsageSeries known = UsageSeries.empty();
        UsagePoll state = UsagePoll.initial();
        Instant now = at(first, "10:00");
        Map<LocalDate, Integer> calls = new HashMap<>();
        while (now.isBefore(at(end, "00:00"))) {
            Instant due = schedule.nextPoll(now, known, SMART, state);
            if (due.isAfter(now)) {
                now = due;
                continue;
            }
            UsageWindow window = schedule.window(now, known, SMART);
            if (window != null) {
                calls.merge(now.atZone(BERLIN).toLocalDate(), 1, Integer::sum);
                known = known.replaced(window.first().start(), window.last().end(), answer(window, now, arrivals));
            }
            state = UsagePoll.answered(now);
        }

        long ordinary = calls.values().stream().filter(count -> count == 1).count();
        assertThat(ordinary).isGreaterThan(300);
        assertThat(calls.values()).allMatch(count -> count <= 8);
        assertThat(calls.values().stream().mapToInt(Integer::intValue).sum()).as("calls of the year").isLessThan(600);
        for (LocalDate date = first.minusMonths(1); date.isBefore(end.minusDays(60)); date = date.plusDays(1)) {
            assertThat(known.isSettled(new MarketDay(date, BERLIN))).as("%s", date).isTrue();
        }
    }

    /** What the operator has delivered, final from the evening of the month's 8th working day on. */
    private UsageSeries answer(UsageWindow window, Instant now, Map<LocalDate, Instant> arrivals) {
        List<UsageInterval> intervals = new ArrayList<>();
        for (MarketDay day = window.first(); !day.date().isAfter(window.last().date()); day = day.next()) {
            @Nullable
            Instant arrival = arrivals.get(day.date());
            if (arrival != null && !arrival.isAfter(now)) {
                LocalDate settled = day.date().withDayOfMonth(1).plusMonths(1);
                int workingDays = 0;
                while (workingDays < 8) {
                    workingDays += settled.getDayOfWeek().getValue() < 6 ? 1 : 0;
                    settled = settled.plusDays(1);
                }
                intervals.addAll(intervals(day.date(),
                        now.isBefore(at(settled.minusDays(1), "15:00")) ? Finality.PRELIMINARY : Finality.FINAL));
            }
        }
        return UsageSeries.of(intervals);
    }

    @Test
    void homesAreSpread() {
        long different = 0;
        for (int home = 0; home < 100; home++) {
            different += new UsageSchedule("home" + home, BERLIN).look(DAY).equals(schedule.look(DAY)) ? 0 : 1;
        }
        assertThat(different).isGreaterThan(95);
        assertThat(Objects.requireNonNull(new UsageSchedule("home", BERLIN).look(DAY))).isEqualTo(schedule.look(DAY));
    }
}
