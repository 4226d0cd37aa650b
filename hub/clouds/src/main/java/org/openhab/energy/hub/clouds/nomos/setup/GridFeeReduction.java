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
package org.openhab.energy.hub.clouds.nomos.setup;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A reduction of the grid fee after section 14a of the German Energy Industry Act. Its status follows from the time:
 * intended, ordered a day later, then activated while it is valid and ended after; or rejected.
 *
 * @param module 1 (a fixed amount), 2 (60 % off the fee per kWh) or 3 (a fee by the time of day)
 * @param validFrom begin of validity, or null when not fixed yet
 * @param validUntil end of validity (exclusive), or null for none
 * @param rejectedAt when the grid operator refused it, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record GridFeeReduction(String id, String subscription, String customer, int module, Instant createdAt,
        @Nullable Instant validFrom, @Nullable Instant validUntil, @Nullable Instant rejectedAt) {

    private static final long DAY = 86_400;

    public GridFeeReduction {
        if (module < 1 || module > 3) {
            throw new IllegalArgumentException("'module' must be 1, 2 or 3");
        }
    }

    /**
     * {@code intended}, {@code ordered}, {@code rejected}, {@code activated} or {@code ended}.
     */
    public String status(Instant now) {
        Instant rejected = rejectedAt;
        Instant from = validFrom;
        Instant until = validUntil;
        if (rejected != null && !now.isBefore(rejected)) {
            return "rejected";
        } else if (until != null && !now.isBefore(until)) {
            return "ended";
        } else if (from != null && !now.isBefore(from)) {
            return "activated";
        }
        return from == null || now.isBefore(createdAt.plusSeconds(DAY)) ? "intended" : "ordered";
    }

    /**
     * The last instant up to now at which something about it changed.
     */
    public Instant updatedAt(Instant now) {
        Instant ordered = validFrom == null ? null : createdAt.plusSeconds(DAY);
        Instant rejected = rejectedAt;
        boolean refused = rejected != null && !now.isBefore(rejected);
        Instant last = createdAt;
        for (Instant change : new @Nullable Instant[]{ ordered, refused ? null : validFrom,
                refused ? null : validUntil, rejected }) {
            if (change != null && !change.isAfter(now) && change.isAfter(last)) {
                last = change;
            }
        }
        return last;
    }

    /**
     * Whether it lowers the fee at an instant.
     */
    public boolean applies(Instant at) {
        Instant from = validFrom;
        Instant until = validUntil;
        return rejectedAt == null && from != null && !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
