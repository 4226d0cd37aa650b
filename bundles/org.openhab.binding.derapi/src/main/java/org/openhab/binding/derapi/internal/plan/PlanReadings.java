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
package org.openhab.binding.derapi.internal.plan;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.Reading;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.plan.BatteryPlan;
import org.openhab.energy.model.plan.BatteryPlan.Step;

/**
 * What a plan says on channels: charge and discharge apart, never signed. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PlanReadings {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlanReadings() {
    }

    /**
     * {@return the readings}
     *
     * @param plan the plan, or null when there is none
     * @param before the plan before it, which goes on until this one begins, or null
     * @param currency ISO 4217 code of its money
     * @param madeAt when it was made, or null
     */
    public static Map<String, ChannelReading> of(@Nullable BatteryPlan plan, @Nullable BatteryPlan before,
            String currency, @Nullable Instant madeAt,
            Instant now) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        boolean begun = plan == null || plan.steps().stream().anyMatch(item -> !item.start().isAfter(now));
        Step step = at(begun ? plan : before, now);
        Step next = plan == null
                ? null
                : plan.steps().stream().filter(item -> item.start().isAfter(now) && item.watts() != 0).findFirst()
                        .orElse(null);
        readings.put(CHANNEL_PLAN_BENEFIT, Reading.quantity(plan == null ? null : plan.benefit(), currency, madeAt));
        readings.put(CHANNEL_PLAN_COST, Reading.quantity(plan == null ? null : plan.cost(), currency, madeAt));
        readings.put(CHANNEL_PLAN_COST_WITHOUT,
                Reading.quantity(plan == null ? null : plan.costWithout(), currency, madeAt));
        readings.put(CHANNEL_PLAN_CHARGE_POWER,
                Reading.quantity(step == null ? null : kilowatts(step.watts()), "kW", madeAt));
        readings.put(CHANNEL_PLAN_DISCHARGE_POWER,
                Reading.quantity(step == null ? null : kilowatts(-step.watts()), "kW", madeAt));
        readings.put(CHANNEL_PLAN_NEXT_START, Reading.moment(next == null ? null : next.start(), madeAt));
        readings.put(CHANNEL_PLAN_MADE_AT, Reading.moment(madeAt, madeAt));
        return readings;
    }

    private static @Nullable Step at(@Nullable BatteryPlan plan, Instant now) {
        return plan == null
                ? null
                : plan.steps().stream().filter(item -> !now.isBefore(item.start()) && now.isBefore(item.end()))
                        .findFirst().orElse(null);
    }

    /** {@return powers and state of charge over time}
     *
     * @param capacity of the battery in Wh
     */
    public static Map<String, NavigableMap<Instant, ChannelReading>> series(BatteryPlan plan, long capacity,
            Instant madeAt) {
        NavigableMap<Instant, ChannelReading> charge = new TreeMap<>();
        NavigableMap<Instant, ChannelReading> discharge = new TreeMap<>();
        NavigableMap<Instant, ChannelReading> state = new TreeMap<>();
        for (Step step : plan.steps()) {
            charge.put(step.start(), Reading.quantity(kilowatts(step.watts()), "kW", madeAt));
            discharge.put(step.start(), Reading.quantity(kilowatts(-step.watts()), "kW", madeAt));
            state.put(step.end(), Reading.quantity(BigDecimal.valueOf(step.charge()).multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(capacity), 1, RoundingMode.HALF_EVEN), "%", madeAt));
        }
        return Map.of(CHANNEL_PLAN_CHARGE_POWER, charge, CHANNEL_PLAN_DISCHARGE_POWER, discharge,
                CHANNEL_PLAN_STATE_OF_CHARGE, state);
    }

    private static BigDecimal kilowatts(long watts) {
        return BigDecimal.valueOf(Math.max(0, watts)).divide(THOUSAND);
    }
}
