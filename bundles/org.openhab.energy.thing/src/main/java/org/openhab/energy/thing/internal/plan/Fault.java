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
package org.openhab.energy.thing.internal.plan;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What can be wrong with a request for a plan. Part of the interface to devices: a name is never changed.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
enum Fault {
    /** Not a JSON object, or one that is nested too deeply. */
    INVALID_JSON,
    /** The request is longer than allowed. */
    TOO_LARGE,
    UNKNOWN_FIELD,
    /** A field is given twice. */
    DUPLICATE_FIELD,
    MISSING,
    WRONG_TYPE,
    /** The right type, but not written as it must be. */
    WRONG_FORMAT,
    OUT_OF_RANGE,
    /** Fields that do not go together. */
    CONFLICT,
    /** The time has passed. */
    PASSED,
    /** No such tariff. */
    NOT_FOUND,
    /** More than one tariff, and none is named. */
    AMBIGUOUS,
    /** The plan would take too much memory. */
    TOO_COMPLEX,
    /** Too many requests are waiting. */
    BUSY,
    WINDOW_TOO_SHORT,
    PRICES_MISSING,
    ABOVE_PRICE_CAP,
    CONSTRAINTS,
    /** The planner failed; the hub's log says how. */
    INTERNAL;

    /** {@return the name in answers} */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
