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
package org.openhab.binding.nexcloud.internal.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An account's errands, the most urgent first: of those that are due, the one whose patience ends first. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ErrandLine {
    private final Map<String, Place> places = new HashMap<>();
    private long numbers;

    /** An errand in the line. */
    private record Place(Errand errand, Instant due, long number) {
        private boolean isBefore(Place other) {
            int order = due.plus(errand.rank().patience()).compareTo(other.due.plus(other.errand.rank().patience()));
            return order < 0 || order == 0 && number < other.number;
        }
    }

    /** Puts an errand in; one with the same key gives way. */
    public synchronized void put(Errand errand, Instant due) {
        places.put(errand.key(), new Place(errand, due, numbers++));
    }

    /** Puts an errand in unless there is one of the same key. */
    public synchronized void putIfAbsent(Errand errand, Instant due) {
        if (!places.containsKey(errand.key())) {
            put(errand, due);
        }
    }

    /** Puts an errand back after it ran, unless it was taken out or replaced meanwhile. */
    synchronized void again(Errand errand, @Nullable Instant due) {
        Place place = places.get(errand.key());
        if (place != null && place.errand == errand) {
            if (due == null) {
                places.remove(errand.key());
            } else {
                put(errand, due);
            }
        }
    }

    /** Takes out the errand of the key. */
    public synchronized void remove(String key) {
        places.remove(key);
    }

    /** Takes out all whose key begins so. */
    public synchronized void removeAll(String prefix) {
        places.keySet().removeIf(key -> key.startsWith(prefix));
    }

    /** {@return the most urgent errand that is due, or null} */
    synchronized @Nullable Errand due(Instant now) {
        Place first = null;
        for (Place place : places.values()) {
            if (!place.due.isAfter(now) && (first == null || place.isBefore(first))) {
                first = place;
            }
        }
        return first == null ? null : first.errand;
    }

    /** {@return when the next errand becomes due, or null when there is none} */
    synchronized @Nullable Instant next() {
        return places.values().stream().map(Place::due).min(Instant::compareTo).orElse(null);
    }

    /** {@return how far the most urgent errand is behind beyond its patience, zero when none is} */
    public synchronized Duration lag(Instant now) {
        return places.values().stream()
                .map(place -> Duration.between(place.due.plus(place.errand.rank().patience()), now))
                .filter(behind -> !behind.isNegative()).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    public synchronized int size() {
        return places.size();
    }
}
