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
import org.openhab.energy.model.plan.Run;

/**
 * What a load has to do once in each window.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface LoadProgramme permits PhasedProgramme, SwitchedProgramme {

    /** {@return how long it has to run in total} */
    Duration needed();

    /** {@return the power at each time of running, without pauses, from some seconds of running on; the last phase has no end} */
    List<PowerSpan> powerFrom(long secondsDone, Instant start, Instant end);

    /** {@return the power in the course of the runs, of which the first is the beginning of the programme} */
    default List<PowerSpan> spans(List<Run> runs) {
        List<PowerSpan> spans = new ArrayList<>();
        long done = 0;
        for (Run run : runs) {
            spans.addAll(powerFrom(done, run.start(), run.end()));
            done += run.duration().toSeconds();
        }
        return spans;
    }

    /** {@return what is still to be used in W s after some seconds of running} */
    default long wattSecondsAfter(long secondsDone) {
        long left = needed().toSeconds() - secondsDone;
        return left <= 0
                ? 0
                : powerFrom(secondsDone, Instant.EPOCH, Instant.EPOCH.plusSeconds(left)).stream()
                        .mapToLong(PowerSpan::wattSeconds).sum();
    }
}
