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
package org.openhab.core.internal.library.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.dimension.Currency;
import org.openhab.core.library.unit.CurrencyProvider;
import org.openhab.core.library.unit.CurrencyUnit;
import org.openhab.core.library.unit.CurrencyUnits;

import tech.units.indriya.format.SimpleUnitFormat;

/**
 * The currencies of the provider in use. There is one set for the whole process, because units are constants in
 * openHAB's API and convert themselves. Safe for use by several threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CurrencyRates {

    private static final String PLACEHOLDER = "DEF";
    private static final Function<Unit<Currency>, @Nullable BigDecimal> NO_RATES = currency -> null;
    private static final List<Unit<Currency>> ADDED = new ArrayList<>();
    private static volatile Function<Unit<Currency>, @Nullable BigDecimal> rates = NO_RATES;

    private CurrencyRates() {
    }

    /** Takes base currency, further currencies and rates from a provider; null returns to the placeholder. */
    public static synchronized void use(@Nullable CurrencyProvider provider) {
        ADDED.forEach(CurrencyUnits::removeUnit);
        ADDED.clear();
        rates = NO_RATES;
        Unit<Currency> base = provider == null ? null : provider.getBaseCurrency();
        if (provider == null || base == null) {
            rename(PLACEHOLDER, null);
            return;
        }
        rename(base.getName(), base.getSymbol());
        for (Unit<Currency> currency : provider.getAdditionalCurrencies()) {
            if (!currency.equals(CurrencyUnits.BASE_CURRENCY)) {
                CurrencyUnits.addUnit(currency);
                ADDED.add(currency);
            }
        }
        rates = provider.getExchangeRateFunction();
    }

    /** Returns what one unit of the base currency is worth in a currency, or null when that is not known. */
    public static @Nullable BigDecimal rateOf(Unit<Currency> currency) {
        return rates.apply(currency);
    }

    private static void rename(String name, @Nullable String symbol) {
        CurrencyUnit base = (CurrencyUnit) CurrencyUnits.BASE_CURRENCY;
        SimpleUnitFormat format = SimpleUnitFormat.getInstance();
        format.removeLabel(base);
        format.removeAliases(base);
        base.setName(name);
        base.setSymbol(symbol);
        CurrencyUnits.addUnit(base);
    }
}
