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
package org.openhab.energy.hub.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The home folder of a hub: {@code conf} belongs to the user, {@code userdata} to the hub, as openHAB divides them.
 *
 * @param folder the folder itself
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record HubHome(Path folder) {

    public HubHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Makes the folders that are missing. */
    public void create() throws IOException {
        for (Path part : List.of(things(), services(), userdata(), logs())) {
            Files.createDirectories(part);
        }
    }

    public Path conf() {
        return folder.resolve("conf");
    }

    public Path things() {
        return conf().resolve("things");
    }

    public Path services() {
        return conf().resolve("services");
    }

    public Path userdata() {
        return folder.resolve("userdata");
    }

    public Path logs() {
        return userdata().resolve("logs");
    }

    /** Storage of the framework, worth nothing after a stop. */
    public Path cache() {
        return userdata().resolve("cache");
    }

    /** Deletes the framework's storage. */
    public void wipeCache() throws IOException {
        if (!Files.exists(cache())) {
            return;
        }
        try (Stream<Path> tree = Files.walk(cache())) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
