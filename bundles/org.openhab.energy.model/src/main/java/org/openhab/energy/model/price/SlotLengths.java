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
package org.openhab.energy.model.price;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds how long each slot of a series lasts from nothing but the starts, because clouds label series by a resolution that lags reality. A step
 * that occurs only once between shorter ones is a gap, not a longer slot; a lasting change of step (hours before, quarter-hours after a market
 * reform) is taken over at the slot where it happens.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SlotLengths {
    /** The market's unit since October 2025, taken where a single start tells nothing. */
    private static final Duration MARKET_TIME_UNIT = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private SlotLengths() {
    }

    /**
     * @param starts distinct starts in order
     * @return the end of each slot, in the order of the starts
     */
    public static List<Instant> ends(NavigableSet<Instant> starts) {
        List<Instant> points = List.copyOf(starts);
        List<Instant> ends = new ArrayList<>(points.size());
        Duration previous = Duration.ZERO;
        for (int i = 0; i < points.size(); i++) {
            previous = length(points, i, previous);
            ends.add(points.get(i).plus(previous));
        }
        return ends;
    }

    private static Duration length(List<Instant> points, int i, Duration previous) {
        if (i + 1 == points.size()) {
            return previous.isZero() ? MARKET_TIME_UNIT : previous;
        }
        Duration forward = step(points, i);
        Duration next = i + 2 < points.size() ? step(points, i + 1) : previous.isZero() ? forward : previous;
        if (forward.equals(previous) || forward.equals(next) && startsOnGrid(points.get(i), forward)) {
            return shorter(forward, LONGEST);
        }
        Duration neighbour = previous.isZero() ? next : shorter(previous, next);
        return shorter(shorter(forward, neighbour), LONGEST);
    }

    /** Two gaps in a row look like a longer step; but a market unit of an hour starts on the hour, one of half an hour on the half hour. */
    private static boolean startsOnGrid(Instant start, Duration step) {
        return step.toSeconds() > 0 && start.getEpochSecond() % step.toSeconds() == 0;
    }

    private static Duration step(List<Instant> points, int i) {
        return Duration.between(points.get(i), points.get(i + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
