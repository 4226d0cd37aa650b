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
package org.openhab.energy.hub.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/**
 * @author openHAB Energy - Initial contribution
 */
class CfgLinesTest {

    @Test
    void aLineBelongsToTheServiceOfItsFileOrToTheOneItNames() {
        CfgLines lines = CfgLines.parse("energymqtt", List.of("# comment", "", "host = 127.0.0.1", "url=http://x?a=b",
                "org.openhab.i18n:timezone=Europe/Berlin", "units:fixedBaseCurrency=EUR"));
        assertThat(lines.settings())
                .isEqualTo(Map.of("org.openhab.energymqtt", Map.of("host", "127.0.0.1", "url", "http://x?a=b"),
                        "org.openhab.i18n", Map.of("timezone", "Europe/Berlin"), "org.openhab.units",
                        Map.of("fixedBaseCurrency", "EUR")));
        assertThat(lines.faults()).isEmpty();
    }

    @Test
    void aPidLineHoldsForTheRestOfTheFile() {
        assertThat(CfgLines.parse("x", List.of("a=1", "pid:org.example.y", "b=2")).settings())
                .isEqualTo(Map.of("org.openhab.x", Map.of("a", "1"), "org.example.y", Map.of("b", "2")));
    }

    @Test
    void aLineThatIsNoSettingIsTold() {
        CfgLines lines = CfgLines.parse("x", List.of("a=1", "nonsense", "=3"));
        assertThat(lines.faults()).extracting(CfgLines.Fault::line).containsExactly(2, 3);
        assertThat(lines.settings()).isEqualTo(Map.of("org.openhab.x", Map.of("a", "1")));
    }
}
