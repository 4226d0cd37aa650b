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
package org.openhab.energy.model.price;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A part of the working price, as retail tariffs in Germany break it down. All parts are gross and add up to the total as a rule; no reader may
 * rely on that sum.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum PriceComponent {
    /** Procurement: the exchange price plus the supplier's margin. May be negative. */
    ELECTRICITY,
    /** Grid fee, possibly varying within the day. */
    GRID,
    /** Concession fee, levies and electricity tax. */
    LEVIES
}
