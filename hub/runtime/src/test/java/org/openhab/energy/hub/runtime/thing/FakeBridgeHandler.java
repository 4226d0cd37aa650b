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

import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.types.Command;

/**
 * @author openHAB Energy - Initial contribution
 */
public class FakeBridgeHandler extends BaseBridgeHandler {

    private final FakeFactory factory;

    FakeBridgeHandler(Bridge bridge, FakeFactory factory) {
        super(bridge);
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
    public void childHandlerInitialized(ThingHandler child, Thing thing) {
        factory.calls.add("child initialized " + thing.getUID());
    }

    @Override
    public void childHandlerDisposed(ThingHandler child, Thing thing) {
        factory.calls.add("child disposed " + thing.getUID());
    }

    public void say(ThingStatus status) {
        updateStatus(status);
    }
}
