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
package org.openhab.energy.hub.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.openhab.energy.hub.app.HubStartException;
import org.openhab.energy.hub.app.Listener;

/**
 * @author openHAB Energy - Initial contribution
 */
class PortCheckTest {

    @Test
    void takenPortNamesPortOptionAndNextOne() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Listener taken = new Listener("127.0.0.1", socket.getLocalPort());

            assertThat(PortCheck.isFree(taken)).isFalse();
            assertThatExceptionOfType(HubStartException.class)
                    .isThrownBy(() -> PortCheck.require(taken, "HTTP", "--http-port", "openHAB"))
                    .withMessageContaining("Port " + taken.port() + " (HTTP) is taken")
                    .withMessageContaining("--http-port " + (taken.port() + 1));
        }
    }

    @Test
    void holderIsNamedWhereTheSystemTells() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells who holds a port");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(new PortHolder(Path.of("/proc")).find(socket.getLocalPort()))
                    .contains("java (process " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void holderIsUnknownWithoutTheSystemsTables() {
        assertThat(new PortHolder(Path.of("/nowhere")).find(1883)).isEmpty();
    }

    @Test
    void foreignAddressIsNotCalledATakenPort() {
        // 192.0.2.0/24 belongs to no machine (RFC 5737).
        assertThatExceptionOfType(HubStartException.class)
                .isThrownBy(() -> PortCheck.require(new Listener("192.0.2.1", 8080), "HTTP", "--http-port", "openHAB"))
                .withMessageContaining("no address 192.0.2.1");
    }

    @Test
    void freePortPasses() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        PortCheck.require(new Listener("127.0.0.1", port), "HTTP", "--http-port", "openHAB");

        assertThat(PortCheck.isFree(new Listener("127.0.0.1", port))).isTrue();
    }
}
