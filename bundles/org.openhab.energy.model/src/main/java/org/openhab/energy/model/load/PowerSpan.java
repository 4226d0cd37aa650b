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
package org.openhab.energy.model.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Constant power in {@code [start, end)}.
 *
 * @param start start of the span
 * @param end end of the span
 * @param watts power in W
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PowerSpan(Instant start, Instant end, long watts) {

    private static final int SCALE = 6;
    private static final BigDecimal WATT_SECONDS_PER_KWH = BigDecimal.valueOf(3_600_000);

    /** {@return the energy in W s} */
    public long wattSeconds() {
        return Duration.between(start, end).toSeconds() * watts;
    }

    /** {@return the energy of all spans in kWh} */
    public static BigDecimal energy(List<PowerSpan> spans) {
        return kWh(spans.stream().mapToLong(PowerSpan::wattSeconds).sum());
    }

    static BigDecimal kWh(long wattSeconds) {
        return BigDecimal.valueOf(wattSeconds).divide(WATT_SECONDS_PER_KWH, SCALE,
                RoundingMode.HALF_EVEN);
    }

    /** {@return the same powers one after the other without a pause} */
    public static List<PowerSpan> unbroken(Instant start, List<PowerSpan> spans) {
        List<PowerSpan> moved = new ArrayList<>();
        Instant at = start;
        for (PowerSpan span : spans) {
            Instant end = at.plus(Duration.between(span.start, span.end));
            moved.add(new PowerSpan(at, end, span.watts));
            at = end;
        }
        return moved;
    }
}
