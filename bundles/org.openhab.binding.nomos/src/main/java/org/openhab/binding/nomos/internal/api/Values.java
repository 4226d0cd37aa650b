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

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

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

    private Values() {
    }

    /** {@return the instant of an ISO date-time with or without a fraction of the second} */
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

    /** {@return the number if it is a sane one whose absolute value does not exceed the limit} */
    static @Nullable BigDecimal number(@Nullable BigDecimal number, BigDecimal limit) {
        return number == null || number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS
                || number.abs().compareTo(limit) > 0 ? null : number;
    }

    /** {@return the whole number if it is one from lowest to highest} */
    static @Nullable Integer whole(@Nullable BigDecimal number, int lowest, int highest) {
        BigDecimal sane = number(number, BigDecimal.valueOf(highest));
        if (sane == null || sane.stripTrailingZeros().scale() > 0 || sane.intValue() < lowest) {
            return null;
        }
        return sane.intValue();
    }

    /** {@return the text, empty if there is none} */
    static String text(@Nullable String text) {
        return text == null ? "" : text.trim();
    }

    /** {@return the constant that the cloud's word names, or the other if the word is missing or new} */
    static <E extends Enum<E>> E word(Class<E> type, @Nullable String word, E otherwise) {
        String name = text(word).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }
}
