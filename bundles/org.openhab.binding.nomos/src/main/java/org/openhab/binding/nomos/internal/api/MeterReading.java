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
package org.openhab.binding.nomos.internal.api;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A reading of a meter's register.
 *
 * @param id identifier in the API
 * @param value the register in kWh
 * @param readAt the begin of the day that it belongs to
 * @param source who read it
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MeterReading(String id, BigDecimal value, Instant readAt, Source source) {

    /** Who read a register. */
    public enum Source {
        CUSTOMER_REPORT,
        GRID_READING,
        GRID_ESTIMATION,
        UNKNOWN
    }
}
