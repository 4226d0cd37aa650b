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
package org.openhab.energy.mqtt.internal;

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A broker on this machine that tests start and end at will, always on the same port.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface TestBroker extends AutoCloseable {

    int port();

    /** Returns when clients can connect. */
    void start() throws IOException;

    /** Ends it at once; what it has kept is gone unless it writes to disk. */
    void kill() throws InterruptedException;

    @Override
    default void close() throws InterruptedException {
        kill();
    }
}
