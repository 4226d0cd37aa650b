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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.energy.hub.runtime.channel.ChannelBoard;
import org.openhab.energy.hub.runtime.config.ServicesFolder;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.openhab.energy.hub.runtime.link.Link;
import org.openhab.energy.hub.runtime.link.LinkStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings Things to life and to rest as openHAB does: a handler when there is a factory for the type, bridges before what is behind them and after it at the
 * end, initialisation only with a configuration that is valid.
 *
 * Thread safe. Handlers are called on pool threads, one call at a time for each Thing. Status callbacks may come from any thread.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingLifecycle.class, immediate = true)
public class ThingLifecycle implements ThingStore.Listener {

    /** How long a bundle that goes waits for its handlers to let go. */
    private static final long DISPOSE_SECONDS = 10;

    private final Logger logger = LoggerFactory.getLogger(ThingLifecycle.class);
    private final ThingStore store;
    private final ThingCreation creation;
    private final ThingConfigurations configurations;
    private final ChannelBoard channels;
    private final LinkStore links;
    private final LifecycleEvents events;
    private final DisabledThings disabled;
    private final Executor executor;
    private final List<ThingHandlerFactory> factories = new CopyOnWriteArrayList<>();
    private final Map<ThingUID, HandlerRun> runs = new ConcurrentHashMap<>();
    private final BiConsumer<Link, Boolean> linkListener = this::linkChanged;

    /** The services' configurations are asked for because no Thing may start without them: units and time zone are among them. */
    @Activate
    public ThingLifecycle(@Reference ThingStore store, @Reference ThingCreation creation,
            @Reference ThingConfigurations configurations,
            @Reference ChannelBoard channels, @Reference LinkStore links, @Reference EventHub events,
            @Reference ThingJson json,
            @Reference DisabledThings disabled, @Reference ServicesFolder services) {
        this(store, creation, configurations, channels, links, events, json, disabled,
                ThreadPoolManager.getScheduledPool("thingHandler"));
    }

    ThingLifecycle(ThingStore store, ThingCreation creation, ThingConfigurations configurations, ChannelBoard channels,
            LinkStore links,
            EventHub events, ThingJson json, DisabledThings disabled, Executor executor) {
        this.store = store;
        this.creation = creation;
        this.configurations = configurations;
        this.channels = channels;
        this.links = links;
        this.events = new LifecycleEvents(events, json);
        this.disabled = disabled;
        this.executor = executor;
        links.addListener(linkListener);
        store.addListener(this);
        store.all().forEach(thing -> start(thing.getUID()));
    }

