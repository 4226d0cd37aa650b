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
package org.openhab.energy.model.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A load that runs once without a pause, through phases of different power.
 *
 * @param phases the programme, at least one phase
 * @param earliest when it may start at the earliest
 * @param deadline when it must be done
 * @param goal whether low or high prices are wanted
 * @param preference which of equally good starts is taken
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ContiguousLoad(List<LoadPhase> phases, Instant earliest, Instant deadline, Goal goal,
        Preference preference) implements LoadRequest {

    /**
     * @throws IllegalArgumentException if there is no phase
     */
    public ContiguousLoad {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("A load needs a phase");
        }
    }

    /** The cheapest and earliest start of a load. */
    public ContiguousLoad(List<LoadPhase> phases, Instant earliest, Instant deadline) {
        this(phases, earliest, deadline, Goal.CHEAPEST, Preference.EARLIEST);
    }

    /** {@return how long the whole programme takes} */
    public Duration duration() {
        return phases.stream().map(LoadPhase::duration).reduce(Duration.ZERO, Duration::plus);
    }
}
