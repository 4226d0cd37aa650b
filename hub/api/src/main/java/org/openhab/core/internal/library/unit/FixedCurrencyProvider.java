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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.dimension.Currency;
import org.openhab.core.library.unit.CurrencyProvider;
import org.openhab.core.library.unit.CurrencyUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows one currency, the one in {@code fixedBaseCurrency} of the configuration {@code org.openhab.units}.
 * A change of the configuration makes a new component, so that {@link CurrencyService} sees it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = CurrencyProvider.class, configurationPid = CurrencyService.PID)
public class FixedCurrencyProvider implements CurrencyProvider {

    static final String BASE_CURRENCY = "fixedBaseCurrency";

    private final Logger logger = LoggerFactory.getLogger(FixedCurrencyProvider.class);
    private final @Nullable Unit<Currency> base;

    @Activate
    public FixedCurrencyProvider(Map<String, Object> config) {
        base = read(config.get(BASE_CURRENCY));
    }

    private @Nullable Unit<Currency> read(@Nullable Object code) {
        if (code == null || code.toString().isBlank()) {
            return null;
        }
        try {
            return new CurrencyUnit(code.toString().trim(), null);
        } catch (IllegalArgumentException noCode) {
            logger.warn("Configuration {}: {} is no currency code ({}). Set it to a code such as EUR.",
                    CurrencyService.PID, BASE_CURRENCY, noCode.getMessage());
            return null;
        }
    }

    @Override
    public @Nullable Unit<Currency> getBaseCurrency() {
        return base;
    }

    @Override
    public Collection<Unit<Currency>> getAdditionalCurrencies() {
        return List.of();
    }

    @Override
    public Function<Unit<Currency>, @Nullable BigDecimal> getExchangeRateFunction() {
        return currency -> null;
    }
}
