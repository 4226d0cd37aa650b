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

import java.util.Collection;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;

/**
 * The hub's storage as one run of a Thing sees it: what is put after the end of the run is dropped. So a tick or an answer that outlives its Thing cannot bring
 * back what was deleted with it. Thread-safe as far as the storage is.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RunStorage implements Storage<String> {
    private final Storage<String> storage;
    private final Lifecycle.Run run;

    /**
     * @param storage the binding's storage
     * @param run after whose end nothing is put any more
     */
    public RunStorage(Storage<String> storage, Lifecycle.Run run) {
        this.storage = storage;
        this.run = run;
    }

    /** Puts a value and returns the old one; if the run is over it does nothing and returns null. */
    @Override
    public @Nullable String put(String key, @Nullable String value) {
        return run.whileCurrent(() -> storage.put(key, value));
    }

    /** Removes a value and returns it; if the run is over it does nothing, as the value may be that of the next run, and returns null. */
    @Override
    public @Nullable String remove(String key) {
        return run.whileCurrent(() -> storage.remove(key));
    }

    @Override
    public boolean containsKey(String key) {
        return storage.containsKey(key);
    }

    @Override
    public @Nullable String get(String key) {
        return storage.get(key);
    }

    @Override
    public Collection<String> getKeys() {
        return storage.getKeys();
    }

    @Override
    public Collection<@Nullable String> getValues() {
        return storage.getValues();
    }
}
