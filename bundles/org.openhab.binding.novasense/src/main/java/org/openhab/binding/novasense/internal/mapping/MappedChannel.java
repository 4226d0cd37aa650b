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
package org.openhab.binding.novasense.internal.mapping;

import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * What an answer says for a channel.
 *
 * @param reading the value; null when the channel is to keep what it has
 * @param series values over time, which may be empty
 * @param issue why there is no value, when something is the matter, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MappedChannel(@Nullable ChannelReading reading, NavigableMap<Instant, ChannelReading> series,
        @Nullable MappingIssue issue) {

    public MappedChannel {
        series = Collections.unmodifiableNavigableMap(new TreeMap<>(series));
    }
}
