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
package org.openhab.binding.novasense.internal.handler;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.handler.dto.StoredReading;
import org.openhab.binding.novasense.internal.handler.dto.StoredReadings;
import org.openhab.core.storage.Storage;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.thing.SnapshotStore;

/**
 * Keeps a Thing's last values over a restart, so that a restart asks for nothing. Values that were found under other settings are not given back.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ReadingStore {
    private final SnapshotStore<StoredReadings> store;

    ReadingStore(Storage<String> storage) {
        store = new SnapshotStore<>(storage, "readings ", StoredReadings.class);
    }

    /**
     * {@return what was kept, or null}
     *
     * @param settings what the values depend on, in short
     */
    @Nullable
    KeptReadings load(String thing, String settings) {
        return store.load(thing, stored -> readings(stored, settings));
    }

    private static @Nullable KeptReadings readings(StoredReadings stored, String settings) {
        String fetchedAt = stored.fetchedAt;
        Map<String, @Nullable StoredReading> kept = stored.channels;
        if (fetchedAt == null || kept == null || !settings.equals(stored.settings)) {
            return null;
        }
        Map<String, ChannelReading> channels = new LinkedHashMap<>();
        kept.forEach((channel, reading) -> channels.put(channel, reading(reading)));
        return new KeptReadings(Instant.parse(fetchedAt), channels);
    }

    void save(String thing, String settings, Instant fetchedAt, Map<String, ChannelReading> channels) {
        StoredReadings stored = new StoredReadings();
        stored.fetchedAt = fetchedAt.toString();
        stored.settings = settings;
        Map<String, @Nullable StoredReading> values = new LinkedHashMap<>();
        channels.forEach((channel, reading) -> values.put(channel, stored(reading)));
        stored.channels = values;
        store.save(thing, stored);
    }

    void remove(String thing) {
        store.remove(thing);
    }

    private static StoredReading stored(ChannelReading reading) {
        StoredReading stored = new StoredReading();
        stored.time = Objects.toString(reading.measuredAt(), null);
        if (reading instanceof ChannelReading.Quantity quantity) {
            stored.kind = "quantity";
            stored.value = quantity.value().toString();
            stored.unit = quantity.unit();
        } else if (reading instanceof ChannelReading.Text text) {
            stored.kind = "text";
            stored.value = text.value();
        } else if (reading instanceof ChannelReading.Switch position) {
            stored.kind = "switch";
            stored.value = Boolean.toString(position.value());
        } else if (reading instanceof ChannelReading.Moment moment) {
            stored.kind = "moment";
            stored.value = moment.value().toString();
        }
        return stored;
    }

    /** A value of which a part is missing is not known. */
    private static ChannelReading reading(@Nullable StoredReading stored) {
        String kind = stored == null ? null : stored.kind;
        String value = stored == null ? null : stored.value;
        String at = stored == null ? null : stored.time;
        if (stored == null || kind == null || value == null || at == null) {
            return new ChannelReading.Unknown();
        }
        Instant time = Instant.parse(at);
        return switch (kind) {
            case "quantity" -> new ChannelReading.Quantity(new BigDecimal(value),
                    Objects.requireNonNullElse(stored.unit, ""), time);
            case "text" -> new ChannelReading.Text(value, time);
            case "switch" -> new ChannelReading.Switch(Boolean.parseBoolean(value), time);
            case "moment" -> new ChannelReading.Moment(Instant.parse(value), time);
            default -> new ChannelReading.Unknown();
        };
    }
}
