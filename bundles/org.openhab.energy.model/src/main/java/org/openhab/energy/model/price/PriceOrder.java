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
package org.openhab.energy.model.price;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which prices are the good ones.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum PriceOrder {
    /** Energy is bought: the lowest price has rank 1. */
    CHEAPEST_FIRST,
    /** Energy is sold: the highest price has rank 1. */
    DEAREST_FIRST;

    /** {@return whether the one price is better than the other} */
    public boolean isBetter(BigDecimal one, BigDecimal other) {
        int order = one.compareTo(other);
        return this == CHEAPEST_FIRST ? order < 0 : order > 0;
    }
}
