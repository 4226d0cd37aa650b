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
package org.openhab.energy.model.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The time of day in which a load may run. A time that the clock skips in spring is as much later as the clock goes forward; of one that occurs twice in
 * autumn the first counts. A window that the clock skips wholly does not exist on that day.
 *
 * @param from begin of the window
 * @param until deadline; on the next day unless it is after {@code from}. Equal times make a whole day of 23, 24 or 25 hours.
 * @param zone zone of these times
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DailyWindow(LocalTime from, LocalTime until, ZoneId zone) {

    /** {@return the first window that ends after the instant} */
    public LoadWindow endingAfter(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone).minusDays(1);
        while (true) {
            Instant end = day.atTime(until).atZone(zone).toInstant();
            Instant start = (from.isBefore(until) ? day : day.minusDays(1)).atTime(from).atZone(zone).toInstant();
            if (end.isAfter(instant) && start.isBefore(end)) {
                return new LoadWindow(start, end, end);
            }
            day = day.plusDays(1);
        }
    }

    /** {@return the window after another one: it neither ends nor begins before that has ended} */
    public LoadWindow after(LoadWindow window) {
        LoadWindow next = endingAfter(window.end().isAfter(window.regularEnd()) ? window.end() : window.regularEnd());
        return next.start().isBefore(window.end()) ? next.moved(window.end(), next.end()) : next;
    }
}
