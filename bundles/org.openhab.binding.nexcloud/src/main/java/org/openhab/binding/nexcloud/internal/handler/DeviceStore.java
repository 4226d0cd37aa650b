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
package org.openhab.binding.nexcloud.internal.handler;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.DataPoint;
import org.openhab.binding.nexcloud.internal.data.LiveBook;
import org.openhab.binding.nexcloud.internal.data.PointBook;
import org.openhab.binding.nexcloud.internal.handler.dto.StoredDevice;
import org.openhab.core.storage.Storage;
import org.openhab.energy.thing.SnapshotStore;

/**
 * Keeps a device's data points and newest values over a restart.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DeviceStore {
    private final SnapshotStore<StoredDevice> store;

    DeviceStore(Storage<String> storage) {
        store = new SnapshotStore<>(storage, "device:", StoredDevice.class);
    }

    void save(String uid, DeviceState state) {
        StoredDevice stored = new StoredDevice();
        stored.deviceId = state.settings.deviceId();
        stored.listedAt = millis(state.points.listedAt());
        Map<Long, LiveBook.Received> values = state.live.values();
        for (PointBook.Entry entry : state.points.entries()) {
            StoredDevice.Point point = new StoredDevice.Point();
            point.id = entry.point().id();
            point.name = entry.point().name();
            point.unit = entry.point().unit();
            point.removed = millis(entry.removed());
            LiveBook.Received value = values.get(point.id);
            if (value != null) {
                point.value = value.value().toPlainString();
                point.at = value.at().toEpochMilli();
                point.seen = value.seen().toEpochMilli();
            }
            stored.points.add(point);
        }
        store.save(uid, stored);
    }

    private record Kept(long deviceId, List<PointBook.Entry> entries, @Nullable Instant listedAt,
            Map<Long, LiveBook.Received> values) {
    }

    /** Takes over what was kept, unless it is of another device. */
    void load(String uid, DeviceState state) {
        Kept kept = store.load(uid, DeviceStore::kept);
        if (kept != null && kept.deviceId == state.settings.deviceId()) {
            state.points.restore(kept.entries, kept.listedAt);
            state.live.restore(kept.values);
        }
    }

    private static Kept kept(StoredDevice stored) {
        List<PointBook.Entry> entries = new ArrayList<>();
        Map<Long, LiveBook.Received> values = new HashMap<>();
        for (StoredDevice.Point point : stored.points) {
            entries.add(
                    new PointBook.Entry(new DataPoint(point.id, point.name, point.unit), instant(point.removed)));
            Instant at = instant(point.at);
            Instant seen = instant(point.seen);
            if (at != null && seen != null) {
                values.put(point.id, new LiveBook.Received(new BigDecimal(point.value), at, seen));
            }
        }
        return new Kept(stored.deviceId, entries, instant(stored.listedAt), values);
    }

    void remove(String uid) {
        store.remove(uid);
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? 0 : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
