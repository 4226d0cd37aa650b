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
package org.openhab.energy.model.price;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A calendar day of the customer's zone as a span of instants {@code [start, end)}. In Berlin it has 92, 96 or 100 quarter-hours.
 *
 * @param date the calendar day
 * @param zone the zone in which the day begins and ends
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MarketDay(LocalDate date, ZoneId zone) {

    /** {@return the day that contains the instant} */
    public static MarketDay of(Instant instant, ZoneId zone) {
        return new MarketDay(instant.atZone(zone).toLocalDate(), zone);
    }

    public Instant start() {
        return date.atStartOfDay(zone).toInstant();
    }

    public Instant end() {
        return next().start();
    }

    public MarketDay next() {
        return new MarketDay(date.plusDays(1), zone);
    }

    public MarketDay previous() {
        return new MarketDay(date.minusDays(1), zone);
    }

    /** {@return how many slots of the length fit in the day} */
    public int slots(Duration length) {
        return (int) Duration.between(start(), end()).dividedBy(length);
    }
}
