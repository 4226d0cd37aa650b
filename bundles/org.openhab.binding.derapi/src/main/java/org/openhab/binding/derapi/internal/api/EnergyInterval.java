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
package org.openhab.binding.derapi.internal.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Energy of a span {@code [start, end)}. What is not known is null, never zero; nothing is signed.
 *
 * @param produced made by the sun in kWh
 * @param charged put into the battery in kWh
 * @param discharged taken out of the battery in kWh
 * @param stateOfCharge mean state of charge in percent
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record EnergyInterval(Instant start, Instant end, @Nullable BigDecimal produced, @Nullable BigDecimal charged,
        @Nullable BigDecimal discharged, @Nullable BigDecimal stateOfCharge) {

    /**
     * @throws IllegalArgumentException if the span is empty
     */
    public EnergyInterval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("An interval must end after its start " + start + ", not at " + end);
        }
    }

    /** {@return the span} */
    public Duration length() {
        return Duration.between(start, end);
    }
}
