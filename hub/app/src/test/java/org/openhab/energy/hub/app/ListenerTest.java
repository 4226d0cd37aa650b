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
package org.openhab.energy.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author openHAB Energy - Initial contribution
 */
class ListenerTest {

    @ParameterizedTest
    @CsvSource({ "127.0.0.1,127.0.0.1", "0.0.0.0,127.0.0.1", "192.168.1.5,192.168.1.5", "0:0:0:0:0:0:0:0,127.0.0.1" })
    void clientsOnThisMachineDoNotUseAWildcard(String bind, String host) {
        assertThat(new Listener(bind, 8080).uri("http")).isEqualTo(URI.create("http://" + host + ":8080"));
    }

    @Test
    void version6AddressIsBracketed() {
        assertThat(new Listener("0:0:0:0:0:0:0:1", 1883).uri("tcp"))
                .isEqualTo(URI.create("tcp://[0:0:0:0:0:0:0:1]:1883"));
    }
}
