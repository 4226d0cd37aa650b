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
package org.openhab.binding.derapi.internal.control;

import static org.assertj.core.api.Assertions.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What may be sent to a battery and what is refused before anything is sent.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ScheduleCheckTest {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private static ControlInterval interval(ControlCommand command, int from, int to, @Nullable String kw,
            @Nullable String limit) {
        return new ControlInterval(command, NOW.plus(Duration.ofMinutes(from)), NOW.plus(Duration.ofMinutes(to)),
                kw == null ? null : new BigDecimal(kw), limit == null ? null : new BigDecimal(limit), null, null);
    }

    private static ControlInterval charge(int from, int to) {
        return interval(ControlCommand.CHARGE, from, to, "3", null);
    }

    private static @Nullable String key(List<ControlInterval> wanted, List<ControlInterval> kept) {
        ScheduleFault fault = ScheduleCheck.check(wanted, kept, NOW);
        return fault == null ? null : fault.key();
    }

    @Test
    void edgeCase16whatIsWrongIsNamedBeforeTheCall() {
        assertThat(key(List.of(charge(0, 60), charge(30, 90)), List.of())).isEqualTo("hint.control-overlap");
        assertThat(key(List.of(charge(60, 60)), List.of())).isEqualTo("hint.control-empty");
        assertThat(key(List.of(charge(60, 30)), List.of())).isEqualTo("hint.control-empty");
        assertThat(key(List.of(charge(-2, 30)), List.of())).isEqualTo("hint.control-past");
        assertThat(key(List.of(interval(ControlCommand.CHARGE, 0, 30, null, null)), List.of()))
                .isEqualTo("hint.control-power-missing");
        assertThat(key(List.of(interval(ControlCommand.CHARGE, 0, 30, "0", null)), List.of()))
                .isEqualTo("hint.control-power");
        assertThat(key(List.of(interval(ControlCommand.DISCHARGE, 0, 30, "-3", null)), List.of()))
                .isEqualTo("hint.control-power");
        assertThat(key(List.of(interval(ControlCommand.CHARGE, 0, 30, "3", "100.1")), List.of()))
                .isEqualTo("hint.control-limit");
        assertThat(key(List.of(interval(ControlCommand.CHARGE, 0, 30, "3", "-1")), List.of()))
                .isEqualTo("hint.control-limit");
        assertThat(key(List.of(charge(0, 30)), List.of(charge(15, 60)))).isEqualTo("hint.control-taken");
    }

    @Test
    void whatTouchesDoesNotOverlap() {
        assertThat(key(List.of(charge(0, 60), charge(60, 90), interval(ControlCommand.IDLE, 90, 120, null, null)),
                List.of(charge(120, 180)))).isNull();
        assertThat(key(List.of(interval(ControlCommand.DISCHARGE, 0, 30, "3", "0")), List.of())).isNull();
        assertThat(key(List.of(interval(ControlCommand.CHARGE, 0, 30, "3", "100")), List.of())).isNull();
    }

    @Test
    void theFaultNamesTheInterval() {
        ScheduleFault fault = Objects
                .requireNonNull(ScheduleCheck.check(List.of(charge(0, 60), charge(30, 90)), List.of(), NOW));
        assertThat(fault.arguments()).containsExactly("2", "1");
    }
}
