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
package org.openhab.energy.hub.runtime.channel;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * The last that was heard of a channel.
 *
 * @param state last state, null when there was none
 * @param stateTime when it was sent
 * @param series last time series, null when there was none
 * @param event last event of a trigger channel, null when there was none
 * @param eventTime when that was sent
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ChannelValue(@Nullable State state, @Nullable Instant stateTime, @Nullable TimeSeries series,
        @Nullable String event,
        @Nullable Instant eventTime) {

    static final ChannelValue NONE = new ChannelValue(null, null, null, null, null);

    ChannelValue withState(State newState, Instant time) {
        return new ChannelValue(newState, time, series, event, eventTime);
    }

    ChannelValue withSeries(TimeSeries newSeries) {
        return new ChannelValue(state, stateTime, newSeries, event, eventTime);
    }

    ChannelValue withEvent(String newEvent, Instant time) {
        return new ChannelValue(state, stateTime, series, newEvent, time);
    }
}
