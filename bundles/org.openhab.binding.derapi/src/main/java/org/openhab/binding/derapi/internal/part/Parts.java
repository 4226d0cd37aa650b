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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * The parts of a Thing put together: what they say and which has to ask next. Called with the Thing's lock held.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Parts {
    private final List<Part> parts;

    /**
     * @param parts in the order of urgency
     */
    public Parts(List<? extends Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Forgets what is kept for a Thing. */
    public static void remove(org.openhab.core.storage.Storage<String> storage, String thing) {
        DetailPart.remove(storage, thing);
        IntervalStore.remove(storage, thing);
    }

    /** {@return the part that has to ask now, or null} */
    public @Nullable Part due(Instant now) {
        return parts.stream().filter(part -> !part.nextPoll(now).isAfter(now)).findFirst().orElse(null);
    }

    /** {@return when the next part has to ask} */
    public Instant nextPoll(Instant now) {
        return parts.stream().map(part -> part.nextPoll(now)).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** {@return the next instant at which a channel says something else without any answer} */
    public Instant nextChange(Instant now) {
        return parts.stream().map(part -> part.nextChange(now)).min(Instant::compareTo).orElse(Instant.MAX);
    }

    public void retry() {
        parts.forEach(Part::retry);
    }

    public double callsPerDay() {
        return parts.stream().mapToDouble(Part::callsPerDay).sum();
    }

    /** {@return what each channel says} */
    public Map<String, ChannelReading> readings(Instant now) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        parts.forEach(part -> readings.putAll(part.readings(now)));
        return readings;
    }

    /** {@return the series by channel} */
    public Map<String, NavigableMap<Instant, ChannelReading>> series() {
        Map<String, NavigableMap<Instant, ChannelReading>> series = new LinkedHashMap<>();
        parts.forEach(part -> series.putAll(part.series()));
        return series;
    }

    /** {@return what has happened since the last time} */
    public List<Part.Event> events() {
        return parts.stream().flatMap(part -> part.events().stream()).toList();
    }

    /** {@return when data last came, or null} */
    public @Nullable Instant fetchedAt() {
        return parts.stream().map(Part::fetchedAt).filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
    }

    /** {@return the Thing's status, which is that of the first part: its description} */
    public ThingCondition condition() {
        Part first = parts.get(0);
        CloudException failure = first.failure();
        boolean known = first.fetchedAt() != null;
        if (failure == null) {
            failure = parts.stream().map(Part::failure).filter(Objects::nonNull).findFirst().orElse(null);
            return failure == null || !known
                    ? known ? ThingCondition.online() : ThingCondition.unknown()
                    : failure instanceof AbsentException
                            ? ThingCondition.online()
                            : ThingCondition.online(ThingText.of(failure));
        }
        if (failure instanceof AbsentException && known) {
            return ThingCondition.offline(ThingStatusDetail.GONE, ThingText.of("offline.gone"));
        }
        return failure instanceof WaitException wait && isOwnPatience(wait)
                ? known ? ThingCondition.online(ThingText.of(wait)) : ThingCondition.unknown()
                : ThingCondition.of(failure);
    }

    /** {@return whether nobody failed: the calls that are allowed are used up} */
    public static boolean isOwnPatience(WaitException wait) {
        return StatusText.RATE_LIMITED.equals(wait.textKey()) || StatusText.QUOTA_SPENT.equals(wait.textKey());
    }
}
