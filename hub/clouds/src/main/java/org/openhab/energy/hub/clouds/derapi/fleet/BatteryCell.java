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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;

/**
 * The arithmetic of a battery: moves its state of charge by a power over a time. What goes in is worth the efficiency
 * inside, what comes out costs more inside than it gives. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class BatteryCell {

    private BatteryCell() {
    }

    /**
     * Runs a constant power until the time or the limit is reached.
     *
     * @param percent state of charge before
     * @param kw power at the house's side, positive charges
     * @param floor lowest and {@code ceiling} highest state of charge in percent that this power may lead to
     */
    static BatteryFlow run(SimulatedBattery battery, double percent, double kw, double hours, double floor,
            double ceiling) {
        double power = Math.max(-battery.maxKw(), Math.min(battery.maxKw(), kw));
        double perPercent = battery.capacityKwh() / 100;
        if (power > 0) {
            double room = Math.max(0, ceiling - percent) * perPercent / battery.efficiency();
            double charged = Math.min(power * hours, room);
            double end = percent + charged * battery.efficiency() / perPercent;
            return new BatteryFlow(charged, 0, mean(percent, end, charged / power, hours), end);
        }
        if (power < 0) {
            double left = Math.max(0, percent - floor) * perPercent * battery.efficiency();
            double discharged = Math.min(-power * hours, left);
            double end = percent - discharged / battery.efficiency() / perPercent;
            return new BatteryFlow(0, discharged, mean(percent, end, discharged / -power, hours), end);
        }
        return new BatteryFlow(0, 0, percent, percent);
    }

    /** It moves evenly while power flows, then stands still. */
    private static double mean(double start, double end, double moving, double hours) {
        return hours <= 0 ? end : ((start + end) / 2 * moving + end * (hours - moving)) / hours;
    }
}
