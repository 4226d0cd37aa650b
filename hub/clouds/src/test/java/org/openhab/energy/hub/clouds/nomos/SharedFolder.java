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
package org.openhab.energy.hub.clouds.nomos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Material that lies beside the repository, in a folder {@code shared} next to its root or to one of its parents; the
 * system property {@code energy.shared} names another place.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class SharedFolder {

    private SharedFolder() {
    }

    public static Optional<Path> find(String relative) {
        String named = System.getProperty("energy.shared");
        if (named != null) {
            return Optional.of(Path.of(named, relative)).filter(Files::exists);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve(relative)).filter(Files::exists).findFirst();
    }
}
