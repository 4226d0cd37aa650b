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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.control.ControlCommand;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.binding.derapi.internal.control.ControlPriority;
import org.openhab.energy.model.plan.BatteryPlan;
import org.openhab.energy.model.plan.BatteryPlan.Step;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Makes commands of a plan: steps that follow each other with the same power and the same leave to feed in are one command, and a rest is one too, because the battery would else do as it likes. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PlanCommands {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private PlanCommands() {
    }

    /** {@return the commands in order of time}
     *
     * @param reservePercent state of charge that discharging leaves
     * @param feedIn what energy into the grid earns, or null when none may go there; it may go there only while the price is known
     */
    public static List<ControlInterval> of(BatteryPlan plan, BigDecimal reservePercent,
            @Nullable PriceCurve feedIn) {
        List<ControlInterval> commands = new ArrayList<>();
        Step first = null;
        boolean mayFeedIn = false;
        Instant end = Instant.MIN;
        for (Step step : plan.steps()) {
            boolean earns = step.watts() < 0 && isKnown(feedIn, step.start());
            if (first != null
                    && (step.watts() != first.watts() || earns != mayFeedIn || !step.start().equals(end))) {
                commands.add(command(first, end, reservePercent, mayFeedIn));
                first = null;
            }
            first = first == null ? step : first;
            mayFeedIn = earns;
            end = step.end();
        }
        if (first != null) {
            commands.add(command(first, end, reservePercent, mayFeedIn));
        }
        return commands;
    }

    private static boolean isKnown(@Nullable PriceCurve prices, Instant instant) {
        PriceSlot slot = prices == null ? null : prices.slotAt(instant);
        return slot != null && slot.total() != null;
    }

    private static ControlInterval command(Step first, Instant end, BigDecimal reservePercent, boolean mayFeedIn) {
        long watts = first.watts();
        BigDecimal kw = BigDecimal.valueOf(Math.abs(watts)).divide(THOUSAND);
        if (watts == 0) {
            return new ControlInterval(ControlCommand.IDLE, first.start(), end, null, null, null, null);
        }
        return watts > 0
                ? new ControlInterval(ControlCommand.CHARGE, first.start(), end, kw, FULL, ControlPriority.GRID, false)
                : new ControlInterval(ControlCommand.DISCHARGE, first.start(), end, kw, reservePercent,
                        ControlPriority.BATTERY, mayFeedIn);
    }
}
