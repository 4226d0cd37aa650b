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
package org.openhab.binding.nomos.internal.usage;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.energy.model.usage.UsageSeries;

/**
 * All that is known of a contract's usage. Immutable.
 *
 * @param series what has arrived
 * @param meter kind of the meter that measured it
 * @param answeredAt when Nomos last answered, or null if it never did
 * @param announced the last day whose arrival was announced, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record UsageRecord(UsageSeries series, MeterKind meter, @Nullable Instant answeredAt,
        @Nullable LocalDate announced) {

    /** {@return the record of a contract of which nothing is known} */
    public static UsageRecord empty() {
        return new UsageRecord(UsageSeries.empty(), MeterKind.UNKNOWN, null, null);
    }

    /** {@return this record with the arrival of a day announced} */
    public UsageRecord announced(LocalDate day) {
        return new UsageRecord(series, meter, answeredAt, day);
    }
}
