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
package org.openhab.binding.nexcloud.internal.home;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.openhab.binding.nexcloud.internal.NexBindingConstants;
import org.openhab.binding.nexcloud.internal.handler.NexAccountHandler;
import org.openhab.binding.nexcloud.internal.handler.NexContext;
import org.openhab.binding.nexcloud.internal.handler.NexDeviceHandler;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.hub.clouds.nex.NexCloud;
import org.openhab.energy.hub.clouds.nex.NexDemo;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.thing.virtual.MemoryStorage;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * A home with one account and some devices, on the virtual clock: the handlers, the OAuth bundle and the sockets to the simulated NEX are real, and the
 * hub around them records what they report.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexHome implements EnergyFeed {
    public static final Instant START = Instant.parse("2026-06-10T10:20:30Z");
    public static final ThingUID ACCOUNT = new ThingUID(NexBindingConstants.THING_TYPE_ACCOUNT, "home");

    /** A state that a channel was given. */
    public record Update(Instant at, String channel, State state) {
    }

    public final VirtualTime time;
    public final NexCloud cloud;
    public final MemoryStorage storage = new MemoryStorage();
    public final List<Update> updates = new ArrayList<>();
    public final Map<String, State> states = new HashMap<>();
    public final Map<String, TimeSeries> series = new HashMap<>();
    public final Set<String> linked = new HashSet<>();
    public final Map<String, ThingSnapshot> snapshots = new LinkedHashMap<>();
    public final List<ThingStatusInfo> accountStatuses = new ArrayList<>();

    private final HttpClient http;
    private final Path folder;
    private final Map<String, Object> accountConfig;
    private final Map<Long, Thing> devices = new LinkedHashMap<>();
    private Bridge bridge;
    private boolean running;
    private CloudAccountsService accounts;

    public NexHome(VirtualTime time, NexCloud cloud, HttpClient http, Path folder, Map<String, Object> changes) {
        this.time = time;
        this.cloud = cloud;
        this.http = http;
        this.folder = folder;
        accountConfig = new HashMap<>(Map.of("clientId", NexDemo.CLIENT_ID, "clientSecret", NexDemo.CLIENT_SECRET,
                "username", NexDemo.USERNAME, "password", NexDemo.PASSWORD, "baseUrl", cloud.baseUri() + "/v1.0"));
        accountConfig.putAll(changes);
        bridge = bridge();
        accounts = accounts();
    }

    private Bridge bridge() {
        return BridgeBuilder.create(NexBindingConstants.THING_TYPE_ACCOUNT, ACCOUNT).withLabel("Home")
                .withConfiguration(new Configuration(accountConfig)).build();
    }

    private CloudAccountsService accounts() {
        return new CloudAccountsService(new JettyTransport(http), folder, Runnable::run, time.clock(),
                new SecureRandom(), time::advance);
    }

    private NexContext context() {
        return new NexContext(accounts, this, storage, text -> text.key() + text.arguments(), time, time.clock(),
                new Random(42), time::advance);
    }

    public static ThingUID uid(long device) {
        return new ThingUID(NexBindingConstants.THING_TYPE_DEVICE, ACCOUNT, Long.toString(device));
    }

    /** Adds a device that reads all its data points, unless the changes say otherwise. */
    public NexHome with(long device, Map<String, Object> changes) {
        Map<String, Object> config = new HashMap<>(Map.of("deviceId", Long.toString(device), "points", "all"));
        config.putAll(changes);
        ThingUID uid = uid(device);
        Channel watchdog = ChannelBuilder.create(new ChannelUID(uid, "watchdog"), "DateTime").build();
        devices.put(device, ThingBuilder.create(NexBindingConstants.THING_TYPE_DEVICE, uid).withBridge(ACCOUNT)
                .withLabel("Device " + device).withConfiguration(new Configuration(config)).withChannel(watchdog)
                .build());
        return this;
    }

    /** Sets a channel's configuration, as a user would before the start. */
    public NexHome withChannel(long device, String id, Map<String, Object> config) {
        Thing thing = thing(device);
        List<Channel> channels = new ArrayList<>(thing.getChannels());
        channels.add(ChannelBuilder.create(new ChannelUID(thing.getUID(), id), "Number")
                .withConfiguration(new Configuration(config)).build());
        devices.put(device, ThingBuilder.create(thing).withChannels(channels).build());
        return this;
    }

    /** Starts the Things as a hub does: the bridge first. */
    public NexHome start() {
        NexContext context = context();
        NexAccountHandler account = new NexAccountHandler(bridge, context);
        bridge.setHandler(account);
        account.setCallback(callback());
        running = true;
        account.initialize();
        for (long device : List.copyOf(devices.keySet())) {
            NexDeviceHandler handler = new NexDeviceHandler(thing(device), context);
            adopt(device, thing(device), handler);
            handler.setCallback(callback());
            handler.initialize();
        }
        time.settle();
        return this;
    }

    private void adopt(long device, Thing thing, @Nullable ThingHandler handler) {
        thing.setHandler(handler);
        devices.put(device, thing);
        ((BridgeImpl) bridge).addThing(thing);
    }

    /** Stops the Things, the bridge last; late reports would fail the test. */
    public void stop() {
        running = false;
        devices.keySet().forEach(device -> {
            device(device).dispose();
            device(device).setCallback(null);
        });
        account().dispose();
        account().setCallback(null);
    }

    /** As after a restart of the hub: nothing but storage and files is left. */
    public void restart() {
        stop();
        states.clear();
        series.clear();
        updates.clear();
        bridge = bridge();
        accounts.close();
        accounts = accounts();
        start();
    }

    public void link(long device, String channel) {
        linked.add(channel);
        device(device).channelLinked(new ChannelUID(uid(device), channel));
        time.settle();
    }

    public void unlink(long device, String channel) {
        linked.remove(channel);
        device(device).channelUnlinked(new ChannelUID(uid(device), channel));
        time.settle();
    }

    public Thing thing(long device) {
        return Objects.requireNonNull(devices.get(device));
    }

    public Channel channel(long device, String id) {
        return Objects.requireNonNull(thing(device).getChannel(id), id);
    }

    public NexDeviceHandler device(long device) {
        return (NexDeviceHandler) Objects.requireNonNull(thing(device).getHandler());
    }

    public NexAccountHandler account() {
        return (NexAccountHandler) Objects.requireNonNull(bridge.getHandler());
    }

    public Map<String, String> accountProperties() {
        return account().getThing().getProperties();
    }

    public String accountStatus() {
        return text(bridge.getStatusInfo());
    }

    public String status(long device) {
        return text(thing(device).getStatusInfo());
    }

    public @Nullable State state(String channel) {
        return states.get(channel);
    }

    /** {@return requests to paths that match} */
    public long calls(String path) {
        return cloud.requests().matching(request -> request.path().matches(path)).size();
    }

    public void advance(String duration) {
        time.advance(Duration.parse(duration));
    }

    private static String text(ThingStatusInfo info) {
        return (info.getStatus() + " " + info.getStatusDetail() + " "
                + Objects.requireNonNullElse(info.getDescription(), "")).trim();
    }

    private ThingHandlerCallback callback() {
        return (ThingHandlerCallback) Objects.requireNonNull(Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ ThingHandlerCallback.class }, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "stateUpdated" -> stateUpdated((ChannelUID) arguments[0], (State) arguments[1]);
                        case "sendTimeSeries" -> series.put(((ChannelUID) arguments[0]).getId(),
                                (TimeSeries) arguments[1]);
                        case "statusUpdated" -> statusUpdated((Thing) arguments[0], (ThingStatusInfo) arguments[1]);
                        case "thingUpdated" -> thingUpdated((Thing) arguments[0]);
                        case "getBridge" -> {
                            return bridge;
                        }
                        case "isChannelLinked" -> {
                            return linked.contains(((ChannelUID) arguments[0]).getId());
                        }
                        default -> {
                            // Nothing that these handlers need.
                        }
                    }
                    return null;
                }));
    }

    private void stateUpdated(ChannelUID channel, State state) {
        updates.add(new Update(time.now(), channel.getId(), state));
        states.put(channel.getId(), state);
    }

    private void thingUpdated(Thing thing) {
        if (!(thing instanceof Bridge)) {
            long id = Long.parseLong(thing.getUID().getId());
            adopt(id, thing, thing(id).getHandler());
        }
    }

    private void statusUpdated(Thing changed, ThingStatusInfo info) {
        changed.setStatusInfo(info);
        if (changed instanceof Bridge) {
            accountStatuses.add(info);
            devices.keySet().forEach(id -> {
                if (running && thing(id).getHandler() != null) {
                    time.execute(() -> device(id).bridgeStatusChanged(info));
                }
            });
        }
    }

    @Override
    public void publish(ThingSnapshot snapshot) {
        snapshots.put(snapshot.uid(), snapshot);
    }

    @Override
    public void remove(String uid) {
        snapshots.remove(uid);
    }

    @Override
    public List<ThingSnapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }
}
