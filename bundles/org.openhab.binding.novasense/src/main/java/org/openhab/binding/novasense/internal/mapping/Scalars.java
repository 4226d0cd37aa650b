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
package org.openhab.binding.novasense.internal.mapping;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * Reads single values as JSON APIs write them: numbers as texts, switches as 0 and 1, {@code NaN} for what is not known. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Scalars {
    private static final Set<String> NOTHING = Set.of("", "nan", "null", "none", "n/a", "na", "-", "inf", "-inf",
            "+inf", "infinity", "-infinity");
    private static final Set<String> ON = Set.of("true", "on", "yes", "1", "active", "open");
    private static final Set<String> OFF = Set.of("false", "off", "no", "0", "inactive", "closed");
    /** Further digits are no measurement, and would fill the hub's memory when written out. */
    private static final int MOST_DIGITS = 60;

    private Scalars() {
    }

    /** {@return whether the element says that nothing is known: missing, null, or a word for it} */
    static boolean isNothing(@Nullable JsonElement element) {
        return element == null || element.isJsonNull() || element instanceof JsonArray array && array.isEmpty()
                || element instanceof JsonPrimitive value && !value.isBoolean()
                        && NOTHING.contains(value.getAsString().trim().toLowerCase(Locale.ROOT));
    }

    /** {@return the number, exactly as it was written, or null when it is none} */
    public static @Nullable BigDecimal number(JsonElement element) {
        if (!(element instanceof JsonPrimitive value)) {
            return null;
        }
        if (value.isBoolean()) {
            return value.getAsBoolean() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        try {
            BigDecimal number = new BigDecimal(value.getAsString().trim());
            return Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
                    && Math.abs(number.scale()) <= MOST_DIGITS ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@return the text, or null when the element is no single value} */
    public static @Nullable String text(JsonElement element) {
        return element instanceof JsonPrimitive value ? value.getAsString() : null;
    }

    /** {@return the switch position, or null when the element tells none} */
    public static @Nullable Boolean position(JsonElement element) {
        String text = text(element);
        if (text == null) {
            return null;
        }
        String word = text.trim().toLowerCase(Locale.ROOT);
        if (ON.contains(word)) {
            return true;
        }
        if (OFF.contains(word)) {
            return false;
        }
        BigDecimal number = number(element);
        return number == null ? null : Boolean.valueOf(number.signum() != 0);
    }
}
