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
package org.openhab.core.thing.binding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescriptionRegistry;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.internal.HandlerService;
import org.openhab.core.thing.internal.TypedThings;
import org.openhab.core.thing.type.ChannelGroupTypeRegistry;
import org.openhab.core.thing.type.ChannelTypeRegistry;
import org.openhab.core.thing.type.ThingType;
import org.openhab.core.thing.type.ThingTypeRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all handler factories have in common: makes handlers, and the services that belong to each.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class BaseThingHandlerFactory implements ThingHandlerFactory {

    private final Logger logger = LoggerFactory.getLogger(BaseThingHandlerFactory.class);

    @SuppressWarnings("NullAway.Init")
    protected BundleContext bundleContext;

    private final Map<ThingUID, Deque<HandlerService>> services = new ConcurrentHashMap<>();
    private @Nullable ServiceTracker<ThingTypeRegistry, ThingTypeRegistry> thingTypes;
    private @Nullable ServiceTracker<ChannelTypeRegistry, ChannelTypeRegistry> channelTypes;
    private @Nullable ServiceTracker<ChannelGroupTypeRegistry, ChannelGroupTypeRegistry> channelGroupTypes;
    private @Nullable ServiceTracker<ConfigDescriptionRegistry, ConfigDescriptionRegistry> configDescriptions;

    /** Called by the framework; a subclass that overrides it calls it first. */
    protected void activate(ComponentContext componentContext) {
        bundleContext = componentContext.getBundleContext();
        thingTypes = track(ThingTypeRegistry.class);
        channelTypes = track(ChannelTypeRegistry.class);
        channelGroupTypes = track(ChannelGroupTypeRegistry.class);
        configDescriptions = track(ConfigDescriptionRegistry.class);
    }

    /** Called by the framework; ends the services of all handlers. */
    protected void deactivate(ComponentContext componentContext) {
        Set.copyOf(services.keySet()).forEach(this::endServices);
        close(thingTypes);
        close(channelTypes);
        close(channelGroupTypes);
        close(configDescriptions);
    }

    /** @throws IllegalStateException if the factory is not active */
    protected BundleContext getBundleContext() {
        if (bundleContext == null) {
            throw new IllegalStateException(
                    "Factory " + getClass().getName() + " is not active: activate(ComponentContext) was not called");
        }
        return bundleContext;
    }

    @Override
    public ThingHandler registerHandler(Thing thing) {
        ThingHandler handler = createHandler(thing);
        if (handler == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " could not create a handler for the thing '"
                    + thing.getUID() + "'.");
        }
        if (thing.getHandler() != null && thing.getHandler() != handler) {
            logger.debug("Handler of thing '{}' is replaced", thing.getUID());
        }
        thing.setHandler(handler);
        handler.getServices().forEach(service -> registerService(handler, service));
        return handler;
    }

    /** Makes a service of a handler and registers it under all its interfaces. */
    public void registerService(ThingHandler thingHandler, Class<? extends ThingHandlerService> klass) {
        HandlerService service = HandlerService.start(getBundleContext(), thingHandler, klass);
        if (service != null) {
            Objects.requireNonNull(
                    services.computeIfAbsent(thingHandler.getThing().getUID(), uid -> new ArrayDeque<>()))
                    .push(service);
        }
    }

    /** Makes the handler of a Thing; null if it can not be made. */
    protected abstract @Nullable ThingHandler createHandler(Thing thing);

    @Override
    public void unregisterHandler(Thing thing) {
        ThingHandler handler = thing.getHandler();
        if (handler != null) {
            removeHandler(handler);
        }
        thing.setHandler(null);
        endServices(thing.getUID());
    }

    private void endServices(ThingUID thingUID) {
        Deque<HandlerService> ended = services.remove(thingUID);
        if (ended != null) {
            ended.forEach(HandlerService::stop);
        }
    }

    /** Called when a handler is no longer used; nothing by default. */
    protected void removeHandler(ThingHandler thingHandler) {
        // For those that keep something by handler.
    }

    @Override
    public void removeThing(ThingUID thingUID) {
        // For those that keep something by Thing.
    }

    /** Returns a type of Things, or null if it is not known. */
    protected @Nullable ThingType getThingTypeByUID(ThingTypeUID thingTypeUID) {
        ThingTypeRegistry registry = service(thingTypes);
        return registry == null ? null : registry.getThingType(thingTypeUID);
    }

    /** Makes a Thing without bridge; null if its type is not known. */
    protected @Nullable Thing createThing(ThingTypeUID thingTypeUID, Configuration configuration, ThingUID thingUID) {
        return createThing(thingTypeUID, configuration, thingUID, null);
    }

    @Override
    public @Nullable Thing createThing(ThingTypeUID thingTypeUID, Configuration configuration,
            @Nullable ThingUID thingUID, @Nullable ThingUID bridgeUID) {
        ThingType type = getThingTypeByUID(thingTypeUID);
        if (type == null) {
            logger.error("Thing factory ({}) returned null on create thing when it reports to support the thing type "
                    + "({}).", getClass(), thingTypeUID);
            return null;
        }
        ThingUID uid = thingUID != null ? thingUID : TypedThings.randomUID(thingTypeUID);
        return new TypedThings(service(channelTypes), service(channelGroupTypes), service(configDescriptions))
                .create(type, uid, configuration, bridgeUID);
    }

    /** Returns the registry of configuration descriptions, or null when there is none. */
    protected @Nullable ConfigDescriptionRegistry getConfigDescriptionRegistry() {
        return service(configDescriptions);
    }

    private <S> ServiceTracker<S, S> track(Class<S> type) {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(bundleContext, type, null);
        tracker.open();
        return tracker;
    }

    private static void close(@Nullable ServiceTracker<?, ?> tracker) {
        if (tracker != null) {
            tracker.close();
        }
    }

    private static <S> @Nullable S service(@Nullable ServiceTracker<S, S> tracker) {
        return tracker == null ? null : tracker.getService();
    }
}
