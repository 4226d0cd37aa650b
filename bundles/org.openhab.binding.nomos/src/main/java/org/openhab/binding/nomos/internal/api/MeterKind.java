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
package org.openhab.binding.nomos.internal.api;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a meter measures, and with it how its usage arrives.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum MeterKind {
    /** Quarter-hours, from about 16:00 on the day after. */
    SMART,
    /** Months, from readings of the register. */
    ANALOG,
    UNKNOWN;

    static MeterKind of(@Nullable String word) {
        return Values.word(MeterKind.class, word, UNKNOWN);
    }
}
