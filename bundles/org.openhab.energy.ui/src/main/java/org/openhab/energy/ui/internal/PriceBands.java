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
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Sorts the prices of a span into thirds by rank, so that a reader sees at a glance when energy is cheap. Where prices hardly differ, all are
 * {@link Band#MIDDLE}. Immutable.
 *
 * @param lower the highest price of the cheap third
 * @param upper the lowest price of the dear third
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PriceBands(BigDecimal lower, BigDecimal upper) {

    /** A third of the prices. */
    enum Band {
        CHEAP("cheap"),
        MIDDLE("middle"),
        DEAR("dear");

        private final String style;

        Band(String style) {
            this.style = style;
        }

        /** {@return the class in the style sheet, and the last part of the key of the text} */
        String style() {
            return style;
        }
    }

    /** {@return the thirds of the known prices of the curve} */
    static PriceBands of(PriceCurve curve) {
        List<BigDecimal> totals = curve.slots().stream().map(PriceSlot::total).filter(Objects::nonNull)
                .map(Objects::requireNonNull).sorted().toList();
        if (totals.isEmpty()) {
            return new PriceBands(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        int third = totals.size() / 3;
        return new PriceBands(totals.get(Math.max(0, third - 1)), totals.get(totals.size() - Math.max(1, third)));
    }

    Band of(BigDecimal total) {
        if (lower.compareTo(upper) >= 0) {
            return Band.MIDDLE;
        }
        return total.compareTo(lower) <= 0 ? Band.CHEAP : total.compareTo(upper) >= 0 ? Band.DEAR : Band.MIDDLE;
    }
}
