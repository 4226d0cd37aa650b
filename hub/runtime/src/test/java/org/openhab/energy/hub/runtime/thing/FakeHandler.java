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

import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * @author openHAB Energy - Initial contribution
 */
public class FakeHandler extends BaseThingHandler {

    private final FakeFactory factory;

    FakeHandler(Thing thing, FakeFactory factory) {
        super(thing);
        this.factory = factory;
    }

    @Override
    public void initialize() {
        factory.calls.add("initialize " + getThing().getUID());
        switch (factory.onInitialize) {
            case "unknown" -> updateStatus(ThingStatus.UNKNOWN);
            case "throw" -> throw new IllegalStateException("broken handler");
            default -> {
            }
        }
    }

    @Override
    public void dispose() {
        factory.calls.add("dispose " + getThing().getUID());
    }

    @Override
    public void handleCommand(ChannelUID channel, Command command) {
        factory.calls.add("command " + channel.getId() + " " + command);
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo status) {
        factory.calls.add("bridge " + status.getStatus());
    }

    public void say(ThingStatus status, ThingStatusDetail detail, String text) {
        updateStatus(status, detail, text);
    }

    public void send(String channel, State state) {
        updateState(channel, state);
    }

    public void send(String channel, TimeSeries series) {
        sendTimeSeries(channel, series);
    }

    public void trigger(String channel, String event) {
        triggerChannel(channel, event);
    }

    public void property(String name, String value) {
        updateProperty(name, value);
    }
}
