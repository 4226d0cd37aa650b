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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A reduction of the grid fee for a controllable load (section 14a EnWG).
 *
 * @param id identifier in the API
 * @param module which module
 * @param status how far it is
 * @param validFrom first instant it is valid, or null
 * @param validUntil first instant it is no longer valid, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Reduction(String id, Module module, Status status, @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    /** The modules of the law. */
    public enum Module {
        /** A fixed amount per year. */
        MODULE_1,
        /** A lower grid fee per kWh. */
        MODULE_2,
        /** A grid fee that varies over the day. */
        MODULE_3,
        UNKNOWN
    }

    /** How far a reduction is. */
    public enum Status {
        INTENDED,
        ORDERED,
        REJECTED,
        ACTIVATED,
        ENDED,
        UNKNOWN
    }

    /** {@return whether the reduction counts at the instant} */
    public boolean isInForce(Instant now) {
        Instant from = validFrom;
        Instant until = validUntil;
        return status == Status.ACTIVATED && (from == null || !from.isAfter(now))
                && (until == null || until.isAfter(now));
    }
}
