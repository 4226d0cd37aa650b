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
package org.openhab.binding.nexcloud.internal.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.DataPoint;

/**
 * The data points of a device, also those that the cloud no longer has: they are marked and stay, because items are linked to their channels. Not
 * thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PointBook {

    /**
     * A data point.
     *
     * @param point as last told
     * @param removed when it was first missing in the list, or null
     */
    public record Entry(DataPoint point, @Nullable Instant removed) {
        public boolean isRemoved() {
            return removed != null;
        }
    }

    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private @Nullable Instant listedAt;

    /** Takes a list over. */
    public void update(List<DataPoint> points, Instant now) {
        listedAt = now;
        entries.replaceAll((id, entry) -> entry.isRemoved() || points.stream().anyMatch(point -> point.id() == id)
                ? entry
                : new Entry(entry.point(), now));
        points.forEach(point -> entries.put(point.id(), new Entry(point, null)));
    }

    /** Takes over what was kept. */
    public void restore(List<Entry> kept, @Nullable Instant listed) {
        entries.clear();
        kept.forEach(entry -> entries.put(entry.point().id(), entry));
        listedAt = listed;
    }

    /** {@return when the list was last told, or null} */
    public @Nullable Instant listedAt() {
        return listedAt;
    }

    public List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    public @Nullable Entry find(long id) {
        return entries.get(id);
    }

    public int removed() {
        return (int) entries.values().stream().filter(Entry::isRemoved).count();
    }
}
