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
import java.util.Objects;

import javax.measure.Unit;
import javax.measure.quantity.Energy;
import javax.measure.spi.SystemOfUnits;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.internal.library.unit.CurrencyRates;
import org.openhab.core.library.dimension.Currency;
import org.openhab.core.library.dimension.EnergyPrice;
import org.openhab.core.library.dimension.VolumePrice;

import tech.units.indriya.AbstractSystemOfUnits;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.unit.ProductUnit;

/**
 * The currencies and the prices made of them. Until a base currency is configured, {@link #BASE_CURRENCY} is the
 * placeholder {@code DEF}, no other currency is known, and text such as {@code 0.27 EUR/kWh} is no quantity.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CurrencyUnits extends AbstractSystemOfUnits {

    private static final CurrencyUnits INSTANCE = new CurrencyUnits();

    /** The currency of the hub; its name changes when a base currency is configured. */
    public static final Unit<Currency> BASE_CURRENCY = placeholder();

    /** Base currency per kWh. */
    public static final Unit<EnergyPrice> BASE_ENERGY_PRICE = energyPrice(Units.KILOWATT_HOUR);

    /** Base currency per litre. */
    public static final Unit<VolumePrice> PRICE_PER_LITRE = new ProductUnit<>(BASE_CURRENCY.divide(Units.LITRE));

    /** Base currency per cubic metre. */
    public static final Unit<VolumePrice> PRICE_PER_CUBIC_METRE = new ProductUnit<>(
            BASE_CURRENCY.divide(SIUnits.CUBIC_METRE));

    static {
        INSTANCE.quantityToUnit.put(Currency.class, BASE_CURRENCY);
        INSTANCE.quantityToUnit.put(EnergyPrice.class, BASE_ENERGY_PRICE);
        INSTANCE.quantityToUnit.put(VolumePrice.class, PRICE_PER_LITRE);
        INSTANCE.units.add(BASE_ENERGY_PRICE);
        INSTANCE.units.add(PRICE_PER_LITRE);
        INSTANCE.units.add(PRICE_PER_CUBIC_METRE);
    }

    @Override
    public String getName() {
        return CurrencyUnits.class.getSimpleName();
    }

    /** Makes a currency known, so that text with it can be read. */
    public static void addUnit(Unit<Currency> unit) {
        if (!(unit instanceof CurrencyUnit)) {
            throw new IllegalArgumentException("Not an instance of CurrencyUnit: " + unit);
        }
        SimpleUnitFormat format = SimpleUnitFormat.getInstance();
        format.label(unit, unit.getName());
        String symbol = unit.getSymbol();
        if (symbol != null && !symbol.isEmpty()) {
            format.alias(unit, symbol);
        }
        INSTANCE.units.add(unit);
    }

    /** Forgets a currency. */
    public static void removeUnit(Unit<Currency> unit) {
        SimpleUnitFormat format = SimpleUnitFormat.getInstance();
        format.removeLabel(unit);
        format.removeAliases(unit);
        INSTANCE.units.remove(unit);
    }

    public static SystemOfUnits getInstance() {
        return INSTANCE;
    }

    /** Returns a currency; {@link #addUnit(Unit)} makes it known. */
    public static Unit<Currency> createCurrency(String symbol, String name) {
        return new CurrencyUnit(name, symbol);
    }

    /** Returns what one unit of the base currency is worth in a currency, or null when that is not known. */
    public static @Nullable BigDecimal getExchangeRate(Unit<Currency> currency) {
        return CurrencyRates.rateOf(currency);
    }

    private static Unit<Currency> placeholder() {
        Unit<Currency> unit = new CurrencyUnit("DEF", null);
        SimpleUnitFormat.getInstance().label(unit, unit.getName());
        INSTANCE.units.add(unit);
        return unit;
    }

    private static Unit<EnergyPrice> energyPrice(Unit<Energy> energy) {
        return new ProductUnit<>(Objects.requireNonNull(BASE_CURRENCY).divide(energy));
    }
}
