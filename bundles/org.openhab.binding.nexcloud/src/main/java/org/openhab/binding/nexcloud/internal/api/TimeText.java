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
package org.openhab.binding.nexcloud.internal.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * Reads instants: ISO text with or without fraction, with {@code Z}, an offset or none (then UTC, as every time that NEX documents), or UNIX time in
 * milliseconds. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TimeText {
    /** The year 1973 in milliseconds, the year 5138 in seconds: what is less counts seconds. */
    private static final long FIRST_MILLIS = 100_000_000_000L;
    private static final long LAST_MILLIS = 253_402_300_800_000L;

    private TimeText() {
    }

    static @Nullable Instant read(@Nullable JsonElement element) {
        BigDecimal number = NumberText.read(element);
        if (number != null) {
            long value = number.setScale(0, RoundingMode.DOWN).longValueExact();
            return value <= 0 || value >= LAST_MILLIS
                    ? null
                    : value < FIRST_MILLIS ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
        }
        return element instanceof JsonPrimitive primitive && primitive.isString()
                ? text(primitive.getAsString().trim())
                : null;
    }

    private static @Nullable Instant text(String text) {
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.replace(' ', 'T'),
                    OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
