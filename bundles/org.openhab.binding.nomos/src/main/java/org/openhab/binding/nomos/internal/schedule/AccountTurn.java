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
import java.time.LocalTime;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.NomosBindingConstants;

/**
 * The one time of day at which an account reads what changes at most daily: with the day's look for usage, so that all of it shares a token. A read in the
 * 17 hours before counts as the turn's, so that the day on which the hub was started costs no second round. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AccountTurn {
    /** The look for usage of yesterday. */
    private static final LocalTime TIME = LocalTime.of(16, 5);
    private static final Duration SPREAD = Duration.ofMinutes(40);
    private static final Duration COUNTS_FOR = Duration.ofHours(17);
    private static final Duration DAY = Duration.ofDays(1);

    private final DailySchedule schedule;

    /**
     * @param account name from which the share of the spread follows
     */
    public AccountTurn(String account) {
        schedule = new DailySchedule(account, TIME, SPREAD, NomosBindingConstants.ZONE);
    }

    /** {@return when the next read is; not later than now means at once} */
    public Instant next(Instant now, @Nullable Instant last) {
        return next(now, last, 1);
    }

    /**
     * {@return when the next read is of what is read every few days}
     *
     * @param days how many
     */
    public Instant next(Instant now, @Nullable Instant last, int days) {
        if (last == null || last.isAfter(now)) {
            return schedule.next(now, last);
        }
        Instant counted = last.plus(COUNTS_FOR).plus(DAY.multipliedBy(days - 1L));
        Instant next = schedule.next(now, counted.isAfter(now) ? now : counted);
        return counted.isAfter(next) ? schedule.next(counted, counted) : next;
    }
}
