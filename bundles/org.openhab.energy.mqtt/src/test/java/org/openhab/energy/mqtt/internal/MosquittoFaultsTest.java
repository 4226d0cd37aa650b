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

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;

/**
 * {@link BrokerFaults} of a real Mosquitto.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class MosquittoFaultsTest extends BrokerFaults {

    @BeforeAll
    static void needsMosquitto() {
        assumeTrue(Mosquitto.program().isPresent(),
                "Mosquitto is not installed: the tests against a real broker are skipped");
    }

    @Override
    protected TestBroker broker(Path files) throws IOException {
        return new Mosquitto(files, "allow_anonymous true");
    }
}
