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
package org.openhab.binding.derapi.internal.home;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.handler.DerapiContext;
import org.openhab.binding.derapi.internal.handler.Sites;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.thing.virtual.MemoryStorage;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * A home with any number of bridges and Things, on the virtual clock: the handlers are real, the hub around them records what they report.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DerapiHome implements EnergyFeed {
    public static final ThingUID ACCOUNT = new ThingUID(THING_TYPE_ACCOUNT, "home");

    public final VirtualTime time;
    public final MemoryStorage storage = new MemoryStorage();
    public final Map<String, ThingSnapshot> snapshots = new LinkedHashMap<>();
    public final List<String> removed = new ArrayList<>();

    private final DerapiContext context;
    private final Map<ThingUID, Thing> things = new LinkedHashMap<>();
    private final Map<ThingUID, BaseThingHandler> handlers = new LinkedHashMap<>();
    private final Map<ThingUID, Map<String, State>> states = new HashMap<>();
    private final Map<ThingUID, Map<String, TimeSeries>> series = new HashMap<>();
    private final Map<ThingUID, List<String>> events = new HashMap<>();
    private final Map<ThingUID, List<String>> statuses = new HashMap<>();

    public DerapiHome(VirtualTime time, CloudAccounts accounts) {
        this.time = time;
        context = new DerapiContext(accounts, this, storage, text -> text.key() + text.arguments(), time,
                time.clock(), new Random(42), () -> ZoneId.of("Europe/Berlin"), new Sites(), time::advance);
    }

    public DerapiContext context() {
        return context;
    }

    public static ThingUID vendor(String name) {
        return new ThingUID(THING_TYPE_VENDOR, ACCOUNT, name);
    }

    /** Adds the account's bridge. */
    public void addAccount(Map<String, Object> config) {
        add(ACCOUNT, null, config);
    }

    /** Adds a vendor's bridge below the account. */
    public ThingUID addVendor(String name, Map<String, Object> config) {
        Map<String, Object> all = new HashMap<>(Map.of("vendor", name));
        all.putAll(config);
        return add(vendor(name), ACCOUNT, all);
    }

    /** Adds a site or a device below a vendor. */
    public ThingUID addDevice(ThingTypeUID type, ThingUID vendor, String id, Map<String, Object> config) {
        Map<String, Object> all = new HashMap<>(config);
        all.put(CONFIG_ID, id);
        return add(new ThingUID(type, vendor, id.isEmpty() ? "none" : id), vendor, all);
    }

    /** Adds any Thing and starts it as a hub does. */
    public ThingUID add(ThingUID uid, @Nullable ThingUID bridge, Map<String, Object> config) {
        ThingTypeUID type = new ThingTypeUID(uid.getBindingId(), uid.getAsString().split(":")[1]);
        Thing thing;
        if (THING_TYPE_ACCOUNT.equals(type) || THING_TYPE_VENDOR.equals(type)) {
            thing = BridgeBuilder.create(type, uid).withBridge(bridge).withLabel(uid.getId())
                    .withConfiguration(new Configuration(config)).build();
        } else {
            thing = ThingBuilder.create(type, uid).withBridge(bridge).withLabel(uid.getId())
                    .withConfiguration(new Configuration(config)).build();
        }
        things.put(uid, thing);
        start(thing);
        time.settle();
        return uid;
    }

    private void start(Thing thing) {
        BaseThingHandler handler = HandlerMaking.of(thing, context);
        handlers.put(thing.getUID(), handler);
        if (thing instanceof Bridge bridge) {
            bridge.setHandler((org.openhab.core.thing.binding.BaseBridgeHandler) handler);
        } else {
            thing.setHandler(handler);
        }
        handler.setCallback(callback(thing));
        handler.initialize();
    }

    /** Stops all Things, those below first, and starts them again; late reports would fail the test. */
    public void restart() {
        stop();
        states.clear();
        series.clear();
        things.values().forEach(this::start);
        time.settle();
    }

    public void stop() {
        List<ThingUID> order = new ArrayList<>(handlers.keySet());
        Collections.reverse(order);
        for (ThingUID uid : order) {
            BaseThingHandler handler = Objects.requireNonNull(handlers.remove(uid));
            handler.dispose();
            handler.setCallback(null);
        }
    }

    /** Changes a Thing's configuration as its user does: the Things below are not started anew. */
    public void configure(ThingUID uid, Map<String, Object> change) {
        handler(uid, BaseThingHandler.class).handleConfigurationUpdate(change);
        time.settle();
    }

    /** Removes a Thing as its user does. */
    public void removeThing(ThingUID uid) {
        BaseThingHandler handler = Objects.requireNonNull(handlers.remove(uid));
        handler.handleRemoval();
        handler.dispose();
        handler.setCallback(null);
        things.remove(uid);
    }

    public <T> T handler(ThingUID uid, Class<T> type) {
        return type.cast(Objects.requireNonNull(handlers.get(uid)));
    }

    public Thing thing(ThingUID uid) {
        return Objects.requireNonNull(things.get(uid));
    }

    public String status(ThingUID uid) {
        return text(thing(uid).getStatusInfo());
    }

    /** {@return all statuses that a Thing has had} */
    public List<String> statuses(ThingUID uid) {
        return statuses.getOrDefault(uid, List.of());
    }

    public @Nullable State state(ThingUID uid, String channel) {
        return states.getOrDefault(uid, Map.of()).get(channel);
    }

    public Map<String, State> states(ThingUID uid) {
        return states.getOrDefault(uid, Map.of());
    }

    public @Nullable TimeSeries series(ThingUID uid, String channel) {
        return series.getOrDefault(uid, Map.of()).get(channel);
    }

    public List<String> events(ThingUID uid) {
        return events.getOrDefault(uid, List.of());
    }

    public String property(ThingUID uid, String name) {
        return thing(uid).getProperties().getOrDefault(name, "");
    }

    private static String text(ThingStatusInfo info) {
        return (info.getStatus() + " " + info.getStatusDetail() + " "
                + Objects.requireNonNullElse(info.getDescription(), "")).trim();
    }

    private ThingHandlerCallback callback(Thing thing) {
        ThingUID uid = thing.getUID();
        return (ThingHandlerCallback) Objects.requireNonNull(Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ ThingHandlerCallback.class }, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "stateUpdated" -> states.computeIfAbsent(uid, key -> new TreeMap<>())
                                .put(((ChannelUID) arguments[0]).getId(), (State) arguments[1]);
                        case "sendTimeSeries" -> series.computeIfAbsent(uid, key -> new TreeMap<>())
                                .put(((ChannelUID) arguments[0]).getId(), (TimeSeries) arguments[1]);
                        case "channelTriggered" -> events.computeIfAbsent(uid, key -> new ArrayList<>())
                                .add(((ChannelUID) arguments[1]).getId() + " " + arguments[2]);
                        case "statusUpdated" -> statusUpdated((Thing) arguments[0], (ThingStatusInfo) arguments[1]);
                        case "getBridge" -> {
                            return things.get((ThingUID) arguments[0]);
                        }
                        case "isChannelLinked" -> {
                            return false;
                        }
                        default -> {
                            // Nothing that these handlers need.
                        }
                    }
                    return null;
                }));
    }

    private void statusUpdated(Thing changed, ThingStatusInfo info) {
        changed.setStatusInfo(info);
        statuses.computeIfAbsent(changed.getUID(), key -> new ArrayList<>()).add(text(info));
        for (Thing child : things.values()) {
            BaseThingHandler handler = handlers.get(child.getUID());
            if (changed.getUID().equals(child.getBridgeUID()) && handler != null) {
                time.execute(() -> handler.bridgeStatusChanged(info));
            }
        }
    }

    @Override
    public void publish(ThingSnapshot snapshot) {
        snapshots.put(snapshot.uid(), snapshot);
    }

    @Override
    public void remove(String uid) {
        snapshots.remove(uid);
        removed.add(uid);
    }

    @Override
    public List<ThingSnapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }
}
