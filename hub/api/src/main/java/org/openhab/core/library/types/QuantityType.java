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
import java.math.BigInteger;
import java.math.MathContext;
import java.util.IllegalFormatConversionException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.measure.Dimension;
import javax.measure.IncommensurableException;
import javax.measure.Quantity;
import javax.measure.UnconvertibleException;
import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.internal.library.unit.UnitSystems;
import org.openhab.core.library.unit.MetricPrefix;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;
import org.openhab.core.types.util.UnitUtils;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.RationalNumber;

/**
 * A number with a unit. Two quantities are equal if they mean the same, whatever their units: {@code 1 kWh} equals
 * {@code 1000 Wh}.
 *
 * @param <T> what is measured
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class QuantityType<T extends Quantity<T>> extends Number
        implements
            PrimitiveType,
            State,
            Command,
            Comparable<QuantityType<T>> {

    private static final long serialVersionUID = 1L;

    public static final QuantityType<Dimensionless> ZERO = new QuantityType<>(0, AbstractUnit.ONE);
    public static final QuantityType<Dimensionless> ONE = new QuantityType<>(1, AbstractUnit.ONE);

    /** A number, which may have an exponent, and all that stands behind it. */
    private static final Pattern NUMBER_AND_UNIT = Pattern
            .compile("\\s*([-+]?[\\d.,'\\u00a0\\u202f]*\\d[\\d.,]*(?:[eE][-+]?\\d+)?)\\s*(.*)", Pattern.DOTALL);

    private final BigDecimal value;
    private final transient Unit<T> unit;

    /** Zero without a unit. */
    public QuantityType() {
        this("0");
    }

    /**
     * Reads a number in English notation and a unit; without unit it is a plain number.
     *
     * @throws IllegalArgumentException if the text is no number or the unit is not known
     */
    public QuantityType(String value) {
        this(value, Locale.ENGLISH);
    }

    /**
     * Reads a number in the notation of a locale and a unit.
     *
     * @throws IllegalArgumentException if the text is no number or the unit is not known
     */
    @SuppressWarnings("unchecked")
    public QuantityType(String value, Locale locale) {
        Matcher parts = NUMBER_AND_UNIT.matcher(value);
        if (!parts.matches()) {
            throw new NumberFormatException("Invalid Quantity value: " + value);
        }
        String number = Objects.requireNonNull(parts.group(1)).replace('e', 'E').replace("E+", "E");
        String symbol = Objects.requireNonNull(parts.group(2)).trim();
        try {
            this.value = DecimalType.parse(number.startsWith("+") ? number.substring(1) : number, locale);
        } catch (NumberFormatException unreadable) {
            throw new NumberFormatException("Invalid Quantity value: " + value);
        }
        Unit<?> known = symbol.isEmpty() ? AbstractUnit.ONE : UnitSystems.parse(symbol);
        if (known == null) {
            throw new IllegalArgumentException("Invalid Quantity value: " + value);
        }
        this.unit = (Unit<T>) known;
    }

    public QuantityType(Number value, Unit<T> unit) {
        this.value = exact(value);
        this.unit = unit;
    }

    public static <T extends Quantity<T>> QuantityType<T> valueOf(double value, Unit<T> unit) {
        return new QuantityType<>(value, unit);
    }

    /** @throws IllegalArgumentException if the text is no quantity */
    @SuppressWarnings({ "rawtypes", "unchecked" })
    public static QuantityType<? extends Quantity<?>> valueOf(String value) {
        return new QuantityType(value);
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public String toFullString() {
        return AbstractUnit.ONE.equals(unit) ? value.toPlainString() : value.toPlainString() + " " + unit;
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        if (this == obj) {
            return true;
        }
        if (!(obj instanceof QuantityType<?> other) || !unit.isCompatible(other.unit)) {
            return false;
        }
        return unit.equals(other.unit)
                ? value.compareTo(other.value) == 0
                : Double.compare(inSystemUnit(), other.inSystemUnit()) == 0;
    }

    /** @throws IllegalArgumentException if the other quantity measures something else */
    @Override
    public int compareTo(QuantityType<T> o) {
        if (unit.equals(o.unit)) {
            return value.compareTo(o.value);
        }
        if (!unit.isCompatible(o.unit)) {
            throw new IllegalArgumentException("Can not compare incompatible units: " + unit + " and " + o.unit);
        }
        return Double.compare(inSystemUnit(), o.inSystemUnit());
    }

    public Unit<T> getUnit() {
        return unit;
    }

    public Dimension getDimension() {
        return unit.getDimension();
    }

    /** Converts to another unit of the same dimension; null when there is no conversion. */
    @SuppressWarnings("unchecked")
    public @Nullable QuantityType<T> toUnit(Unit<?> targetUnit) {
        if (targetUnit.equals(unit)) {
            return this;
        }
        BigDecimal converted = convert(value, unit, targetUnit);
        return converted == null ? null : new QuantityType<>(converted, (Unit<T>) targetUnit);
    }

    /** Converts to a unit by its symbol; null when it is not known or there is no conversion. */
    public @Nullable QuantityType<T> toUnit(String targetUnit) {
        Unit<?> known = UnitSystems.parse(targetUnit);
        return known == null ? null : toUnit(known);
    }

    /** Converts to a unit of the same dimension, or, by way of the reciprocal, of the inverse dimension. */
    public @Nullable QuantityType<?> toInvertibleUnit(Unit<?> targetUnit) {
        if (unit.isCompatible(targetUnit)) {
            return toUnit(targetUnit);
        }
        return unit.inverse().isCompatible(targetUnit) && value.signum() != 0 ? inverse().toUnit(targetUnit) : null;
    }

    /** Converts to a unit by its symbol, also by way of the reciprocal. */
    public @Nullable QuantityType<?> toInvertibleUnit(String targetUnit) {
        Unit<?> known = UnitSystems.parse(targetUnit);
        return known == null ? null : toInvertibleUnit(known);
    }

    /** Converts a difference: 1 K is 1 °C. */
    public @Nullable QuantityType<T> toUnitRelative(Unit<T> targetUnit) {
        if (targetUnit.equals(unit)) {
            return this;
        }
        BigDecimal converted = convert(value, unit, targetUnit);
        BigDecimal zero = convert(BigDecimal.ZERO, unit, targetUnit);
        return converted == null || zero == null
                ? null
                : new QuantityType<>(tidy(converted.subtract(zero)), targetUnit);
    }

    /** Converts a difference to a unit by its symbol. */
    @SuppressWarnings("unchecked")
    public @Nullable QuantityType<T> toUnitRelative(String targetUnit) {
        Unit<?> known = UnitSystems.parse(targetUnit);
        return known == null ? null : toUnitRelative((Unit<T>) known);
    }

    public BigDecimal toBigDecimal() {
        return value;
    }

    @Override
    public int hashCode() {
        return Objects.hash(inSystemUnit(), unit.getDimension());
    }

    @Override
    public String format(String pattern) {
        boolean withUnit = pattern.contains(UnitUtils.UNIT_PLACEHOLDER);
        String plain = withUnit
                ? pattern.replace(UnitUtils.UNIT_PLACEHOLDER, unit.toString().replace("%", "%%"))
                : pattern;
        if (!withUnit && unit.isCompatible(Units.SECOND)) {
            // A span of time may be shown with a pattern for times of day, which counts milliseconds.
            QuantityType<T> millis = toUnit(MetricPrefix.MILLI(Units.SECOND));
            if (millis != null) {
                try {
                    return String.format(plain, millis.longValue());
                } catch (IllegalFormatConversionException patternForFractions) {
                    return DecimalType.format(plain, value);
                }
            }
        }
        return DecimalType.format(plain, value);
    }

    @Override
    public int intValue() {
        return value.intValue();
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    @Override
    public float floatValue() {
        return value.floatValue();
    }

    @Override
    public double doubleValue() {
        return value.doubleValue();
    }

    @Override
    public <U extends State> @Nullable U as(@Nullable Class<U> target) {
        if (target == OnOffType.class) {
            return value.signum() == 0
                    ? target.cast(OnOffType.OFF)
                    : value.compareTo(BigDecimal.ONE) == 0 ? target.cast(OnOffType.ON) : null;
        }
        if (target == OpenClosedType.class) {
            return value.signum() == 0
                    ? target.cast(OpenClosedType.CLOSED)
                    : value.compareTo(BigDecimal.ONE) == 0 ? target.cast(OpenClosedType.OPEN) : null;
        }
        if (target == PercentType.class) {
            QuantityType<T> percent = toUnit(Units.PERCENT);
            return percent == null || percent.value.signum() < 0
                    || percent.value.compareTo(DecimalType.BIG_DECIMAL_HUNDRED) > 0
                            ? null
                            : target.cast(new PercentType(percent.value));
        }
        if (target == DecimalType.class) {
            return target.cast(new DecimalType(value));
        }
        return State.super.as(target);
    }

    /** Adds a quantity of the same dimension; the sum has this quantity's unit. */
    public QuantityType<T> add(QuantityType<T> state) {
        return new QuantityType<>(value.add(difference(state)), unit);
    }

    public QuantityType<T> negate() {
        return new QuantityType<>(value.negate(), unit);
    }

    /** Subtracts a quantity of the same dimension; the difference has this quantity's unit. */
    public QuantityType<T> subtract(QuantityType<T> state) {
        return new QuantityType<>(value.subtract(difference(state)), unit);
    }

    public QuantityType<?> multiply(BigDecimal factor) {
        return new QuantityType<>(value.multiply(factor), unit);
    }

    public QuantityType<?> multiply(QuantityType<?> state) {
        return of(value.multiply(state.value), unit.multiply(state.unit));
    }

    /** @throws ArithmeticException if the divisor is zero */
    public QuantityType<?> divide(BigDecimal divisor) {
        return new QuantityType<>(value.divide(divisor, MathContext.DECIMAL128), unit);
    }

    /** @throws ArithmeticException if the divisor is zero */
    public QuantityType<?> divide(QuantityType<?> state) {
        return of(value.divide(state.value, MathContext.DECIMAL128), unit.divide(state.unit));
    }

    /** Adds a quantity after both have been converted to a unit. */
    public QuantityType<T> offset(QuantityType<T> offset, Unit<T> unit) {
        QuantityType<T> base = toUnit(unit);
        if (base == null) {
            throw new IllegalArgumentException("Can not convert " + this + " to " + unit);
        }
        return base.add(offset);
    }

    /** @throws ArithmeticException if the value is zero */
    public QuantityType<?> inverse() {
        return of(BigDecimal.ONE.divide(value, MathContext.DECIMAL128), unit.inverse());
    }

    private BigDecimal difference(QuantityType<T> other) {
        QuantityType<T> converted = other.toUnitRelative(unit);
        if (converted == null) {
            throw new IllegalArgumentException("Can not convert " + other + " to " + unit);
        }
        return converted.value;
    }

    private double inSystemUnit() {
        BigDecimal converted = convert(value, unit, unit.getSystemUnit());
        return converted == null ? Double.NaN : converted.doubleValue();
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static QuantityType<?> of(BigDecimal value, Unit<?> unit) {
        return new QuantityType(value, unit);
    }

    private static @Nullable BigDecimal convert(BigDecimal value, Unit<?> from, Unit<?> to) {
        if (!from.isCompatible(to)) {
            return null;
        }
        try {
            return tidy(exact(from.getConverterToAny(to).convert(value)));
        } catch (IncommensurableException | UnconvertibleException noConversion) {
            return null;
        }
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal rounded = value.round(MathContext.DECIMAL128).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (number instanceof RationalNumber fraction) {
            return fraction.bigDecimalValue();
        }
        if (number instanceof QuantityType<?> quantity) {
            return quantity.value;
        }
        return new BigDecimal(number.toString());
    }
}
