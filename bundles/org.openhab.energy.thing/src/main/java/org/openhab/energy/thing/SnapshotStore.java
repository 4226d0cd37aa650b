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
package org.openhab.energy.thing;

import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;

/**
 * Keeps last answers over a restart, as JSON text in the hub's storage, so that no class loader is needed to read them back. openHAB defers its
 * writes: a kill may lose the last minutes, hence only what can be had again belongs here. Thread-safe as far as the storage is.
 *
 * @param <T> what is kept, a plain class of texts and numbers
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SnapshotStore<T> {
    private final Logger logger = LoggerFactory.getLogger(SnapshotStore.class);

    private final Gson gson;
    private final Storage<String> storage;
    private final Class<T> type;
    private final String prefix;

    /**
     * @param storage the binding's storage
     * @param prefix what the keys of this kind begin with
     * @param type the class that is kept
     */
    public SnapshotStore(Storage<String> storage, String prefix, Class<T> type) {
        this(storage, prefix, type, new Gson());
    }

    /**
     * @param storage the binding's storage
     * @param prefix what the keys of this kind begin with
     * @param type the class that is kept
     * @param gson writes and reads it
     */
    public SnapshotStore(Storage<String> storage, String prefix, Class<T> type, Gson gson) {
        this.storage = storage;
        this.prefix = prefix;
        this.type = type;
        this.gson = gson;
    }

    /** {@return what was kept, or null when there is nothing or it cannot be read} */
    public @Nullable T load(String name) {
        return load(name, stored -> stored);
    }

    /**
     * {@return what the reader makes of what was kept, or null when there is nothing or it cannot be read} Damage counts as nothing, in whatever way the reader
     * stumbles over it: no Thing may fail for something that can be had again.
     */
    public <R> @Nullable R load(String name, Function<T, @Nullable R> reader) {
        String text = storage.get(prefix + name);
        if (text == null) {
            return null;
        }
        try {
            T stored = gson.fromJson(text, type);
            return stored == null ? null : reader.apply(stored);
        } catch (RuntimeException e) {
            logger.debug("What was kept of {} cannot be read and is dropped", name, e);
            storage.remove(prefix + name);
            return null;
        }
    }

    public void save(String name, T value) {
        storage.put(prefix + name, gson.toJson(value));
    }

    public void remove(String name) {
        storage.remove(prefix + name);
    }
}
