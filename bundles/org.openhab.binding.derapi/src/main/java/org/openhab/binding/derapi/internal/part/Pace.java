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

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How much slower than wished the Things of a vendor ask, so that all their calls fit in what the vendor allows. The Things say what they want; a fifth of the
 * quota stays free for lists, pages, actions and repetitions. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Pace {
    private static final double SHARE = 0.8;

    private final Map<String, Double> wanted = new ConcurrentHashMap<>();
    private volatile double allowedPerDay = Double.POSITIVE_INFINITY;

    /** Takes note of what the vendor allows.
     *
     * @param callsPerDay calls in a day, or infinity
     */
    public void allow(double callsPerDay) {
        allowedPerDay = callsPerDay;
    }

    /** Takes note of what a Thing wants. */
    public void want(String thing, double callsPerDay) {
        wanted.put(thing, callsPerDay);
    }

    /** Takes note that a Thing wants nothing any more. */
    public void leave(String thing) {
        wanted.remove(thing);
    }

    /** {@return by how much every period is stretched, at least 1} */
    public double factor() {
        double sum = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
        return Math.max(1, sum / (allowedPerDay * SHARE));
    }

    /** {@return the period as it is kept} */
    public Duration of(Duration period) {
        return Duration.ofSeconds(Math.round(period.toSeconds() * factor()));
    }
}
