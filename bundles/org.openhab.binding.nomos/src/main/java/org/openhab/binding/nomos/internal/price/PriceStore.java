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

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.price.dto.StoredPrices;
import org.openhab.binding.nomos.internal.price.dto.StoredSlot;
import org.openhab.core.storage.Storage;
import org.openhab.energy.model.price.PriceComponent;
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
    private final SnapshotStore<StoredPrices> store;

    public PriceStore(Storage<String> storage) {
        store = new SnapshotStore<>(storage, "prices:", StoredPrices.class);
    }

    /** {@return what is kept for the Thing and contract, or an empty record} */
    public PriceRecord load(String thing, String subscriptionId) {
        StoredPrices stored = store.load(thing);
        if (stored == null || stored.slots == null || !subscriptionId.equals(stored.subscription)) {
            return PriceRecord.empty();
        }
        try {
            List<PriceSlot> slots = new ArrayList<>();
            for (StoredSlot slot : stored.slots) {
                slots.add(slot(slot));
            }
            return new PriceRecord(PriceCurve.of(slots),
                    stored.fetchedAt == null ? null : Instant.parse(stored.fetchedAt),
                    stored.announced == null ? null : LocalDate.parse(stored.announced));
        } catch (IllegalArgumentException | DateTimeException e) {
            return PriceRecord.empty();
        }
    }

    public void save(String thing, String subscriptionId, PriceRecord record) {
        StoredPrices stored = new StoredPrices();
        stored.subscription = subscriptionId;
        stored.fetchedAt = text(record.fetchedAt());
        stored.announced = text(record.announced());
        stored.slots = record.curve().slots().stream().map(PriceStore::stored).toList();
        store.save(thing, stored);
    }

    public void remove(String thing) {
        store.remove(thing);
    }

    private static PriceSlot slot(StoredSlot slot) {
        Map<PriceComponent, BigDecimal> components = new EnumMap<>(PriceComponent.class);
        put(components, PriceComponent.ELECTRICITY, slot.electricity);
        put(components, PriceComponent.GRID, slot.grid);
        put(components, PriceComponent.LEVIES, slot.levies);
        return new PriceSlot(Instant.ofEpochSecond(slot.start), Instant.ofEpochSecond(slot.end),
                slot.total == null ? null : new BigDecimal(slot.total), components);
    }

    private static void put(Map<PriceComponent, BigDecimal> components, PriceComponent component,
            @Nullable String amount) {
        if (amount != null) {
            components.put(component, new BigDecimal(amount));
        }
    }

    private static StoredSlot stored(PriceSlot slot) {
        StoredSlot stored = new StoredSlot();
        stored.start = slot.start().getEpochSecond();
        stored.end = slot.end().getEpochSecond();
        stored.total = text(slot.total());
        stored.electricity = text(slot.component(PriceComponent.ELECTRICITY));
        stored.grid = text(slot.component(PriceComponent.GRID));
        stored.levies = text(slot.component(PriceComponent.LEVIES));
        return stored;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value == null ? null : value.toString();
    }
}
