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
import java.util.Collection;
import java.util.function.Function;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.dimension.Currency;

/**
 * A service that knows currencies and their rates. At most one is in use: the one whose name is the value of
 * {@code currencyProvider} in the configuration {@code org.openhab.units}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface CurrencyProvider {

    /** Returns the name by which this provider is chosen. */
    default String getName() {
        return getClass().getName();
    }

    /** Returns the currency of the hub, or null when this provider does not know it. */
    @Nullable
    Unit<Currency> getBaseCurrency();

    /** Returns the other currencies that can be used. */
    Collection<Unit<Currency>> getAdditionalCurrencies();

    /** Returns a function from a currency to what one unit of the base currency is worth in it; null when unknown. */
    Function<Unit<Currency>, @Nullable BigDecimal> getExchangeRateFunction();
}
