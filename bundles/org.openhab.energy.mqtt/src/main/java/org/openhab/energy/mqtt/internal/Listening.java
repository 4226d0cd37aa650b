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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Listens to what others say on the network and lets them be answered. What the connection's thread brings is only noted there, so that it is never held
 * up.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Listening {
    private final List<Conversation> conversations;
    private final String birthTopic;
    private final Traffic traffic;
    private final Consumer<Conversation> asked;
    private final Runnable born;

    /**
     * @param birthTopic where others say that they have started, or an empty text
     * @param asked is called from the connection's thread when somebody waits for an answer, and must return at once
     * @param born the same when somebody has started
     */
    Listening(List<? extends Conversation> conversations, String birthTopic, Traffic traffic,
            Consumer<Conversation> asked, Runnable born) {
        this.conversations = List.copyOf(conversations);
        this.birthTopic = birthTopic;
        this.traffic = traffic;
        this.asked = asked;
        this.born = born;
    }

    /**
     * Subscribes on a new connection, and forgets requests of the one before.
     *
     * @return a topic filter that the broker does not let this hub read, or an empty text
     */
    String begin(Broker broker) throws BrokerException {
        String forbidden = "";
        for (Conversation conversation : conversations) {
            traffic.dropped(conversation.clear());
            for (String filter : conversation.filters()) {
                if (!broker.subscribe(filter, (topic, payload) -> hear(conversation, topic, payload))) {
                    forbidden = filter;
                }
            }
        }
        if (!birthTopic.isEmpty() && !broker.subscribe(birthTopic, (topic, payload) -> greet(payload))) {
            forbidden = birthTopic;
        }
        return forbidden;
    }

    /** Answers one request; on the publishing thread. Without a broker there is nobody to answer. */
    void respond(Conversation conversation, @Nullable Broker broker) throws BrokerException {
        Event answer = broker == null ? null : conversation.next();
        if (answer != null && broker != null) {
            try {
                broker.send(answer.topic(), answer.payload());
            } catch (BrokerException e) {
                traffic.dropped(1);
                throw e;
            }
        }
    }

    private void hear(Conversation conversation, String topic, byte[] payload) {
        traffic.received();
        if (conversation.take(topic, payload)) {
            asked.accept(conversation);
        } else {
            traffic.dropped(1);
        }
    }

    private void greet(byte[] payload) {
        if (TopicTree.ONLINE.equals(new String(payload, StandardCharsets.UTF_8).trim())) {
            born.run();
        }
    }
}
