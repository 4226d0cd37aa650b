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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A random name of this installation, made once and kept in a file, from which the MQTT client id comes: two clients with the same id at one broker
 * would push each other out.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class InstallationId {
    private static final int BYTES = 16;
    private static final int CLIENT_DIGITS = 8;

    private final Path file;
    private final RandomGenerator random;

    InstallationId(Path file, RandomGenerator random) {
        this.file = file;
        this.random = random;
    }

    /** {@return the client id of this installation, the same at every call} */
    String clientId() throws IOException {
        return "openhab-energy-" + id().substring(0, CLIENT_DIGITS);
    }

    private String id() throws IOException {
        if (Files.exists(file)) {
            String kept = Files.readString(file).trim();
            if (kept.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
                return kept;
            }
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, made + System.lineSeparator());
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return made;
    }
}
