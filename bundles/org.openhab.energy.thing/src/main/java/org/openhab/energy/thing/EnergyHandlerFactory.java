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
package org.openhab.energy.thing;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.energy.model.feed.EnergyFeed;

/**
 * A factory of handlers: the console finds those that it has made, and the LAN forgets Things that are gone.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class EnergyHandlerFactory extends BaseThingHandlerFactory {
    /** The pool that handlers of openHAB run their jobs in. */
    protected static final String HANDLER_POOL = "thingHandler";

    private final Set<ThingTypeUID> types;
    private final EnergyFeed feed;
    private final OpenHandlers handlers;

    /**
     * @param types the Thing types of the binding
     * @param feed who is told of Things that are gone
     * @param handlers where the console finds the handlers
     */
    protected EnergyHandlerFactory(Set<ThingTypeUID> types, EnergyFeed feed, OpenHandlers handlers) {
        this.types = types;
        this.feed = feed;
        this.handlers = handlers;
    }

    /** {@return a handler for the Thing, or null if its type is not of this binding} */
    protected abstract @Nullable ThingHandler handler(Thing thing);

    @Override
    public final boolean supportsThingType(ThingTypeUID thingTypeUID) {
        return types.contains(thingTypeUID);
    }

    @Override
    protected final @Nullable ThingHandler createHandler(Thing thing) {
        ThingHandler handler = handler(thing);
        if (handler != null) {
            handlers.add(handler);
        }
        return handler;
    }

    @Override
    protected final void removeHandler(ThingHandler thingHandler) {
        handlers.remove(thingHandler);
    }

    /** Comes for every Thing that is gone, also for one that was taken out of a file, whose handler is not asked. */
    @Override
    public final void removeThing(ThingUID thingUID) {
        feed.remove(thingUID.getAsString());
        super.removeThing(thingUID);
    }
}
