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
package org.openhab.energy.thing.internal.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/**
 * @author openHAB Energy - Initial contribution
 */
class FaultReportTest {

    private static final ThingFacts ACCOUNT = new ThingFacts("nomos:account:mara",
            "OFFLINE/CONFIGURATION_PENDING Open http://192.168.7.20:8080/energy/connect/nomos:account:mara",
            Map.of("clientId", "mara-private-client", "clientSecret", "very-secret-7", "refreshInterval", 15),
            Map.of("callsToday", "21"), "");
    private static final ThingFacts CONTRACT = new ThingFacts("nomos:subscription:mara:sub_1", "ONLINE/NONE",
            Map.of("subscriptionId", "sub_1"), Map.of(), "fetched 3 min ago, 67 channels, 2 without a value");

    private static String report(ThingFacts... things) {
        return new FaultReport(new Facts(Instant.parse("2026-11-21T20:00:00Z"), Map.of("os.name", "Linux"),
                List.of("org.openhab.binding.nomos 0.1.0 ACTIVE"), List.of(things),
                List.of("MQTT FAILED: broker.home.example:1883 at 192.168.7.9 refuses"))).text();
    }

    @Test
    void factsThatHelpAreThere() {
        assertThat(report(ACCOUNT, CONTRACT)).contains("os.name: Linux", "org.openhab.binding.nomos 0.1.0 ACTIVE",
                "nomos:account:#1  OFFLINE/CONFIGURATION_PENDING",
                "configuration: clientId, clientSecret, refreshInterval=15", "callsToday: 21",
                "nomos:subscription:#1:#2  ONLINE/NONE", "data: fetched 3 min ago, 67 channels, 2 without a value",
                "MQTT FAILED");
    }

    @Test
    void nothingPrivateIsThere() {
        assertThat(report(ACCOUNT, CONTRACT)).doesNotContain("mara", "secret-7", "192.168", "sub_1");
    }

    @Test
    void emptyHomeHasAReportToo() {
        assertThat(report()).contains("Things\n  none\n");
    }
}
