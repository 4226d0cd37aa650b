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
package org.openhab.core.types;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * States with the instants at which they begin to hold, in order of time.
 * Of two states for one instant the first is kept and the second is dropped in silence, as openHAB does it.
 * Not safe for use by several threads while it is being filled.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class TimeSeries {

    private final NavigableMap<Instant, State> states = new TreeMap<>();
    private final Policy policy;

    public TimeSeries(Policy policy) {
        this.policy = policy;
    }

    /** Returns what a store does with older entries in the span of this series. */
    public Policy getPolicy() {
        return policy;
    }

    /** Returns the first instant, or {@link Instant#MAX} when there is none. */
    public Instant getBegin() {
        return states.isEmpty() ? Instant.MAX : states.firstKey();
    }

    /** Returns the last instant, or {@link Instant#MIN} when there is none. */
    public Instant getEnd() {
        return states.isEmpty() ? Instant.MIN : states.lastKey();
    }

    /** Returns the number of entries. */
    public int size() {
        return states.size();
    }

    /** Adds a state, unless there is one for that instant. */
    public void add(Instant timestamp, State state) {
        states.putIfAbsent(timestamp, state);
    }

    /** Returns a copy of the entries, earliest first. */
    public Stream<Entry> getStates() {
        return states.entrySet().stream().map(entry -> new Entry(entry.getKey(), entry.getValue())).toList().stream();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeSeries series && policy == series.policy && states.equals(series.states);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy, states);
    }

    /**
     * A state and when it begins to hold.
     *
     * @author openHAB Energy - Initial contribution
     */
    public record Entry(Instant timestamp, State state) {
    }

    /**
     * What a store does with the entries that it has between begin and end of a new series.
     *
     * @author openHAB Energy - Initial contribution
     */
    public enum Policy {
        /** They stay. */
        ADD,
        /** They are deleted first. */
        REPLACE
    }
}
