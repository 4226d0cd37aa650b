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
package org.openhab.energy.mqtt.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ChannelDetail;
import org.openhab.energy.model.feed.ChannelReading;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;

/**
 * Writes readings as JSON values: numbers as numbers without exponent and with at most six decimals, switches as {@code true} and {@code false},
 * times in UTC after RFC 3339, the unknown as {@code null}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Payload {
    /** What a topic of the unknown says: an empty payload would make the broker forget the topic, and zero would be a lie. */
    public static final String UNKNOWN = "null";
    private static final String EMPTY_TEXT = "\"\"";
    private static final int DECIMALS = 6;

    private Payload() {
    }

    static JsonElement json(ChannelReading reading) {
        if (reading instanceof ChannelReading.Quantity quantity) {
            return number(quantity.value());
        } else if (reading instanceof ChannelReading.Switch position) {
            return new JsonPrimitive(position.value());
        } else if (reading instanceof ChannelReading.Text text) {
            return new JsonPrimitive(text.value());
        } else if (reading instanceof ChannelReading.Moment moment) {
            return time(moment.value());
        }
        return JsonNull.INSTANCE;
    }

    /** {@return the JSON value, numbers rounded to so many decimals, unless that is {@link ChannelDetail#ALL_DECIMALS}} */
    static JsonElement json(ChannelReading reading, int decimals) {
        return decimals >= 0 && reading instanceof ChannelReading.Quantity quantity
                ? number(quantity.value().setScale(Math.min(decimals, DECIMALS), RoundingMode.HALF_UP))
                : json(reading);
    }

    /** {@return the JSON value, texts and times without the quotes; an empty text keeps them, because an empty payload is a removal} */
    static String scalar(ChannelReading reading) {
        return scalar(reading, ChannelDetail.ALL_DECIMALS);
    }

    /** {@return the same, but numbers rounded to so many decimals, unless that is {@link ChannelDetail#ALL_DECIMALS}} */
    public static String scalar(ChannelReading reading, int decimals) {
        JsonElement value = json(reading, decimals);
        if (value.isJsonNull()) {
            return UNKNOWN;
        }
        String text = value.getAsString();
        return text.isEmpty() ? EMPTY_TEXT : text;
    }

    public static JsonElement number(@Nullable BigDecimal value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        BigDecimal rounded = value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_EVEN) : value;
        BigDecimal shortest = rounded.stripTrailingZeros();
        // A negative scale would be written with an exponent
        return new JsonPrimitive(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    /** {@return the time to the second: nobody on the LAN needs more, and some parsers cannot take it} */
    public static JsonElement time(@Nullable Instant instant) {
        return instant == null ? JsonNull.INSTANCE : new JsonPrimitive(text(instant));
    }

    /** As {@link Instant#toString()}, which takes ten times as long; a list of prices has four hundred times. */
    private static String text(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder("0000-00-00T00:00:00Z".length()).append(time.toLocalDate()).append('T');
        twoDigits(text, time.getHour()).append(':');
        twoDigits(text, time.getMinute()).append(':');
        return twoDigits(text, time.getSecond()).append('Z').toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
