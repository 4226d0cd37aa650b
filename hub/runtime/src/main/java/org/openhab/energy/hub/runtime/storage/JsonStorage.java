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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;

/**
 * Key and value pairs in a JSON file of openHAB's layout: each value beside the name of its class. Unlike openHAB's, a value that was put is on the disk
 * when {@code put} returns.
 *
 * Thread safe. Every {@code get} gives a fresh object, so callers cannot change what is stored by changing what they got.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class JsonStorage<T> implements Storage<T> {

    private static final String CLASS = "class";
    private static final String VALUE = "value";

    private final Logger logger = LoggerFactory.getLogger(JsonStorage.class);
    private final Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private final JsonFile file;
    private final ClassLoader classLoader;
    private final Map<String, JsonObject> entries = new TreeMap<>();

    JsonStorage(JsonFile file, ClassLoader classLoader) throws IOException {
        this.file = file;
        this.classLoader = classLoader;
        JsonObject content = file.read();
        if (content != null) {
            for (Map.Entry<String, JsonElement> entry : content.entrySet()) {
                if (entry.getValue() instanceof JsonObject value && value.has(CLASS)) {
                    entries.put(entry.getKey(), value);
                }
            }
        }
    }

    @Override
    public synchronized @Nullable T put(String key, @Nullable T value) {
        if (value == null) {
            return remove(key);
        }
        T previous = get(key);
        JsonObject entry = new JsonObject();
        entry.add(CLASS, new JsonPrimitive(value.getClass().getName()));
        entry.add(VALUE, gson.toJsonTree(value));
        if (!entry.equals(entries.put(key, entry))) {
            save();
        }
        return previous;
    }

    @Override
    public synchronized @Nullable T remove(String key) {
        T previous = get(key);
        if (entries.remove(key) != null) {
            save();
        }
        return previous;
    }

    @Override
    public synchronized boolean containsKey(String key) {
        return entries.containsKey(key);
    }

    @Override
    public synchronized @Nullable T get(String key) {
        JsonObject entry = entries.get(key);
        return entry == null ? null : read(key, entry);
    }

    @Override
    public synchronized Collection<String> getKeys() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public synchronized Collection<@Nullable T> getValues() {
        List<@Nullable T> values = new ArrayList<>();
        entries.forEach((key, entry) -> values.add(read(key, entry)));
        return values;
    }

    @SuppressWarnings("unchecked") // as openHAB's: the caller names T, the file names the class
    private @Nullable T read(String key, JsonObject entry) {
        String name = entry.get(CLASS).getAsString();
        try {
            return (T) gson.fromJson(entry.get(VALUE), Class.forName(name, true, classLoader));
        } catch (ClassNotFoundException e) {
            logger.warn("The stored value of '{}' is of class {}, which its bundle no longer has; it is ignored", key,
                    name);
        } catch (JsonParseException e) {
            logger.warn("The stored value of '{}' does not fit class {}; it is ignored: {}", key, name, e.getMessage());
        }
        return null;
    }

    private void save() {
        try {
            file.write(gson.toJson(entries));
        } catch (IOException e) {
            throw new UncheckedIOException("A value could not be stored", e);
        }
    }
}
