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
package org.openhab.energy.hub.clouds.nomos.usage;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One way in which usage answers are spoilt or rewritten.
 *
 * @param kind what happens
 * @param subscription the id of the only subscription it happens to, or null for all
 * @param from first instant it happens to
 * @param to end (exclusive)
 * @param factor for {@link Kind#SCALE}: what values are multiplied by
 * @param since from when on it shows, e.g. the instant at which values are rewritten; null for always
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record UsageOverride(Kind kind, @Nullable String subscription, Instant from, Instant to, BigDecimal factor,
        @Nullable Instant since) {

    /** What happens to a quarter-hour. */
    public enum Kind {
        /** There is no point. */
        GAP,
        /** The point comes twice. */
        DUPLICATE,
        /** The value is another one. */
        SCALE
    }

    public static UsageOverride gap(Instant from, Instant to) {
        return new UsageOverride(Kind.GAP, null, from, to, BigDecimal.ONE, null);
    }

    public static UsageOverride scale(Instant from, Instant to, BigDecimal factor, Instant since) {
        return new UsageOverride(Kind.SCALE, null, from, to, factor, since);
    }

    boolean concerns(String id, Instant slot, Instant now) {
        String only = subscription;
        Instant begin = since;
        return (only == null || only.equals(id)) && !slot.isBefore(from) && slot.isBefore(to)
                && (begin == null || !now.isBefore(begin));
    }
}
