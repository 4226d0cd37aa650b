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
package org.openhab.binding.nexcloud.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.NexBindingConstants;
import org.openhab.binding.nexcloud.internal.data.PointBook;
import org.openhab.binding.nexcloud.internal.handler.ChannelName;
import org.openhab.binding.nexcloud.internal.handler.NexDeviceHandler;
import org.openhab.core.thing.Channel;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * The data points of a device as lines of text.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PointTable {
    private static final String LINE = "  %-10s %-28s %-6s %-16s %12s  %s";

    private final NexDeviceHandler device;

    PointTable(NexDeviceHandler device) {
        this.device = device;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(device.getThing().getUID() + "  " + device.getThing().getStatus());
        lines.add(String.format(Locale.ROOT, LINE, "data point", "name", "unit", "unit from", "value", "measured"));
        Map<String, ChannelReading> readings = device.readings();
        for (PointBook.Entry entry : device.points()) {
            String id = new ChannelName(ChannelName.Part.LIVE, entry.point().id()).id();
            Channel channel = device.getThing().getChannel(id);
            Map<String, String> properties = channel == null ? Map.of() : channel.getProperties();
            ChannelReading reading = readings.get(id);
            String value = reading instanceof ChannelReading.Quantity quantity
                    ? quantity.value().toPlainString()
                    : reading == null ? "not linked" : "unknown";
            lines.add(String.format(Locale.ROOT, LINE, entry.point().id(), entry.point().name(),
                    properties.getOrDefault(NexBindingConstants.CHANNEL_PROPERTY_UNIT, ""),
                    properties.getOrDefault(NexBindingConstants.CHANNEL_PROPERTY_SOURCE, ""),
                    entry.isRemoved() ? "removed" : value, reading == null || reading.measuredAt() == null
                            ? ""
                            : NexCommandExtension.time(reading.measuredAt()))
                    .stripTrailing());
        }
        return lines;
    }
}
