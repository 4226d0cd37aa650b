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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.api.Resolution;
import org.openhab.binding.nexcloud.internal.handler.ChannelName.Part;

/**
 * Which past data is asked for.
 *
 * @param point the data point
 * @param resolution length of the periods
 * @param from beginning of the span
 * @param until end of the span, exclusive
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record HistoryRequest(long point, Resolution resolution, Instant from, Instant until) {

    /** {@return how many calls it takes} */
    public int calls() {
        long seconds = Math.max(1, until.getEpochSecond() - from.getEpochSecond());
        long chunk = resolution.chunk().toSeconds();
        return (int) Math.min(Integer.MAX_VALUE, (seconds + chunk - 1) / chunk);
    }

    /** {@return the channel that the data goes to: that of the resolution; minutes go to the newest value's} */
    public ChannelName channel() {
        return new ChannelName(switch (resolution) {
            case MINUTE -> Part.LIVE;
            case HOUR -> Part.HOUR;
            case DAY -> Part.DAY;
        }, point);
    }
}
