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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.LiveDatum;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * The newest values with the time at which they were measured. A value without such a time, or one older than the limit, is unknown. The age of a value
 * from the future, which a controller's wrong clock makes, counts from when it was first seen. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class LiveBook {
    /** Clocks differ by moments without anything being wrong. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /**
     * A value.
     *
     * @param value the value
     * @param at when it was measured
     * @param seen when it was first seen here
     */
    public record Received(BigDecimal value, Instant at, Instant seen) {
        /** {@return since when its age counts} */
        Instant since() {
            return at.isBefore(seen) ? at : seen;
        }
    }

    private final Map<Long, Received> values = new HashMap<>();

    /** Takes a value over; one with the time of that before is no new one. */
    public void put(long point, LiveDatum datum, Instant now) {
        BigDecimal value = datum.value();
        Instant at = datum.at();
        if (value == null || at == null) {
            values.remove(point);
            return;
        }
        Received before = values.get(point);
        if (before == null || !before.at().equals(at) || before.value().compareTo(value) != 0) {
            values.put(point, new Received(value, at, now));
        }
    }

    /** Takes over what was kept. */
    public void restore(Map<Long, Received> kept) {
        values.putAll(kept);
    }

    public Map<Long, Received> values() {
        return Map.copyOf(values);
    }

    public void remove(long point) {
        values.remove(point);
    }

    /** {@return the value as a channel shows it} */
    public ChannelReading reading(long point, String unit, Duration oldest, Instant now) {
        Received received = fresh(point, oldest, now);
        return received == null
                ? new ChannelReading.Unknown()
                : new ChannelReading.Quantity(received.value(), unit, received.at());
    }

    /** {@return when the value was measured, as a channel shows it, however old it is} */
    public ChannelReading time(long point) {
        Received received = values.get(point);
        return received == null
                ? new ChannelReading.Unknown()
                : new ChannelReading.Moment(received.at(), received.at());
    }

    /** {@return when a value that is shown becomes too old next, or null when none is shown} */
    public @Nullable Instant nextExpiry(Duration oldest, Instant now) {
        return values.keySet().stream().map(point -> fresh(point, oldest, now)).filter(Objects::nonNull)
                .map(received -> received.since().plus(oldest)).min(Instant::compareTo).orElse(null);
    }

    /** {@return whether a value comes from the future} */
    public boolean hasFuture(Instant now) {
        return values.values().stream().anyMatch(received -> received.at().isAfter(now.plus(CLOCK_TOLERANCE)));
    }

    private @Nullable Received fresh(long point, Duration oldest, Instant now) {
        Received received = values.get(point);
        return received != null && received.since().plus(oldest).isAfter(now) ? received : null;
    }
}
