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
package org.openhab.energy.hub.app.addons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what runs in step with a folder of KARs and bundles, as openHAB does with its addons folder. Where several files bring the same bundle, it runs
 * once, in its newest version.
 * <p>
 * A file is read when it stayed the same between two looks, so that one which is still being copied is left alone. One that cannot be read is told, and
 * the others go on. Safe for use by several threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AddonsFolder implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;

    /** What tells whether a file has changed. */
    private record Stamp(long modified, long size) {
    }

    private final Logger logger = LoggerFactory.getLogger(AddonsFolder.class);
    private final Path folder;
    private final AddonBundles bundles;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(task -> new Thread(task, "hub-addons"));
    private final Map<Path, Stamp> seen = new HashMap<>();
    private final Map<Path, Stamp> taken = new HashMap<>();
    private final Map<Path, AddonFile> files = new TreeMap<>();

    /**
     * @param folder need not exist yet
     * @param bundles where the bundles run
     */
    public AddonsFolder(Path folder, AddonBundles bundles) {
        this.folder = folder;
        this.bundles = bundles;
    }

    /** Takes what is there and from now on follows each change. */
    public void start() {
        look();
        look();
        timer.scheduleWithFixedDelay(this::lookOnTime, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void lookOnTime() {
        try {
            look();
        } catch (RuntimeException e) {
            // A timer drops a task that throws, and the folder would never be looked at again.
            logger.error("{} could not be looked through", folder, e);
        }
    }

    /** Looks once; what changed since the last look is waited with until the next. */
    synchronized void look() {
        Map<Path, Stamp> now;
        try {
            now = stamps();
        } catch (IOException e) {
            logger.warn("{} cannot be looked through: {}", folder, e.getMessage());
            return;
        }
        boolean isChanged = forget(now);
        for (Map.Entry<Path, Stamp> entry : now.entrySet()) {
            Stamp stamp = entry.getValue();
            if (stamp.equals(seen.get(entry.getKey())) && !stamp.equals(taken.get(entry.getKey()))) {
                taken.put(entry.getKey(), stamp);
                isChanged |= read(entry.getKey());
            }
        }
        seen.clear();
        seen.putAll(now);
        if (isChanged) {
            bundles.become(newest());
        }
    }

    private Map<Path, Stamp> stamps() throws IOException {
        Map<Path, Stamp> stamps = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                for (Path file : list.filter(AddonFile::isWanted).toList()) {
                    @Nullable
                    Stamp stamp = stamp(file);
                    if (stamp != null) {
                        stamps.put(file, stamp);
                    }
                }
            }
        }
        return stamps;
    }

    private static @Nullable Stamp stamp(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
        } catch (IOException e) {
            // gone since the folder was listed
            return null;
        }
    }

    private boolean forget(Map<Path, Stamp> now) {
        List<Path> gone = taken.keySet().stream().filter(file -> !now.containsKey(file)).toList();
        boolean isChanged = false;
        for (Path file : gone) {
            taken.remove(file);
            if (files.remove(file) != null) {
                logger.info("Removed {}", file.getFileName());
                isChanged = true;
            }
        }
        return isChanged;
    }

    private boolean read(Path file) {
        try {
            AddonFile content = AddonFile.read(file);
            files.put(file, content);
            logger.info("Added {}: {}", content.name(),
                    content.jars().stream().map(AddonJar::name).collect(Collectors.joining(", ")));
            return true;
        } catch (IOException e) {
            logger.warn("{} is not taken: {}", file, e.getMessage());
            // What an earlier file of this name brought goes on; a bad copy should not stop a home.
            return false;
        }
    }

    /** One jar for each symbolic name: the newest, of those the first file's. */
    private Collection<AddonJar> newest() {
        Map<String, AddonJar> newest = new TreeMap<>();
        for (AddonFile file : files.values()) {
            file.jars().forEach(jar -> newest.merge(jar.name(), jar,
                    (one, other) -> other.version().compareTo(one.version()) > 0 ? other : one));
        }
        return newest.values();
    }

    /** Follows no more; what runs goes on. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
