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
package org.openhab.energy.thing.internal.command;

import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeRegistry;
import org.openhab.core.types.Command;
import org.openhab.energy.model.feed.CommandAnswer;
import org.openhab.energy.model.feed.CommandDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands commands to the handlers of Things, in a thread of its own pool, because a handler may take its time. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = CommandDesk.class)
public final class CommandDeskService implements CommandDesk {
    private static final String POOL = "energyCommand";

    private final Logger logger = LoggerFactory.getLogger(CommandDeskService.class);
    private final ThingRegistry things;
    private final ChannelTypeRegistry types;
    private final Executor executor;

    @Activate
    public CommandDeskService(@Reference ThingRegistry things, @Reference ChannelTypeRegistry types) {
        this(things, types, ThreadPoolManager.getPool(POOL));
    }

    CommandDeskService(ThingRegistry things, ChannelTypeRegistry types, Executor executor) {
        this.things = things;
        this.types = types;
        this.executor = executor;
    }

    @Override
    public CommandAnswer send(String uid, String channelId, String text) {
        Thing thing = things.get(new ThingUID(uid));
        Channel channel = thing == null ? null : thing.getChannel(channelId);
        if (thing == null || channel == null) {
            return CommandAnswer.refused("unknown-channel", "There is no channel " + channelId + " of " + uid + ".");
        }
        ChannelType type = types.getChannelType(channel.getChannelTypeUID());
        if (!AcceptedCommands.areAccepted(channel, type)) {
            return CommandAnswer.refused("read-only", "The channel " + channelId + " accepts no commands.");
        }
        ThingHandler handler = thing.getHandler();
        if (handler == null || !thing.isEnabled()) {
            return CommandAnswer.refused("not-running", "The Thing " + uid + " does not run.");
        }
        try {
            Command command = AcceptedCommands.parse(channel, type, text);
            executor.execute(() -> pass(handler, channel.getUID(), command));
            return CommandAnswer.TAKEN;
        } catch (CommandException e) {
            return e.answer();
        }
    }

    private void pass(ThingHandler handler, ChannelUID channel, Command command) {
        try {
            handler.handleCommand(channel, command);
        } catch (RuntimeException e) {
            // A handler's mistake must not end the pool's thread, nor go unseen
            logger.warn("{} failed to handle a command", channel, e);
        }
    }
}
