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
package org.openhab.energy.model.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Five loads of a household, once a day each.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
enum TypicalLoad {
    WASHING_MACHINE("washing machine, 2:10 h in three phases, 20:00 to 07:00", "20:00", "07:00"),
    DISHWASHER("dishwasher, 2:15 h in four phases, 21:00 to 06:30", "21:00", "06:30"),
    HEAT_PUMP("heat pump, 6 h of the day, runs from 1 h, pauses from 30 min, 3 starts at most", "00:00", "00:00"),
    CAR("car, 22 kWh at 11 kW, 18:00 to 06:30, no price above 30 ct", "18:00", "06:30"),
    BOILER("boiler, 3 h of the day, runs from 30 min, pauses up to 8 h", "00:00", "00:00");

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final String title;
    private final LocalTime earliest;
    private final LocalTime deadline;

    TypicalLoad(String title, String earliest, String deadline) {
        this.title = title;
        this.earliest = LocalTime.parse(earliest);
        this.deadline = LocalTime.parse(deadline);
    }

    String title() {
        return title;
    }

    /** {@return the load from that day on, until the next one if it runs by night} */
    LoadRequest on(LocalDate day) {
        var from = day.atTime(earliest).atZone(ZONE).toInstant();
        var until = day.plusDays(1).atTime(deadline).atZone(ZONE).toInstant();
        return switch (this) {
            case WASHING_MACHINE -> new ContiguousLoad(List.of(phase(20, 2000), phase(80, 150), phase(30, 400)), from,
                    until);
            case DISHWASHER -> new ContiguousLoad(
                    List.of(phase(25, 1900), phase(60, 100), phase(20, 1800), phase(30, 60)), from, until);
            case HEAT_PUMP ->
                new InterruptibleLoad(Duration.ofHours(6), 2000, rules(60, 30, null, 3, null), from, until);
            case CAR -> new InterruptibleLoad(Duration.ofHours(2), 11_000,
                    rules(0, 0, null, 0, new BigDecimal("0.30")), from, until);
            case BOILER -> new InterruptibleLoad(Duration.ofHours(3), 2000, rules(30, 0, Duration.ofHours(8), 0, null),
                    from, until);
        };
    }

    private static LoadPhase phase(int minutes, int watts) {
        return new LoadPhase(Duration.ofMinutes(minutes), watts);
    }

    private static SwitchingRules rules(int minimumRun, int minimumPause, @Nullable Duration maximumPause, int starts,
            @Nullable BigDecimal cap) {
        return new SwitchingRules(Duration.ofMinutes(minimumRun), Duration.ofMinutes(minimumPause), maximumPause,
                starts, BigDecimal.ZERO, cap);
    }
}
