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
package org.openhab.energy.hub.runtime.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Storages as JSON files in {@code jsondb} below the user data folder, one file a name.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = StorageService.class)
public class JsonStorageService implements StorageService {

    private final Path folder;
    private final Clock clock;
    private final Map<String, JsonStorage<?>> storages = new ConcurrentHashMap<>();

    @Activate
    public JsonStorageService() {
        this(Path.of(OpenHAB.getUserDataFolder(), "jsondb"), Clock.systemUTC());
    }

    public JsonStorageService(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public <T> Storage<T> getStorage(String name) {
        return getStorage(name, null);
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names T, as in openHAB
    public <T> Storage<T> getStorage(String name, @Nullable ClassLoader classLoader) {
        ClassLoader loader = classLoader != null ? classLoader : JsonStorageService.class.getClassLoader();
        return (Storage<T>) storages.computeIfAbsent(name, key -> open(key, loader));
    }

    private JsonStorage<?> open(String name, @Nullable ClassLoader loader) {
        Path file = folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8) + ".json");
        try {
            return new JsonStorage<>(new JsonFile(file, clock),
                    loader != null ? loader : ClassLoader.getSystemClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
