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

import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Counts what goes over a connection. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Traffic {
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    /**
     * The counts at one moment.
     *
     * @param connections how often the broker was connected to
     * @param published messages that the broker has confirmed
     * @param received requests and commands of others
     * @param dropped requests and commands that were not looked at, and answers that were not sent, because too many waited or the connection broke
     */
    public record Figures(long connections, long published, long received, long dropped) {
    }

    void connected() {
        connections.incrementAndGet();
    }

    void published(int messages) {
        published.addAndGet(messages);
    }

    void received() {
        received.incrementAndGet();
    }

    void dropped(int events) {
        dropped.addAndGet(events);
    }

    public Figures figures() {
        return new Figures(connections.get(), published.get(), received.get(), dropped.get());
    }
}
