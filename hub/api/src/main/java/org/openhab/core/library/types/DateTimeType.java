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
package org.openhab.core.library.types;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/**
 * An instant, written as date and time in the zone of the process unless another is asked for.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DateTimeType implements PrimitiveType, State, Command, Comparable<DateTimeType> {

    public static final String DATE_PATTERN = "yyyy-MM-dd'T'HH:mm:ss";
    public static final String DATE_PATTERN_WITH_TZ = "yyyy-MM-dd'T'HH:mm:ssz";
    public static final String DATE_PATTERN_WITH_TZ_AND_MS = "yyyy-MM-dd'T'HH:mm:ss.SSSZ";
    public static final String DATE_PATTERN_WITH_TZ_AND_MS_ISO = "yyyy-MM-dd'T'HH:mm:ss.SSSX";

    /** Milliseconds at the least, then as many groups of three digits as are needed. */
    private static final List<DateTimeFormatter> WRITERS = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSZ", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSZ", Locale.ROOT));

    private static final DateTimeFormatter ZONE = new DateTimeFormatterBuilder().appendPattern("[XXX][XX][X]")
            .optionalStart().appendZoneText(TextStyle.SHORT).optionalEnd().optionalStart().appendLiteral('[')
            .parseCaseSensitive().appendZoneRegionId().appendLiteral(']').optionalEnd().toFormatter(Locale.ENGLISH);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("HH:mm[:ss]")
            .optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd().append(ZONE)
            .toFormatter(Locale.ENGLISH);

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .append(ZONE).toFormatter(Locale.ENGLISH);

    private static final DateTimeFormatter DATE_AND_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral('T').append(TIME).toFormatter(Locale.ENGLISH);

    private static final Pattern DATE_SPACE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}.*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Numbers with fewer digits are seconds since 1970, the others milliseconds. */
    private static final long FIRST_TWELVE_DIGITS = 100_000_000_000L;

    private final Instant instant;

    /** The current instant. */
    public DateTimeType() {
        this(Instant.now());
    }

    public DateTimeType(Instant instant) {
        this.instant = instant;
    }

    public DateTimeType(ZonedDateTime zoned) {
        this(zoned.toInstant());
    }

    /**
     * Reads ISO 8601 date and time, date, time (of 1970-01-01), or seconds or milliseconds since 1970.
     * What has no zone is taken in the zone of the process.
     *
     * @throws IllegalArgumentException if the text is nothing of these
     */
    public DateTimeType(String zonedValue) {
        this(parse(zonedValue));
    }

    private static Instant parse(String text) {
        try {
            if (NUMBER.matcher(text).matches()) {
                long number = Double.valueOf(text).longValue();
                return Math.abs(number) < FIRST_TWELVE_DIGITS
                        ? Instant.ofEpochSecond(number)
                        : Instant.ofEpochMilli(number);
            }
            String iso = DATE_SPACE_TIME.matcher(text).matches() ? text.replaceFirst(" ", "T") : text;
            if (iso.indexOf('T') == 10) {
                return at(DATE_AND_TIME.parse(iso));
            }
            return at(iso.indexOf(':') == 2 ? TIME.parse(iso) : DATE.parse(iso));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(text + " is not in a valid format.", unreadable);
        } catch (DateTimeException outOfRange) {
            throw new IllegalArgumentException(text + " is no instant.", outOfRange);
        }
    }

    private static Instant at(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        LocalTime time = parsed.query(TemporalQueries.localTime());
        // An offset tells more than a region in the hour that comes twice.
        ZoneId offset = parsed.query(TemporalQueries.offset());
        ZoneId zone = offset == null ? parsed.query(TemporalQueries.zoneId()) : offset;
        return LocalDateTime.of(date == null ? LocalDate.EPOCH : date, time == null ? LocalTime.MIDNIGHT : time)
                .atZone(zone == null ? ZoneId.systemDefault() : zone).toInstant();
    }

    /** Returns the instant in the zone of the process. */
    @Deprecated
    public ZonedDateTime getZonedDateTime() {
        return getZonedDateTime(ZoneId.systemDefault());
    }

    /** Returns the instant in a zone. */
    public ZonedDateTime getZonedDateTime(ZoneId zoneId) {
        return instant.atZone(zoneId);
    }

    public Instant getInstant() {
        return instant;
    }

    /** @throws IllegalArgumentException if the text is no date and time */
    public static DateTimeType valueOf(String value) {
        return new DateTimeType(value);
    }

    @Override
    public String format(@Nullable String pattern) {
        return format(pattern, ZoneId.systemDefault());
    }

    /** Formats the instant as it is in a zone; without pattern to the second. */
    public String format(@Nullable String pattern, ZoneId zoneId) {
        ZonedDateTime zoned = instant.atZone(zoneId);
        return pattern == null
                ? DateTimeFormatter.ofPattern(DATE_PATTERN, Locale.ROOT).format(zoned)
                : String.format(pattern, zoned);
    }

    /** Formats the instant in the zone of the process and a locale. */
    public String format(Locale locale, String pattern) {
        return String.format(locale, pattern, instant.atZone(ZoneId.systemDefault()));
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public String toFullString() {
        return toFullString(ZoneId.systemDefault());
    }

    /** Returns date, time and offset as they are in a zone. */
    public String toFullString(ZoneId zoneId) {
        int nanos = instant.getNano();
        DateTimeFormatter writer = WRITERS.get(nanos % 1_000_000 == 0 ? 0 : nanos % 1_000 == 0 ? 1 : 2);
        return writer.format(instant.atZone(zoneId));
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof DateTimeType other && instant.equals(other.instant);
    }

    @Override
    public int compareTo(DateTimeType o) {
        return instant.compareTo(o.instant);
    }
}
