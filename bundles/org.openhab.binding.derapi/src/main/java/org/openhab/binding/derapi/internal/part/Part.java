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
package org.openhab.binding.derapi.internal.part;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.poll.PolledPart;

/**
 * A part of what a Thing shows, with its own calls. Called with the Thing's lock held.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Part extends PolledPart<DerapiApi> {

    /** {@return what went wrong the last time, or null} */
    @Nullable
    CloudException failure();

    /** {@return when data last came, or null} */
    @Nullable
    Instant fetchedAt();

    /** {@return what its channels say} */
    Map<String, ChannelReading> readings(Instant now);

    /** {@return its series by channel} */
    default Map<String, NavigableMap<Instant, ChannelReading>> series() {
        return Map.of();
    }

    /** {@return what happened since the last time, as payloads by trigger channel} */
    default List<Event> events() {
        return List.of();
    }

    /** {@return the next instant at which its channels say something else without any answer; {@link Instant#MAX} for never} */
    default Instant nextChange(Instant now) {
        return Instant.MAX;
    }

    /** {@return calls that it makes in an ordinary day when nothing slows it down} */
    double callsPerDay();

    /** Something that rules are told once. */
    record Event(String channel, String payload) {
    }
}
