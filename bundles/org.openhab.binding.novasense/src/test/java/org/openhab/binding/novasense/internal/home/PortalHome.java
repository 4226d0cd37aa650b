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
package org.openhab.binding.novasense.internal.home;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.openhab.binding.novasense.internal.NovasenseBindingConstants;
import org.openhab.binding.novasense.internal.handler.MappedThingHandler;
import org.openhab.binding.novasense.internal.handler.NovasenseAccountHandler;
import org.openhab.binding.novasense.internal.handler.NovasenseContext;
import org.openhab.binding.novasense.internal.handler.NovasensePlantHandler;
import org.openhab.binding.novasense.internal.handler.NovasenseQueryHandler;
import org.openhab.binding.novasense.internal.profile.ProfileFiles;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.hub.clouds.novasense.NovasenseCloud;
import org.openhab.energy.hub.clouds.novasense.NovasenseDemo;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.thing.virtual.MemoryStorage;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * A home with one account at the simulated portal and any number of Things, on the virtual clock, over real sockets. Handlers and OAuth bundle are real; the
 * hub around them records what they report.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PortalHome implements EnergyFeed, AutoCloseable {
    public static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    public static final ThingUID ACCOUNT = new ThingUID(NovasenseBindingConstants.THING_TYPE_ACCOUNT, "home");

    public final VirtualTime time;
    public final NovasenseCloud cloud;
    public final Map<String, Object> accountConfig = new HashMap<>();
    public final Map<String, State> states = new HashMap<>();
    public final Map<String, TimeSeries> series = new HashMap<>();
    public final List<String> statuses = new ArrayList<>();
    public final Map<String, ThingSnapshot> snapshots = new LinkedHashMap<>();
    public final MemoryStorage storage = new MemoryStorage();

    private final HttpClient http = new HttpClient();
    private final Path folder;
    private final NovasenseContext context;
    private final Map<Thing, MappedThingHandler> handlers = new LinkedHashMap<>();
    private Bridge bridge = BridgeBuilder.create(NovasenseBindingConstants.THING_TYPE_ACCOUNT, ACCOUNT).build();
    private @Nullable NovasenseAccountHandler account;

    public PortalHome(String zurichTime, Path folder) {
        this.folder = folder;
        time = new VirtualTime(zurich(zurichTime));
        cloud = NovasenseCloud.start(0, time.clock());
        try {
            http.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        CloudAccountsService accounts = new CloudAccountsService(new JettyTransport(http), folder.resolve("vault"),
                Runnable::run, time.clock(), new SecureRandom(), time::advance);
        context = new NovasenseContext(accounts, this, storage, text -> text.key() + text.arguments(), time,
                time.clock(), new Random(42), folder, new ProfileFiles(folder));
        accountConfig.putAll(Map.of("clientId", NovasenseDemo.CLIENT, "clientSecret", NovasenseDemo.SECRET, "tokenUrl",
                cloud.tokenUri().toString(), "apiBaseUrl", cloud.apiUri().toString()));
    }

    public static Instant zurich(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZURICH).toInstant();
    }

    /** A channel of a query. */
    public record Wanted(String id, String itemType, Map<String, Object> config) {
    }

    public static Wanted channel(String id, String itemType, Object... config) {
        return new Wanted(id, itemType, map(config));
    }

    public static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Adds a query; to be called before the start. */
    public Thing query(String id, Map<String, Object> config, Wanted... channels) {
        ThingUID uid = new ThingUID(NovasenseBindingConstants.THING_TYPE_QUERY, ACCOUNT, id);
        ThingBuilder builder = ThingBuilder.create(NovasenseBindingConstants.THING_TYPE_QUERY, uid).withBridge(ACCOUNT)
                .withConfiguration(new Configuration(config));
        for (Wanted wanted : channels) {
            builder.withChannel(ChannelBuilder.create(new ChannelUID(uid, wanted.id()), wanted.itemType())
                    .withConfiguration(new Configuration(wanted.config())).build());
        }
        Thing thing = builder.build();
        handlers.put(thing, new NovasenseQueryHandler(thing, context));
        return thing;
    }

    /** Adds a plant with all channels of its descriptor; to be called before the start. */
    public Thing plant(String id, String plantId, String profile) {
        ThingUID uid = new ThingUID(NovasenseBindingConstants.THING_TYPE_PLANT, ACCOUNT, id);
        ThingBuilder builder = ThingBuilder.create(NovasenseBindingConstants.THING_TYPE_PLANT, uid).withBridge(ACCOUNT)
                .withConfiguration(new Configuration(Map.of("plantId", plantId, "profile", profile)));
        PlantChannels.itemTypes().forEach((channel, itemType) -> builder.withChannel(
                ChannelBuilder.create(new ChannelUID(uid, channel), itemType).build()));
        Thing thing = builder.build();
        handlers.put(thing, new NovasensePlantHandler(thing, context));
        return thing;
    }

    /** Starts the Things as a hub does: the bridge first. */
    public PortalHome start() {
        bridge = BridgeBuilder.create(NovasenseBindingConstants.THING_TYPE_ACCOUNT, ACCOUNT).withLabel("Home")
                .withConfiguration(new Configuration(accountConfig)).build();
        NovasenseAccountHandler handler = new NovasenseAccountHandler(bridge, context);
        account = handler;
        bridge.setHandler(handler);
        handler.setCallback(callback());
        handler.initialize();
        handlers.forEach((thing, mapped) -> {
            thing.setHandler(mapped);
            mapped.setCallback(callback());
            mapped.initialize();
        });
        // Retries take a moment.
        time.advance(Duration.ofSeconds(5));
        return this;
    }

    public void stop() {
        handlers.forEach((thing, handler) -> {
            handler.dispose();
            handler.setCallback(null);
        });
        account().dispose();
        account().setCallback(null);
    }

    public void restart() {
        stop();
        states.clear();
        series.clear();
        List<Thing> things = List.copyOf(handlers.keySet());
        handlers.clear();
        things.forEach(thing -> handlers.put(thing,
                thing.getThingTypeUID().equals(NovasenseBindingConstants.THING_TYPE_PLANT)
                        ? new NovasensePlantHandler(thing, context)
                        : new NovasenseQueryHandler(thing, context)));
        start();
    }

    public NovasenseAccountHandler account() {
        return Objects.requireNonNull(account);
    }

    public MappedThingHandler handler(Thing thing) {
        return Objects.requireNonNull(handlers.get(thing));
    }

    public String accountStatus() {
        return text(bridge.getStatusInfo());
    }

    public String status(Thing thing) {
        return text(thing.getStatusInfo());
    }

    public @Nullable State state(Thing thing, String channel) {
        return states.get(new ChannelUID(thing.getUID(), channel).getAsString());
    }

    /** {@return the state as text} */
    public String shown(Thing thing, String channel) {
        return String.valueOf(state(thing, channel));
    }

    public @Nullable TimeSeries curve(Thing thing, String channel) {
        return series.get(new ChannelUID(thing.getUID(), channel).getAsString());
    }

    public ThingSnapshot snapshot(Thing thing) {
        return Objects.requireNonNull(snapshots.get(thing.getUID().getAsString()));
    }

    /** Lets one interval pass. */
    public void nextPoll() {
        time.advance(Duration.ofMinutes(17));
    }

    public Path folder() {
        return folder;
    }

    private static String text(ThingStatusInfo info) {
        return (info.getStatus() + " " + info.getStatusDetail() + " "
                + Objects.requireNonNullElse(info.getDescription(), "")).trim();
    }

    private ThingHandlerCallback callback() {
        return (ThingHandlerCallback) Objects.requireNonNull(Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ ThingHandlerCallback.class }, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "stateUpdated" -> states.put(((ChannelUID) arguments[0]).getAsString(),
                                (State) arguments[1]);
                        case "sendTimeSeries" -> series.put(((ChannelUID) arguments[0]).getAsString(),
                                (TimeSeries) arguments[1]);
                        case "statusUpdated" -> statusUpdated((Thing) arguments[0], (ThingStatusInfo) arguments[1]);
                        case "getBridge" -> {
                            return bridge;
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
        statuses.add(changed.getUID() + " " + text(info));
        if (changed == bridge) {
            handlers.forEach((thing, handler) -> {
                if (thing.getStatus() != ThingStatus.UNINITIALIZED) {
                    time.execute(() -> handler.bridgeStatusChanged(info));
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

    @Override
    public void close() {
        cloud.close();
        try {
            http.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
