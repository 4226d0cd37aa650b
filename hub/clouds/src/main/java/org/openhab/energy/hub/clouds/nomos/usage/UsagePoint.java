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
package org.openhab.energy.hub.clouds.nomos.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Energy in one interval.
 *
 * @param start start of the interval
 * @param usage kWh, never negative: the subscription's type says the direction
 * @param isFinal whether it will not change any more
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record UsagePoint(Instant start, BigDecimal usage, boolean isFinal) {

    static UsagePoint of(Instant start, double kilowattHours, boolean isFinal) {
        return new UsagePoint(start, BigDecimal.valueOf(kilowattHours).setScale(3, RoundingMode.HALF_UP), isFinal);
    }
}
