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
package org.openhab.energy.hub.clouds.nomos.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.nomos.setup.FeedInComponents;

/**
 * Makes a customer's price from the market's. All in ct/kWh.
 *
 * @param margin the supplier's margin, without VAT
 * @param vat the rate, e.g. 0.19
 * @param grid grid fee, VAT included
 * @param levies concession fee, levies and electricity tax, VAT included
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Tariff(BigDecimal margin, BigDecimal vat, BigDecimal grid, BigDecimal levies) {

    /** 9.47 and 5.40 ct/kWh are the published example's. */
    public static final Tariff GERMAN = new Tariff(new BigDecimal("1.20"), new BigDecimal("0.19"),
            new BigDecimal("9.47"), new BigDecimal("5.40"));

    /**
     * What consumption costs.
     *
     * @param market EUR/MWh without VAT; empty gives an unknown electricity part
     * @param gridFee the slot's grid fee, VAT included
     */
    public PriceRow consumption(Instant slotStart, Optional<BigDecimal> market, BigDecimal gridFee) {
        return new PriceRow(slotStart,
                List.of(new ComponentPrice(ComponentPrice.ELECTRICITY, electricity(market)),
                        new ComponentPrice(ComponentPrice.GRID, gridFee),
                        new ComponentPrice(ComponentPrice.LEVIES, levies)));
    }

    /**
     * What consumption costs at the standard grid fee.
     */
    public PriceRow consumption(Instant slotStart, Optional<BigDecimal> market) {
        return consumption(slotStart, market, grid);
    }

    /**
     * What feed-in earns: the market's price without VAT and grid fees.
     */
    public PriceRow feedIn(Instant slotStart, Optional<BigDecimal> market, FeedInComponents components) {
        BigDecimal amount = market.map(price -> price.movePointLeft(1).setScale(2, RoundingMode.HALF_UP)).orElse(null);
        ComponentPrice electricity = new ComponentPrice(ComponentPrice.ELECTRICITY, amount);
        return new PriceRow(slotStart, switch (components) {
            case ELECTRICITY -> List.of(electricity);
            case ZERO -> List.of(electricity, new ComponentPrice(ComponentPrice.GRID, BigDecimal.ZERO),
                    new ComponentPrice(ComponentPrice.LEVIES, BigDecimal.ZERO));
        });
    }

    private @Nullable BigDecimal electricity(Optional<BigDecimal> market) {
        return market.map(price -> price.movePointLeft(1).add(margin).multiply(BigDecimal.ONE.add(vat)).setScale(2,
                RoundingMode.HALF_UP)).orElse(null);
    }
}
