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

import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The broker as the publisher sees it. Called by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Broker {

    /** {@return the address, for people} */
    String address();

    /** {@return the client id by which the broker knows this hub} */
    String clientId();

    /**
     * Connects with a clean session and a will, in place of a connection that may still be there.
     *
     * @param will what the broker publishes if the connection breaks
     * @param lost called once from any thread if this connection breaks; not called after {@link #disconnect()}
     */
    void connect(RetainedMessage will, Runnable lost) throws BrokerException;

    /**
     * Publishes retained at QoS 1 and returns when the broker has confirmed every message. One whose topic cannot be sent at all is left out.
     *
     * @param messages may be in the making: the next one is asked for while those before it are on their way
     */
    void publish(Iterable<RetainedMessage> messages) throws BrokerException;

    /**
     * Subscribes at QoS 1 for as long as this connection lasts. Messages that the broker had kept are not passed on.
     *
     * @param filter a topic, or several by wildcards
     * @param receiver is called with topic and payload from the connection's own thread and must return at once
     * @return whether the broker allows it
     */
    boolean subscribe(String filter, BiConsumer<String, byte[]> receiver) throws BrokerException;

    /** Publishes at QoS 1, not retained, and returns when the broker has confirmed. */
    void send(String topic, String payload) throws BrokerException;

    /** Leaves, without the will if the broker still listens. Never fails. */
    void disconnect();
}
