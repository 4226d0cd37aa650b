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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * Somebody on the LAN who listens to everything.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Subscriber implements AutoCloseable {
    private final MqttClient client;
    private final Map<String, String> latest = new ConcurrentHashMap<>();
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    Subscriber(int port) throws MqttException {
        this(port, new MqttConnectOptions());
    }

    Subscriber(int port, MqttConnectOptions options) throws MqttException {
        client = new MqttClient("tcp://127.0.0.1:" + port, MqttClient.generateClientId(), new MemoryPersistence());
        client.connect(options);
        client.subscribe("#", 1, this::hear);
    }

    private void hear(String topic, MqttMessage message) {
        String payload = new String(message.getPayload(), StandardCharsets.UTF_8);
        heard.add(topic + " " + payload);
        if (message.isRetained()) {
            kept.add(topic);
        }
        if (payload.isEmpty()) {
            latest.remove(topic);
        } else {
            latest.put(topic, payload);
        }
    }

    /** Publishes at QoS 1. */
    void say(String topic, String payload, boolean retained) throws MqttException {
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, retained);
    }

    /** {@return the newest payload by topic} */
    Map<String, String> latest() {
        return new TreeMap<>(latest);
    }

    /** {@return the topics that came with the retained flag, as those do that the broker already kept} */
    List<String> kept() {
        return kept;
    }

    /** {@return every message, in order} */
    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 200, false);
        client.close(true);
    }
}
