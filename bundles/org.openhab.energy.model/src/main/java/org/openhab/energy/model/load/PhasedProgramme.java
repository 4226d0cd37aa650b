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
package org.openhab.energy.model.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.plan.LoadPhase;

/**
 * Runs without a pause through phases of different power, such as a washing machine.
 *
 * @param phases the phases, at least one
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PhasedProgramme(List<LoadPhase> phases) implements LoadProgramme {

    /**
     * @throws IllegalArgumentException if there is no phase
     */
    public PhasedProgramme {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("A programme needs a phase");
        }
    }

    @Override
    public Duration needed() {
        return phases.stream().map(LoadPhase::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return the phases that are left after some seconds of running, empty when it is through} */
    public List<LoadPhase> after(long secondsDone) {
        List<LoadPhase> left = new ArrayList<>();
        long skip = secondsDone;
        for (LoadPhase phase : phases) {
            long length = phase.duration().toSeconds();
            if (skip < length) {
                left.add(new LoadPhase(Duration.ofSeconds(length - skip), phase.watts()));
            }
            skip = Math.max(0, skip - length);
        }
        return left;
    }

    @Override
    public List<PowerSpan> powerFrom(long secondsDone, Instant start, Instant end) {
        List<PowerSpan> spans = new ArrayList<>();
        Instant at = start;
        for (LoadPhase phase : after(secondsDone)) {
            Instant until = at.plus(phase.duration());
            until = until.isAfter(end) ? end : until;
            if (at.isBefore(until)) {
                spans.add(new PowerSpan(at, until, phase.watts()));
                at = until;
            }
        }
        return spans;
    }
}
