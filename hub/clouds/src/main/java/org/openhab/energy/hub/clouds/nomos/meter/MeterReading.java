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
package org.openhab.energy.hub.clouds.nomos.meter;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One state of a meter's register.
 *
 * @param value kWh since the meter was new
 * @param timestamp start of the local day it holds for
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MeterReading(String id, String customer, String subscription, String meter, BigDecimal value,
        Instant timestamp, Type type, Instant createdAt) {

    /** Who says so. */
    public enum Type {
        CUSTOMER_REPORT("customer_report"),
        GRID_READING("grid_reading"),
        GRID_ESTIMATION("grid_estimation");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Whether somebody looked at the meter.
     */
    public boolean isActual() {
        return type != Type.GRID_ESTIMATION;
    }
}
