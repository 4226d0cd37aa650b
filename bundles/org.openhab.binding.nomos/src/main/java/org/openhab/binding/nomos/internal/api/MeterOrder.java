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
 * An order of a smart meter.
 *
 * @param id identifier in the API
 * @param status how far it is
 * @param createdAt when it was made, or null
 * @param appointmentAt when the fitter comes, or null
 * @param installedAt when the meter was fitted, or null
 * @param activatedAt when the meter began to deliver, or null
 * @param cancelledAt when it was cancelled, or null
 * @param blocked whether something must happen before it goes on; it is no status, an order is blocked where it stands
 * @param reason the word for why it is blocked or cancelled, empty if there is none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MeterOrder(String id, Status status, @Nullable Instant createdAt, @Nullable Instant appointmentAt,
        @Nullable Instant installedAt, @Nullable Instant activatedAt, @Nullable Instant cancelledAt, boolean blocked,
        String reason) {

    /** How far an order is, in this order but for the last two. */
    public enum Status {
        CREATED,
        PLACED,
        CHECK_SUBMITTED,
        CHECK_REVIEWED,
        SCHEDULED,
        INSTALLED,
        ACTIVATED,
        CANCELLED,
        UNKNOWN
    }
}
