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
package org.openhab.binding.nomos.internal.api;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A version of the Nomos API: a date and a name. A label without a readable date counts as the newest that is known here, so that a new spelling does no
 * harm.
 *
 * @param label what the header {@code X-API-Version} says
 * @param date when the version was released
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ApiVersion(String label, LocalDate date) {
    private static final int DATE_LENGTH = 10;

    /** The version this binding was made for. */
    public static final ApiVersion CURIE = new ApiVersion("2026-05-27.curie", LocalDate.of(2026, 5, 27));

    /** The first version with reductions of the grid fee and orders of meters. */
    static final ApiVersion EDISON = new ApiVersion("2026-01-29.edison", LocalDate.of(2026, 1, 29));

    /** {@return the version of that label} */
    public static ApiVersion of(String label) {
        String text = label.trim();
        try {
            return new ApiVersion(text, LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length()))));
        } catch (DateTimeException e) {
            return new ApiVersion(text, CURIE.date);
        }
    }

    /** {@return whether this version has what the other brought} */
    public boolean isAtLeast(ApiVersion other) {
        return !date.isBefore(other.date);
    }

    /** {@return whether feed-in, the renamed routes and the reasons of a refusal are there} */
    public boolean isCurrent() {
        return isAtLeast(CURIE);
    }
}
