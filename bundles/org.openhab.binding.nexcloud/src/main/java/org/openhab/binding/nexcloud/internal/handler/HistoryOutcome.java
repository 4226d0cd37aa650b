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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.Aggregate;
import org.openhab.energy.thing.ThingText;

/**
 * How far the loading of past data has come, or how far it came in the end.
 *
 * @param aggregates what has arrived, in order
 * @param calls calls made
 * @param plannedCalls calls that are needed in all
 * @param done end of what is loaded, or null while nothing is
 * @param error why it ended before its time, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record HistoryOutcome(List<Aggregate> aggregates, int calls, int plannedCalls, @Nullable Instant done,
        @Nullable ThingText error) {

    public HistoryOutcome {
        aggregates = List.copyOf(aggregates);
    }

    static HistoryOutcome failed(ThingText error) {
        return new HistoryOutcome(List.of(), 0, 0, null, error);
    }

    /** {@return whether all is loaded} */
    public boolean isWhole() {
        return error == null && calls == plannedCalls;
    }

    /** {@return how much is done in per cent} */
    public int percent() {
        return plannedCalls == 0 ? 0 : calls * 100 / plannedCalls;
    }
}
