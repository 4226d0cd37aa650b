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

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.openhab.energy.hub.runtime.item.dto.StoredItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The items of this hub. They are stored, their states are not.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ItemStore.class)
public class ItemStore {

    private final Logger logger = LoggerFactory.getLogger(ItemStore.class);
    private final Storage<StoredItem> storage;
    private final ItemEvents events;
    private final Map<String, HubItem> items = new ConcurrentSkipListMap<>();

    @Activate
    public ItemStore(@Reference StorageService storages, @Reference EventHub events) {
        this.storage = storages.getStorage("org.openhab.core.items.Item", StoredItem.class.getClassLoader());
        this.events = new ItemEvents(events);
        for (String key : storage.getKeys()) {
            StoredItem stored = storage.get(key);
            try {
                if (stored != null) {
                    items.put(key, new HubItem(stored));
                }
            } catch (IllegalArgumentException e) {
                logger.warn("The stored item {} is not usable and is left out: {}", key, e.getMessage());
            }
        }
    }

    public Collection<HubItem> all() {
        return List.copyOf(items.values());
    }

    public @Nullable HubItem get(String name) {
        return items.get(name);
    }

    /** @return false when it took the place of one of that name */
    public boolean put(HubItem item) {
        HubItem before = items.get(item.name());
        if (before != null && before.type().toString().equals(item.type().toString())) {
            item.inherit(before);
        }
        items.put(item.name(), item);
        storage.put(item.name(), item.store());
        if (before == null) {
            events.added(item);
        } else {
            events.updated(before, item);
        }
        return before == null;
    }

    public boolean remove(String name) {
        HubItem item = items.remove(name);
        if (item == null) {
            return false;
        }
        storage.remove(name);
        events.removed(item);
        return true;
    }
}
