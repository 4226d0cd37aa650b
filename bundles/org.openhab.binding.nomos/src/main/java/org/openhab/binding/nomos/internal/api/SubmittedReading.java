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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What became of a reading that was sent to Nomos.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface SubmittedReading {

    /** Nomos took the reading. */
    record Accepted(MeterReading reading) implements SubmittedReading {
    }

    /** Nomos did not take the reading; no fault of the connection, but something to tell the person who read the meter. */
    record Rejected(Reason reason) implements SubmittedReading {
    }

    /** Why a reading was not taken. */
    enum Reason {
        /** The contract does not take readings, or not this one. */
        UNSUPPORTED_METER_READING,
        /** The meter reads itself. */
        UNSUPPORTED_METER,
        /** The contract did not run at that time. */
        OUT_OF_PERIOD_METER_READING,
        /** There is a reading of that day already. */
        DUPLICATE_METER_READING,
        /** The value does not fit those before. */
        IMPLAUSIBLE_METER_READING,
        /** The contract has ended. */
        ENDED_SUBSCRIPTION,
        /** Nomos gave no reason that is known here. */
        UNKNOWN
    }
}
