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
 * How aggregates are written; the vendor describes them in words only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum AggregateShape {
    /** {@code {"Items":[..],"TimeValues":[{"Time":..,"Value":..}]}} */
    ITEMS_AND_OBJECTS,
    /** {@code {"Items":[..],"TimeValues":[[t,v],..]}} */
    ITEMS_AND_PAIRS,
    /** {@code [..]} without time values. */
    ARRAY,
    /** {@code {"TimeValues":[{"PeriodStart":..,"Aggregate":..}]}} without items. */
    TIME_VALUES_ONLY,
    /** {@code {"TimeValues":[[t,v],..]}} without items. */
    PAIRS_ONLY
}
