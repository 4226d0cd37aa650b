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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The options of {@code ./run}.
 *
 * @param home home folder of the hub
 * @param bind address to listen on
 * @param httpPort port of REST and pages
 * @param mqttPort port of the built-in broker
 * @param demo whether the simulated clouds are asked for
 * @param prices file with prices for the simulated cloud
 * @param addons folder to take add-ons from
 * @param help whether only the usage text is asked for
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record CommandLine(Path home, String bind, int httpPort, int mqttPort, boolean demo, Optional<Path> prices,
        Optional<Path> addons, boolean help) {

    private static final int LAST_PORT = 65_535;

    /**
     * Reads options; a later one overrides an earlier.
     *
     * @throws UsageException if an option is unknown, or its value is missing or no good
     */
    public static CommandLine parse(List<String> arguments) throws UsageException {
        CommandLine line = new CommandLine(Path.of("home"), "127.0.0.1", 8080, 1883, false, Optional.empty(),
                Optional.empty(), false);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            line = switch (option) {
                case "--demo" -> line.withDemo(line.prices);
                case "--prices" -> line.withDemo(Optional.of(file(option, value(option, rest))));
                case "--home" -> line.withHome(Path.of(value(option, rest)));
                case "--http-port" -> line.withPorts(port(option, value(option, rest)), line.mqttPort);
                case "--mqtt-port" -> line.withPorts(line.httpPort, port(option, value(option, rest)));
                case "--bind" -> line.withBind(address(option, value(option, rest)));
                case "--addons" -> line.withAddons(folder(option, value(option, rest)));
                case "--help", "-h" -> line.withHelp();
                default -> throw new UsageException("Unknown option '" + option + "'. See ./run --help");
            };
        }
        if (line.httpPort == line.mqttPort) {
            throw new UsageException("--http-port and --mqtt-port are both " + line.httpPort + "; they must differ");
        }
        return line;
    }

    /** The text of {@code --help}. */
    public static String usage() {
        try (InputStream text = CommandLine.class.getResourceAsStream("/org/openhab/energy/hub/app/usage.txt")) {
            if (text == null) {
                throw new IllegalStateException("usage.txt is not in the jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String option, Iterator<String> rest) throws UsageException {
        if (rest.hasNext()) {
            String value = rest.next();
            if (!value.isEmpty() && !value.startsWith("--")) {
                return value;
            }
        }
        throw new UsageException(option + " needs a value. See ./run --help");
    }

    private static int port(String option, String value) throws UsageException {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(option + " needs a number from 1 to " + LAST_PORT + ", not '" + value + "'");
        }
        throw new UsageException(option + " needs a number from 1 to " + LAST_PORT + ", not " + value);
    }

    private static Path file(String option, String value) throws UsageException {
        Path file = Path.of(value);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UsageException(option + ": there is no readable file " + file.toAbsolutePath().normalize());
        }
        return file.toAbsolutePath().normalize();
    }

    private static Path folder(String option, String value) throws UsageException {
        Path folder = Path.of(value).toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(option + " needs a folder, and " + folder + " is none");
        }
        return folder;
    }

    private static String address(String option, String value) throws UsageException {
        try {
            return InetAddress.getByName(value).getHostAddress();
        } catch (UnknownHostException e) {
            throw new UsageException(
                    option + " needs an address of this machine, as 127.0.0.1 or 0.0.0.0, not '" + value
                            + "'");
        }
    }

    private CommandLine withDemo(Optional<Path> newPrices) {
        return new CommandLine(home, bind, httpPort, mqttPort, true, newPrices, addons, help);
    }

    private CommandLine withHome(Path newHome) {
        return new CommandLine(newHome, bind, httpPort, mqttPort, demo, prices, addons, help);
    }

    private CommandLine withPorts(int newHttpPort, int newMqttPort) {
        return new CommandLine(home, bind, newHttpPort, newMqttPort, demo, prices, addons, help);
    }

    private CommandLine withBind(String newBind) {
        return new CommandLine(home, newBind, httpPort, mqttPort, demo, prices, addons, help);
    }

    private CommandLine withAddons(Path newAddons) {
        return new CommandLine(home, bind, httpPort, mqttPort, demo, prices, Optional.of(newAddons), help);
    }

    private CommandLine withHelp() {
        return new CommandLine(home, bind, httpPort, mqttPort, demo, prices, addons, true);
    }
}
