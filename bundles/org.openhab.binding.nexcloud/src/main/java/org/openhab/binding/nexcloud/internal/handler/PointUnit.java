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
package org.openhab.binding.nexcloud.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.unit.UnitGuess;

/**
 * The unit in which a channel shows its data point.
 *
 * @param guess what the user said or what was guessed
 * @param known whether the hub knows the unit; else the channel shows plain numbers
 * @param running whether the period that is not over is shown
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PointUnit(UnitGuess guess, boolean known, boolean running) {

    /** {@return the unit that readings are given} */
    String unit() {
        return known ? guess.unit() : "";
    }

    /** {@return the type of item that the channel takes} */
    String itemType() {
        return known && !guess.unit().isEmpty() ? guess.kind().itemType() : "Number";
    }
}
