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
package org.openhab.binding.nomos.internal.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.Spread;

/**
 * Says when something that is read once a day has to be read: at a local time of day, spread by account, and at once when the last turn was missed. Several
 * kinds with the same account and time of day fall due at the same instant and share a token. Pure and stateless.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DailySchedule {
    private final LocalTime time;
    private final Duration offset;
    private final ZoneId zone;

    /**
     * @param account name from which the share of the spread follows
     * @param time the earliest time of day
     * @param spread how far accounts are spread
     * @param zone the zone of the time of day
     */
    public DailySchedule(String account, LocalTime time, Duration spread, ZoneId zone) {
        this.time = time;
        this.offset = Spread.of(account, spread);
        this.zone = zone;
    }

    /**
     * {@return when the next turn is; not later than now means at once}
     *
     * @param last the last success, or null if there was none
     */
    public Instant next(Instant now, @Nullable Instant last) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant turn = turn(today);
        LocalDate date = turn.isAfter(now)
                ? turn(today.minusDays(1)).isAfter(now) ? today.minusDays(2) : today.minusDays(1)
                : today;
        // A success of the future means that the clock was set back.
        boolean missed = last == null || last.isAfter(now) || last.isBefore(turn(date));
        return missed ? now : turn(date.plusDays(1));
    }

    private Instant turn(LocalDate date) {
        return date.atTime(time).atZone(zone).toInstant().plus(offset);
    }
}
