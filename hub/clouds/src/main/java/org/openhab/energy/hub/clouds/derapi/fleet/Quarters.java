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
package org.openhab.energy.hub.clouds.derapi.fleet;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Quarter-hours counted from 1970, as the simulated power steps. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Quarters {

    public static final int SECONDS = 900;

    private Quarters() {
    }

    /**
     * The quarter that holds an instant.
     */
    public static long of(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    public static Instant start(long quarter) {
        return Instant.ofEpochSecond(quarter * SECONDS);
    }

    /**
     * A number from 0 to 1 that is always the same for a seed and a count, and looks like chance.
     */
    public static double chance(long seed, long count) {
        long mixed = seed * 0x9E3779B97F4A7C15L + count;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
