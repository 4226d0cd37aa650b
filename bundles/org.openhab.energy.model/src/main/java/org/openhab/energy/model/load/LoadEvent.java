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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Something that happened to a load.
 *
 * @param kind what happened
 * @param at for a start the planned end of the run, for a new plan the next start or null if there is none; otherwise null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoadEvent(Kind kind, @Nullable Instant at) {
    /** What can happen. */
    public enum Kind {
        /** A run began. */
        STARTED,
        /** All that was needed is done. */
        FINISHED,
        /** The deadline has passed and not all that was needed is done. */
        MISSED,
        /** The runs ahead are others than before. */
        REPLANNED
    }
}
