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

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.MqttTopic;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker over Paho. Each connection is a fresh client: Paho's own reconnect is known to lock up when it meets publishing or subscribing from its
 * callbacks, so callbacks here only pass on that something happened. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class BrokerConnection implements Broker {
    /** How many messages may be on their way unconfirmed. */
    static final int WINDOW = 64;

    /** Paho has to allow a little more, because it counts a message until its callback was served. */
    private static final int PAHO_WINDOW = 2 * WINDOW;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LEAVE_TIMEOUT = Duration.ofSeconds(1);
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int QOS = 1;
    /** Return code of a refused subscription (MQTT 3.1.1, section 3.9.3). */
    private static final int REFUSED = 0x80;

    private final Logger logger = LoggerFactory.getLogger(BrokerConnection.class);
    private final MqttSettings settings;
    private @Nullable MqttAsyncClient client;
    private boolean refusalTold;
    private AtomicBoolean current = new AtomicBoolean();
    private Delivery delivery = new Delivery(WINDOW, CONFIRM_TIMEOUT);
    private Map<String, BiConsumer<String, byte[]>> receivers = new ConcurrentHashMap<>();

    public BrokerConnection(MqttSettings settings) {
        this.settings = settings;
    }

    @Override
    public String address() {
        return settings.host() + ":" + settings.port();
    }

    @Override
    public String clientId() {
        return settings.clientId();
    }

    @Override
    public void connect(RetainedMessage will, Runnable lost) throws BrokerException {
        disconnect();
        AtomicBoolean live = new AtomicBoolean(true);
        current = live;
        try {
            MqttAsyncClient fresh = new MqttAsyncClient(settings.uri(), settings.clientId(), new MemoryPersistence());
            client = fresh;
            Delivery window = new Delivery(WINDOW, CONFIRM_TIMEOUT);
            delivery = window;
            Map<String, BiConsumer<String, byte[]>> listening = new ConcurrentHashMap<>();
            receivers = listening;
            fresh.setCallback(new Callback(() -> {
                window.broken();
                if (live.getAndSet(false)) {
                    lost.run();
                }
            }, window, listening));
            fresh.connect(options(will)).waitForCompletion(CONNECT_TIMEOUT.toMillis());
        } catch (MqttException e) {
            disconnect();
            throw new BrokerException(stateOf(e), e);
        } catch (IllegalArgumentException e) {
            // Paho's way to refuse an address
            disconnect();
            throw new BrokerException(State.BAD_HOST, e);
        } catch (SettingsException e) {
            // The files were good at the start and are not any more
            disconnect();
            throw new BrokerException(State.BAD_FILE, e);
        }
    }

    @Override
    public void publish(Iterable<RetainedMessage> messages) throws BrokerException {
        publish(messages, true);
    }

    @Override
    public void send(String topic, String payload) throws BrokerException {
        publish(List.of(new RetainedMessage(topic, payload)), false);
    }

    @Override
    public boolean subscribe(String topic, BiConsumer<String, byte[]> receiver) throws BrokerException {
        receivers.put(topic, receiver);
        try {
            IMqttToken token = connected().subscribe(topic, QOS);
            token.waitForCompletion(CONFIRM_TIMEOUT.toMillis());
            int @Nullable [] granted = token.getGrantedQos();
            return granted == null || granted.length == 0 || granted[0] != REFUSED;
        } catch (MqttException e) {
            throw new BrokerException(stateOf(e), e);
        }
    }

    private MqttAsyncClient connected() throws BrokerException {
        MqttAsyncClient connected = client;
        if (connected == null) {
            throw new BrokerException(State.LOST, new IllegalStateException("not connected"));
        }
        return connected;
    }

    private void publish(Iterable<RetainedMessage> messages, boolean retained) throws BrokerException {
        MqttAsyncClient connected = connected();
        try {
            for (RetainedMessage message : messages) {
                delivery.awaitTurn();
                hand(connected, message, retained);
            }
            delivery.awaitAll();
        } catch (MqttException e) {
            throw new BrokerException(stateOf(e), e);
        }
    }

    /** A topic that Paho refuses never gets through; it counts as dealt with, so that it does not hold back what stands behind it. */
    private void hand(MqttAsyncClient connected, RetainedMessage message, boolean retained) throws MqttException {
        boolean handed = false;
        try {
            connected.publish(message.topic(), message.payload().getBytes(StandardCharsets.UTF_8), QOS, retained);
            handed = true;
        } catch (IllegalArgumentException e) {
            tellOfRefusal(message.topic());
        } finally {
            if (!handed) {
                delivery.unsent();
            }
        }
    }

    private void tellOfRefusal(String topic) {
        if (!refusalTold) {
            logger.warn("A message for the MQTT broker {} is left out, because its topic of {} characters is none.",
                    address(), topic.length());
        }
        refusalTold = true;
    }

    @Override
    public void disconnect() {
        current.set(false);
        MqttAsyncClient last = client;
        client = null;
        if (last == null) {
            return;
        }
        try {
            if (last.isConnected()) {
                last.disconnect(0).waitForCompletion(LEAVE_TIMEOUT.toMillis());
            } else {
                last.disconnectForcibly(0, 0, false);
            }
        } catch (MqttException e) {
            logger.debug("Broker {} did not take leave: {}", address(), e.getMessage());
        }
        try {
            last.close(true);
        } catch (MqttException e) {
            logger.debug("Connection to broker {} was not closed in order: {}", address(), e.getMessage());
        }
    }

    private MqttConnectOptions options(RetainedMessage will) throws SettingsException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setCleanSession(true);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout((int) CONNECT_TIMEOUT.toSeconds());
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setMaxInflight(PAHO_WINDOW);
        if (settings.tls()) {
            options.setSocketFactory(TlsContext.sockets(settings.files()));
            options.setHttpsHostnameVerificationEnabled(settings.files().checkName());
        }
        options.setWill(will.topic(), will.payload().getBytes(StandardCharsets.UTF_8), QOS, true);
        if (!settings.user().isEmpty()) {
            options.setUserName(settings.user());
            // A password without a user is not allowed (MQTT 3.1.1, section 3.1.2.9)
            if (!settings.password().isEmpty()) {
                options.setPassword(settings.password().toCharArray());
            }
        }
        return options;
    }

    private static State stateOf(MqttException e) {
        switch (e.getReasonCode()) {
            case MqttException.REASON_CODE_FAILED_AUTHENTICATION :
            case MqttException.REASON_CODE_NOT_AUTHORIZED :
                return State.WRONG_CREDENTIALS;
            case MqttException.REASON_CODE_INVALID_CLIENT_ID :
                return State.CLIENT_ID_REJECTED;
            case MqttException.REASON_CODE_INVALID_PROTOCOL_VERSION :
            case MqttException.REASON_CODE_INVALID_MESSAGE :
                return State.NO_MQTT;
            case MqttException.REASON_CODE_CLIENT_TIMEOUT :
            case MqttException.REASON_CODE_WRITE_TIMEOUT :
            case MqttException.REASON_CODE_BROKER_UNAVAILABLE :
                return State.NO_ANSWER;
            default :
                return stateOf(e.getCause());
        }
    }

    private static State stateOf(@Nullable Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return State.UNKNOWN_HOST;
        } else if (cause instanceof NoRouteToHostException) {
            return State.UNREACHABLE;
        } else if (cause instanceof ConnectException) {
            return State.REFUSED;
        } else if (cause instanceof SocketTimeoutException) {
            return State.NO_ANSWER;
        } else if (cause instanceof SSLException) {
            return State.NO_TRUST;
        }
        return State.LOST;
    }

    /** Runs in Paho's thread, which must not be held up. */
    private static final class Callback implements MqttCallback {
        private final Runnable lost;
        private final Delivery delivery;
        private final Map<String, BiConsumer<String, byte[]>> receivers;

        Callback(Runnable lost, Delivery delivery, Map<String, BiConsumer<String, byte[]>> receivers) {
            this.lost = lost;
            this.delivery = delivery;
            this.receivers = receivers;
        }

        @Override
        public void connectionLost(@Nullable Throwable cause) {
            lost.run();
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            // A request that the broker has kept is an old one, and would be answered again after each connection
            if (!message.isRetained()) {
                receivers.forEach((filter, receiver) -> {
                    if (MqttTopic.isMatched(filter, topic)) {
                        receiver.accept(topic, message.getPayload());
                    }
                });
            }
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {
            // Paho also tells of those that failed, when it gives a broken connection up
            if (token.getException() == null) {
                delivery.confirmed();
            } else {
                delivery.broken();
            }
        }
    }
}
