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

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A publisher with the thread that it alone has.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Outlet(TopicPublisher publisher, ScheduledExecutorService thread) {

    void start() {
        publisher.start();
    }

    Future<?> stop() {
        return publisher.stop();
    }

    void close() {
        thread.shutdownNow();
    }
}
