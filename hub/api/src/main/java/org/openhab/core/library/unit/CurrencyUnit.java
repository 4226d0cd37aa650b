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
package org.openhab.core.library.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.measure.Dimension;
import javax.measure.Prefix;
import javax.measure.Unit;
import javax.measure.UnitConverter;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.dimension.Currency;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.AbstractConverter;
import tech.units.indriya.function.MultiplyConverter;
import tech.units.indriya.unit.UnitDimension;

/**
 * A currency as a unit of measurement. Converts to {@link CurrencyUnits#BASE_CURRENCY} by the rate of the
 * {@link CurrencyProvider} in use; two currencies are the same if they have the same name.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CurrencyUnit extends AbstractUnit<Currency> {

    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Dimension DIMENSION = UnitDimension.parse('$');

    private String name;
    private @Nullable String symbol;

    /**
     * @param name code of the currency by ISO 4217, such as {@code EUR}
     * @param symbol sign of the currency, or null
     * @throws IllegalArgumentException if the name is no code of three capital letters
     */
    public CurrencyUnit(String name, @Nullable String symbol) throws IllegalArgumentException {
        this.name = checked(name);
        this.symbol = symbol;
    }

    private static String checked(String name) {
        if (!CODE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Only three characters allowed for currency name, as ISO 4217 has them: '" + name + "'");
        }
        return name;
    }

    @Override
    public UnitConverter getSystemConverter() {
        if (equals(CurrencyUnits.BASE_CURRENCY)) {
            return AbstractConverter.IDENTITY;
        }
        BigDecimal rate = CurrencyUnits.getExchangeRate(this);
        if (rate == null || rate.signum() == 0) {
            throw new javax.measure.UnconvertibleException("No exchange rate from " + name + " to "
                    + CurrencyUnits.BASE_CURRENCY + ". Configure a currency provider that knows it.");
        }
        return MultiplyConverter.of(BigDecimal.ONE.divide(rate, MathContext.DECIMAL128));
    }

    @Override
    protected Unit<Currency> toSystemUnit() {
        return CurrencyUnits.BASE_CURRENCY;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public Map<? extends Unit<?>, Integer> getBaseUnits() {
        return Map.of(CurrencyUnits.BASE_CURRENCY, 1);
    }

    @Override
    public Dimension getDimension() {
        return DIMENSION;
    }

    @Override
    public void setName(String name) {
        this.name = checked(name);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getSymbol() {
        return symbol;
    }

    @Override
    public void setSymbol(@Nullable String symbol) {
        this.symbol = symbol;
    }

    @Override
    public Unit<Currency> shift(double offset) {
        return shift(Double.valueOf(offset));
    }

    @Override
    public Unit<Currency> multiply(double multiplier) {
        return multiply(Double.valueOf(multiplier));
    }

    @Override
    public Unit<Currency> divide(double divisor) {
        return divide(Double.valueOf(divisor));
    }

    @Override
    public Unit<?> pow(int n) {
        return super.pow(n);
    }

    @Override
    public Unit<Currency> prefix(@Nullable Prefix prefix) {
        return super.prefix(Objects.requireNonNull(prefix));
    }

    @Override
    public boolean isEquivalentTo(@Nullable Unit<Currency> that) {
        return equals(that);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof CurrencyUnit other && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        // The base currency takes another name when it becomes known; maps that hold it must still find it.
        return CurrencyUnit.class.getName().hashCode();
    }
}
