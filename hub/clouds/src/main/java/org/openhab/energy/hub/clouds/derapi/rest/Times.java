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
package org.openhab.energy.hub.clouds.derapi.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;

/**
 * Derapi's {@code date-time-tz}: ISO 8601 with an offset in figures. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Times {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private Times() {
    }

    public static String utc(Instant instant) {
        return in(instant, ZoneOffset.UTC);
    }

    public static String in(Instant instant, ZoneId zone) {
        return FORMAT.format(instant.atZone(zone));
    }

    /**
     * Reads a time.
     *
     * @param place where it stands, for the problem's detail
     * @throws DerapiProblem 400 when it is none or has no offset
     */
    public static OffsetDateTime read(String place, String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw DerapiProblem.invalid(place + ": '" + text + "' is not a 'date-time-tz'");
        }
    }
}
