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
package org.openhab.energy.hub.clouds.derapi.rest;

import java.util.List;
import java.util.function.IntToDoubleFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;

/**
 * Rounds what is answered. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Figures {

    private Figures() {
    }

    /** A millionth of a kWh. */
    static double kwh(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    /** A thousandth of a percent. */
    static double percent(double value) {
        return Math.round(value * 1e3) / 1e3;
    }

    /**
     * The mean of a site's batteries, by capacity.
     */
    static double weighted(List<SimulatedBattery> batteries, IntToDoubleFunction value) {
        double sum = 0;
        double all = 0;
        for (int index = 0; index < batteries.size(); index++) {
            sum += batteries.get(index).capacityKwh() * value.applyAsDouble(index);
            all += batteries.get(index).capacityKwh();
        }
        return sum / all;
    }
}
