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
package org.openhab.binding.nomos.internal.home;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.binding.nomos.internal.handler.NomosAccountHandler;
import org.openhab.binding.nomos.internal.handler.NomosContext;
import org.openhab.binding.nomos.internal.handler.NomosSubscriptionHandler;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
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
 * A home with one account and one contract, on the virtual clock: the handlers are real, the hub around them records what they report, and Nomos is
 * {@link FakeNomos}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VirtualHome implements EnergyFeed {
    public static final ThingUID ACCOUNT = new ThingUID(NomosBindingConstants.THING_TYPE_ACCOUNT, "home");
    public static final ThingUID SUBSCRIPTION = new ThingUID(NomosBindingConstants.THING_TYPE_SUBSCRIPTION, ACCOUNT,
            "sub_1");

    /** A state that a channel was given. */
    public record Update(Instant at, String channel, State state) {
    }

    /** An event of a trigger channel. */
    public record Trigger(Instant at, String event) {
    }

    public final VirtualTime time;
    public final FakeNomos nomos;
    public final MemoryStorage storage = new MemoryStorage();
    public final List<Update> updates = new ArrayList<>();
    public final Map<String, State> states = new HashMap<>();
    public final Map<String, List<TimeSeries>> series = new HashMap<>();
    /** The arrivals of days of prices. */
    public final List<Trigger> triggers = new ArrayList<>();
    /** The events of all trigger channels. */
    public final Map<String, List<Trigger>> events = new HashMap<>();
    public final List<ThingStatusInfo> accountStatuses = new ArrayList<>();
    public final List<ThingStatusInfo> subscriptionStatuses = new ArrayList<>();
    public final Map<String, ThingSnapshot> snapshots = new LinkedHashMap<>();
    public final List<String> removed = new ArrayList<>();
    public final Bridge bridge;
    public final Thing thing;

    final NomosContext context;
    private final List<VirtualLoad> loads = new ArrayList<>();
    private @Nullable NomosAccountHandler account;
    private @Nullable NomosSubscriptionHandler subscription;

    public VirtualHome(String berlinTime) {
        this(berlinTime, Map.of("grant", "clientCredentials", "clientId", "c1", "clientSecret", "s1"),
                Map.of("subscriptionId", "sub_1"));
    }

    public VirtualHome(String berlinTime, Map<String, Object> accountConfig, Map<String, Object> subscriptionConfig) {
        this(new VirtualTime(berlin(berlinTime)), null, accountConfig, subscriptionConfig);
    }

    /**
     * A home with another way to Nomos than the fake one.
     *
     * @param accounts opens the way, or null for the fake one
     */
    public VirtualHome(VirtualTime time, @Nullable CloudAccounts accounts, Map<String, Object> accountConfig,
            Map<String, Object> subscriptionConfig) {
        this.time = time;
        nomos = new FakeNomos(time);
        context = new NomosContext(accounts == null ? nomos : accounts, this, storage,
                text -> text.key() + text.arguments(), time, time.clock(),
                new Random(42));
        bridge = BridgeBuilder.create(NomosBindingConstants.THING_TYPE_ACCOUNT, ACCOUNT).withLabel("Home")
                .withConfiguration(new Configuration(accountConfig)).build();
        thing = ThingBuilder.create(NomosBindingConstants.THING_TYPE_SUBSCRIPTION, SUBSCRIPTION).withBridge(ACCOUNT)
                .withLabel("Tariff").withConfiguration(new Configuration(subscriptionConfig)).build();
    }

    public static Instant berlin(String localTime) {
        return LocalDateTime.parse(localTime).atZone(NomosBindingConstants.ZONE).toInstant();
    }

    /** Starts the Things as a hub does: the bridge first. */
    public void start() {
        start(false);
    }

    private void start(boolean accountIsSlow) {
        NomosAccountHandler bridgeHandler = new NomosAccountHandler(bridge, context);
        NomosSubscriptionHandler thingHandler = new NomosSubscriptionHandler(thing, context);
        account = bridgeHandler;
        subscription = thingHandler;
        bridge.setHandler(bridgeHandler);
        thing.setHandler(thingHandler);
        bridgeHandler.setCallback(callback(accountStatuses));
        thingHandler.setCallback(callback(subscriptionStatuses));
        if (accountIsSlow) {
            bridge.setStatusInfo(new ThingStatusInfo(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, null));
            thingHandler.initialize();
            time.settle();
            bridgeHandler.initialize();
        } else {
            bridgeHandler.initialize();
            thingHandler.initialize();
        }
        loads.forEach(VirtualLoad::start);
        time.settle();
    }

    /** Adds a device below the account, which starts and stops with the home. */
    public VirtualLoad add(String name, Map<String, Object> configuration) {
        VirtualLoad load = new VirtualLoad(this, name, configuration);
        loads.add(load);
        return load;
    }

    /** Stops the Things, the bridge last; late reports would fail the test. */
    public void stop() {
        loads.forEach(VirtualLoad::stop);
        subscription().dispose();
        subscription().setCallback(null);
        account().dispose();
        account().setCallback(null);
    }

    public void restart() {
        restart(false);
    }

    /** A restart after which the contract is open some time before its account is. */
    public void restartWithASlowAccount() {
        restart(true);
    }

    private void restart(boolean accountIsSlow) {
        stop();
        states.clear();
        series.clear();
        start(accountIsSlow);
    }

    /** The owner mends the account's configuration, and the hub begins it anew faster than the contract looks. */
    public void configureAccount(Map<String, Object> change) {
        account().handleConfigurationUpdate(change);
        time.settle();
    }

    public NomosAccountHandler account() {
        return Objects.requireNonNull(account);
    }

    public NomosSubscriptionHandler subscription() {
        return Objects.requireNonNull(subscription);
    }

    public String accountStatus() {
        return text(bridge.getStatusInfo());
    }

    public String subscriptionStatus() {
        return text(thing.getStatusInfo());
    }

    public @Nullable State state(String channel) {
        return states.get(channel);
    }

    private static String text(ThingStatusInfo info) {
        return (info.getStatus() + " " + info.getStatusDetail() + " "
                + Objects.requireNonNullElse(info.getDescription(), "")).trim();
    }

    private ThingHandlerCallback callback(List<ThingStatusInfo> statuses) {
        return (ThingHandlerCallback) Objects.requireNonNull(Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ ThingHandlerCallback.class }, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "stateUpdated" -> {
                            String channel = ((ChannelUID) arguments[0]).getId();
                            updates.add(new Update(time.now(), channel, (State) arguments[1]));
                            states.put(channel, (State) arguments[1]);
                        }
                        case "sendTimeSeries" -> series
                                .computeIfAbsent(((ChannelUID) arguments[0]).getId(), id -> new ArrayList<>())
                                .add((TimeSeries) arguments[1]);
                        case "channelTriggered" ->
                            triggered(((ChannelUID) arguments[1]).getId(), (String) arguments[2]);
                        case "statusUpdated" -> statusUpdated((Thing) arguments[0], (ThingStatusInfo) arguments[1],
                                statuses);
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

    private void triggered(String channel, String event) {
        Trigger trigger = new Trigger(time.now(), event);
        events.computeIfAbsent(channel, id -> new ArrayList<>()).add(trigger);
        if (channel.equals(NomosBindingConstants.CHANNEL_DAY_AHEAD_AVAILABLE)) {
            triggers.add(trigger);
        }
    }

    /** {@return the payloads of a trigger channel, in order} */
    public List<String> events(String channel) {
        return events.getOrDefault(channel, List.of()).stream().map(Trigger::event).toList();
    }

    private void statusUpdated(Thing changed, ThingStatusInfo info, List<ThingStatusInfo> statuses) {
        changed.setStatusInfo(info);
        statuses.add(info);
        NomosSubscriptionHandler child = subscription;
        if (changed == bridge) {
            loads.forEach(load -> time.execute(() -> load.handler().bridgeStatusChanged(info)));
        }
        if (changed == bridge && child != null && thing.getStatus() != ThingStatus.UNINITIALIZED) {
            time.execute(() -> child.bridgeStatusChanged(info));
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
