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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.oauth.account.Spread;
import org.openhab.energy.thing.BackOff;

/**
 * Says when prices have to be asked for: at once if the rest of today is not known; in the afternoon until tomorrow is known, at the time that the habit of
 * publication suggests; and once late in the day, because published prices may be corrected. Never otherwise, and never for what lies beyond the contract's
 * end. Pure and stateless; days are those of the customer's zone.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceSchedule {
    private static final Duration SPREAD = Duration.ofMinutes(4);
    private static final LocalTime SECOND_LOOK = LocalTime.of(21, 0);
    private static final Duration SECOND_SPREAD = Duration.ofMinutes(40);
    /** An answer that is so late shows corrections as well as the second look would. */
    private static final LocalTime LATE_ENOUGH = LocalTime.of(18, 0);
    private static final Duration REST = Duration.ofDays(1);
    private static final BackOff AFTER_FAILURE = new BackOff(Duration.ofMinutes(2), Duration.ofHours(1));

    private final ZoneId zone;
    private final Duration offset;
    private final Duration secondOffset;

    /**
     * What is known beside the curve.
     *
     * @param fetchedAt when Nomos last answered, or null
     * @param habit when days usually arrive
     * @param end end of the contract, or null when there is none
     */
    public record Facts(@Nullable Instant fetchedAt, PublicationHabit habit, @Nullable Instant end) {
    }

    /**
     * @param name from which the share of the spread follows
     * @param zone the customer's zone
     */
    public PriceSchedule(String name, ZoneId zone) {
        this.zone = zone;
        this.offset = Spread.of(name, SPREAD);
        this.secondOffset = Spread.of(name, SECOND_SPREAD);
    }

    /** {@return when prices are to be asked for, as far as can be told now; not later than now means at once} */
    public Instant nextPoll(Instant now, PriceCurve curve, PollState state, Facts facts) {
        Instant due = nextNeed(now, curve, facts);
        Instant lastAttempt = state.lastAttempt();
        Instant notBefore = state.notBefore();
        // An attempt in the future means that the clock was set back; its rest does not count any more.
        boolean counts = lastAttempt != null && !lastAttempt.isAfter(now);
        return counts && notBefore != null && notBefore.isAfter(due) ? notBefore : due;
    }

    /** {@return the state after an answer; curve and facts are those that include it} */
    public PollState answered(Instant now, PollState state, PriceCurve curve, Facts facts) {
        if (nextNeed(now, curve, facts).isAfter(now)) {
            return new PollState(now, null, 0, 0);
        }
        int looks = 1 + (isOfTheSameHunt(now, state.lastAttempt(), facts) ? state.shortfalls() : 0);
        return new PollState(now, now.plus(facts.habit().pause(looks)), 0, looks);
    }

    /**
     * {@return the state after an error that may pass}
     *
     * @param retryAfter what the cloud asked for, or null
     */
    public PollState failed(Instant now, PollState state, @Nullable Duration retryAfter, RandomGenerator random) {
        int failures = state.failures() + 1;
        Duration pause = AFTER_FAILURE.after(failures, random);
        if (retryAfter != null && retryAfter.compareTo(pause) > 0) {
            pause = retryAfter;
        }
        return new PollState(now, now.plus(pause), failures, state.shortfalls());
    }

    /** {@return the state after an answer that no hurry will change: the contract is not active, or the account may not see it} */
    public PollState refused(Instant now) {
        return new PollState(now, now.plus(REST), 0, 0);
    }

    /** {@return the state of a contract that delivers later, but not before the instant} */
    public PollState notBefore(Instant now, Instant start) {
        Instant first = start.plus(offset);
        return first.isAfter(now) && first.isBefore(now.plus(REST)) ? new PollState(now, first, 0, 0) : refused(now);
    }

    /** {@return the first look of the day for the prices of the next} */
    public Instant firstLook(LocalDate date, PublicationHabit habit) {
        return date.atTime(habit.firstLook()).atZone(zone).toInstant().plus(offset);
    }

    private Instant nextNeed(Instant now, PriceCurve curve, Facts facts) {
        Instant end = facts.end();
        if (end != null && !end.isAfter(now)) {
            return now.plus(REST);
        }
        MarketDay today = MarketDay.of(now, zone);
        MarketDay tomorrow = today.next();
        if (!curve.isWhole(now, earlier(today.end(), end))) {
            return now;
        }
        boolean known = curve.isWhole(tomorrow.start(), earlier(tomorrow.end(), end));
        Instant next = firstLook(known ? tomorrow.date() : today.date(), facts.habit());
        Instant second = secondLook(now, today.date(), facts.fetchedAt());
        return known && second.isBefore(next) ? second : next;
    }

    private Instant secondLook(Instant now, LocalDate date, @Nullable Instant fetchedAt) {
        boolean done = fetchedAt == null || !fetchedAt.isBefore(date.atTime(LATE_ENOUGH).atZone(zone).toInstant());
        Instant look = date.atTime(SECOND_LOOK).atZone(zone).toInstant().plus(secondOffset);
        // Only what was published before the look can be corrected.
        return done ? Instant.MAX : look.isAfter(now) ? look : now;
    }

    private boolean isOfTheSameHunt(Instant now, @Nullable Instant lastAttempt, Facts facts) {
        Instant look = firstLook(now.atZone(zone).toLocalDate(), facts.habit());
        return lastAttempt == null || now.isBefore(look) || !lastAttempt.isBefore(look);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
