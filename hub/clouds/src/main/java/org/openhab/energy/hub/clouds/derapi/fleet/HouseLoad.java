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

import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a house uses: little at night, a bump in the morning, more in the evening. A pure function of the time.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class HouseLoad {

    /** Share of the mean in each local hour; they come to 24. */
    private static final double[] SHAPE = { 0.5, 0.45, 0.45, 0.45, 0.5, 0.6, 0.9, 1.2, 1.1, 0.9, 0.85, 0.95, 1.2, 1.0,
            0.85, 0.85, 1.0, 1.45, 1.85, 1.95, 1.7, 1.4, 1.1, 0.8 };

    private final double meanKw;
    private final ZoneId zone;
    private final long seed;

    HouseLoad(double yearlyKwh, ZoneId zone, long seed) {
        this.meanKw = yearlyKwh / 8766;
        this.zone = zone;
        this.seed = seed;
    }

    /**
     * The power within a quarter, in kW.
     */
    double kw(long quarter) {
        return meanKw * SHAPE[hour(quarter)] * (0.6 + 0.8 * Quarters.chance(seed, quarter));
    }

    /**
     * The local hour that a quarter lies in.
     */
    int hour(long quarter) {
        int offset = zone.getRules().getOffset(Quarters.start(quarter)).getTotalSeconds();
        return (int) (Math.floorMod(quarter * Quarters.SECONDS + offset, 86_400L) / 3600);
    }
}
