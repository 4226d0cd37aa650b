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
package org.openhab.energy.model.usage;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which way the energy of a contract flows. The amounts are positive for both.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum EnergyDirection {
    /** Energy is taken from the grid and paid for; a low price is good. */
    CONSUMPTION,
    /** Energy is given to the grid and earns; a high price is good. */
    FEED_IN
}
