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
package org.openhab.energy.hub.runtime.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.types.State;
import org.openhab.core.types.TypeParser;
import org.openhab.core.types.UnDefType;

/**
 * @author openHAB Energy - Initial contribution
 */
class ItemTypeTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Number:Power,       QuantityType, 2 kW,                 2000 W
            Number:Power,       DecimalType,  500,                  500 W
            Number:Power,       QuantityType, 2 kWh,                -
            Number:Energy,      QuantityType, 1500 Wh,              1.5 kWh
            Number:EnergyPrice, DecimalType,  0.2731,               0.2731 DEF/kWh
            Number,             QuantityType, 2 kW,                 2
            Number,             DecimalType,  3,                    3
            Number,             StringType,   three,                -
            String,             DecimalType,  5,                    5
            Switch,             OnOffType,    ON,                   ON
            Switch,             PercentType,  40,                   ON
            Dimmer,             OnOffType,    OFF,                  0
            Contact,            OpenClosedType, OPEN,               OPEN
            Switch,             StringType,   ON,                   -
            """)
    void aStateBecomesOneOfTheItemsType(String type, String stateType, String text, String expected) {
        State state = (State) TypeParser.parseType(stateType, text);
        assertThat(state).isNotNull();
        State converted = ItemType.of(type).convert(state);
        assertThat(converted == null ? null : converted.toFullString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Number:EnergyPrice, 0.3,     0.3 DEF/kWh
            Number:Energy,      5,       5 kWh
            Number:Energy,      -1.5 Wh, -0.0015 kWh
            Number:Energy,      much,    -
            Number:Energy,      -,       -
            Switch,             ON,      ON
            Switch,             1,       -
            String,             UNDEF,   UNDEF
            """)
    void aTextIsReadAsAState(String type, String text, String expected) {
        State state = ItemType.of(type).parseState(text == null ? "" : text);
        assertThat(state == null ? null : state.toFullString()).isEqualTo(expected);
    }

    @Test
    void anUndefinedStateFitsEveryType() {
        assertThat(ItemType.of("Number:Power").convert(UnDefType.UNDEF)).isEqualTo(UnDefType.UNDEF);
    }
}
