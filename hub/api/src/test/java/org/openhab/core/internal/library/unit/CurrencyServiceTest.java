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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.measure.Unit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.library.dimension.Currency;
import org.openhab.core.library.dimension.EnergyPrice;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.CurrencyProvider;
import org.openhab.core.library.unit.CurrencyUnit;
import org.openhab.core.library.unit.CurrencyUnits;
import org.openhab.core.types.util.UnitUtils;

/**
 * Tests what energy prices are before and after a base currency is configured, as a real openHAB 5.1.5 showed it.
 *
 * @author openHAB Energy - Initial contribution
 */
class CurrencyServiceTest {

    private final CurrencyService service = new CurrencyService();

    @AfterEach
    void forgetCurrencies() {
        service.deactivate();
    }

    @Test
    void withoutBaseCurrencyAPriceInEurIsRefusedAndThePlaceholderIsShown() {
        service.activate(Map.of());
        assertThatThrownBy(() -> new QuantityType<>("0.2731 EUR/kWh")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid Quantity value: 0.2731 EUR/kWh");
        assertThat(new QuantityType<>(new BigDecimal("0.2731"), CurrencyUnits.BASE_ENERGY_PRICE))
                .hasToString("0.2731 DEF/kWh");
    }

    @Test
    void fixedBaseCurrencyIsUsed() {
        configure("EUR");
        QuantityType<?> price = new QuantityType<>("0.27 EUR/kWh");
        assertThat(price).hasToString("0.27 EUR/kWh")
                .isEqualTo(new QuantityType<EnergyPrice>(new BigDecimal("0.27"), CurrencyUnits.BASE_ENERGY_PRICE));
        assertThat(CurrencyUnits.BASE_ENERGY_PRICE).hasToString("EUR/kWh");
        assertThat(UnitUtils.getDimensionName(price.getUnit())).isEqualTo("EnergyPrice");
        assertThat(UnitUtils.parseUnit("%.4f EUR/kWh")).isEqualTo(CurrencyUnits.BASE_ENERGY_PRICE);
    }

    @ParameterizedTest
    @CsvSource({ "120 EUR/MWh, EUR/kWh, 0.12 EUR/kWh", "-0.05 EUR/kWh, EUR/MWh, -50 EUR/MWh",
            "0.002 EUR/l, EUR/m³, 2 EUR/m³", "0.00012 EUR/Wh, EUR/kWh, 0.12 EUR/kWh" })
    void pricesAreConverted(String price, String unit, String expected) {
        configure("EUR");
        assertThat(new QuantityType<>(price).toUnit(unit)).hasToString(expected);
    }

    @Test
    void priceTimesEnergyIsMoney() {
        configure("EUR");
        assertThat(new QuantityType<>("0.25 EUR/kWh").multiply(new QuantityType<>("400 Wh")).toUnit("EUR"))
                .hasToString("0.1 EUR");
    }

    @Test
    void anotherBaseCurrencyTakesThePlaceOfTheFirst() {
        configure("EUR");
        configure("CHF");
        assertThat(CurrencyUnits.BASE_ENERGY_PRICE).hasToString("CHF/kWh");
        assertThatThrownBy(() -> new QuantityType<>("1 EUR")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoCodeIsIgnored() {
        configure("Euro");
        assertThat(CurrencyUnits.BASE_CURRENCY).hasToString("DEF");
    }

    @Test
    void placeholderReturnsWhenTheProviderGoes() {
        CurrencyProvider provider = configure("EUR");
        service.removeCurrencyProvider(provider);
        assertThat(CurrencyUnits.BASE_ENERGY_PRICE).hasToString("DEF/kWh");
        assertThatThrownBy(() -> new QuantityType<>("0.27 EUR/kWh")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void providerThatIsNamedBringsFurtherCurrenciesAndRates() {
        service.addCurrencyProvider(new Rates());
        service.activate(Map.of("currencyProvider", Rates.class.getName()));
        assertThat(new QuantityType<>("0.25 USD/kWh").toUnit("EUR/kWh")).hasToString("0.2 EUR/kWh");
        assertThat(new QuantityType<>("1 €").toUnit("USD")).hasToString("1.25 USD");
        assertThat(new QuantityType<>("1 GBP").toUnit("EUR")).as("no rate is known").isNull();
        assertThat(new QuantityType<>("1 GBP")).as("no rate is known").isNotEqualTo(new QuantityType<>("1 EUR"));
    }

    private CurrencyProvider configure(String code) {
        CurrencyProvider provider = new FixedCurrencyProvider(Map.of("fixedBaseCurrency", code));
        service.addCurrencyProvider(provider);
        service.activate(Map.of("currencyProvider", "org.openhab.core.internal.library.unit.FixedCurrencyProvider"));
        return provider;
    }

    private static final class Rates implements CurrencyProvider {
        @Override
        public Unit<Currency> getBaseCurrency() {
            return CurrencyUnits.createCurrency("€", "EUR");
        }

        @Override
        public Collection<Unit<Currency>> getAdditionalCurrencies() {
            return List.of(new CurrencyUnit("USD", null), new CurrencyUnit("GBP", null));
        }

        @Override
        public Function<Unit<Currency>, BigDecimal> getExchangeRateFunction() {
            return currency -> "USD".equals(currency.getName()) ? new BigDecimal("1.25") : null;
        }
    }
}
