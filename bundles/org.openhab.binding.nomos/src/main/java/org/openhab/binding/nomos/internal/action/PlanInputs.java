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
package org.openhab.binding.nomos.internal.action;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.measure.quantity.Time;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.energy.model.plan.LoadPhase;
import org.openhab.energy.thing.DurationText;

/**
 * Reads what people and scripts give to plan with. What cannot be read is told by its value and an example of what can.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlanInputs {
    private static final Pattern AMOUNT_WITH_UNIT = Pattern.compile("\\d+(?:\\.\\d+)?\\s*[a-z]+");
    private static final Pattern PHASE = Pattern.compile("(.+?)\\s+(\\d{1,9}(?:[.,]\\d{1,6})?)\\s*(k?Wh?)?");
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final int MOST_PHASES = 50;
    /** So that no sum of the planner overflows. */
    private static final long MOST_WATTS = 1_000_000;

    private PlanInputs() {
    }

    /** {@return the duration of a text such as {@code 2:10}, {@code PT2H10M} or {@code 90 min}} */
    static Duration duration(@Nullable String text) throws NoPlanException {
        if (text == null || text.isBlank()) {
            throw new NoPlanException(NoPlanException.MISSING, "hint.plan-duration-missing");
        }
        return read(text).orElseThrow(
                () -> new NoPlanException(NoPlanException.WRONG_FORMAT, "hint.plan-duration", text.trim()));
    }

    /** {@return the duration of the text, or null when there is none} */
    static @Nullable Duration optionalDuration(@Nullable String text) throws NoPlanException {
        return text == null || text.isBlank() ? null : duration(text);
    }

    /** {@return the duration of a quantity in any unit of time, or null when there is none} */
    static @Nullable Duration duration(@Nullable QuantityType<Time> quantity) {
        QuantityType<Time> seconds = quantity == null ? null : quantity.toUnit(Units.SECOND);
        return seconds == null ? null : seconds(seconds.toBigDecimal());
    }

    /** {@return the duration of a number of hours, or null when there is none} */
    static @Nullable Duration hours(@Nullable Double hours) throws NoPlanException {
        if (hours == null) {
            return null;
        }
        if (hours.isNaN() || Math.abs(hours) > PlanQuestions.LONGEST.toHours()) {
            throw PlanQuestions.outOfRange();
        }
        return seconds(BigDecimal.valueOf(hours).multiply(SECONDS_PER_HOUR));
    }

    /**
     * {@return the instant of a point in time, or null when there is none}
     *
     * @param zone of a time that has none of its own
     */
    static @Nullable Instant instant(@Nullable TemporalAccessor time, ZoneId zone) throws NoPlanException {
        try {
            return time == null
                    ? null
                    : time instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(time);
        } catch (DateTimeException e) {
            throw new NoPlanException(NoPlanException.WRONG_FORMAT, "hint.plan-time", String.valueOf(time));
        }
    }

    /** {@return the phases of a text such as {@code 0:20 2 kW; 1:20 150 W; 30 min 0.2 kWh}} */
    static List<LoadPhase> profile(@Nullable String text) throws NoPlanException {
        return profile(text == null ? List.of() : List.of(text.split("[;\\n]")));
    }

    /** {@return the phases of texts such as {@code 0:20 2 kW}} */
    static List<LoadPhase> profile(List<?> texts) throws NoPlanException {
        List<LoadPhase> phases = new ArrayList<>();
        for (Object text : texts) {
            String trimmed = String.valueOf(text).trim();
            if (!trimmed.isEmpty()) {
                phases.add(phase(trimmed));
            }
        }
        if (phases.isEmpty()) {
            throw new NoPlanException(NoPlanException.MISSING, "hint.plan-profile-missing");
        }
        if (phases.size() > MOST_PHASES) {
            throw new NoPlanException(NoPlanException.OUT_OF_RANGE, "hint.plan-phases", String.valueOf(MOST_PHASES));
        }
        return phases;
    }

    private static LoadPhase phase(String text) throws NoPlanException {
        Matcher matcher = PHASE.matcher(text);
        Duration duration = matcher.matches() ? read(String.valueOf(matcher.group(1))).orElse(Duration.ZERO) : null;
        if (duration == null || duration.toSeconds() < 1) {
            throw new NoPlanException(NoPlanException.WRONG_FORMAT, "hint.plan-phase", text);
        }
        BigDecimal amount = new BigDecimal(String.valueOf(matcher.group(2)).replace(',', '.'));
        String unit = matcher.group(3);
        BigDecimal given = unit != null && unit.startsWith("k") ? amount.movePointRight(3) : amount;
        BigDecimal watts = unit != null && unit.endsWith("h")
                ? given.multiply(SECONDS_PER_HOUR).divide(BigDecimal.valueOf(duration.toSeconds()), 0,
                        RoundingMode.HALF_EVEN)
                : given.setScale(0, RoundingMode.HALF_EVEN);
        if (watts.compareTo(BigDecimal.valueOf(MOST_WATTS)) > 0) {
            throw new NoPlanException(NoPlanException.OUT_OF_RANGE, "hint.plan-phase", text);
        }
        return new LoadPhase(duration, watts.longValueExact());
    }

    private static Optional<Duration> read(String text) {
        String trimmed = text.trim();
        if (!AMOUNT_WITH_UNIT.matcher(trimmed).matches()) {
            return DurationText.parse(trimmed);
        }
        try {
            QuantityType<?> seconds = new QuantityType<>(trimmed).toUnit(Units.SECOND);
            return seconds == null ? Optional.empty() : Optional.of(seconds(seconds.toBigDecimal()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Duration seconds(BigDecimal seconds) {
        // What is beyond any plan need not be exact, only beyond.
        BigDecimal limit = BigDecimal.valueOf(Integer.MAX_VALUE);
        return Duration
                .ofSeconds(seconds.setScale(0, RoundingMode.HALF_EVEN).min(limit).max(limit.negate()).longValue());
    }
}
