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
 * Says when prices have to be asked for: at once if the rest of today is not known, from 13:00 on until tomorrow is known (Nomos publishes it in one
 * batch by about 14:20), and never otherwise. Pure and stateless; days are those of the customer's zone.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceSchedule {
    private static final LocalTime FIRST_LOOK = LocalTime.of(13, 0);
    private static final Duration SPREAD = Duration.ofMinutes(10);
    private static final Duration REST = Duration.ofDays(1);
    private static final BackOff AFTER_FAILURE = new BackOff(Duration.ofMinutes(2), Duration.ofHours(1));
    private static final BackOff AFTER_SHORTFALL = new BackOff(Duration.ofMinutes(15), Duration.ofHours(1));
    /** Looks at the shortest pace; they last until publication is clearly late. */
    private static final int PATIENT_LOOKS = 6;

    private final ZoneId zone;
    private final Duration offset;

    /**
     * @param name of the Thing, from which its share of the spread follows
     * @param zone the customer's zone
     */
    public PriceSchedule(String name, ZoneId zone) {
        this.zone = zone;
        this.offset = Spread.of(name, SPREAD);
    }

    /** {@return when prices are to be asked for, as far as can be told now; not later than now means at once} */
    public Instant nextPoll(Instant now, PriceCurve curve, PollState state) {
        Instant due = nextNeed(now, curve);
        Instant lastAttempt = state.lastAttempt();
        Instant notBefore = state.notBefore();
        // An attempt in the future means that the clock was set back; its rest does not count any more.
        boolean counts = lastAttempt != null && !lastAttempt.isAfter(now);
        return counts && notBefore != null && notBefore.isAfter(due) ? notBefore : due;
    }

    /** {@return the state after an answer; the curve is the one that includes it} */
    public PollState answered(Instant now, PollState state, PriceCurve curve, RandomGenerator random) {
        if (nextNeed(now, curve).isAfter(now)) {
            return new PollState(now, null, 0, 0);
        }
        int shortfalls = state.shortfalls() + 1;
        Duration pause = AFTER_SHORTFALL.after(Math.max(1, shortfalls - PATIENT_LOOKS), random);
        return new PollState(now, now.plus(pause), 0, shortfalls);
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

    private Instant nextNeed(Instant now, PriceCurve curve) {
        MarketDay today = MarketDay.of(now, zone);
        MarketDay tomorrow = today.next();
        if (!curve.isWhole(now, today.end())) {
            return now;
        }
        return firstLook(curve.isWhole(tomorrow.start(), tomorrow.end()) ? tomorrow : today);
    }

    private Instant firstLook(MarketDay day) {
        return day.date().atTime(FIRST_LOOK).atZone(zone).toInstant().plus(offset);
    }
}
