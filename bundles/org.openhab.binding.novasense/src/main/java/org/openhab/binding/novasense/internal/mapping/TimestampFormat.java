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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;

import com.google.gson.JsonElement;

/**
 * How the timestamps of an answer are to be read. Without a pattern the usual forms are told apart: ISO with an offset, ISO without one (a time in the zone),
 * a date or a month (its start in the zone), seconds or milliseconds since 1970. Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TimestampFormat {
    /** Tells the usual forms apart. */
    public static final TimestampFormat AUTO = new TimestampFormat("auto", null);

    /** Seconds would reach it in the year 5138; milliseconds had it in March 1973. */
    private static final BigDecimal FIRST_MILLIS = new BigDecimal("100000000000");

    private final String word;
    private final @Nullable DateTimeFormatter pattern;

    private TimestampFormat(String word, @Nullable DateTimeFormatter pattern) {
        this.word = word;
        this.pattern = pattern;
    }

    /**
     * @param text {@code auto}, {@code epoch-s}, {@code epoch-ms}, or a pattern of {@link DateTimeFormatter}; empty means {@code auto}
     * @throws InvalidSettingException when it is none of these
     */
    public static TimestampFormat parse(String text) throws InvalidSettingException {
        String word = text.trim();
        if (word.isEmpty() || word.equals("auto")) {
            return AUTO;
        }
        if (List.of("epoch-s", "epoch-ms").contains(word)) {
            return new TimestampFormat(word, null);
        }
        try {
            return new TimestampFormat("pattern", DateTimeFormatter.ofPattern(word, Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException("offline.config-timestamp-format", word);
        }
    }

    /** {@return the instant, or null when the element is no time} */
    public @Nullable Instant read(JsonElement element, ZoneId zone) {
        Local local = local(element);
        return local == null ? null : local.earlier(zone);
    }

    /** {@return the instant of the second time that a clock shows the same when it is set back, or the only one} */
    @Nullable
    Instant readLater(JsonElement element, ZoneId zone) {
        Local local = local(element);
        return local == null ? null : local.later(zone);
    }

    /** A time that may or may not have an offset. */
    private record Local(@Nullable Instant exact, @Nullable LocalDateTime wall) {
        @Nullable
        Instant earlier(ZoneId zone) {
            return wall == null ? exact : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        }

        @Nullable
        Instant later(ZoneId zone) {
            return wall == null ? exact : wall.atZone(zone).withLaterOffsetAtOverlap().toInstant();
        }
    }

    private @Nullable Local local(JsonElement element) {
        String text = Scalars.text(element);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            DateTimeFormatter own = pattern;
            if (own != null) {
                return of(own.parseBest(text.trim(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
            }
            BigDecimal number = Scalars.number(element);
            return number != null ? new Local(epoch(number), null) : iso(text.trim());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private Instant epoch(BigDecimal number) {
        boolean millis = word.equals("epoch-ms")
                || !word.equals("epoch-s") && number.abs().compareTo(FIRST_MILLIS) >= 0;
        return Instant.ofEpochMilli((millis ? number : number.movePointRight(3)).longValue());
    }

    private static @Nullable Local iso(String text) {
        if (text.matches("\\d{4}-\\d\\d")) {
            return new Local(null, YearMonth.parse(text).atDay(1).atStartOfDay());
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return new Local(null, LocalDate.parse(text).atStartOfDay());
        }
        String joined = text.matches("\\d{4}-\\d\\d-\\d\\d .*") ? text.replaceFirst(" ", "T") : text;
        try {
            return of(DateTimeFormatter.ISO_DATE_TIME.parseBest(joined, OffsetDateTime::from, LocalDateTime::from));
        } catch (DateTimeParseException e) {
            // Offsets without a colon are not ISO's extended form, but common.
            return of(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSSSSS][.SSS]Z", Locale.ROOT)
                    .parseBest(joined, OffsetDateTime::from, LocalDateTime::from));
        }
    }

    private static @Nullable Local of(TemporalAccessor time) {
        if (time.isSupported(ChronoField.INSTANT_SECONDS)) {
            return new Local(OffsetDateTime.from(time).withOffsetSameInstant(ZoneOffset.UTC).toInstant(), null);
        }
        return new Local(null, time instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(time));
    }
}
