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
package org.openhab.energy.hub.runtime.discovery;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultFlag;
import org.openhab.core.config.discovery.inbox.Inbox;
import org.openhab.core.config.discovery.inbox.InboxListener;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.config.ConfigValues;
import org.openhab.energy.hub.runtime.descriptor.DescriptorCatalog;
import org.openhab.energy.hub.runtime.discovery.dto.StoredResult;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.openhab.energy.hub.runtime.thing.ThingCreation.Draft;
import org.openhab.energy.hub.runtime.thing.ThingEditor;
import org.openhab.energy.hub.runtime.thing.ThingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Things that were found and wait for the user, by openHAB's rules: one entry a UID; an entry for a Thing that is there already under another UID (same
 * type and same value of the representation property) is ignored by itself; a Thing that is made takes its entry away; entries end with their time to live.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = { Inbox.class, HubInbox.class })
public class HubInbox implements Inbox, ThingStore.Listener {

    private final Logger logger = LoggerFactory.getLogger(HubInbox.class);
    private final ThingStore things;
    private final ThingEditor editor;
    private final DescriptorCatalog catalog;
    private final EventHub events;
    private final Clock clock;
    private final Storage<StoredResult> storage;
    private final Map<String, DiscoveryResult> results = new ConcurrentSkipListMap<>();
    private final List<InboxListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public HubInbox(@Reference StorageService storages, @Reference ThingStore things, @Reference ThingEditor editor,
            @Reference DescriptorCatalog catalog, @Reference EventHub events) {
        this(storages, things, editor, catalog, events, Clock.systemUTC());
    }

    HubInbox(StorageService storages, ThingStore things, ThingEditor editor, DescriptorCatalog catalog, EventHub events,
            Clock clock) {
        this.things = things;
        this.editor = editor;
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
        storage = storages.getStorage("org.openhab.core.config.discovery.DiscoveryResult",
                StoredResult.class.getClassLoader());
        for (String key : storage.getKeys()) {
            StoredResult stored = storage.get(key);
            try {
                if (stored != null) {
                    results.put(key, ResultRecords.result(stored));
                }
            } catch (IllegalArgumentException e) {
                logger.warn("The stored inbox entry {} is not usable and is left out: {}", key, e.getMessage());
            }
        }
        things.addListener(this);
    }

    @Deactivate
    public void deactivate() {
        things.removeListener(this);
    }

    @Override
    public CompletableFuture<Boolean> add(@Nullable DiscoveryResult found) {
        return CompletableFuture.completedFuture(found != null && addNow(found));
    }

    private boolean addNow(DiscoveryResult found) {
        ThingUID uid = found.getThingUID();
        if (catalog.getThingType(found.getThingTypeUID(), null) == null) {
            logger.debug("{} was found, but its type is not known", uid);
            return false;
        }
        Map<String, Object> properties = ConfigValues.normalize(catalog.configOf(found.getThingTypeUID(), null),
                found.getProperties());
        Thing there = things.get(uid);
        if (there != null) {
            follow(there, properties);
            return false;
        }
        DiscoveryResult before = results.get(uid.getAsString());
        boolean known = things.all().stream().anyMatch(thing -> isSame(found, thing));
        DiscoveryResultFlag flag = before != null
                ? before.getFlag()
                : known ? DiscoveryResultFlag.IGNORED : DiscoveryResultFlag.NEW;
        DiscoveryResult result = ResultRecords.copy(found, properties, flag);
        save(result);
        if (before == null) {
            post(result, "added", "InboxAddedEvent", listener -> listener.thingAdded(this, result));
        } else {
            post(result, "updated", "InboxUpdatedEvent", listener -> listener.thingUpdated(this, result));
        }
        return true;
    }

