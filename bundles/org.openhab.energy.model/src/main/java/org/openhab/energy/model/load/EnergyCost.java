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
package org.openhab.energy.model.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * What energy costs.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class EnergyCost {
    static final int SCALE = 6;
    static final BigDecimal WATT_SECONDS_PER_KWH = BigDecimal.valueOf(3_600_000);

    private EnergyCost() {
    }

    /** {@return the cost in currency units, or null where a price is not known} */
    static @Nullable BigDecimal of(List<PowerSpan> spans, PriceCurve prices) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PowerSpan span : spans) {
            Instant at = span.start();
            while (at.isBefore(span.end())) {
                PriceSlot slot = prices.slotAt(at);
                BigDecimal price = slot == null ? null : slot.total();
                if (slot == null || price == null) {
                    return null;
                }
                Instant until = slot.end().isBefore(span.end()) ? slot.end() : span.end();
                sum = sum.add(price
                        .multiply(BigDecimal.valueOf(Duration.between(at, until).toSeconds() * span.watts())));
                at = until;
            }
        }
        return sum.divide(WATT_SECONDS_PER_KWH, SCALE, RoundingMode.HALF_EVEN);
    }
}
