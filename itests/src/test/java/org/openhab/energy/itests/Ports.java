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
package org.openhab.energy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Free ports on the loopback address, each given once. They lie below those that the system gives to connections, and apart for two test processes
 * beside each other, because what a test starts takes its port only seconds later.
 *
 * @author openHAB Energy - Initial contribution
 */
final class Ports {

    private static final int FIRST = 10_000;
    private static final int PROCESSES = 200;
    private static final int OF_A_PROCESS = 100;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Ports() {
    }

    static int free() {
        int first = FIRST + (int) (ProcessHandle.current().pid() % PROCESSES) * OF_A_PROCESS;
        for (int i = 0; i < OF_A_PROCESS; i++) {
            int port = first + NEXT.getAndIncrement() % OF_A_PROCESS;
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken by somebody else
            }
        }
        throw new UncheckedIOException(new IOException("No port from " + first + " on is free"));
    }
}