    /** A Thing follows what is found of it, such as a new address, in those parameters that it has already. */
    private void follow(Thing thing, Map<String, Object> properties) {
        Map<String, Object> configuration = thing.getConfiguration().getProperties();
        Map<String, Object> changed = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            if (configuration.containsKey(key) && !value.equals(configuration.get(key))) {
                changed.put(key, value);
            }
        });
        if (!changed.isEmpty() && things.isEditable(thing.getUID())) {
            editor.update(thing,
                    new Draft(thing.getUID(), thing.getThingTypeUID(), false, thing.getBridgeUID(), thing.getLabel(),
                            thing.getLocation(), changed, Map.of(), List.of()));
        }
    }

    @Override
    public boolean remove(@Nullable ThingUID uid) {
        DiscoveryResult result = uid == null ? null : results.remove(uid.getAsString());
        if (result == null) {
            return false;
        }
        storage.remove(result.getThingUID().getAsString());
        post(result, "removed", "InboxRemovedEvent", listener -> listener.thingRemoved(this, result));
        return true;
    }

    void removeIf(Predicate<DiscoveryResult> condition) {
        getAll().stream().filter(condition).forEach(result -> remove(result.getThingUID()));
    }

    /** Ends the entries whose time to live is over. */
    void expire() {
        Instant now = clock.instant();
        removeIf(result -> result.getTimeToLive() != DiscoveryResult.TTL_UNLIMITED
                && result.getCreationTime().plusSeconds(result.getTimeToLive()).isBefore(now));
    }

    public @Nullable DiscoveryResult get(ThingUID uid) {
        return results.get(uid.getAsString());
    }

    @Override
    public List<DiscoveryResult> getAll() {
        return List.copyOf(results.values());
    }

    @Override
    public Stream<DiscoveryResult> stream() {
        return getAll().stream();
    }

    @Override
    public void setFlag(ThingUID uid, @Nullable DiscoveryResultFlag flag) {
        DiscoveryResult before = get(uid);
        if (before != null) {
            DiscoveryResult result = ResultRecords.copy(before, before.getProperties(),
                    flag == null ? DiscoveryResultFlag.NEW : flag);
            save(result);
            post(result, "updated", "InboxUpdatedEvent", listener -> listener.thingUpdated(this, result));
        }
    }

    @Override
    public void addInboxListener(@Nullable InboxListener listener) {
        if (listener != null) {
            listeners.add(listener);
        }
    }

    @Override
    public void removeInboxListener(@Nullable InboxListener listener) {
        listeners.remove(listener);
    }

    /**
     * @throws IllegalArgumentException when there is no such entry, or the new id is not usable
     * @return null when there is a Thing of that UID already
     */
    @Override
    public @Nullable Thing approve(ThingUID uid, @Nullable String label, @Nullable String newThingId) {
        DiscoveryResult result = get(uid);
        if (result == null) {
            throw new IllegalArgumentException("There is no entry " + uid + " in the inbox");
        }
        ThingUID bridge = result.getBridgeUID();
        ThingUID newUid = uid;
        if (newThingId != null && !newThingId.isBlank()) {
            ThingTypeUID type = result.getThingTypeUID();
            newUid = bridge == null ? new ThingUID(type, newThingId) : new ThingUID(type, bridge, newThingId);
        }
        ConfigDescription description = catalog.configOf(result.getThingTypeUID(), null);
        Map<String, Object> configuration = new LinkedHashMap<>();
        Map<String, String> properties = new LinkedHashMap<>();
        result.getProperties().forEach((key, value) -> {
            if (description != null && description.toParametersMap().containsKey(key)) {
                configuration.put(key, value);
            } else {
                properties.put(key, String.valueOf(value));
            }
        });
        Thing thing = editor.create(new Draft(newUid, result.getThingTypeUID(), false, bridge,
                label == null || label.isBlank() ? result.getLabel() : label, null, configuration, properties,
                List.of()), ThingStore.MANAGED);
        if (thing != null) {
            remove(uid);
        }
        return thing;
    }

    @Override
    public void added(Thing thing) {
        remove(thing.getUID());
        getAll().stream().filter(result -> result.getFlag() == DiscoveryResultFlag.NEW && isSame(result, thing))
                .forEach(result -> setFlag(result.getThingUID(), DiscoveryResultFlag.IGNORED));
    }

    @Override
    public void updated(Thing before, Thing now) {
        // the representation property of a Thing does not change
    }

    /** What was ignored for this Thing's sake may be found again, and what was found by it is of no use any more. */
    @Override
    public void removed(Thing thing) {
        removeIf(result -> thing.getUID().equals(result.getBridgeUID())
                || (result.getFlag() == DiscoveryResultFlag.IGNORED && isSame(result, thing)));
    }

    private static boolean isSame(DiscoveryResult result, Thing thing) {
        String property = result.getRepresentationProperty();
        if (property == null || !result.getThingTypeUID().equals(thing.getThingTypeUID())) {
            return false;
        }
        Object value = result.getProperties().get(property);
        Object configured = thing.getConfiguration().get(property);
        Object other = configured == null ? thing.getProperties().get(property) : configured;
        return value != null && Objects.equals(value.toString(), other == null ? null : other.toString());
    }

    private void save(DiscoveryResult result) {
        String key = result.getThingUID().getAsString();
        results.put(key, result);
        storage.put(key, ResultRecords.store(result));
    }

    private void post(DiscoveryResult result, String what, String type, Consumer<InboxListener> call) {
        events.post("openhab/inbox/" + result.getThingUID() + "/" + what, type, InboxJson.of(result));
        listeners.forEach(call);
    }
}
