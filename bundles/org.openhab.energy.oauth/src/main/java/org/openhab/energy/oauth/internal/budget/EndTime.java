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
package org.openhab.energy.oauth.internal.budget;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes the end of a wait for people: the time of day, with the date in front when it is not today's; figures only, so that it reads in any language.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class EndTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private EndTime() {
    }

    /** {@return the first whole minute at which the wait is over} */
    public static String text(Instant until, Instant now, ZoneId zone) {
        ZonedDateTime end = until.plusMillis(59_999).atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        boolean today = end.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return end.format(today ? TIME : DATE_TIME);
    }
}
