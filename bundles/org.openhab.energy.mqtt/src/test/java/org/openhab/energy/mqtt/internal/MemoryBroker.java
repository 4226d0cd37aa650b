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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.MqttTopic;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * A broker that can be told to fail.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class MemoryBroker implements Broker {
    final Map<String, String> retained = new TreeMap<>();
    final List<RetainedMessage> received = new ArrayList<>();
    @Nullable
    State failure;
    /** Is thrown once, at the first message of those to publish. */
    @Nullable
    RuntimeException mistake;
    @Nullable
    RetainedMessage will;
    int connections;
    final Set<String> forbidden = new TreeSet<>();
    /** Ends the connection at longer payloads. */
    int longest = Integer.MAX_VALUE;
    /** All requests to publish. */
    final List<List<RetainedMessage>> batches = new ArrayList<>();
    final List<String> sent = new ArrayList<>();
    final Map<String, BiConsumer<String, byte[]>> receivers = new TreeMap<>();
    private Runnable lost = () -> {
    };

    @Override
    public String address() {
        return "broker:1883";
    }

    @Override
    public String clientId() {
        return "openhab-energy-memory";
    }

    @Override
    public void connect(RetainedMessage newWill, Runnable newLost) throws BrokerException {
        fail();
        connections++;
        will = newWill;
        lost = newLost;
    }

    @Override
    public void publish(Iterable<RetainedMessage> inTheMaking) throws BrokerException {
        List<RetainedMessage> messages = new ArrayList<>();
        for (RetainedMessage message : inTheMaking) {
            RuntimeException present = mistake;
            if (present != null) {
                mistake = null;
                throw present;
            }
            messages.add(message);
        }
        fail();
        batches.add(List.copyOf(messages));
        if (messages.stream().anyMatch(message -> message.payload().length() > longest)) {
            throw new BrokerException(State.LOST, new IllegalStateException("too long"));
        }
        received.addAll(messages);
        messages.forEach(message -> {
            if (message.payload().isEmpty()) {
                retained.remove(message.topic());
            } else {
                retained.put(message.topic(), message.payload());
            }
        });
    }

    @Override
    public boolean subscribe(String topic, BiConsumer<String, byte[]> receiver) throws BrokerException {
        fail();
        receivers.put(topic, receiver);
        return !forbidden.contains(topic);
    }

    @Override
    public void send(String topic, String payload) throws BrokerException {
        fail();
        sent.add(topic + " " + payload);
    }

    /** Brings a message from somebody else. */
    void bring(String topic, String payload) {
        List.copyOf(receivers.entrySet()).stream()
                .filter(entry -> MqttTopic.isMatched(entry.getKey(), topic))
                .forEach(entry -> entry.getValue().accept(topic, payload.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void disconnect() {
        receivers.clear();
        will = null;
        lost = () -> {
        };
    }

    /** Breaks the connection, as a cut cable does. */
    void cut() {
        RetainedMessage last = will;
        if (last != null) {
            retained.put(last.topic(), last.payload());
        }
        lost.run();
    }

    private void fail() throws BrokerException {
        State state = failure;
        if (state != null) {
            throw new BrokerException(state, new IllegalStateException(state.name()));
        }
    }
}
