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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelGroupUID;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.hub.runtime.channel.ChannelBoard;
import org.openhab.energy.hub.runtime.link.LinkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one handler says, from its registration to its end. What it says after its end is dropped.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class HandlerCallback implements ThingHandlerCallback {

    private final Logger logger = LoggerFactory.getLogger(HandlerCallback.class);
    private final ThingLifecycle lifecycle;
    private final HandlerRun run;
    private final ThingStore store;
    private final ThingCreation creation;
    private final ThingConfigurations configurations;
    private final ChannelBoard channels;
    private final LinkStore links;
    private final ThingHandler handler;
    private volatile boolean closed;

    HandlerCallback(ThingLifecycle lifecycle, HandlerRun run, ThingStore store, ThingCreation creation,
            ThingConfigurations configurations,
            ChannelBoard channels, LinkStore links, ThingHandler handler) {
        this.lifecycle = lifecycle;
        this.run = run;
        this.store = store;
        this.creation = creation;
        this.configurations = configurations;
        this.channels = channels;
        this.links = links;
        this.handler = handler;
    }

    void close() {
        closed = true;
    }

    @Override
    public void stateUpdated(ChannelUID channel, State state) {
        if (!closed) {
            channels.state(channel, state);
        }
    }

    @Override
    public void postCommand(ChannelUID channel, Command command) {
        if (!closed) {
            channels.command(channel, command);
        }
    }

    @Override
    public void sendTimeSeries(ChannelUID channel, TimeSeries series) {
        if (!closed) {
            channels.series(channel, series);
        }
    }

    @Override
    public void channelTriggered(Thing thing, ChannelUID channel, String event) {
        if (!closed) {
            channels.trigger(channel, event);
        }
    }

    @Override
    public void statusUpdated(Thing thing, ThingStatusInfo status) {
        if (!closed) {
            lifecycle.statusUpdated(thing.getUID(), run, status);
        }
    }

    @Override
    public void thingUpdated(Thing thing) {
        if (!closed) {
            thing.setHandler(handler);
            store.update(thing);
        }
    }

    @Override
    public void configurationUpdated(Thing thing) {
        thingUpdated(thing);
        if (!closed && !run.initialized) {
            lifecycle.start(thing.getUID());
        }
    }

    @Override
    public void validateConfigurationParameters(Thing thing, Map<String, Object> configuration) {
        configurations.validate(configurations.description(thing.getThingTypeUID()), configuration);
    }

    @Override
    public void validateConfigurationParameters(Channel channel, Map<String, Object> configuration) {
        ChannelTypeUID type = channel.getChannelTypeUID();
        if (type != null) {
            configurations.validate(configurations.description(type), configuration);
        }
    }

    @Override
    public @Nullable ConfigDescription getConfigDescription(ChannelTypeUID type) {
        return configurations.description(type);
    }

    @Override
    public @Nullable ConfigDescription getConfigDescription(ThingTypeUID type) {
        return configurations.description(type);
    }

    @Override
    public void migrateThingType(Thing thing, ThingTypeUID type, Configuration configuration) {
        if (closed) {
            return;
        }
        logger.debug("{} becomes a {}", thing.getUID(), type);
        lifecycle.stop(thing.getUID(), thing.getStatusInfo()).thenRun(() -> {
            store.update(creation
                    .create(new ThingCreation.Draft(thing.getUID(), type, thing instanceof Bridge, thing.getBridgeUID(),
                            thing.getLabel(), thing.getLocation(), configuration.getProperties(), thing.getProperties(),
                            List.of())));
            lifecycle.start(thing.getUID());
        });
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channel, ChannelTypeUID uid) {
        var type = creation.channelType(uid);
        if (type == null) {
            throw new IllegalArgumentException("Channel type " + uid + " is not known");
        }
        return creation.builder(channel, type, null, null);
    }

    @Override
    public ChannelBuilder editChannel(Thing thing, ChannelUID uid) {
        Channel channel = thing.getChannel(uid);
        if (channel == null) {
            throw new IllegalArgumentException(thing.getUID() + " has no channel " + uid);
        }
        return ChannelBuilder.create(channel);
    }

    @Override
    public List<ChannelBuilder> createChannelBuilders(ChannelGroupUID group, ChannelGroupTypeUID uid) {
        List<ChannelBuilder> builders = new ArrayList<>();
        creation.channelsOf(group, uid).forEach(channel -> builders.add(ChannelBuilder.create(channel)));
        return builders;
    }

    @Override
    public boolean isChannelLinked(ChannelUID channel) {
        return !links.itemsOf(channel).isEmpty();
    }

    @Override
    public @Nullable Bridge getBridge(ThingUID uid) {
        return store.bridge(uid);
    }
}
