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
package org.openhab.energy.hub.runtime.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonObject;

/**
 * Links between items and channels.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = LinkStore.class)
public class LinkStore {

    private static final String SEPARATOR = " -> ";

    private final Logger logger = LoggerFactory.getLogger(LinkStore.class);
    private final Storage<String> storage;
    private final EventHub events;
    private final Map<String, Link> links = new ConcurrentSkipListMap<>();
    private final List<BiConsumer<Link, Boolean>> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public LinkStore(@Reference StorageService storages, @Reference EventHub events) {
        this.storage = storages.getStorage("org.openhab.core.thing.link.ItemChannelLink",
                LinkStore.class.getClassLoader());
        this.events = events;
        for (String key : storage.getKeys()) {
            int separator = key.indexOf(SEPARATOR);
            try {
                links.put(key, new Link(key.substring(0, separator),
                        new ChannelUID(key.substring(separator + SEPARATOR.length()))));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                logger.warn("The stored link '{}' is not usable and is left out: {}", key, e.getMessage());
            }
        }
    }

    /** The listener hears of each link and whether it is there now. */
    public void addListener(BiConsumer<Link, Boolean> listener) {
        listeners.add(listener);
    }

    public void removeListener(BiConsumer<Link, Boolean> listener) {
        listeners.remove(listener);
    }

    public Collection<Link> all() {
        return List.copyOf(links.values());
    }

    public List<String> itemsOf(ChannelUID channel) {
        return links.values().stream().filter(link -> link.channel().equals(channel)).map(Link::itemName).toList();
    }

    public List<ChannelUID> channelsOf(String item) {
        return links.values().stream().filter(link -> link.itemName().equals(item)).map(Link::channel).toList();
    }

    /** @return false when the link was there already */
    public boolean add(Link link) {
        if (links.putIfAbsent(link.uid(), link) != null) {
            return false;
        }
        storage.put(link.uid(), link.itemName());
        post(link, "added", "ItemChannelLinkAddedEvent");
        listeners.forEach(listener -> listener.accept(link, true));
        return true;
    }

    /** @return false when there is no such link */
    public boolean remove(Link link) {
        if (links.remove(link.uid()) == null) {
            return false;
        }
        storage.remove(link.uid());
        post(link, "removed", "ItemChannelLinkRemovedEvent");
        listeners.forEach(listener -> listener.accept(link, false));
        return true;
    }

    /** Removes all links of an item or of a Thing, as openHAB does for {@code DELETE /rest/links/{object}}. */
    public int removeAll(String object) {
        List<Link> found = links.values().stream().filter(link -> link.itemName().equals(object) || isOf(link, object))
                .toList();
        found.forEach(this::remove);
        return found.size();
    }

    private static boolean isOf(Link link, String object) {
        ThingUID thing = link.channel().getThingUID();
        return thing.getAsString().equals(object);
    }

    private void post(Link link, String what, String type) {
        JsonObject payload = new JsonObject();
        payload.addProperty("channelUID", link.channel().getAsString());
        payload.add("configuration", new JsonObject());
        payload.addProperty("itemName", link.itemName());
        events.post("openhab/links/" + link.itemName() + "-" + link.channel() + "/" + what, type, payload);
    }
}
