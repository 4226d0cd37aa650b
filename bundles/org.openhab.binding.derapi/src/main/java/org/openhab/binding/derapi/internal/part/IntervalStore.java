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
package org.openhab.binding.derapi.internal.part;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.EnergyInterval;
import org.openhab.binding.derapi.internal.part.dto.StoredInterval;
import org.openhab.binding.derapi.internal.part.dto.StoredIntervals;
import org.openhab.binding.derapi.internal.series.IntervalBook;
import org.openhab.energy.thing.SnapshotStore;

/**
 * Keeps intervals over a restart.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class IntervalStore {
    private static final String PREFIX = "intervals:";

    private final SnapshotStore<StoredIntervals> store;

    IntervalStore(org.openhab.core.storage.Storage<String> storage) {
        store = new SnapshotStore<>(storage, PREFIX, StoredIntervals.class);
    }

    /** Forgets what is kept for a Thing. */
    static void remove(org.openhab.core.storage.Storage<String> storage, String thing) {
        storage.getKeys().stream().filter(key -> key.startsWith(PREFIX + thing + ":")).toList()
                .forEach(storage::remove);
    }

    IntervalBook load(String name, String id) {
        IntervalBook kept = store.load(name, stored -> book(stored, id));
        return kept == null ? IntervalBook.EMPTY : kept;
    }

    private static IntervalBook book(StoredIntervals stored, String id) {
        List<@Nullable StoredInterval> items = stored.items;
        if (items == null || !id.equals(stored.id)) {
            return IntervalBook.EMPTY;
        }
        NavigableMap<Instant, EnergyInterval> read = new TreeMap<>();
        for (StoredInterval item : items) {
            if (item != null && item.s < item.e) {
                EnergyInterval interval = new EnergyInterval(Instant.ofEpochSecond(item.s),
                        Instant.ofEpochSecond(item.e), item.p, item.c, item.d, item.soc);
                read.put(interval.start(), interval);
            }
        }
        return new IntervalBook(read, Instant.ofEpochSecond(stored.fetchedAt));
    }

    void save(String name, String id, IntervalBook book) {
        Instant fetched = book.fetchedAt();
        StoredIntervals stored = new StoredIntervals();
        stored.id = id;
        stored.fetchedAt = fetched == null ? 0 : fetched.getEpochSecond();
        stored.items = book.items().values().stream().map(IntervalStore::item).toList();
        store.save(name, stored);
    }

    private static StoredInterval item(EnergyInterval interval) {
        StoredInterval item = new StoredInterval();
        item.s = interval.start().getEpochSecond();
        item.e = interval.end().getEpochSecond();
        item.p = interval.produced();
        item.c = interval.charged();
        item.d = interval.discharged();
        item.soc = interval.stateOfCharge();
        return item;
    }
}
