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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.types.Command;
import org.openhab.energy.hub.runtime.item.ItemUpdates.CommandTarget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes commands to handlers that are initialised, in their turn.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = CommandTarget.class)
public class HandlerCommands implements CommandTarget {

    private final ThingLifecycle lifecycle;

    @Activate
    public HandlerCommands(@Reference ThingLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void command(ChannelUID channel, Command command) {
        if (lifecycle.isInitialized(channel.getThingUID())) {
            lifecycle.withHandler(channel.getThingUID(), handler -> handler.handleCommand(channel, command));
        }
    }
}
