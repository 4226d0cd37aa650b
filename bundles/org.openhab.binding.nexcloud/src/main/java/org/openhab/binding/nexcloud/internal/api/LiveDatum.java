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
package org.openhab.binding.nexcloud.internal.api;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The newest value of a data point, as old as its controller's last upload.
 *
 * @param value the value, or null when there is none or it is no number
 * @param at when it was measured, or null when that is not told
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LiveDatum(@Nullable BigDecimal value, @Nullable Instant at) {

    /** What a data point has that never received anything. */
    public static final LiveDatum NONE = new LiveDatum(null, null);
}
