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
package org.openhab.binding.nomos.internal.handler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.api.dto.SubscriptionDto;
import org.openhab.binding.nomos.internal.handler.dto.StoredListing;
import org.openhab.core.storage.Storage;
import org.openhab.energy.thing.SnapshotStore;

/**
 * Keeps an account's contracts over a restart. What belongs to another client or cannot be read counts as nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ListingStore {
    private static final String FEED_IN = "feed_in";

    private final SnapshotStore<StoredListing> store;

    ListingStore(Storage<String> storage) {
        store = new SnapshotStore<>(storage, "subscriptions:", StoredListing.class);
    }

    @Nullable
    Listing load(String account, String clientId) {
        return store.load(account, stored -> listing(stored, clientId));
    }

    private static @Nullable Listing listing(StoredListing stored, String clientId) {
        if (stored.subscriptions == null || stored.listedAt == null || !clientId.equals(stored.clientId)) {
            return null;
        }
        List<Subscription> subscriptions = new ArrayList<>();
        for (SubscriptionDto dto : stored.subscriptions) {
            if (dto == null || dto.id == null || dto.status == null) {
                return null;
            }
            subscriptions.add(new Subscription(dto.id, dto.number,
                    Subscription.Phase.valueOf(dto.status.toUpperCase(Locale.ROOT)), FEED_IN.equals(dto.type),
                    dto.startAt == null ? null : Instant.parse(dto.startAt),
                    dto.endAt == null ? null : Instant.parse(dto.endAt)));
        }
        return new Listing(Instant.parse(stored.listedAt), subscriptions);
    }

    void save(String account, String clientId, Listing listing) {
        StoredListing stored = new StoredListing();
        stored.clientId = clientId;
        stored.listedAt = listing.listedAt().toString();
        stored.subscriptions = listing.subscriptions().stream().map(ListingStore::stored).toList();
        store.save(account, stored);
    }

    void remove(String account) {
        store.remove(account);
    }

    private static SubscriptionDto stored(Subscription subscription) {
        SubscriptionDto dto = new SubscriptionDto();
        dto.id = subscription.id();
        dto.number = subscription.number();
        dto.status = subscription.phase().name().toLowerCase(Locale.ROOT);
        dto.type = subscription.feedIn() ? FEED_IN : "consumption";
        dto.startAt = text(subscription.startAt());
        dto.endAt = text(subscription.endAt());
        return dto;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
