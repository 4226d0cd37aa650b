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
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.SwitchingRules;

/**
 * May be switched on and off, at constant power, such as a heat pump or a car.
 *
 * @param duration how long it has to run in total
 * @param longest how long it may run in total while the price is below {@code worthwhile}; at least {@code duration}
 * @param worthwhile price per kWh below which more than {@code duration} is taken, or null for exactly {@code duration}
 * @param watts power in W
 * @param rules how it may be switched in one window
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record SwitchedProgramme(Duration duration, Duration longest, @Nullable BigDecimal worthwhile, long watts,
        SwitchingRules rules) implements LoadProgramme {

    @Override
    public Duration needed() {
        return duration;
    }

    @Override
    public List<PowerSpan> powerFrom(long secondsDone, Instant start, Instant end) {
        return start.isBefore(end) ? List.of(new PowerSpan(start, end, watts)) : List.of();
    }
}
