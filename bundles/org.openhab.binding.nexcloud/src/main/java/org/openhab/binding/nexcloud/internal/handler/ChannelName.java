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

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.NexBindingConstants;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * Name of a data point's channel, such as {@code live-123}: it follows from the data point's identifier alone, so it stays the same whatever the cloud
 * renames.
 *
 * @param part what of the data point it shows
 * @param point the data point
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ChannelName(Part part, long point) {
    private static final Pattern ID = Pattern.compile("(live|time|hour|day)-([1-9][0-9]{0,17})");

    /** What of a data point a channel shows. */
    public enum Part {
        LIVE(NexBindingConstants.CHANNEL_TYPE_LIVE),
        TIME(NexBindingConstants.CHANNEL_TYPE_TIME),
        HOUR(NexBindingConstants.CHANNEL_TYPE_HOUR),
        DAY(NexBindingConstants.CHANNEL_TYPE_DAY);

        private final ChannelTypeUID type;

        Part(ChannelTypeUID type) {
            this.type = type;
        }

        public ChannelTypeUID type() {
            return type;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String id() {
        return part.word() + "-" + point;
    }

    /** {@return the channel's name, or null when it is none of a data point} */
    public static @Nullable ChannelName of(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? new ChannelName(Part.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                        Long.parseLong(matcher.group(2)))
                : null;
    }
}
