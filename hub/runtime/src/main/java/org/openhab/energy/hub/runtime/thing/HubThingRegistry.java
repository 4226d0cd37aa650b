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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.thing.ThingCreation.Draft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The hub's Things as bundles see them. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingRegistry.class)
public final class HubThingRegistry implements ThingRegistry {

    private record Passing(RegistryChangeListener<Thing> to) implements ThingStore.Listener {
        @Override
        public void added(Thing thing) {
            to.added(thing);
        }

        @Override
        public void updated(Thing before, Thing now) {
            to.updated(before, now);
        }

        @Override
        public void removed(Thing thing) {
            to.removed(thing);
        }
    }

    private final ThingStore store;
    private final ThingEditor editor;
    private final ThingLifecycle lifecycle;
    private final ThingCreation creation;
    private final Map<RegistryChangeListener<Thing>, Passing> listeners = new ConcurrentHashMap<>();

    @Activate
    public HubThingRegistry(@Reference ThingStore store, @Reference ThingEditor editor,
            @Reference ThingLifecycle lifecycle, @Reference ThingCreation creation) {
        this.store = store;
        this.editor = editor;
        this.lifecycle = lifecycle;
        this.creation = creation;
    }

    @Override
    public void addRegistryChangeListener(RegistryChangeListener<Thing> listener) {
        Passing passing = new Passing(listener);
        if (listeners.putIfAbsent(listener, passing) == null) {
            store.addListener(passing);
        }
    }

    @Override
    public void removeRegistryChangeListener(RegistryChangeListener<Thing> listener) {
        @Nullable
        Passing passing = listeners.remove(listener);
        if (passing != null) {
            store.removeListener(passing);
        }
    }

    @Override
    public Collection<Thing> getAll() {
        return store.all();
    }

    @Override
    public Stream<Thing> stream() {
        return store.all().stream();
    }

    @Override
    public @Nullable Thing get(ThingUID uid) {
        return store.get(uid);
    }

    @Override
    public @Nullable Channel getChannel(ChannelUID channel) {
        @Nullable
        Thing thing = store.get(channel.getThingUID());
        return thing == null ? null : thing.getChannel(channel);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is no such Thing
     */
    @Override
    public void updateConfiguration(ThingUID uid, Map<String, Object> parameters) {
        @Nullable
        Thing thing = store.get(uid);
        if (thing == null) {
            throw new IllegalArgumentException("There is no Thing " + uid);
        }
        editor.updateConfiguration(thing, parameters);
    }

    @Override
    public Thing add(Thing thing) {
        if (!store.add(thing, ThingStore.MANAGED)) {
            throw new IllegalStateException("There is a Thing " + thing.getUID() + " already");
        }
        return thing;
    }

    @Override
    public @Nullable Thing update(Thing thing) {
        @Nullable
        Thing before = store.get(thing.getUID());
        if (before != null) {
            editor.replace(before, thing);
        }
        return before;
    }

    @Override
    public @Nullable Thing remove(ThingUID uid) {
        @Nullable
        Thing thing = store.get(uid);
        if (thing != null) {
            lifecycle.remove(uid);
        }
        return thing;
    }

    @Override
    public @Nullable Thing forceRemove(ThingUID uid) {
        @Nullable
        Thing thing = store.get(uid);
        if (thing != null) {
            lifecycle.forceRemove(uid);
        }
        return thing;
    }

    @Override
    public @Nullable Thing createThingOfType(ThingTypeUID type, @Nullable ThingUID uid, @Nullable ThingUID bridge,
            @Nullable String label, Configuration configuration) {
        return uid == null || !lifecycle.isSupported(type)
                ? null
                : creation.create(new Draft(uid, type, false, bridge, label, null, configuration.getProperties(),
                        Map.of(), List.of()));
    }
}
