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
import java.util.Collection;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * Tells people how the connection is, and nothing twice in a row. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ConnectionReport {
    private final Broker broker;
    private final Consumer<BrokerStatus> listener;
    private final Losses losses = new Losses();
    private @Nullable BrokerStatus told;

    ConnectionReport(Broker broker, Consumer<BrokerStatus> listener) {
        this.broker = broker;
        this.listener = listener;
    }

    void tell(State state) {
        tell(state, "");
    }

    /**
     * Tells that there is a connection, and what does not get through.
     *
     * @param skipped topics whose messages are too large
     * @param forbidden a topic that may not be read, or an empty text
     */
    void connected(Collection<String> skipped, String forbidden) {
        if (!skipped.isEmpty()) {
            tell(State.TOO_LARGE, skipped.iterator().next());
        } else if (!forbidden.isEmpty()) {
            tell(State.READ_FORBIDDEN, forbidden);
        } else {
            tell(State.CONNECTED, "");
        }
    }

    /** Notes that the other side ended a connection that had lasted so long. */
    void lostAfter(Duration time) {
        losses.lostAfter(time);
    }

    /** Notes that the connection lasts. */
    void proven() {
        losses.proven();
    }

    private void tell(State state, String detail) {
        boolean comesAndGoes = state == State.CONNECTING || state == State.CONNECTED || state == State.LOST;
        BrokerStatus status = losses.looksKickedOut() && comesAndGoes
                ? new BrokerStatus(State.KICKED_OUT, broker.address(), broker.clientId())
                : new BrokerStatus(state, broker.address(), detail);
        if (!status.equals(told)) {
            told = status;
            listener.accept(status);
        }
    }
}
