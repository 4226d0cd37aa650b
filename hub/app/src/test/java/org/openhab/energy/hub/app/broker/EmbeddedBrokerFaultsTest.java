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

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.mqtt.internal.BrokerFaults;
import org.openhab.energy.mqtt.internal.TestBroker;

/**
 * {@link BrokerFaults} of the broker that the hub brings along: with each fault the retained set equals what the publisher has to say, as with Mosquitto.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class EmbeddedBrokerFaultsTest extends BrokerFaults {

    @Override
    protected TestBroker broker(Path files) throws IOException {
        return new Restartable();
    }

    /** The embedded broker, on the port of its first start. It remembers nothing. */
    private static final class Restartable implements TestBroker {
        private @Nullable EmbeddedBroker running;
        private int port;

        @Override
        public int port() {
            return port;
        }

        @Override
        public void start() throws IOException {
            EmbeddedBroker started = ActiveMqBroker.start("127.0.0.1", port);
            port = started.port();
            running = started;
        }

        @Override
        public void kill() {
            EmbeddedBroker present = running;
            running = null;
            if (present != null) {
                present.close();
            }
        }
    }
}
