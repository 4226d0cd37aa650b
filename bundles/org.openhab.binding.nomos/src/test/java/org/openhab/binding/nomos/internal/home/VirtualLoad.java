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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.binding.nomos.internal.handler.NomosLoadHandler;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.model.feed.PlanReading;
import org.openhab.energy.model.feed.ThingSnapshot;

/**
 * A load in a {@link VirtualHome}: the handler is real, and what it says is written down. A device that is switched as the channel says keeps its position
 * while the hub is away.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VirtualLoad {
    static final Runnable NOTHING = () -> {
    };
    /** What comes about while a tick looks for its contract. */
    public Runnable whileTicking = NOTHING;
    /** When the device was switched, by the local clock, such as {@code on 11T02:00}. */
    public final List<String> switched = new ArrayList<>();
    public final Map<String, State> states = new HashMap<>();
    public final Map<String, TimeSeries> series = new HashMap<>();
    public final List<String> events = new ArrayList<>();
    public final Thing thing;

    private final VirtualHome home;
    private @Nullable NomosLoadHandler handler;
    private boolean on;

    VirtualLoad(VirtualHome home, String name, Map<String, Object> configuration) {
        this.home = home;
        thing = ThingBuilder
                .create(NomosBindingConstants.THING_TYPE_LOAD,
                        new ThingUID(NomosBindingConstants.THING_TYPE_LOAD, VirtualHome.ACCOUNT, name))
                .withBridge(VirtualHome.ACCOUNT).withLabel(name).withConfiguration(new Configuration(configuration))
                .build();
    }

    void start() {
        NomosLoadHandler started = new NomosLoadHandler(thing, home.context);
        handler = started;
        thing.setHandler(started);
        started.setCallback(callback());
        started.initialize();
    }

    void stop() {
        handler().dispose();
        handler().setCallback(null);
        states.clear();
    }

    /** Stops and starts it with another configuration, as the hub does when its owner has changed it. */
    public void configure(Map<String, Object> configuration) {
        stop();
        thing.getConfiguration().setProperties(configuration);
        start();
        home.time.settle();
    }

    public void command(String channel, Command command) {
        handler().handleCommand(new ChannelUID(thing.getUID(), channel), command);
        home.time.settle();
    }

    NomosLoadHandler handler() {
        return Objects.requireNonNull(handler);
    }

    public String status() {
        ThingStatusInfo info = thing.getStatusInfo();
        return (info.getStatus() + " " + info.getStatusDetail() + " "
                + Objects.requireNonNullElse(info.getDescription(), "")).trim();
    }

    public ThingSnapshot snapshot() {
        return Objects.requireNonNull(home.snapshots.get(thing.getUID().getAsString()));
    }

    public PlanReading plan() {
        return Objects.requireNonNull(snapshot().plan());
    }

    private ThingHandlerCallback callback() {
        return (ThingHandlerCallback) Objects.requireNonNull(Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ ThingHandlerCallback.class }, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "stateUpdated" -> stateUpdated(((ChannelUID) arguments[0]).getId(), (State) arguments[1]);
                        case "sendTimeSeries" ->
                            series.put(((ChannelUID) arguments[0]).getId(), (TimeSeries) arguments[1]);
                        case "channelTriggered" ->
                            events.add(((ChannelUID) arguments[1]).getId() + " " + arguments[2]);
                        case "statusUpdated" -> thing.setStatusInfo((ThingStatusInfo) arguments[1]);
                        case "getBridge" -> {
                            whileTicking.run();
                            return home.bridge;
                        }
                        case "isChannelLinked" -> {
                            return false;
                        }
                        default -> {
                            // Nothing that this handler needs.
                        }
                    }
                    return null;
                }));
    }

    private void stateUpdated(String channel, State state) {
        states.put(channel, state);
        if (channel.equals(NomosBindingConstants.CHANNEL_RUN) && on != (state == OnOffType.ON)) {
            on = !on;
            switched.add((on ? "on " : "off ") + LocalDateTime
                    .ofInstant(home.time.now(), NomosBindingConstants.ZONE).withNano(0).toString().substring(8));
        }
    }
}
