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

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.account.Spread;
import org.openhab.energy.thing.BackOff;

/**
 * Says when usage has to be asked for, and for which days. A smart meter's day arrives at about 16:00 of the next day: the look of the day is then, spread by
 * account, and asks for every day of the open window that is missing or may still change, so that preliminary values become final by the same call. While
 * yesterday has not arrived, it is asked for again every hour until the evening's end; if the day before is missing too, the operator is late by days and
 * every third hour is enough. An analog meter is asked for once a day. That makes one call on an ordinary day and at most eight on any. Pure and stateless;
 * days are those of the customer's zone.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageSchedule {
    /** Nomos: data of a day arrives at about 16:00 of the next. */
    static final LocalTime LOOK = LocalTime.of(16, 5);
    static final Duration SPREAD = Duration.ofMinutes(40);
    private static final LocalTime EVENING_END = LocalTime.of(23, 15);
    private static final Duration RETRY = Duration.ofHours(1);
    private static final Duration RETRY_WHEN_LATE_BY_DAYS = Duration.ofHours(3);
    private static final Duration REST = Duration.ofDays(1);
    private static final BackOff AFTER_FAILURE = new BackOff(Duration.ofMinutes(5), Duration.ofHours(2));
    /**
     * Nomos: values are final by the 8th working day of the next month. Public holidays are counted as working days here, and there are at most two in the
     * first days of a month, so two more are given.
     */
    private static final int OPEN_WORKING_DAYS = 10;
    private static final int ANALOG_MONTHS = 11;

    private final ZoneId zone;
    private final Duration offset;

    /**
     * @param account name from which the share of the spread follows, the same as for {@link #look}'s other users
     * @param zone the customer's zone
     */
    public UsageSchedule(String account, ZoneId zone) {
        this.zone = zone;
        this.offset = Spread.of(account, SPREAD);
    }

    /** {@return the instant of the day's look; what is read once a day is best read right with it, under the same token} */
    public Instant look(LocalDate date) {
        return date.atTime(LOOK).atZone(zone).toInstant().plus(offset);
    }

    /** {@return when usage is to be asked for, as far as can be told now; not later than now means at once} */
    public Instant nextPoll(Instant now, UsageSeries known, Delivery delivery, UsagePoll state) {
        Instant due = nextNeed(now, known, delivery, state.answeredAt());
        Instant notBefore = state.notBefore();
        if (notBefore == null || notBefore.isAfter(now.plus(REST))) {
            // A wait beyond a day means that the clock was set back.
            return due;
        }
        return notBefore.isAfter(due) ? notBefore : due;
    }

    private Instant nextNeed(Instant now, UsageSeries known, Delivery delivery, @Nullable Instant answeredAt) {
        LocalDate today = now.atZone(zone).toLocalDate();
        boolean looked = !now.isBefore(look(today));
        LocalDate lookDate = looked ? today : today.minusDays(1);
        if (answeredAt == null || answeredAt.isAfter(now) || answeredAt.isBefore(look(lookDate))) {
            return now;
        }
        Instant nextLook = look(lookDate.plusDays(1));
        MarketDay awaited = new MarketDay(lookDate.minusDays(1), zone);
        if (delivery.meter() == MeterKind.ANALOG || !delivery.includes(awaited) || known.isWhole(awaited)) {
            return nextLook;
        }
        Instant retry = answeredAt.plus(known.isWhole(awaited.previous()) ? RETRY : RETRY_WHEN_LATE_BY_DAYS);
        return retry.isAfter(lookDate.atTime(EVENING_END).atZone(zone).toInstant()) ? nextLook : retry;
    }

    /**
     * {@return the days to ask for now: from the first day of the open window that is missing or may still change until yesterday, or the last day of the
     * contract; null when there is none} Then no call is needed, and the look counts as answered. The open window is the month of yesterday, and the month
     * before until about its eighth working day after; while nothing is known at all, the month before is wanted too, because people look at it. For an analog meter it is this month and the eleven before, as Nomos itself goes back a year, which it answers by some few rows.
     */
    public @Nullable UsageWindow window(Instant now, UsageSeries known, Delivery delivery) {
        boolean analog = delivery.meter() == MeterKind.ANALOG;
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate open = analog
                ? today.withDayOfMonth(1).minusMonths(ANALOG_MONTHS)
                : known.isEmpty() ? today.withDayOfMonth(1).minusMonths(1) : openFrom(today);
        MarketDay last = new MarketDay(today.minusDays(1), zone);
        MarketDay first = new MarketDay(open, zone);
        while (last.date().isAfter(open) && !delivery.includes(last)) {
            last = last.previous();
        }
        while (!first.date().isAfter(last.date())
                && (!delivery.includes(first) || !analog && known.isSettled(first))) {
            first = first.next();
        }
        return first.date().isAfter(last.date()) ? null : new UsageWindow(first, last);
    }

    /** {@return the first day whose values may still change} */
    LocalDate openFrom(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        int workingDays = 0;
        for (LocalDate date = month; !date.isAfter(today); date = date.plusDays(1)) {
            DayOfWeek weekday = date.getDayOfWeek();
            workingDays += weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return workingDays <= OPEN_WORKING_DAYS ? month.minusMonths(1) : month;
    }

    /**
     * {@return the state after an error that may pass}
     *
     * @param retryAfter what the cloud asked for, or null
     */
    public UsagePoll failed(Instant now, UsagePoll state, @Nullable Duration retryAfter, RandomGenerator random) {
        int failures = state.failures() + 1;
        Duration pause = AFTER_FAILURE.after(failures, random);
        if (retryAfter != null && retryAfter.compareTo(pause) > 0) {
            pause = retryAfter;
        }
        return new UsagePoll(state.answeredAt(), now.plus(pause), failures);
    }

    /** {@return the state after an answer that no hurry will change: the account may not see it} */
    public UsagePoll refused(Instant now, UsagePoll state) {
        return new UsagePoll(state.answeredAt(), now.plus(REST), 0);
    }
}
