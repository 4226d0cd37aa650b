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
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One item of a price answer.
 *
 * @param timestamp start of the slot
 * @param components the parts, all in ct/kWh
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PriceRow(Instant timestamp, List<ComponentPrice> components) {

    public PriceRow {
        components = List.copyOf(components);
    }

    /**
     * The sum of the parts, null when one of them is unknown: in every published example the amount is that sum.
     */
    public @Nullable BigDecimal amount() {
        BigDecimal sum = BigDecimal.ZERO;
        for (ComponentPrice component : components) {
            BigDecimal part = component.amount();
            if (part == null) {
                return null;
            }
            sum = sum.add(part);
        }
        return sum;
    }

    /**
     * The same row with its electricity part unknown.
     */
    PriceRow withoutElectricity() {
        return new PriceRow(timestamp, components.stream()
                .map(part -> ComponentPrice.ELECTRICITY.equals(part.type())
                        ? new ComponentPrice(part.type(), null)
                        : part)
                .toList());
    }

    /**
     * The same row with its electricity part changed by an amount; an unknown part stays unknown.
     */
    PriceRow withElectricityChangedBy(BigDecimal change) {
        return new PriceRow(timestamp, components.stream().map(part -> {
            BigDecimal amount = part.amount();
            return ComponentPrice.ELECTRICITY.equals(part.type()) && amount != null
                    ? new ComponentPrice(part.type(), amount.add(change))
                    : part;
        }).toList());
    }
}
