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
package org.openhab.binding.derapi.internal.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads the values that all answers have in common. What is absent, null or cannot be read is null: unknown.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Values {
    private static final int MOST_DIGITS = 30;
    /** More energy in kWh than any site ever made. */
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Values() {
    }

    /** {@return the instant of an ISO date-time with an offset} */
    static @Nullable Instant instant(@Nullable String timestamp) {
        if (timestamp == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(timestamp.trim()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@return the number if it is a sane one that is not below zero} */
    static @Nullable BigDecimal amount(@Nullable BigDecimal number) {
        return number == null || number.signum() < 0 || number.precision() > MOST_DIGITS
                || Math.abs((long) number.scale()) > MOST_DIGITS || number.compareTo(MOST) > 0 ? null : number;
    }

    /** {@return the number if it lies between 0 and 100} */
    static @Nullable BigDecimal percent(@Nullable BigDecimal number) {
        BigDecimal sane = amount(number);
        return sane == null || sane.compareTo(HUNDRED) > 0 ? null : sane;
    }

    /** {@return the text, empty if there is none} */
    static String text(@Nullable String text) {
        return text == null ? "" : text.trim();
    }
}
