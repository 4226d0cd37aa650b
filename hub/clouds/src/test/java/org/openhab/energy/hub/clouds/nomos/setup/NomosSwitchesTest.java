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
package org.openhab.energy.hub.clouds.nomos.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/**
 * The change methods of the switches.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosSwitchesTest {

    @Test
    void everySwitchIsChangedByTheMethodOfItsNameAndNoOtherIs() throws Exception {
        for (RecordComponent component : NomosSwitches.class.getRecordComponents()) {
            String name = component.getName();
            Object other = other(component);
            NomosSwitches changed = (NomosSwitches) NomosSwitches.class
                    .getMethod("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1), component.getType())
                    .invoke(NomosSwitches.DEFAULT, other);
            for (RecordComponent each : NomosSwitches.class.getRecordComponents()) {
                Object before = each.getAccessor().invoke(NomosSwitches.DEFAULT);
                assertThat(each.getAccessor().invoke(changed)).as(name + " on " + each.getName())
                        .isEqualTo(each.getName().equals(name) ? other : before);
            }
            assertThat(changed).as(name).isNotEqualTo(NomosSwitches.DEFAULT);
        }
    }

    private static Object other(RecordComponent component) throws ReflectiveOperationException {
        Object now = component.getAccessor().invoke(NomosSwitches.DEFAULT);
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return !(boolean) now;
        } else if (type == int.class) {
            return switch (component.getName()) {
                case "codeErrorStatus" -> 401;
                case "restrictedStatus" -> 404;
                case "implausibleStatus" -> 400;
                default -> (int) now + 1;
            };
        } else if (type == String.class) {
            return now + "x";
        } else if (type == Duration.class) {
            return ((Duration) now).plusSeconds(1);
        } else if (type == LocalDate.class) {
            return ((LocalDate) now).plusDays(1);
        }
        Object[] constants = type.getEnumConstants();
        return constants[constants.length - 1];
    }

    @Test
    void aRefusedValueNamesItsSwitch() {
        assertThatThrownBy(() -> NomosSwitches.DEFAULT.withCodeErrorStatus(418))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("'codeErrorStatus' must be 400 or 401");
    }
}
