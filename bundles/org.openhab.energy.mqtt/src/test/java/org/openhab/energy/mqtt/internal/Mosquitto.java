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

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A real Mosquitto on a free port of the loopback address, without persistence unless an option asks for it: after a restart it has forgotten everything.
 * A subscriber that is slow loses nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Mosquitto implements TestBroker {
    private final String program;
    private final Path folder;
    private final List<String> options;
    private final int port;
    private @Nullable Process process;

    /**
     * @param folder for its configuration and log
     * @param options lines of its configuration
     */
    Mosquitto(Path folder, String... options) throws IOException {
        this.program = program().orElseThrow();
        this.folder = folder;
        this.options = List.of(options);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /** {@return where Mosquitto is installed} */
    static Optional<String> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(place -> Path.of(place, "mosquitto")).filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() throws IOException {
        Path configuration = folder.resolve("mosquitto-" + port + ".conf");
        Files.writeString(configuration, "listener " + port + " 127.0.0.1\nuser root\nmax_queued_messages 0\n"
                + (options.stream().anyMatch(option -> option.startsWith("persistence ")) ? "" : "persistence false\n")
                + String.join("\n", options) + "\n");
        process = new ProcessBuilder(program, "-c", configuration.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto-" + port + ".log").toFile()).start();
        Awaitility.await("Mosquitto listens").atMost(Duration.ofSeconds(10)).until(this::listens);
    }

    /** Ends it without a farewell, as a power cut does. */
    @Override
    public void kill() throws InterruptedException {
        Process running = process;
        process = null;
        if (running != null) {
            running.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
