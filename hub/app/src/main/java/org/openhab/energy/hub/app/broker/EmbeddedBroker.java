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
package org.openhab.energy.hub.app.broker;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A running MQTT 3.1.1 broker in this process. Keeps retained messages in memory only: after a restart the publisher
 * sends its set again.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface EmbeddedBroker extends AutoCloseable {

    /** The TCP port it listens on. */
    int port();

    /** Disconnects all clients and stops. Wills of connected clients are not sent to anybody any more. */
    @Override
    void close();
}
