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
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;

/**
 * What rows are ordered by: numbers before times before texts. Pure.
 *
 * @param number the number, or null
 * @param time the time, or null
 * @param text the text
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record SortKey(@Nullable BigDecimal number, @Nullable Instant time, String text) implements Comparable<SortKey> {

    static @Nullable SortKey of(JsonElement value, @Nullable Instant time) {
        String text = Scalars.text(value);
        if (text == null) {
            return null;
        }
        BigDecimal number = Scalars.number(value);
        return new SortKey(number, number == null ? time : null, text);
    }

    @Override
    public int compareTo(SortKey other) {
        BigDecimal one = number;
        BigDecimal two = other.number;
        if (one != null || two != null) {
            return one == null ? 1 : two == null ? -1 : one.compareTo(two);
        }
        Instant first = time;
        Instant second = other.time;
        if (first != null || second != null) {
            return first == null ? 1 : second == null ? -1 : first.compareTo(second);
        }
        return text.compareTo(other.text);
    }
}
