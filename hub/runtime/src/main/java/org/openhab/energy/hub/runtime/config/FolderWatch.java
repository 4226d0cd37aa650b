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
package org.openhab.energy.hub.runtime.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees which files of a folder have come, changed or gone since it last looked. Looking is cheap enough to be done every few seconds and, unlike the
 * notices of an operating system, works on every file system.
 *
 * Not thread safe: one thread looks.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class FolderWatch {

    /**
     * Hears of files.
     *
     * @author openHAB Energy - Initial contribution
     */
    public interface Listener {
        /** A file that is new or has changed. */
        void changed(Path file, String text);

        void gone(Path file);
    }

    private record Stamp(long modified, long size, Object key) {
    }

    private final Logger logger = LoggerFactory.getLogger(FolderWatch.class);
    private final Path folder;
    private final String suffix;
    private final Listener listener;
    private final Map<Path, Stamp> known = new TreeMap<>();

    public FolderWatch(Path folder, String suffix, Listener listener) {
        this.folder = folder;
        this.suffix = suffix;
        this.listener = listener;
    }

    public void look() {
        Map<Path, Stamp> now = new TreeMap<>();
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            files.filter(this::isWanted).forEach(file -> stamp(file, now));
        } catch (IOException | UncheckedIOException e) {
            logger.warn("{} cannot be looked through: {}", folder, e.getMessage());
            return;
        }
        for (Path file : known.keySet().stream().filter(file -> !now.containsKey(file)).toList()) {
            known.remove(file);
            listener.gone(file);
        }
        now.forEach((file, stamp) -> {
            if (!stamp.equals(known.get(file))) {
                read(file, stamp);
            }
        });
    }

    /** Not the hidden files and the copies that editors leave. */
    private boolean isWanted(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(suffix) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private void read(Path file, Stamp stamp) {
        try {
            String text = Files.readString(file);
            known.put(file, stamp);
            listener.changed(file, text);
        } catch (IOException e) {
            // it may be half written or gone again; the next look tells
            logger.debug("{} cannot be read yet: {}", file, e.getMessage());
        }
    }

    private static void stamp(Path file, Map<Path, Stamp> stamps) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            stamps.put(file, new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size(),
                    String.valueOf(attributes.fileKey())));
        } catch (IOException e) {
            // gone since the folder was listed
            stamps.remove(file);
        }
    }
}
