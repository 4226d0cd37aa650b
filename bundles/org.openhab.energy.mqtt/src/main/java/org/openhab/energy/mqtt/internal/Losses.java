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
package org.openhab.energy.mqtt.internal;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Judges by the lost connections whether another client has the same client id: then the broker ends the older connection each time one of the two comes
 * back (MQTT 3.1.1, section 3.1.4), and says nothing about why. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Losses {
    /** A connection that lasts so long is a good one. */
    static final Duration PROVEN = Duration.ofSeconds(60);
    private static final int SUSPICIOUS = 3;

    private int inARow;

    /** Notes that the other side ended a connection that had lasted so long. */
    void lostAfter(Duration time) {
        inARow = time.compareTo(PROVEN) < 0 ? inARow + 1 : 0;
    }

    void proven() {
        inARow = 0;
    }

    /** {@return whether connections are made without fault and ended soon again and again} */
    boolean looksKickedOut() {
        return inARow >= SUSPICIOUS;
    }
}
