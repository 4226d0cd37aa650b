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
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.fleet.ControlInterval.Command;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;

/**
 * What a battery is to do: a power and the states of charge it must stay between. Pure.
 *
 * @param kw at the house's side, positive charges
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record BatteryOrder(double kw, double floor, double ceiling) {

    /** Nothing. */
    static final BatteryOrder REST = new BatteryOrder(0, 0, 100);

    /** What is left in the battery when nobody says something else. */
    private static final double RESERVE = 10;

    /**
     * What it does by itself.
     *
     * @param surplus its share of solar power less load, in kW
     * @param hour local hour
     */
    static BatteryOrder byItself(SimulatedBattery battery, double surplus, int hour) {
        return switch (battery.mode()) {
            case SimulatedBattery.BACKUP -> new BatteryOrder(battery.maxKw() / 2, RESERVE, 100);
            case SimulatedBattery.SAVINGS ->
                new BatteryOrder(surplus < 0 && (hour < 17 || hour > 21) ? 0 : surplus, RESERVE, 100);
            default -> new BatteryOrder(surplus, RESERVE, 100);
        };
    }

    /**
     * What it does when it is controlled.
     *
     * @param share its share of the site's batteries
     * @param solar the site's solar power, and {@code load} its load, in kW
     */
    static BatteryOrder controlled(ControlInterval interval, SimulatedBattery battery, double share, double solar,
            double load) {
        Double kw = interval.kw();
        double wanted = kw == null ? battery.maxKw() : kw * share;
        Double limit = interval.limitPercent();
        if (interval.command() == Command.CHARGE) {
            boolean surplusOnly = "Load".equals(interval.priority());
            double most = surplusOnly ? Math.max(0, solar - load) * share : wanted;
            return new BatteryOrder(Math.min(wanted, most), 0, limit == null ? 100 : limit);
        }
        if (interval.command() == Command.DISCHARGE) {
            double needed = "B".equals(interval.priority()) ? load : Math.max(0, load - solar);
            double most = Boolean.FALSE.equals(interval.allowExport()) ? needed * share : wanted;
            return new BatteryOrder(-Math.min(wanted, most), limit == null ? RESERVE : limit, 100);
        }
        return REST;
    }

    static BatteryOrder of(@Nullable ControlInterval interval, SimulatedBattery battery, double share, double solar,
            double load, int hour) {
        return interval == null
                ? byItself(battery, (solar - load) * share, hour)
                : controlled(interval, battery, share, solar, load);
    }
}
