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
package org.openhab.energy.hub.runtime.channel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonObject;

/**
 * Where handlers send what their channels have to say: it is kept for those who have no items, and handed on to those who listen.
 *
 * Thread safe. Listeners are called on the handler's thread and must be quick.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ChannelBoard.class)
public class ChannelBoard {

    /**
     * Hears of states, series and commands.
     *
     * @author openHAB Energy - Initial contribution
     */
    public interface Listener {
        void state(ChannelUID channel, State state);

        void series(ChannelUID channel, TimeSeries series);

        void command(ChannelUID channel, Command command);
    }

    private final EventHub events;
    private final Clock clock;
    private final Map<ChannelUID, ChannelValue> values = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public ChannelBoard(@Reference EventHub events) {
        this(events, Clock.systemUTC());
    }

    public ChannelBoard(EventHub events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    public ChannelValue value(ChannelUID channel) {
        return values.getOrDefault(channel, ChannelValue.NONE);
    }

    public void state(ChannelUID channel, State state) {
        values.compute(channel,
                (uid, value) -> (value == null ? ChannelValue.NONE : value).withState(state, clock.instant()));
        listeners.forEach(listener -> listener.state(channel, state));
    }

    public void series(ChannelUID channel, TimeSeries series) {
        values.compute(channel, (uid, value) -> (value == null ? ChannelValue.NONE : value).withSeries(series));
        listeners.forEach(listener -> listener.series(channel, series));
    }

    public void command(ChannelUID channel, Command command) {
        listeners.forEach(listener -> listener.command(channel, command));
    }

    public void trigger(ChannelUID channel, String event) {
        values.compute(channel,
                (uid, value) -> (value == null ? ChannelValue.NONE : value).withEvent(event, clock.instant()));
        JsonObject payload = new JsonObject();
        payload.addProperty("event", event);
        payload.addProperty("channel", channel.getAsString());
        events.post("openhab/channels/" + channel + "/triggered", "ChannelTriggeredEvent", payload);
    }

    /** A Thing that is gone leaves nothing behind. */
    public void forget(ThingUID thing) {
        values.keySet().removeIf(channel -> channel.getThingUID().equals(thing));
    }
}
