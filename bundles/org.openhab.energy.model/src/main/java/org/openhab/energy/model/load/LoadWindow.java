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

/**
 * When a load may run, once: {@code [start, end)}.
 *
 * @param start earliest start
 * @param end deadline
 * @param regularEnd the deadline as configured, which differs from {@code end} when it was moved for this once
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoadWindow(Instant start, Instant end, Instant regularEnd) {

    /** {@return whether somebody has moved the deadline} */
    public boolean isMoved() {
        return !end.equals(regularEnd);
    }

    /** {@return this window with another deadline and start} */
    LoadWindow moved(Instant newStart, Instant newEnd) {
        return new LoadWindow(newStart, newEnd, regularEnd);
    }

    /** {@return the instant, or the window's start if that is later} */
    Instant notBefore(Instant instant) {
        return instant.isBefore(start) ? start : instant;
    }
}
