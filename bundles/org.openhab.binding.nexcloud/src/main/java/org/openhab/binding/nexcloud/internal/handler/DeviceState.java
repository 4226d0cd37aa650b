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

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.NexBindingConstants;
import org.openhab.binding.nexcloud.internal.api.Controller;
import org.openhab.binding.nexcloud.internal.api.Resolution;
import org.openhab.binding.nexcloud.internal.data.AggregateBook;
import org.openhab.binding.nexcloud.internal.data.LiveBook;
import org.openhab.binding.nexcloud.internal.data.PointBook;
import org.openhab.binding.nexcloud.internal.handler.ChannelName.Part;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.CloudException;

/**
 * All that is known of a device, and what its channels show of it. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DeviceState {
    final DeviceSettings settings;
    final PointBook points = new PointBook();
    final LiveBook live = new LiveBook();
    final AggregateBook aggregates;
    /** Why the last call of each errand failed; none for those that went well. */
    final Map<String, CloudException> failures = new HashMap<>();
    Map<String, PointUnit> units = Map.of();
    /** The channels of data points that are read. */
    Set<String> wanted = Set.of();
    boolean gone;
    @Nullable
    Instant fetchedAt;
    @Nullable
    Controller controller;
    @Nullable
    Instant controllerToldAt;

    DeviceState(DeviceSettings settings) {
        this.settings = settings;
        aggregates = new AggregateBook(settings.zone());
    }

    /** {@return what the channels show now} A channel that nobody wants is left out; what is removed is unknown. */
    Map<String, ChannelReading> readings(Instant now) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        Controller known = controller;
        if (known != null) {
            Instant watchdog = known.watchdog();
            readings.put(NexBindingConstants.CHANNEL_WATCHDOG, watchdog == null
                    ? new ChannelReading.Unknown()
                    : new ChannelReading.Moment(watchdog, watchdog));
        }
        for (PointBook.Entry entry : points.entries()) {
            for (Part part : Part.values()) {
                ChannelName name = new ChannelName(part, entry.point().id());
                if (entry.isRemoved()) {
                    readings.put(name.id(), new ChannelReading.Unknown());
                } else if (wanted.contains(name.id())) {
                    readings.put(name.id(), reading(name, now));
                }
            }
        }
        return readings;
    }

    private ChannelReading reading(ChannelName name, Instant now) {
        return switch (name.part()) {
            case LIVE -> live.reading(name.point(), unit(name).unit(), settings.oldest(), now);
            case TIME -> live.time(name.point());
            case HOUR -> aggregates.latest(name.point(), Resolution.HOUR, unit(name).unit(), unit(name).running(),
                    settings.oldest(), now);
            case DAY -> aggregates.latest(name.point(), Resolution.DAY, unit(name).unit(), unit(name).running(),
                    settings.oldest(), now);
        };
    }

    /** {@return the hours or days of a channel} */
    NavigableMap<Instant, ChannelReading> series(ChannelName name, Instant now) {
        return aggregates.series(name.point(), resolution(name.part()), unit(name).unit(), unit(name).running(), now);
    }

    static Resolution resolution(Part part) {
        return part == Part.DAY ? Resolution.DAY : Resolution.HOUR;
    }

    PointUnit unit(ChannelName name) {
        PointUnit unit = units.get(name.id());
        if (unit == null) {
            throw new IllegalStateException("The unit of " + name.id() + " is decided on before it is shown");
        }
        return unit;
    }
}
