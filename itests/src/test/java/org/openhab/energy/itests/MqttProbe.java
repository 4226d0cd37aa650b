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
package org.openhab.energy.itests;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * A device of the LAN that reads all topics below {@code energy}.
 *
 * @author openHAB Energy - Initial contribution
 */
final class MqttProbe implements AutoCloseable {

    private final MqttClient client;
    private final Map<String, String> latest = new ConcurrentHashMap<>();
    private final Map<String, String> retained = new ConcurrentHashMap<>();
    private final Map<String, List<String>> said = new ConcurrentHashMap<>();

    private MqttProbe(MqttClient client) {
        this.client = client;
    }

    static MqttProbe connect(int port) throws MqttException {
        MqttProbe probe = new MqttProbe(
                new MqttClient("tcp://127.0.0.1:" + port, MqttClient.generateClientId(), new MemoryPersistence()));
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(true);
        probe.client.setCallback(probe.new Collector());
        probe.client.connect(options);
        probe.client.subscribe("energy/#", 1);
        return probe;
    }

    private final class Collector implements MqttCallback {

        @Override
        public void connectionLost(@Nullable Throwable cause) {
            latest.clear();
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            String payload = new String(message.getPayload(), StandardCharsets.UTF_8);
            said.computeIfAbsent(topic, first -> new CopyOnWriteArrayList<>()).add(payload);
            latest.put(topic, payload);
            if (message.isRetained()) {
                retained.put(topic, payload);
            }
        }

        @Override
        public void deliveryComplete(@Nullable IMqttDeliveryToken token) {
        }
    }

    /** The last payload of a topic, empty if there was none. */
    String latest(String topic) {
        return latest.getOrDefault(topic, "");
    }

    /** All payloads of a topic, in order. */
    List<String> said(String topic) {
        return said.getOrDefault(topic, List.of());
    }

    /** Says something itself, not retained. */
    void say(String topic, String payload) throws MqttException {
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    /** Says something that the broker keeps. */
    void keep(String topic, String payload) throws MqttException {
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, true);
    }

    /** Waits until all that the broker had kept is here: what one says to oneself comes behind it. */
    void awaitAll() throws MqttException {
        String topic = "energy/probe/" + client.getClientId();
        say(topic, "end");
        await().atMost(NomosHome.LIMIT).until(() -> latest.containsKey(topic));
    }

    /** What the broker had kept when this device came, by topic. */
    Map<String, String> retained() {
        return retained;
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect();
        }
        client.close(true);
    }
}
