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

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An address and port that something of the hub listens on.
 *
 * @param bind address as configured; a wildcard listens on all
 * @param port TCP port
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Listener(String bind, int port) {

    /** An address at which a client on this machine reaches the listener. */
    public String host() {
        return switch (bind) {
            case "0.0.0.0", "::", "0:0:0:0:0:0:0:0" -> "127.0.0.1";
            default -> bind;
        };
    }

    /** Base address for a client on this machine, without a slash at the end. */
    public URI uri(String scheme) {
        return URI.create(scheme + "://" + bracketed(host()) + ":" + port);
    }

    /** The address as it stands in a URI (RFC 3986, section 3.2.2). */
    public static String bracketed(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }
}
