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
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The working price of one market time unit: a half-open span of instants {@code [start, end)} and its amounts, in currency units per kWh, gross
 * (0.2731 means 27.31 ct/kWh). An unknown amount is {@code null}, never zero; an amount may be negative.
 *
 * @param start first instant of the slot
 * @param end first instant after the slot, later than {@code start}
 * @param total all-in working price per kWh, or null when it is not known
 * @param components the known parts of the total per kWh; a part that is missing here is unknown
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PriceSlot(Instant start, Instant end, @Nullable BigDecimal total,
        Map<PriceComponent, BigDecimal> components) {

    /**
     * @throws IllegalArgumentException if the slot is empty or ends before it starts
     */
    public PriceSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A price slot must end after its start " + start + ", not at " + end);
        }
        Map<PriceComponent, BigDecimal> copy = new EnumMap<>(PriceComponent.class);
        copy.putAll(components);
        components = Collections.unmodifiableMap(copy);
    }

    /** A slot with a total only. */
    public PriceSlot(Instant start, Instant end, @Nullable BigDecimal total) {
        this(start, end, total, Map.of());
    }

    /** {@return whether the total is known} */
    public boolean isKnown() {
        return total != null;
    }

    /** {@return whether the instant lies in {@code [start, end)}} */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** {@return the slot's own length} */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** {@return the amount of one component per kWh, or null when it is not known} */
    public @Nullable BigDecimal component(PriceComponent component) {
        return components.get(component);
    }
}
