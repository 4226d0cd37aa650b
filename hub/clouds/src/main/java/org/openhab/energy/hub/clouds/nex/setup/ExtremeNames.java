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
package org.openhab.energy.hub.clouds.nex.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What minimum and maximum of an aggregate are called; not documented.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum ExtremeNames {
    MINIMUM("Minimum", "Maximum"),
    MIN("Min", "Max"),
    MIN_VALUE("MinValue", "MaxValue"),
    /** They are not told. */
    NONE("", "");

    private final String lowest;
    private final String highest;

    ExtremeNames(String lowest, String highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public String lowest() {
        return lowest;
    }

    public String highest() {
        return highest;
    }
}
