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
package org.openhab.binding.derapi.internal.action;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.binding.derapi.internal.control.ControlSchedule;

/**
 * Writes a schedule for people, one interval a line. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ScheduleLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private ScheduleLines() {
    }

    static String of(ControlSchedule schedule, ZoneId zone) {
        return schedule.intervals().stream().map(item -> {
            ControlInterval interval = item.interval();
            BigDecimal kw = interval.kw();
            return TIME.format(interval.start().atZone(zone)) + " - " + TIME.format(interval.end().atZone(zone)) + " "
                    + interval.command().word()
                    + (kw == null ? "" : " " + kw.stripTrailingZeros().toPlainString() + " kW")
                    + (item.status().isEmpty() ? "" : " (" + item.status() + ")");
        }).collect(Collectors.joining("\n"));
    }
}
