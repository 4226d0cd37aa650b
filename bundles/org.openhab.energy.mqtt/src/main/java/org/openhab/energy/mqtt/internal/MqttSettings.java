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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * Which broker to publish to, and where. Immutable. Its text form leaves the password out.
 *
 * @param host name or address
 * @param port TCP port
 * @param tls whether to speak TLS
 * @param user user name, empty for none
 * @param password password, empty for none
 * @param base first levels of all topics
 * @param clientId MQTT client id, unique at the broker
 * @param files certificates and key for TLS
 * @param options what is published
 * @param limits what the broker may be burdened with
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MqttSettings(String host, int port, boolean tls, String user, String password, String base,
        String clientId, TlsFiles files, Options options, Limits limits) {

    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;
    private static final int LONGEST_BASE = 200;
    private static final int HIGHEST_PORT = 65535;
    private static final String DEFAULT_BASE = "energy";
    private static final int LEAST_PACKET_BYTES = 1024;
    /** MQTT 3.1.1, section 2.2.3. */
    private static final int MOST_PACKET_BYTES = 268_435_455;
    private static final int HIGHEST_RATE = 100_000;

    /** Plain topics only, and what Java trusts. */
    public MqttSettings(String host, int port, boolean tls, String user, String password, String base,
            String clientId) {
        this(host, port, tls, user, password, base, clientId, TlsFiles.NONE, Options.DEFAULT, Limits.DEFAULT);
    }

    /**
     * Reads the service configuration. Values may be texts, as files have them, or typed, as the user interface stores them.
     *
     * @param ownClientId the client id if none is configured
     * @throws SettingsException if nothing can be published with these settings
     */
    static MqttSettings of(Map<String, ?> configuration, String ownClientId) throws SettingsException {
        if (!flag(configuration, "enabled", true)) {
            throw new SettingsException(State.DISABLED, "");
        }
        String host = text(configuration, "host", "");
        if (host.isEmpty()) {
            throw new SettingsException(State.NOT_CONFIGURED, "");
        }
        if (!host.matches("[\\p{L}\\p{N}._-]+|\\[?[0-9A-Fa-f:.%]+]?")) {
            // A whole address may have been pasted, with the password before the last @
            throw new SettingsException(State.BAD_HOST, host.substring(host.lastIndexOf('@') + 1));
        }
        boolean tls = flag(configuration, "tls", false);
        int port = port(text(configuration, "port", String.valueOf(tls ? TLS_PORT : PLAIN_PORT)));
        String base = text(configuration, "base", DEFAULT_BASE);
        if (!isTopic(base)) {
            throw new SettingsException(State.BAD_BASE, base);
        }
        // A password is taken as it is: a blank at its end may be meant
        Object password = configuration.get("password");
        return new MqttSettings(host, port, tls, text(configuration, "user", ""),
                password == null ? "" : password.toString(), base, text(configuration, "clientId", ownClientId),
                tls ? files(configuration) : TlsFiles.NONE, options(configuration),
                new Limits(
                        number(configuration, "maximumPacketSize", Limits.DEFAULT_PACKET_BYTES, LEAST_PACKET_BYTES,
                                MOST_PACKET_BYTES),
                        number(configuration, "messagesPerSecond", Limits.DEFAULT_RATE, 0, HIGHEST_RATE)));
    }

    /** {@return the same with another client id, for a second connection} */
    MqttSettings withClientId(String other) {
        return new MqttSettings(host, port, tls, user, password, base, other, files, options, limits);
    }

    private static TlsFiles files(Map<String, ?> configuration) throws SettingsException {
        TlsFiles files = new TlsFiles(text(configuration, "authorityFile", ""),
                text(configuration, "certificateFile", ""), text(configuration, "keyFile", ""),
                flag(configuration, "checkServerName", true));
        // Read now, so that a wrong file is told before any connection
        TlsContext.sockets(files);
        return files;
    }

    private static Options options(Map<String, ?> configuration) throws SettingsException {
        return new Options(flag(configuration, "compactPrices", false), flag(configuration, "nordpoolPrices", false),
                flag(configuration, "homeAssistant", true)
                        ? prefix(configuration, "homeAssistantPrefix", Options.DISCOVERY_PREFIX)
                        : "",
                flag(configuration, "homie", false) ? prefix(configuration, "homiePrefix", Options.HOMIE_PREFIX) : "",
                flag(configuration, "allowCommands", false));
    }

    private static String prefix(Map<String, ?> configuration, String key, String otherwise) throws SettingsException {
        String prefix = text(configuration, key, otherwise);
        if (!isTopic(prefix)) {
            throw new SettingsException(State.BAD_PREFIX, prefix, key);
        }
        return prefix;
    }

    /** Nothing is guessed: "yes" taken for false would switch encryption off without a word. */
    private static boolean flag(Map<String, ?> configuration, String key, boolean otherwise) throws SettingsException {
        String text = text(configuration, key, String.valueOf(otherwise));
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingsException(State.BAD_FLAG, text, key);
        };
    }

    private static int number(Map<String, ?> configuration, String key, int otherwise, int least, int most)
            throws SettingsException {
        String text = text(configuration, key, String.valueOf(otherwise));
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (digits.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new SettingsException(State.BAD_NUMBER, text, key);
    }

    /** {@return the broker's address as Paho wants it} */
    String uri() {
        boolean bareIpv6 = host.contains(":") && !host.startsWith("[");
        return (tls ? "ssl://" : "tcp://") + (bareIpv6 ? "[" + host + "]" : host) + ":" + port;
    }

    private static int port(String text) throws SettingsException {
        // The user interface stores whole numbers with a fraction
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (digits.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new SettingsException(State.BAD_PORT, text);
    }

    /** No wildcard, no empty level, not a topic of the broker's own, and short enough to leave room for the rest (MQTT 3.1.1, section 4.7). */
    private static boolean isTopic(String base) {
        return !base.startsWith("$") && base.matches("[^/+#\\p{Cntrl}]+(/[^/+#\\p{Cntrl}]+)*")
                && base.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BASE;
    }

    private static String text(Map<String, ?> configuration, String key, String otherwise) {
        @Nullable
        Object value = configuration.get(key);
        String text = Objects.toString(value, "").trim();
        return text.isEmpty() ? otherwise : text;
    }

    @Override
    public String toString() {
        return uri() + " " + base + " as " + clientId;
    }
}
