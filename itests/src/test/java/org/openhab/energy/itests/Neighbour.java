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
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * Somebody new on the LAN, who asks the broker for everything that it keeps.
 *
 * @author openHAB Energy - Initial contribution
 */
final class Neighbour {

    private Neighbour() {
    }

    /** {@return all retained messages of the broker, by topic} */
    static Map<String, String> retained(int port) throws MqttException {
        Map<String, String> kept = new ConcurrentHashMap<>();
        String end = "test/end/" + UUID.randomUUID();
        Collector collector = new Collector(kept, end);
        try (MqttClient client = new MqttClient("tcp://127.0.0.1:" + port, MqttClient.generateClientId(),
                new MemoryPersistence())) {
            client.setCallback(collector);
            client.connect();
            client.subscribe("#", 1);
            // Retained messages come before whatever is published after the subscription
            client.publish(end, new byte[]{ 1 }, 1, false);
            await().atMost(NomosHome.LIMIT).until(() -> collector.ended);
            client.disconnect();
        }
        return new TreeMap<>(kept);
    }

    private static final class Collector implements MqttCallback {
        private final Map<String, String> kept;
        private final String end;
        private volatile boolean ended;

        Collector(Map<String, String> kept, String end) {
            this.kept = kept;
            this.end = end;
        }

        @Override
        public void connectionLost(@Nullable Throwable cause) {
            // What has come so far is not everything: the end is missing, and the caller waits for it
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            if (topic.equals(end)) {
                ended = true;
            } else if (message.isRetained()) {
                kept.put(topic, new String(message.getPayload(), StandardCharsets.UTF_8));
            }
        }

        @Override
        public void deliveryComplete(@Nullable IMqttDeliveryToken token) {
            // Nothing is waited for
        }
    }
}
