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
package org.openhab.energy.thing;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.plan.InterruptibleLoad;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * How large the planner's tables become for an interruptible load: one cell for each slot, each number of used slots, and each start that is counted. A
 * stranger's request must not take the memory of a small hub.
 *
 * @param slots slots of the window, of the planner's length
 * @param used how many of them may be used
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PlanEffort(long slots, long used) {
    /**
     * Two days of quarter-hours, half of them used, in twelve runs. A cell takes up to 100 bytes, and two tables live at a time: some 50 MB, for a moment.
     */
    static final long LIMIT = 192L * 97 * 12 + 50_000;

    /** {@return the effort of a load on the prices} */
    public static PlanEffort of(PriceCurve prices, InterruptibleLoad load) {
        Instant from = load.earliest();
        Instant until = load.deadline();
        long step = 0;
        long known = 0;
        long gaps = 2;
        for (PriceSlot slot : prices.slots()) {
            if (slot.end().isAfter(from) && slot.start().isBefore(until)) {
                gaps += slot.isKnown() ? 0 : 1;
                known += slot.isKnown() ? slot.length().toSeconds() : 0;
                step = slot.isKnown() ? divisor(step, slot.length().toSeconds()) : step;
            }
        }
        if (step == 0) {
            return new PlanEffort(0, 0);
        }
        long slots = known / step + gaps;
        Duration longest = load.worthwhile() == null ? load.duration() : load.longest();
        return new PlanEffort(slots, Math.min(slots, longest.toSeconds() / step + 2));
    }

    /** {@return how many starts can be counted with these tables, zero if not even free ones} */
    public long mostStarts() {
        return slots * used == 0 ? Long.MAX_VALUE : LIMIT / (slots * used);
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }
}
