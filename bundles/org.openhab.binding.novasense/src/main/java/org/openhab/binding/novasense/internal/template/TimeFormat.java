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
package org.openhab.binding.novasense.internal.template;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a time is written into an address.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum TimeFormat {
    /** {@code 2026-06-01T10:00:00Z} */
    ISO_UTC("iso-utc"),
    /** {@code 2026-06-01T12:00:00+02:00} */
    ISO_OFFSET("iso-offset"),
    /** {@code 2026-06-01T12:00:00} */
    ISO_LOCAL("iso-local"),
    /** Seconds since 1970. */
    EPOCH_SECONDS("epoch-s"),
    /** Milliseconds since 1970. */
    EPOCH_MILLIS("epoch-ms"),
    /** {@code 2026-06-01} */
    DATE("date"),
    /** {@code 2026-06} */
    MONTH("month");

    private final String word;

    TimeFormat(String word) {
        this.word = word;
    }

    /** {@return the format of that name} */
    public static Optional<TimeFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** {@return the time, in whole seconds} */
    public String write(ZonedDateTime time) {
        ZonedDateTime whole = time.truncatedTo(ChronoUnit.SECONDS);
        return switch (this) {
            case ISO_UTC -> DateTimeFormatter.ISO_INSTANT.format(whole);
            case ISO_OFFSET -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(whole);
            case ISO_LOCAL -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(whole);
            case EPOCH_SECONDS -> Long.toString(whole.toEpochSecond());
            case EPOCH_MILLIS -> Long.toString(whole.toInstant().toEpochMilli());
            case DATE -> DateTimeFormatter.ISO_LOCAL_DATE.format(whole);
            case MONTH -> DateTimeFormatter.ofPattern("uuuu-MM").format(whole);
        };
    }
}
