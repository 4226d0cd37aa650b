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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.config.ConfigValues;
import org.openhab.energy.hub.runtime.thing.ThingCreation.Draft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes Things for the user. Each call waits a moment for the handler, so that the answer shows the status that follows from the change.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingEditor.class)
public class ThingEditor {

    private static final long PATIENCE_SECONDS = 5;

    private final Logger logger = LoggerFactory.getLogger(ThingEditor.class);
    private final ThingStore store;
    private final ThingCreation creation;
    private final ThingConfigurations configurations;
    private final ThingLifecycle lifecycle;

    @Activate
    public ThingEditor(@Reference ThingStore store, @Reference ThingCreation creation,
            @Reference ThingConfigurations configurations,
            @Reference ThingLifecycle lifecycle) {
        this.store = store;
        this.creation = creation;
        this.configurations = configurations;
        this.lifecycle = lifecycle;
    }

    /** @return null when there is a Thing of that UID already */
    public @Nullable Thing create(Draft draft, String origin) {
        Thing thing = creation.create(draft);
        if (!store.add(thing, origin)) {
            return null;
        }
        await(lifecycle.settled(thing.getUID()));
        return store.get(thing.getUID());
    }

    /**
     * Changes the given parameters and leaves the others.
     *
     * @throws org.openhab.core.config.core.validation.ConfigValidationException when the configuration would not be valid
     * @throws IllegalStateException when the Thing has no handler
     */
    public void updateConfiguration(Thing thing, Map<String, Object> parameters) {
        ThingUID uid = thing.getUID();
        if (!lifecycle.hasHandler(uid)) {
            throw new IllegalStateException("Thing " + uid
                    + " has no handler yet; change it as a whole, or put the reason of its status right first");
        }
        Map<String, Object> merged = merged(thing, parameters);
        configurations.validate(configurations.description(thing.getThingTypeUID()), merged);
        await(lifecycle.withHandler(uid, handler -> handler.handleConfigurationUpdate(merged)));
        await(lifecycle.start(uid));
    }

    /** Replaces what the draft says; channels stay. A Thing whose configuration was faulty starts when it is not any more. */
    public void update(Thing thing, Draft draft) {
        ThingUID uid = thing.getUID();
        Map<String, Object> configuration = merged(thing, draft.configuration());
        Draft whole = new Draft(uid, thing.getThingTypeUID(), thing instanceof Bridge, draft.bridgeUid(), draft.label(),
                draft.location(),
                configuration, thing.getProperties(), thing.getChannels());
        if (lifecycle.isInitialized(uid)) {
            configurations.validate(configurations.description(thing.getThingTypeUID()), configuration);
        }
        replace(thing, creation.create(whole));
    }

    /** Puts a new version of a Thing in the place of an old one. */
    public void replace(Thing before, Thing now) {
        ThingUID uid = before.getUID();
        boolean same = before.getConfiguration().equals(now.getConfiguration())
                && Objects.equals(before.getBridgeUID(), now.getBridgeUID());
        if (same && lifecycle.isInitialized(uid)) {
            store.update(now);
            await(lifecycle.withHandler(uid, handler -> handler.thingUpdated(now)));
        } else {
            await(lifecycle.stop(uid, before.getStatusInfo()));
            store.update(now);
            await(lifecycle.start(uid));
        }
    }

    private Map<String, Object> merged(Thing thing, Map<String, Object> given) {
        Map<String, Object> present = thing.getConfiguration().getProperties();
        ConfigDescription description = configurations.description(thing.getThingTypeUID());
        Map<String, Object> merged = new LinkedHashMap<>(present);
        merged.putAll(ConfigValues.normalize(description, ConfigValues.unmasked(given, present)));
        return new Configuration(merged).getProperties();
    }

    private void await(CompletableFuture<Void> work) {
        try {
            work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            logger.debug("The handler takes longer than {} s; it goes on by itself", PATIENCE_SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }
}
