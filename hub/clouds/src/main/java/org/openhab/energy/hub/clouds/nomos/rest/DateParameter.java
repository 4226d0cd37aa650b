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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;

/**
 * Query parameters that are local days. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DateParameter {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DateParameter() {
    }

    static LocalDate required(HttpRequest request, String field) {
        return optional(request, field).orElseThrow(() -> NomosException.missingField(field));
    }

    static Optional<LocalDate> optional(HttpRequest request, String field) {
        return request.queryParameter(field).map(text -> date(field, text));
    }

    /**
     * Refuses an end before the start and a range of too many days.
     *
     * @param days how many days lie between them
     */
    static void checkRange(LocalDate start, LocalDate end, int days, int longest) {
        if (start.isAfter(end)) {
            throw NomosException.badField("invalid_value", "end", "Must not be before 'start'",
                    "Invalid input: end is before start");
        }
        if (ChronoUnit.DAYS.between(start, end) + days > longest) {
            throw NomosException.badField("too_big", "end", "Range is longer than " + longest + " days",
                    "Too big: expected a range of <=" + longest + " days");
        }
    }

    private static LocalDate date(String field, String text) {
        if (!DATE.matcher(text).matches()) {
            throw NomosException.badField("invalid_format", field, "Invalid",
                    "Invalid string: must match pattern /^\\d{4}-\\d{2}-\\d{2}$/");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw NomosException.badField("invalid_format", field, "Invalid date", "Invalid input: no such date");
        }
    }
}
