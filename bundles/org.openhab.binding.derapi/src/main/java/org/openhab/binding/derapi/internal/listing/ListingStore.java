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
package org.openhab.binding.derapi.internal.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.Kind;
import org.openhab.binding.derapi.internal.listing.dto.StoredFound;
import org.openhab.binding.derapi.internal.listing.dto.StoredListing;
import org.openhab.energy.thing.SnapshotStore;

/**
 * Keeps listings over a restart.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ListingStore {
    private final SnapshotStore<StoredListing> store;

    public ListingStore(org.openhab.core.storage.Storage<String> storage) {
        store = new SnapshotStore<>(storage, "listing:", StoredListing.class);
    }

    /** {@return what is kept for a vendor's bridge, or null} */
    public @Nullable VendorListing load(String bridge) {
        return store.load(bridge, ListingStore::listing);
    }

    private static @Nullable VendorListing listing(StoredListing stored) {
        List<@Nullable StoredFound> entries = stored.found;
        if (entries == null) {
            return null;
        }
        List<Found> found = new ArrayList<>();
        for (StoredFound entry : entries) {
            Kind kind = entry == null ? null : entry.kind;
            String id = entry == null ? null : entry.id;
            if (entry != null && kind != null && id != null) {
                found.add(new Found(kind, id, Objects.requireNonNullElse(entry.name, "")));
            }
        }
        return new VendorListing(found, Instant.ofEpochSecond(stored.listedAt));
    }

    public void save(String bridge, VendorListing listing) {
        StoredListing stored = new StoredListing();
        stored.listedAt = listing.listedAt().getEpochSecond();
        stored.found = listing.found().stream().map(ListingStore::entry).toList();
        store.save(bridge, stored);
    }

    public void remove(String bridge) {
        store.remove(bridge);
    }

    private static StoredFound entry(Found item) {
        StoredFound entry = new StoredFound();
        entry.kind = item.kind();
        entry.id = item.id();
        entry.name = item.name();
        return entry;
    }
}
