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
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The prices of a contract that is billed by the hour: each hour costs the mean of its slots, weighted by time. An hour of which not every instant has a
 * known price is unknown; a part of the price is unknown where any slot of the hour lacks it. Hours are those of UTC, which are those of every zone whose
 * offset is whole hours. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HourlyMean {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PRICE_SCALE = 6;

    private HourlyMean() {
    }

    /** {@return one slot per hour in which the curve has any} */
    public static PriceCurve of(PriceCurve curve) {
        TreeSet<Instant> hours = new TreeSet<>();
        for (PriceSlot slot : curve.slots()) {
            Instant hour = hourOf(slot.start());
            while (hour.isBefore(slot.end())) {
                hours.add(hour);
                hour = hour.plus(HOUR);
            }
        }
        return PriceCurve.of(hours.stream().map(hour -> mean(curve, hour)).toList());
    }

    private static Instant hourOf(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), HOUR.getSeconds()) * HOUR.getSeconds());
    }

    private static PriceSlot mean(PriceCurve curve, Instant hour) {
        Instant end = hour.plus(HOUR);
        if (!curve.isWhole(hour, end)) {
            return new PriceSlot(hour, end, null);
        }
        List<PriceSlot> slots = new ArrayList<>(curve.between(hour, end).slots());
        Map<PriceComponent, BigDecimal> components = new EnumMap<>(PriceComponent.class);
        for (PriceComponent component : PriceComponent.values()) {
            BigDecimal mean = mean(slots, slot -> slot.component(component));
            if (mean != null) {
                components.put(component, mean);
            }
        }
        return new PriceSlot(hour, end, mean(slots, PriceSlot::total), components);
    }

    private static @Nullable BigDecimal mean(List<PriceSlot> slots, Function<PriceSlot, @Nullable BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PriceSlot slot : slots) {
            BigDecimal value = amount.apply(slot);
            if (value == null) {
                return null;
            }
            sum = sum.add(value.multiply(BigDecimal.valueOf(slot.length().toNanos())));
        }
        return sum.divide(BigDecimal.valueOf(HOUR.toNanos()), PRICE_SCALE, RoundingMode.HALF_EVEN);
    }
}
