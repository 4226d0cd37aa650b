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
package org.openhab.energy.ui.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes prices as people read them: euros per kWh as cents with two decimals, any other currency as it is with four. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PriceFormat {
    private static final String EURO = "EUR";
    private static final int CENT_SHIFT = 2;
    private static final int CENT_DECIMALS = 2;
    private static final int DECIMALS = 4;

    private final NumberFormat numbers;
    private final boolean cents;
    private final String unit;

    /**
     * @param locale the reader's language
     * @param currency ISO 4217 code
     */
    PriceFormat(Locale locale, String currency) {
        cents = EURO.equals(currency);
        unit = cents ? "ct/kWh" : currency + "/kWh";
        numbers = NumberFormat.getNumberInstance(locale);
        numbers.setRoundingMode(RoundingMode.HALF_EVEN);
        numbers.setMinimumFractionDigits(cents ? CENT_DECIMALS : DECIMALS);
        numbers.setMaximumFractionDigits(cents ? CENT_DECIMALS : DECIMALS);
    }

    /** {@return the unit of what {@link #number} returns} */
    String unit() {
        return unit;
    }

    /**
     * @param price in currency units per kWh
     * @return the figure without its unit
     */
    String number(BigDecimal price) {
        return minus(numbers.format(shown(price)));
    }

    /** {@return the figure with its unit} */
    String price(BigDecimal price) {
        return number(price) + "\u00a0" + unit;
    }

    /** {@return the figure with no more decimals than it needs, for an axis} */
    String tick(BigDecimal price) {
        NumberFormat plain = (NumberFormat) numbers.clone();
        plain.setMinimumFractionDigits(0);
        return minus(plain.format(shown(price)));
    }

    /** {@return the step of the shown unit, in currency units per kWh} */
    BigDecimal unitStep() {
        return cents ? BigDecimal.ONE.movePointLeft(CENT_SHIFT) : BigDecimal.ONE;
    }

    private BigDecimal shown(BigDecimal price) {
        BigDecimal shown = cents ? price.movePointRight(CENT_SHIFT) : price;
        // Rounded here, so that a tiny negative price does not show as minus zero
        return shown.setScale(cents ? CENT_DECIMALS : DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** A real minus sign is as wide as a digit, a hyphen is not. */
    private static String minus(String figure) {
        return figure.startsWith("-") ? "\u2212" + figure.substring(1) : figure;
    }
}
