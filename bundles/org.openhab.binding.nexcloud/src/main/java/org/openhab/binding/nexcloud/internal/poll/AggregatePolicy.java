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
package org.openhab.binding.nexcloud.internal.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.api.Resolution;
import org.openhab.energy.oauth.account.Spread;

/**
 * When hour and day data is asked for, and for which span: once after each period, at a time of its own, and a few times more while the period just
 * ended has not arrived. Pure.
 *
 * @param resolution hour or day
 * @param zone the zone in which days begin
 * @param key what is asked for; its own time follows from it
 * @param running whether the running period is wanted too, which makes day data hourly
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record AggregatePolicy(Resolution resolution, ZoneId zone, String key, boolean running) {

    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration SPREAD = Duration.ofMinutes(20);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(30);
    private static final int HOURS_BACK = 48;
    private static final int DAYS_BACK = 27;

    /** {@return the beginning of the span: days for day data, two days for hour data} */
    public Instant from(Instant now) {
        return resolution == Resolution.DAY
                ? resolution.start(now.atZone(zone).minusDays(DAYS_BACK).toInstant(), zone)
                : resolution.start(now.minus(Duration.ofHours(HOURS_BACK)), zone);
    }

    /** {@return the beginning of the last period that is over} */
    public Instant lastEnded(Instant now) {
        return resolution.start(resolution.start(now, zone).minusMillis(1), zone);
    }

    /**
     * When to ask again.
     *
     * @param arrived whether the last period that is over was in the answer
     */
    public Instant next(Instant now, boolean arrived) {
        Instant usual = (running ? Resolution.HOUR : resolution).end(
                (running ? Resolution.HOUR : resolution).start(now, zone), zone).plus(MARGIN)
                .plus(Spread.of(key, SPREAD));
        Instant again = now.plus(resolution == Resolution.DAY ? Duration.ofHours(1) : Duration.ofMinutes(15));
        return !arrived && again.isBefore(usual) ? again : usual;
    }

    public Instant afterFailure(Instant now) {
        return now.plus(AFTER_FAILURE);
    }
}
