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
package org.openhab.binding.nomos.internal.price;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.price.dto.StoredPrices;
import org.openhab.binding.nomos.internal.price.dto.StoredRun;
import org.openhab.core.storage.Storage;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.thing.SnapshotStore;

/**
 * Keeps a contract's prices over a restart. What belongs to another contract (the Thing's configuration was changed) or cannot be read counts as nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceStore {
    private static final String NONE = "-";

    private final SnapshotStore<StoredPrices> store;

    public PriceStore(Storage<String> storage) {
        store = new SnapshotStore<>(storage, "prices:", StoredPrices.class);
    }

    /** {@return what is kept for the Thing and contract, or an empty record} */
    public PriceRecord load(String thing, String subscriptionId) {
        PriceRecord kept = store.load(thing, stored -> record(stored, subscriptionId));
        return kept == null ? PriceRecord.empty() : kept;
    }

    private static PriceRecord record(StoredPrices stored, String subscriptionId) {
        if (stored.runs == null || !subscriptionId.equals(stored.subscription)) {
            return PriceRecord.empty();
        }
        List<PriceSlot> slots = new ArrayList<>();
        for (StoredRun run : stored.runs) {
            PriceRuns.unpack(run, slots);
        }
        List<PriceArrival> arrivals = new ArrayList<>();
        for (String arrival : stored.arrivals == null ? List.<String>of() : stored.arrivals) {
            String[] times = arrival.split(" ", 2);
            arrivals.add(new PriceArrival(NONE.equals(times[0]) ? null : LocalTime.parse(times[0]),
                    LocalTime.parse(times[1])));
        }
        return new PriceRecord(PriceCurve.of(slots), stored.fetchedAt == null ? null : Instant.parse(stored.fetchedAt),
                date(stored.announced), new PublicationHabit(arrivals), date(stored.historyUntil));
    }

    public void save(String thing, String subscriptionId, PriceRecord record) {
        StoredPrices stored = new StoredPrices();
        stored.subscription = subscriptionId;
        stored.fetchedAt = text(record.fetchedAt());
        stored.announced = text(record.announced());
        stored.historyUntil = text(record.historyUntil());
        stored.arrivals = record.habit().arrivals().stream()
                .map(arrival -> Objects.requireNonNullElse(text(arrival.missed()), NONE) + " " + arrival.seen())
                .toList();
        stored.runs = PriceRuns.pack(record.curve().slots());
        store.save(thing, stored);
    }

    public void remove(String thing) {
        store.remove(thing);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
