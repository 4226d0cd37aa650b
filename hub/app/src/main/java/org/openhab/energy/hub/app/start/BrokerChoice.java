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
package org.openhab.energy.hub.app.start;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.HubStartException;
import org.openhab.energy.hub.app.Listener;

/**
 * Whether the built-in broker runs, and which one the publisher talks to. The user's {@code energymqtt.cfg} decides;
 * without one the hub writes it for its own broker.
 *
 * @param builtIn whether the built-in broker is to be started
 * @param address where the publisher finds its broker, as text for people
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BrokerChoice(boolean builtIn, String address) {

    private static final String FILE = "energymqtt.cfg";
    private static final String PID = "org.openhab.energymqtt:";
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /**
     * Reads the user's choice, or writes the configuration of the built-in broker.
     *
     * @param listener where the built-in broker would listen
     * @throws HubStartException if the built-in broker is wanted and its port is taken
     */
    public static BrokerChoice of(HubHome home, Listener listener) throws HubStartException, IOException {
        GeneratedFile file = new GeneratedFile(home.services().resolve(FILE));
        if (file.isOwn()) {
            return own(read(file), listener);
        }
        PortCheck.require(listener, "MQTT", "--mqtt-port", "another MQTT broker, as mosquitto (to publish there: write "
                + "host=127.0.0.1 and port=" + listener.port() + " into " + file.path() + ")");
        file.write("# Broker of the publisher; another host or port keeps the built-in one out.\nhost="
                + listener.host() + "\nport=" + listener.port() + "\n");
        return new BrokerChoice(true, listener.host() + ":" + listener.port());
    }

    private static BrokerChoice own(Map<String, String> settings, Listener listener) {
        if ("false".equalsIgnoreCase(settings.getOrDefault("enabled", "true"))) {
            return new BrokerChoice(false, "off by configuration");
        }
        String host = settings.getOrDefault("host", "");
        if (host.isEmpty()) {
            return new BrokerChoice(false, "off, no host configured");
        }
        boolean tls = "true".equalsIgnoreCase(settings.get("tls"));
        String port = settings.getOrDefault("port", tls ? "8883" : "1883");
        String address = host + ":" + port;
        boolean here = HERE.contains(host.toLowerCase(Locale.ROOT)) || host.equals(listener.host());
        boolean builtIn = here && !tls && port.equals(Integer.toString(listener.port())) && PortCheck.isFree(listener);
        return new BrokerChoice(builtIn, address);
    }

    private static Map<String, String> read(GeneratedFile file) throws IOException, HubStartException {
        Map<String, String> settings = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file.path())) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.stripLeading().startsWith("#")) {
                    String key = line.substring(0, equals).trim();
                    settings.put(key.startsWith(PID) ? key.substring(PID.length()) : key,
                            line.substring(equals + 1).trim());
                }
            }
        } catch (MalformedInputException e) {
            throw new HubStartException(file.path() + " is not UTF-8 text", e);
        }
        return settings;
    }
}
