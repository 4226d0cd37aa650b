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

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.IllegalFormatConversionException;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/**
 * A plain number of any precision.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DecimalType extends Number implements PrimitiveType, State, Command, Comparable<DecimalType> {

    private static final long serialVersionUID = 1L;

    protected static final BigDecimal BIG_DECIMAL_HUNDRED = BigDecimal.valueOf(100);

    public static final DecimalType ZERO = new DecimalType(0);

    protected BigDecimal value;

    public DecimalType() {
        this(BigDecimal.ZERO);
    }

    /** @throws NumberFormatException if the number is not finite */
    public DecimalType(Number value) {
        this.value = value instanceof QuantityType<?> quantity
                ? quantity.toBigDecimal()
                : value instanceof DecimalType decimal
                        ? decimal.toBigDecimal()
                        : value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }

    /**
     * Reads a number in English notation.
     *
     * @throws NumberFormatException if the text is no number
     */
    public DecimalType(String value) {
        this(value, Locale.ENGLISH);
    }

    /**
     * Reads a number in the notation of a locale.
     *
     * @throws NumberFormatException if the text is no number
     */
    public DecimalType(String value, Locale locale) {
        this.value = parse(value, locale);
    }

    /** Reads the whole text as a number, or throws {@link NumberFormatException}. */
    static BigDecimal parse(String text, Locale locale) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setParseBigDecimal(true);
        ParsePosition position = new ParsePosition(0);
        Object number = format.parseObject(text, position);
        if (!(number instanceof BigDecimal exact) || position.getIndex() < text.length()) {
            throw new NumberFormatException("Invalid BigDecimal value: " + text);
        }
        return exact;
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public String toFullString() {
        return value.toPlainString();
    }

    /** @throws NumberFormatException if the text is no number */
    public static DecimalType valueOf(String value) {
        return new DecimalType(value);
    }

    @Override
    public String format(String pattern) {
        return format(pattern, value);
    }

    /** Formats by a pattern for whole numbers if value and pattern allow it, else as a decimal fraction. */
    static String format(String pattern, BigDecimal value) {
        if (value.stripTrailingZeros().scale() <= 0) {
            try {
                return String.format(pattern, value.toBigIntegerExact());
            } catch (IllegalFormatConversionException patternForFractions) {
                return String.format(pattern, value);
            }
        }
        return String.format(pattern, value);
    }

    public BigDecimal toBigDecimal() {
        return value;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof DecimalType other && value.compareTo(other.value) == 0;
    }

    @Override
    public int compareTo(DecimalType o) {
        return value.compareTo(o.value);
    }

    @Override
    public double doubleValue() {
        return value.doubleValue();
    }

    @Override
    public float floatValue() {
        return value.floatValue();
    }

    @Override
    public int intValue() {
        return value.intValue();
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    /** The conversion that every state has: to its own type. */
    protected <T extends State> @Nullable T defaultConversion(@Nullable Class<T> target) {
        return State.super.as(target);
    }

    @Override
    public <T extends State> @Nullable T as(@Nullable Class<T> target) {
        if (target == OnOffType.class) {
            return target.cast(value.signum() == 0 ? OnOffType.OFF : OnOffType.ON);
        }
        if (target == PercentType.class) {
            return target.cast(new PercentType(value.multiply(BIG_DECIMAL_HUNDRED)));
        }
        if (target == OpenClosedType.class) {
            return value.signum() == 0
                    ? target.cast(OpenClosedType.CLOSED)
                    : value.compareTo(BigDecimal.ONE) == 0 ? target.cast(OpenClosedType.OPEN) : null;
        }
        if (target == DateTimeType.class) {
            return target.cast(new DateTimeType(Objects.requireNonNull(value.toPlainString())));
        }
        return defaultConversion(target);
    }
}
