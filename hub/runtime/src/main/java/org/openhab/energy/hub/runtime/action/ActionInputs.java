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
package org.openhab.energy.hub.runtime.action;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.energy.hub.runtime.item.ItemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the inputs of actions from texts and numbers, as openHAB's Main UI and REST do (seen on 5.1.5): date-times are local wall-clock texts to the minute
 * ({@code 2026-11-21T20:00}), durations ISO texts, quantities numbers in the default unit or texts with a unit. A value of another form is left out with a
 * warning, so that the parameter is null.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ActionInputs {

    /**
     * How a type of parameter is asked for.
     *
     * @param type TEXT, INTEGER, DECIMAL or BOOLEAN
     * @param context what kind of text, null for any
     *
     * @author openHAB Energy - Initial contribution
     */
    record Form(String type, @Nullable String context) {
    }

    private static final Pattern QUANTITY = Pattern
            .compile("(?:org\\.openhab\\.core\\.library\\.types\\.)?QuantityType<(?:[a-z.]*\\.)?(\\w+)>");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final Form TEXT = new Form("TEXT", null);
    private static final Form INTEGER = new Form("INTEGER", null);
    private static final Form DECIMAL = new Form("DECIMAL", null);
    private static final Form BOOLEAN = new Form("BOOLEAN", null);
    private static final Form DATE_TIME = new Form("TEXT", "datetime");
    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(Map.entry(String.class, TEXT),
            Map.entry(StringType.class, TEXT),
            Map.entry(Duration.class, TEXT), Map.entry(boolean.class, BOOLEAN), Map.entry(Boolean.class, BOOLEAN),
            Map.entry(int.class, INTEGER),
            Map.entry(Integer.class, INTEGER), Map.entry(long.class, INTEGER), Map.entry(Long.class, INTEGER),
            Map.entry(float.class, DECIMAL),
            Map.entry(Float.class, DECIMAL), Map.entry(double.class, DECIMAL), Map.entry(Double.class, DECIMAL),
            Map.entry(Number.class, DECIMAL),
            Map.entry(DecimalType.class, DECIMAL), Map.entry(Instant.class, DATE_TIME),
            Map.entry(ZonedDateTime.class, DATE_TIME),
            Map.entry(LocalDateTime.class, DATE_TIME), Map.entry(LocalDate.class, new Form("TEXT", "date")),
            Map.entry(LocalTime.class, new Form("TEXT", "time")));

    private final Logger logger = LoggerFactory.getLogger(ActionInputs.class);
    private final ZoneId zone;

    ActionInputs(ZoneId zone) {
        this.zone = zone;
    }

    /** Null when such a parameter cannot be asked for, which hides its action. */
    static @Nullable Form form(Class<?> type, String declared) {
        if (type == QuantityType.class) {
            return dimension(declared) == null ? null : TEXT;
        }
        return FORMS.get(type);
    }

    /**
     * @param value text, number or boolean from JSON
     * @return null when there is none or it is not usable; for a primitive its zero
     */
    @Nullable
    Object convert(String name, Class<?> type, String declared, @Nullable Object value) {
        Object converted = null;
        if (value != null && !(value instanceof String text && text.isBlank())) {
            try {
                converted = convert(type, declared, value);
            } catch (DateTimeException | IllegalArgumentException e) {
                logger.warn("The value of the action input '{}' is not usable as {} and is left out: {}", name,
                        type.getSimpleName(),
                        e.getMessage());
            }
        }
        return converted == null && type.isPrimitive() ? zero(type) : converted;
    }

    private @Nullable Object convert(Class<?> type, String declared, Object value) {
        String text = value.toString().trim();
        if (type == String.class) {
            return value.toString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == QuantityType.class) {
            String dimension = dimension(declared);
            Object quantity = dimension == null ? null : ItemType.of("Number:" + dimension).parseState(text);
            if (quantity == null) {
                throw new IllegalArgumentException("'" + text + "' is no " + declared);
            }
            return quantity;
        }
        Function<String, Object> parser = parsers().get(type);
        return parser == null ? null : parser.apply(text);
    }

    private Map<Class<?>, Function<String, Object>> parsers() {
        Function<String, Object> whole = text -> new BigDecimal(text).intValueExact();
        Function<String, Object> large = text -> new BigDecimal(text).longValueExact();
        return Map.ofEntries(Map.entry(int.class, ActionInputs.exact(whole)),
                Map.entry(Integer.class, ActionInputs.exact(whole)),
                Map.entry(long.class, ActionInputs.exact(large)), Map.entry(Long.class, ActionInputs.exact(large)),
                Map.entry(double.class, Double::valueOf), Map.entry(Double.class, Double::valueOf),
                Map.entry(float.class, Float::valueOf),
                Map.entry(Float.class, Float::valueOf), Map.entry(Number.class, BigDecimal::new),
                Map.entry(DecimalType.class, DecimalType::new),
                Map.entry(StringType.class, StringType::new), Map.entry(Duration.class, Duration::parse),
                Map.entry(LocalDate.class, LocalDate::parse), Map.entry(LocalTime.class, LocalTime::parse),
                Map.entry(LocalDateTime.class, this::local),
                Map.entry(ZonedDateTime.class, text -> local(text).atZone(zone)),
                Map.entry(Instant.class, text -> local(text).atZone(zone).toInstant()));
    }

    private LocalDateTime local(String text) {
        return LocalDateTime.parse(text, MINUTE);
    }

    private static Function<String, Object> exact(Function<String, Object> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("'" + text + "' is no whole number, or too large", e);
            }
        };
    }

    private static @Nullable String dimension(String declared) {
        Matcher matcher = QUANTITY.matcher(declared);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static Object zero(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == double.class) {
            return 0d;
        }
        return type == float.class ? (Object) 0f : (Object) 0;
    }
}
