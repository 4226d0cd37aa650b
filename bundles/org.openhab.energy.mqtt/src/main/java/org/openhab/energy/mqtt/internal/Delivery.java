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

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * The window of messages that are on their way unconfirmed, for the life of one connection. The publishing thread waits here, the connection's thread
 * lets it go on, with each confirmation: to wait for several at a time would stop a broker that holds its confirmations back until the kernel on this side
 * has acknowledged the last (Nagle's algorithm, the default of Mosquitto), which our next message does at once and a pause only after 40 ms. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Delivery {
    private final int size;
    private final Duration patience;
    private final Semaphore free;
    private volatile boolean broken;

    Delivery(int size, Duration patience) {
        this.size = size;
        this.patience = patience;
        this.free = new Semaphore(size);
    }

    /** Waits until one more message may be sent. */
    void awaitTurn() throws BrokerException {
        try {
            boolean granted = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (broken) {
                throw new BrokerException(State.LOST, new IllegalStateException("the connection broke"));
            }
            if (!granted) {
                throw new BrokerException(State.NO_ANSWER, new TimeoutException("messages are not confirmed"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException(State.LOST, e);
        }
    }

    /** Waits until every message is confirmed, however long that takes as long as one comes after the other. */
    void awaitAll() throws BrokerException {
        for (int i = 0; i < size; i++) {
            awaitTurn();
        }
        free.release(size);
    }

    void confirmed() {
        free.release();
    }

    /** Gives the turn back, because the message was not sent after all. */
    void unsent() {
        free.release();
    }

    /** Lets whoever waits fail, now and later. */
    void broken() {
        broken = true;
        free.release(size);
    }
}
