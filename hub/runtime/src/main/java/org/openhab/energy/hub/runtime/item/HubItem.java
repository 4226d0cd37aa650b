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
package org.openhab.energy.hub.runtime.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.runtime.item.dto.StoredItem;

/**
 * An item: a name, a type, a state, and the last time series it was given. State and series live in memory.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class HubItem {

    /**
     * State with its history of one step.
     *
     * @param last the state before the last change, null when there was no change
     *
     * @author openHAB Energy - Initial contribution
     */
    public record Value(State state, @Nullable State last, @Nullable Instant updated, @Nullable Instant changed) {
    }

    private final String name;
    private final ItemType type;
    private final @Nullable String label;
    private final @Nullable String category;
    private final List<String> tags;
    private final List<String> groups;
    private final NavigableMap<Instant, State> series = new TreeMap<>();
    private Value value = new Value(UnDefType.NULL, null, null, null);

    /** @throws IllegalArgumentException when name or type are not usable */
    public HubItem(StoredItem stored) {
        String givenName = stored.name;
        String givenType = stored.type;
        if (givenName == null || !givenName.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "The item name '" + givenName + "' may have letters, digits and underscores only");
        }
        if (givenType == null) {
            throw new IllegalArgumentException("The item '" + givenName + "' needs a type");
        }
        name = givenName;
        type = ItemType.of(givenType);
        label = stored.label;
        category = stored.category;
        tags = stored.tags == null ? List.of() : List.copyOf(stored.tags);
        groups = stored.groupNames == null ? List.of() : List.copyOf(stored.groupNames);
    }

    public String name() {
        return name;
    }

    public ItemType type() {
        return type;
    }

    public @Nullable String label() {
        return label;
    }

    public @Nullable String category() {
        return category;
    }

    public List<String> tags() {
        return tags;
    }

    public List<String> groups() {
        return groups;
    }

    public synchronized Value value() {
        return value;
    }

    /** @return what was there before */
    synchronized Value set(State state, Instant now) {
        Value before = value;
        boolean change = !before.state.equals(state);
        value = new Value(state, change ? before.state : before.last, now, change ? now : before.changed);
        return before;
    }

    /** Takes the state and the series of an item that this one replaces. */
    synchronized void inherit(HubItem before) {
        value = before.value();
        series.putAll(before.series());
    }

    /** Adds the entries; with the policy REPLACE, what lies from the first to the last of them goes first. Those that do not fit the type are left out. */
    synchronized void add(TimeSeries more) {
        if (more.size() > 0 && more.getPolicy() == TimeSeries.Policy.REPLACE) {
            series.subMap(more.getBegin(), true, more.getEnd(), true).clear();
        }
        more.getStates().forEach(entry -> {
            State state = type.convert(entry.state());
            if (state != null) {
                series.put(entry.timestamp(), state);
            }
        });
    }

    public synchronized NavigableMap<Instant, State> series() {
        return new TreeMap<>(series);
    }

    /** The entry that holds at a time, null before the first. */
    synchronized @Nullable State stateAt(Instant time) {
        Map.Entry<Instant, State> entry = series.floorEntry(time);
        return entry == null ? null : entry.getValue();
    }

    /** When the next entry after a time begins to hold, null after the last. */
    synchronized @Nullable Instant nextAfter(Instant time) {
        return series.higherKey(time);
    }

    StoredItem store() {
        StoredItem stored = new StoredItem();
        stored.name = name;
        stored.type = type.toString();
        stored.label = label;
        stored.category = category;
        stored.tags.addAll(tags);
        stored.groupNames.addAll(groups);
        return stored;
    }
}
