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

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.binding.builder.ThingStatusInfoBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.util.ThingHandlerHelper;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What most handlers have in common. Reports that come after the callback was taken away are dropped.
 * Reports may come from any thread.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class BaseThingHandler implements ThingHandler {

    private static final String THING_HANDLER_THREADPOOL_NAME = "thingHandler";

    private final Logger logger = LoggerFactory.getLogger(BaseThingHandler.class);

    /** Shared by all handlers: tasks must not block for long. */
    protected final ScheduledExecutorService scheduler = ThreadPoolManager
            .getScheduledPool(THING_HANDLER_THREADPOOL_NAME);

    protected Thing thing;

    private @Nullable ThingHandlerCallback callback;

    public BaseThingHandler(Thing thing) {
        this.thing = thing;
    }

    @Override
    public void handleRemoval() {
        // Nothing to let go of by default.
        updateStatus(ThingStatus.REMOVED);
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        if (!isModifyingCurrentConfig(configurationParameters)) {
            return;
        }
        validateConfigurationParameters(configurationParameters);
        Configuration configuration = editConfiguration();
        configurationParameters.forEach(configuration::put);
        if (isInitialized()) {
            dispose();
            updateConfiguration(configuration);
            initialize();
        } else {
            updateConfiguration(configuration);
            ThingHandlerCallback hub = getCallback();
            if (hub != null) {
                hub.configurationUpdated(getThing());
            }
        }
    }

    /** Returns whether parameters differ from the configuration as it is. */
    protected boolean isModifyingCurrentConfig(Map<String, Object> configurationParameters) {
        Configuration current = getConfig();
        Configuration other = new Configuration(configurationParameters);
        return other.keySet().stream().anyMatch(key -> !Objects.equals(current.get(key), other.get(key)));
    }

    @Override
    public void dispose() {
        // Nothing to end by default.
    }

    @Override
    public Thing getThing() {
        return thing;
    }

    @Override
    public void thingUpdated(Thing thing) {
        dispose();
        this.thing = thing;
        initialize();
    }

    @Override
    public void setCallback(@Nullable ThingHandlerCallback thingHandlerCallback) {
        synchronized (this) {
            callback = thingHandlerCallback;
        }
    }

    /** Returns what this handler reports to; null before it is in use and after it was disposed of. */
    protected @Nullable ThingHandlerCallback getCallback() {
        synchronized (this) {
            return callback;
        }
    }

    @Override
    public void channelLinked(ChannelUID channelUID) {
        // So that an item has a state soon after it was linked.
        handleCommand(channelUID, RefreshType.REFRESH);
    }

    @Override
    public void channelUnlinked(ChannelUID channelUID) {
        // Nothing to do by default.
    }

    /** @throws org.openhab.core.config.core.validation.ConfigValidationException if a parameter is wrong */
    protected void validateConfigurationParameters(Map<String, Object> configurationParameters) {
        report("validate its configuration",
                hub -> hub.validateConfigurationParameters(thing, configurationParameters));
    }

    protected @Nullable ConfigDescription getConfigDescription() {
        ThingHandlerCallback hub = getCallback();
        return hub == null ? null : hub.getConfigDescription(thing.getThingTypeUID());
    }

    protected @Nullable ConfigDescription getConfigDescription(ChannelTypeUID channelTypeUID) {
        ThingHandlerCallback hub = getCallback();
        return hub == null ? null : hub.getConfigDescription(channelTypeUID);
    }

    protected Configuration getConfig() {
        return getThing().getConfiguration();
    }

    /** Returns the configuration as an object whose fields are named as the parameters. */
    protected <T> T getConfigAs(Class<T> configurationClass) {
        return getConfig().as(configurationClass);
    }

    protected void updateState(ChannelUID channelUID, State state) {
        report("update channel " + channelUID, hub -> hub.stateUpdated(channelUID, state));
    }

    protected void updateState(String channelID, State state) {
        updateState(new ChannelUID(getThing().getUID(), channelID), state);
    }

    protected void sendTimeSeries(ChannelUID channelUID, TimeSeries timeSeries) {
        report("send a time series to channel " + channelUID, hub -> hub.sendTimeSeries(channelUID, timeSeries));
    }

    protected void sendTimeSeries(String channelID, TimeSeries timeSeries) {
        sendTimeSeries(new ChannelUID(getThing().getUID(), channelID), timeSeries);
    }

    protected void triggerChannel(ChannelUID channelUID, String event) {
        report("trigger channel " + channelUID, hub -> hub.channelTriggered(getThing(), channelUID, event));
    }

    protected void triggerChannel(String channelUID, String event) {
        triggerChannel(new ChannelUID(getThing().getUID(), channelUID), event);
    }

    protected void triggerChannel(String channelUID) {
        triggerChannel(new ChannelUID(getThing().getUID(), channelUID), "");
    }

    protected void triggerChannel(ChannelUID channelUID) {
        triggerChannel(channelUID, "");
    }

    protected void postCommand(String channelID, Command command) {
        postCommand(new ChannelUID(getThing().getUID(), channelID), command);
    }

    protected void postCommand(ChannelUID channelUID, Command command) {
        report("post a command to channel " + channelUID, hub -> hub.postCommand(channelUID, command));
    }

    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail, @Nullable String description) {
        ThingStatusInfo info = ThingStatusInfoBuilder.create(status, statusDetail).withDescription(description)
                .build();
        report("update its status", hub -> hub.statusUpdated(thing, info));
    }

    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail) {
        updateStatus(status, statusDetail, null);
    }

    protected void updateStatus(ThingStatus status) {
        updateStatus(status, ThingStatusDetail.NONE, null);
    }

    /** Returns a builder that holds what the Thing has; give what it builds to {@link #updateThing(Thing)}. */
    protected ThingBuilder editThing() {
        return ThingBuilder.create(thing);
    }

    /**
     * Puts a changed Thing in the place of this handler's.
     *
     * @throws IllegalArgumentException if it is the very Thing that is there
     */
    protected void updateThing(Thing thing) {
        if (thing == this.thing) {
            throw new IllegalArgumentException(
                    "Changes must not be done on the current thing - create a copy, e.g. via editThing()");
        }
        report("update its Thing", hub -> {
            this.thing = thing;
            hub.thingUpdated(thing);
        });
    }

    /** Returns a copy of the configuration; give it to {@link #updateConfiguration(Configuration)}. */
    protected Configuration editConfiguration() {
        return new Configuration(getConfig());
    }

    /** Changes the configuration and has it stored; the handler is not initialised again. */
    protected void updateConfiguration(Configuration configuration) {
        Map<String, Object> old = getConfig().getProperties();
        report("update its configuration", hub -> {
            try {
                getConfig().setProperties(configuration.getProperties());
                hub.thingUpdated(thing);
            } catch (RuntimeException refused) {
                getConfig().setProperties(old);
                throw refused;
            }
        });
    }

    /** Returns a copy of the properties; give it to {@link #updateProperties(Map)}. */
    protected Map<String, String> editProperties() {
        return new HashMap<>(thing.getProperties());
    }

    /** Sets properties, and has the Thing stored if one of them is new or changed. Null takes a property away. */
    protected void updateProperties(@Nullable Map<String, String> properties) {
        if (properties == null) {
            return;
        }
        boolean changed = false;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            String old = thing.setProperty(property.getKey(), property.getValue());
            changed |= !Objects.equals(old, property.getValue());
        }
        if (changed) {
            report("update its properties", hub -> hub.thingUpdated(thing));
        }
    }

    /** Sets a property, and has the Thing stored if it is new or changed. Null takes the property away. */
    protected void updateProperty(String name, @Nullable String value) {
        String old = thing.setProperty(name, value);
        if (!Objects.equals(old, value)) {
            report("update its properties", hub -> hub.thingUpdated(thing));
        }
    }

    /** Returns the bridge; null if the Thing has none or it is not there. */
    protected @Nullable Bridge getBridge() {
        ThingUID bridgeUID = thing.getBridgeUID();
        ThingHandlerCallback hub = getCallback();
        return bridgeUID == null || hub == null ? null : hub.getBridge(bridgeUID);
    }

    /** Returns whether an item is linked to a channel. */
    protected boolean isLinked(String channelId) {
        Channel channel = thing.getChannel(channelId);
        return channel != null && isLinked(channel.getUID());
    }

    /** Returns whether an item is linked to a channel. */
    protected boolean isLinked(ChannelUID channelUID) {
        ThingHandlerCallback hub = getCallback();
        return hub != null && hub.isChannelLinked(channelUID);
    }

    /** Returns whether the handler is at work, which its Thing's status tells. */
    protected boolean isInitialized() {
        return ThingHandlerHelper.isHandlerInitialized(this);
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        if (bridgeStatusInfo.getStatus() == ThingStatus.ONLINE
                && getThing().getStatusInfo().getStatusDetail() == ThingStatusDetail.BRIDGE_OFFLINE) {
            updateStatus(ThingStatus.ONLINE, ThingStatusDetail.NONE);
        } else if (bridgeStatusInfo.getStatus() == ThingStatus.OFFLINE) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE);
        }
    }

    /** Has the Thing replaced by one of another type. */
    protected void changeThingType(ThingTypeUID thingTypeUID, Configuration configuration) {
        report("change its type", hub -> hub.migrateThingType(getThing(), thingTypeUID, configuration));
    }

    private void report(String what, Consumer<ThingHandlerCallback> report) {
        ThingHandlerCallback hub = getCallback();
        if (hub == null) {
            logger.warn("Handler {} of thing {} tried to {} although it was already disposed of.",
                    getClass().getSimpleName(), thing.getUID(), what);
            return;
        }
        report.accept(hub);
    }
}