    @Deactivate
    public void deactivate() {
        store.removeListener(this);
        links.removeListener(linkListener);
        await(store.all().stream().filter(thing -> thing.getBridgeUID() == null)
                .map(thing -> stop(thing.getUID(), uninitialized(ThingStatusDetail.NONE))));
        await(store.all().stream().map(thing -> stop(thing.getUID(), uninitialized(ThingStatusDetail.NONE))));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFactory(ThingHandlerFactory factory) {
        factories.add(factory);
        store.all().stream().filter(thing -> factory.supportsThingType(thing.getThingTypeUID()))
                .forEach(thing -> start(thing.getUID()));
    }

    /** Returns when the factory's handlers have let go, because their bundle may be on its way out. */
    public void removeFactory(ThingHandlerFactory factory) {
        factories.remove(factory);
        await(runs.entrySet().stream().filter(entry -> factory.equals(entry.getValue().factory))
                .map(entry -> stop(entry.getKey(), uninitialized(ThingStatusDetail.HANDLER_MISSING_ERROR))));
    }

    @Override
    public void added(Thing thing) {
        events.added(thing);
        start(thing.getUID());
    }

    @Override
    public void updated(Thing before, Thing now) {
        events.updated(before, now);
    }

    @Override
    public void removed(Thing thing) {
        ThingUID uid = thing.getUID();
        HandlerRun run = runs.remove(uid);
        if (run != null && run.handler != null) {
            dispose(thing, run, uninitialized(ThingStatusDetail.NONE));
        }
        factories.stream().filter(factory -> factory.supportsThingType(thing.getThingTypeUID())).findFirst()
                .ifPresent(factory -> quietly(thing, "remove", () -> factory.removeThing(uid)));
        channels.forget(uid);
        events.removed(thing);
    }

    /** Registers and initialises the handler, as far as the Thing is not there yet. Completes when that was tried. */
    public CompletableFuture<Void> start(ThingUID uid) {
        return run(uid).queue.run(() -> startNow(uid));
    }

    /** Completes when what is to be done for the Thing now has been done. */
    CompletableFuture<Void> settled(ThingUID uid) {
        return run(uid).queue.run(() -> {
        });
    }

    /** Disposes the handler, after those behind it. Completes when that is done. */
    public CompletableFuture<Void> stop(ThingUID uid, ThingStatusInfo status) {
        CompletableFuture<?>[] children = store.childrenOf(uid).stream()
                .map(child -> stop(child.getUID(), uninitialized(ThingStatusDetail.BRIDGE_UNINITIALIZED)))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(children).handle((nothing, failure) -> run(uid))
                .thenCompose(run -> run.queue.run(() -> {
                    Thing thing = store.get(uid);
                    if (thing != null) {
                        dispose(thing, run, status);
                    }
                }));
    }

    /** Stops the Thing and starts it again, as it is now. */
    public CompletableFuture<Void> restart(ThingUID uid) {
        return stop(uid, uninitialized(ThingStatusDetail.NONE)).thenCompose(nothing -> start(uid));
    }

    /** {@return whether there is a factory for Things of the type} */
    boolean isSupported(ThingTypeUID type) {
        return factories.stream().anyMatch(factory -> factory.supportsThingType(type));
    }

    public boolean hasHandler(ThingUID uid) {
        return run(uid).handler != null;
    }

    /** Runs a call of the handler in its turn. The call is left out when there is no handler any more. */
    CompletableFuture<Void> withHandler(ThingUID uid, Consumer<ThingHandler> call) {
        HandlerRun run = run(uid);
        return run.queue.run(() -> {
            ThingHandler handler = run.handler;
            if (handler != null) {
                call.accept(handler);
            }
        });
    }

    boolean isInitialized(ThingUID uid) {
        return run(uid).initialized;
    }

    /** Asks the handler to let go of the Thing for good; the Thing is removed when it has. */
    public CompletableFuture<Void> remove(ThingUID uid) {
        HandlerRun run = run(uid);
        return run.queue.run(() -> {
            Thing thing = store.get(uid);
            ThingHandler handler = run.handler;
            if (thing == null) {
                return;
            }
            if (handler == null || !run.initialized) {
                forceRemove(uid);
                return;
            }
            set(thing, new ThingStatusInfo(ThingStatus.REMOVING, ThingStatusDetail.NONE, null));
            handler.handleRemoval();
        });
    }

    /** Removes the Thing without asking its handler. */
    public void forceRemove(ThingUID uid) {
        stop(uid, uninitialized(ThingStatusDetail.NONE)).whenComplete((nothing, failure) -> store.remove(uid));
    }

    public CompletableFuture<Void> setEnabled(ThingUID uid, boolean enabled) {
        disabled.set(uid, !enabled);
        return enabled ? start(uid) : stop(uid, uninitialized(ThingStatusDetail.DISABLED));
    }

    /** Called by handlers, on any thread. */
    void statusUpdated(ThingUID uid, HandlerRun run, ThingStatusInfo status) {
        if (status.getStatus() == ThingStatus.UNINITIALIZED || status.getStatus() == ThingStatus.INITIALIZING) {
            throw new IllegalArgumentException("A handler may not set the status " + status.getStatus() + " of " + uid);
        }
        Thing thing = store.get(uid);
        if (thing == null) {
            return;
        }
        ThingStatusInfo before;
        boolean first;
        synchronized (run) {
            before = thing.getStatusInfo();
            boolean removing = before.getStatus() == ThingStatus.REMOVING;
            if (status.getStatus() == ThingStatus.REMOVED && !removing) {
                throw new IllegalArgumentException(
                        "The status REMOVED follows REMOVING only; " + uid + " is " + before.getStatus());
            }
            if (removing && status.getStatus() != ThingStatus.REMOVED) {
                return;
            }
            first = HandlerRun.isInitialized(status.getStatus()) && !run.initialized;
            run.initialized |= first;
            set(thing, status);
        }
        if (status.getStatus() == ThingStatus.REMOVED) {
            forceRemove(uid);
        } else if (first) {
            announce(thing, run);
        } else if (!before.equals(status)) {
            tellChildren(thing, status);
        }
    }

    private void startNow(ThingUID uid) {
        Thing thing = store.get(uid);
        HandlerRun run = run(uid);
        if (thing == null || run.initialized) {
            return;
        }
        if (disabled.contains(uid)) {
            set(thing, uninitialized(ThingStatusDetail.DISABLED));
            return;
        }
        if (run.handler == null && !register(thing, run)) {
            return;
        }
        Thing current = store.get(uid);
        ThingHandler handler = run.handler;
        if (current == null || handler == null) {
            return;
        }
        Map<String, String> faults = configurations.faults(current);
        if (!faults.isEmpty()) {
            set(current, new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_CONFIGURATION_PENDING,
                    faults.toString()));
            return;
        }
        set(current, new ThingStatusInfo(ThingStatus.INITIALIZING, ThingStatusDetail.NONE, null));
        try {
            handler.initialize();
        } catch (RuntimeException | LinkageError e) { // whatever a handler throws concerns its Thing only
            logger.warn("The handler of {} failed to initialise", uid, e);
            set(current, new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_INITIALIZING_ERROR,
                    String.valueOf(e.getMessage())));
        }
    }

    private boolean register(Thing stored, HandlerRun run) {
        ThingUID uid = stored.getUID();
        ThingHandlerFactory factory = factories.stream()
                .filter(each -> each.supportsThingType(stored.getThingTypeUID())).findFirst().orElse(null);
        if (factory == null) {
            set(stored, uninitialized(ThingStatusDetail.HANDLER_MISSING_ERROR));
            return false;
        }
        ThingUID bridge = stored.getBridgeUID();
        if (bridge != null && (store.bridge(bridge) == null || !run(bridge).initialized)) {
            set(stored, uninitialized(ThingStatusDetail.BRIDGE_UNINITIALIZED));
            return false;
        }
        Thing thing = creation.complete(stored);
        if (thing != stored) {
            store.update(thing);
        }
        try {
            ThingHandler handler = factory.registerHandler(thing);
            HandlerCallback callback = new HandlerCallback(this, run, store, creation, configurations, channels, links,
                    handler);
            handler.setCallback(callback);
            thing.setHandler(handler);
            run.factory = factory;
            run.handler = handler;
            run.callback = callback;
            return true;
        } catch (RuntimeException | LinkageError e) { // whatever a factory throws concerns this Thing only
            logger.warn("No handler could be made for {}", uid, e);
            set(thing, new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_REGISTERING_ERROR,
                    String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void dispose(Thing thing, HandlerRun run, ThingStatusInfo status) {
        ThingHandler handler = run.handler;
        ThingHandlerFactory factory = run.factory;
        HandlerCallback callback = run.callback;
        if (callback != null) {
            callback.close();
        }
        if (handler != null && factory != null) {
            boolean wasInitialized = run.initialized;
            run.initialized = false;
            run.handler = null;
            run.factory = null;
            run.callback = null;
            quietly(thing, "dispose", handler::dispose);
            if (wasInitialized) {
                tellBridge(thing, bridge -> bridge.childHandlerDisposed(handler, thing));
            }
            quietly(thing, "unregister", () -> factory.unregisterHandler(thing));
            quietly(thing, "release", () -> handler.setCallback(null));
            thing.setHandler(null);
        }
        if (!thing.getStatusInfo().equals(status)) {
            set(thing, status);
        }
    }

    /** A Thing that came to life starts what is behind it and shows itself to its bridge. */
    private void announce(Thing thing, HandlerRun run) {
        ThingHandler handler = run.handler;
        if (handler != null) {
            tellBridge(thing, bridge -> bridge.childHandlerInitialized(handler, thing));
        }
        if (thing instanceof Bridge) {
            store.childrenOf(thing.getUID()).forEach(child -> start(child.getUID()));
        }
    }

    private void tellChildren(Thing thing, ThingStatusInfo status) {
        if (thing instanceof Bridge) {
            for (Thing child : store.childrenOf(thing.getUID())) {
                HandlerRun run = run(child.getUID());
                run.queue.run(() -> {
                    ThingHandler handler = run.handler;
                    if (handler != null && run.initialized) {
                        quietly(child, "bridgeStatusChanged", () -> handler.bridgeStatusChanged(status));
                    }
                });
            }
        }
    }

    private void tellBridge(Thing thing, Consumer<BridgeHandler> call) {
        ThingUID uid = thing.getBridgeUID();
        if (uid != null) {
            HandlerRun run = run(uid);
            run.queue.run(() -> {
                if (run.handler instanceof BridgeHandler bridge) {
                    quietly(thing, "tell the bridge", () -> call.accept(bridge));
                }
            });
        }
    }

    private void linkChanged(Link link, boolean linked) {
        withHandler(link.channel().getThingUID(), handler -> {
            if (linked) {
                handler.channelLinked(link.channel());
            } else {
                handler.channelUnlinked(link.channel());
            }
        });
    }

    private void set(Thing thing, ThingStatusInfo status) {
        ThingStatusInfo before = thing.getStatusInfo();
        thing.setStatusInfo(status);
        events.status(thing, before, status);
    }

    private void quietly(Thing thing, String what, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError e) { // a handler that fails here must not hold up the others
            logger.warn("{} of {} failed", what, thing.getUID(), e);
        }
    }

    private HandlerRun run(ThingUID uid) {
        return runs.computeIfAbsent(uid, key -> new HandlerRun(new SerialQueue(executor)));
    }

    private void await(Stream<CompletableFuture<Void>> stops) {
        CompletableFuture<Void> all = CompletableFuture.allOf(stops.toArray(CompletableFuture<?>[]::new));
        try {
            all.orTimeout(DISPOSE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            logger.warn("Some handlers have not let go within {} s", DISPOSE_SECONDS, e.getCause());
        }
    }

    private static ThingStatusInfo uninitialized(ThingStatusDetail detail) {
        return new ThingStatusInfo(ThingStatus.UNINITIALIZED, detail, null);
    }
}
