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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.api.Aggregate;
import org.openhab.binding.nexcloud.internal.api.Resolution;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * The last hours and days of the data points. Periods are those that were delivered; what is missing stays missing. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AggregateBook {

    private record Key(long point, Resolution resolution) {
    }

    private final Map<Key, NavigableMap<Instant, Aggregate>> known = new HashMap<>();
    private final ZoneId zone;

    /**
     * @param zone the zone in which days begin, for their length only
     */
    public AggregateBook(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes an answer over, which replaces all that was known of its kind. */
    public void put(long point, Resolution resolution, List<Aggregate> aggregates) {
        NavigableMap<Instant, Aggregate> sorted = new TreeMap<>();
        aggregates.forEach(aggregate -> sorted.put(aggregate.start(), aggregate));
        known.put(new Key(point, resolution), sorted);
    }

    /**
     * {@return whether a period is known that covers the beginning of the given one}, be the day of the cloud another one than ours
     */
    public boolean covers(long point, Resolution resolution, Instant start) {
        Map.Entry<Instant, Aggregate> entry = of(point, resolution).floorEntry(start);
        return entry != null && resolution.end(entry.getKey(), zone).isAfter(start);
    }

    /**
     * The periods as a series.
     *
     * @param running whether the period that is not over is wanted
     */
    public NavigableMap<Instant, ChannelReading> series(long point, Resolution resolution, String unit,
            boolean running, Instant now) {
        NavigableMap<Instant, ChannelReading> series = new TreeMap<>();
        of(point, resolution).forEach((start, aggregate) -> {
            if (running && !start.isAfter(now) || !resolution.end(start, zone).isAfter(now)) {
                series.put(start, new ChannelReading.Quantity(aggregate.value(), unit, start));
            }
        });
        return series;
    }

    /** {@return the last period of the series; unknown when it ended longer ago than a period of the kind and the limit} */
    public ChannelReading latest(long point, Resolution resolution, String unit, boolean running, Duration oldest,
            Instant now) {
        Map.Entry<Instant, ChannelReading> last = series(point, resolution, unit, running, now).lastEntry();
        return last == null
                || resolution.end(last.getKey(), zone).plus(resolution.length()).plus(oldest).isBefore(now)
                        ? new ChannelReading.Unknown()
                        : last.getValue();
    }

    private NavigableMap<Instant, Aggregate> of(long point, Resolution resolution) {
        return known.getOrDefault(new Key(point, resolution), new TreeMap<>());
    }
}
