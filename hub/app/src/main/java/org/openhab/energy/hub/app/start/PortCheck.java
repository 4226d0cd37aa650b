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

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.app.HubStartException;
import org.openhab.energy.hub.app.Listener;

/**
 * Tells before anything starts whether a port can be listened on, in words that help.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PortCheck {

    private PortCheck() {
    }

    /** Whether the port can be listened on at this moment. */
    public static boolean isFree(Listener listener) {
        try (ServerSocket socket = new ServerSocket()) {
            bind(socket, listener);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Refuses a port that cannot be listened on.
     *
     * @param use what the port is for
     * @param option the option that takes another port
     * @param usual who often holds this port
     * @throws HubStartException with a message for the person at the terminal
     */
    public static void require(Listener listener, String use, String option, String usual) throws HubStartException {
        try (ServerSocket socket = new ServerSocket()) {
            bind(socket, listener);
        } catch (BindException e) {
            throw new HubStartException(explain(listener, use, option, usual, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new HubStartException("Cannot listen on " + listener.bind() + " port " + listener.port() + ": " + e,
                    e);
        }
    }

    private static void bind(ServerSocket socket, Listener listener) throws IOException {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(listener.bind(), listener.port()));
    }

    private static String explain(Listener listener, String use, String option, String usual, String reason) {
        int port = listener.port();
        if (reason.contains("assign")) {
            return "This machine has no address " + listener.bind() + "; give one of its own with --bind";
        }
        if (reason.contains("denied")) {
            return "Port " + port + " (" + use + ") needs more rights than this user has; take a higher one with "
                    + option + " " + (port + 8_000);
        }
        String holder = new PortHolder(Path.of("/proc")).find(port).map(name -> "held by " + name)
                .orElse("often held by " + usual);
        return "Port " + port + " (" + use + ") is taken, " + holder + ". Stop it, or take another port, as " + option
                + " " + (port + 1);
    }
}
