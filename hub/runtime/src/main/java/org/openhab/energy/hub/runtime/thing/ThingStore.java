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
package org.openhab.energy.hub.runtime.thing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.internal.BridgeImpl;
import org.openhab.energy.hub.runtime.thing.dto.StoredThing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All Things of this hub: those made over REST or from the inbox, which are stored, and those of files, which are the files'.
 *
 * Thread safe. Listeners are called on the thread that changes something, outside of any lock.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingStore.class)
public class ThingStore {

    /**
     * Hears of changes.
     *
     * @author openHAB Energy - Initial contribution
     */
    public interface Listener {
        void added(Thing thing);

        void updated(Thing before, Thing now);

        void removed(Thing thing);
    }

    /** Origin of a Thing that is stored and may be edited. */
    public static final String MANAGED = "";

    private record Entry(String key, Thing thing, String origin) {
    }

    private final Logger logger = LoggerFactory.getLogger(ThingStore.class);
    private final Storage<StoredThing> storage;
    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public ThingStore(@Reference StorageService storages) {
        storage = storages.getStorage("org.openhab.core.thing.Thing", StoredThing.class.getClassLoader());
        for (String key : storage.getKeys()) {
            StoredThing stored = storage.get(key);
            try {
                if (stored != null) {
                    entries.put(key, new Entry(key, ThingRecords.thing(stored), MANAGED));
                }
            } catch (IllegalArgumentException e) {
                logger.warn("The stored Thing {} is not usable and is left out: {}", key, e.getMessage());
            }
        }
        all().forEach(this::wire);
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    public Collection<Thing> all() {
        return entries.values().stream().map(Entry::thing).toList();
    }

    public @Nullable Thing get(ThingUID uid) {
        Entry entry = entries.get(uid.getAsString());
        return entry == null ? null : entry.thing;
    }

    public List<Thing> childrenOf(ThingUID bridge) {
        return entries.values().stream().map(Entry::thing).filter(thing -> bridge.equals(thing.getBridgeUID()))
                .toList();
    }

    public boolean isEditable(ThingUID uid) {
        return MANAGED.equals(originOf(uid));
    }

    /** Name of the file a Thing comes from, {@link #MANAGED} for a stored one, null for an unknown one. */
    public @Nullable String originOf(ThingUID uid) {
        Entry entry = entries.get(uid.getAsString());
        return entry == null ? null : entry.origin;
    }

    /** @return false when there is one of that UID already; nothing is changed then */
    public boolean add(Thing thing, String origin) {
        String key = thing.getUID().getAsString();
        if (entries.putIfAbsent(key, new Entry(key, thing, origin)) != null) {
            return false;
        }
        wire(thing);
        save(thing, origin);
        listeners.forEach(listener -> listener.added(thing));
        return true;
    }

    /** Takes the place of the Thing of the same UID; status and handler go over to it. */
    public void update(Thing thing) {
        String key = thing.getUID().getAsString();
        Entry before = entries.computeIfPresent(key, (uid, entry) -> {
            if (entry.thing != thing) {
                thing.setStatusInfo(entry.thing.getStatusInfo());
                thing.setHandler(entry.thing.getHandler());
            }
            return entry;
        });
        if (before != null) {
            entries.put(key, new Entry(key, thing, before.origin));
            unwire(before.thing);
            wire(thing);
            save(thing, before.origin);
            listeners.forEach(listener -> listener.updated(before.thing, thing));
        }
    }

    public @Nullable Thing remove(ThingUID uid) {
        Entry entry = entries.remove(uid.getAsString());
        if (entry == null) {
            return null;
        }
        unwire(entry.thing);
        if (MANAGED.equals(entry.origin)) {
            storage.remove(entry.key);
        }
        listeners.forEach(listener -> listener.removed(entry.thing));
        return entry.thing;
    }

    public @Nullable Bridge bridge(ThingUID uid) {
        return get(uid) instanceof Bridge bridge ? bridge : null;
    }

    /** Bridges know what is behind them. */
    private void wire(Thing thing) {
        ThingUID bridge = thing.getBridgeUID();
        if (bridge != null && get(bridge) instanceof BridgeImpl parent) {
            parent.addThing(thing);
        }
        if (thing instanceof BridgeImpl parent) {
            childrenOf(thing.getUID()).forEach(parent::addThing);
        }
    }

    private void unwire(Thing thing) {
        ThingUID bridge = thing.getBridgeUID();
        if (bridge != null && get(bridge) instanceof BridgeImpl parent) {
            parent.removeThing(thing.getUID());
        }
    }

    private void save(Thing thing, String origin) {
        if (MANAGED.equals(origin)) {
            storage.put(thing.getUID().getAsString(), ThingRecords.store(thing));
        }
    }
}
