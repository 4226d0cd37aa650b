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

import static org.assertj.core.api.Assertions.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.energy.model.plan.BatteryPlan;
import org.openhab.energy.model.plan.BatteryPlan.Step;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Commands of a plan.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PlanCommandsTest {
    private static final Instant START = Instant.parse("2026-06-15T10:00:00Z");

    private static Instant at(int quarter) {
        return START.plusSeconds(900L * quarter);
    }

    private static List<ControlInterval> commands(@Nullable PriceCurve feedIn, long... watts) {
        List<Step> steps = java.util.stream.IntStream.range(0, watts.length)
                .mapToObj(i -> new Step(at(i), at(i + 1), watts[i], 5000)).toList();
        return PlanCommands.of(new BatteryPlan(steps, BigDecimal.ZERO, BigDecimal.ZERO, 5000, BigDecimal.ZERO),
                BigDecimal.TEN, feedIn);
    }

    private static List<String> told(List<ControlInterval> commands) {
        return commands.stream()
                .map(item -> item.command().word() + " " + item.start().toString().substring(11, 16) + "-"
                        + item.end().toString().substring(11, 16) + " " + item.allowExport())
                .toList();
    }

    @Test
    void aDischargeFeedsInOnlyWhileItIsKnownWhatThatEarns() {
        PriceCurve feedIn = PriceCurve.of(List.of(new PriceSlot(at(0), at(1), BigDecimal.ONE),
                new PriceSlot(at(1), at(2), null), new PriceSlot(at(2), at(3), BigDecimal.ONE)));
        assertThat(told(commands(feedIn, -500, -500, -500, -500))).containsExactly("discharge 10:00-10:15 true",
                "discharge 10:15-10:30 false", "discharge 10:30-10:45 true", "discharge 10:45-11:00 false");
        assertThat(told(commands(null, -500, -500))).containsExactly("discharge 10:00-10:30 false");
    }

    @Test
    void whatDoesNotDischargeIsOneCommandWhateverItWouldEarn() {
        PriceCurve feedIn = PriceCurve.of(List.of(new PriceSlot(at(0), at(1), BigDecimal.ONE)));
        assertThat(told(commands(feedIn, 800, 800, 0, 0))).containsExactly("charge 10:00-10:30 false",
                "idle 10:30-11:00 null");
    }
}
