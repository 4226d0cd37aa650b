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
package org.openhab.energy.hub.runtime.item;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.scheduler.Scheduler;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.hub.runtime.channel.ChannelBoard;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.openhab.energy.hub.runtime.link.Link;
import org.openhab.energy.hub.runtime.link.LinkStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what channels say to the items linked to them, and what items are told to the channels.
 *
 * A time series is kept with its item; when an entry's time comes, the item takes its state, as with openHAB's persistence and the strategy
 * {@code forecast}.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ItemUpdates.class, immediate = true)
public class ItemUpdates implements ChannelBoard.Listener {

    /**
     * Takes a command to the handler of a channel.
     *
     * @author openHAB Energy - Initial contribution
     */
    @FunctionalInterface
    public interface CommandTarget {
        void command(ChannelUID channel, Command command);
    }

    private final Logger logger = LoggerFactory.getLogger(ItemUpdates.class);
    private final ItemStore items;
    private final LinkStore links;
    private final ChannelBoard channels;
    private final Scheduler scheduler;
    private final ItemEvents events;
    private final Clock clock;
    private final CommandTarget target;
    private final Map<String, Future<?>> timers = new ConcurrentHashMap<>();
    private final BiConsumer<Link, Boolean> linkListener = this::linked;

    @Activate
    public ItemUpdates(@Reference ItemStore items, @Reference LinkStore links, @Reference ChannelBoard channels,
            @Reference Scheduler scheduler,
            @Reference EventHub events, @Reference CommandTarget target) {
        this(items, links, channels, scheduler, events, target, Clock.systemUTC());
    }

    public ItemUpdates(ItemStore items, LinkStore links, ChannelBoard channels, Scheduler scheduler, EventHub events,
            CommandTarget target,
            Clock clock) {
        this.items = items;
        this.links = links;
        this.channels = channels;
        this.scheduler = scheduler;
        this.events = new ItemEvents(events);
        this.target = target;
        this.clock = clock;
        channels.addListener(this);
        links.addListener(linkListener);
        // what handlers have said before this component was there
        links.all().forEach(link -> linked(link, true));
    }

    @Deactivate
    public void deactivate() {
        channels.removeListener(this);
        links.removeListener(linkListener);
        timers.values().forEach(timer -> timer.cancel(false));
    }

    @Override
    public void state(ChannelUID channel, State state) {
        linkedItems(channel).forEach(item -> update(item, state));
    }

    @Override
    public void series(ChannelUID channel, TimeSeries series) {
        linkedItems(channel).forEach(item -> series(item, series));
    }

    /** A handler asks for a command to be sent to the items of its channel. */
    @Override
    public void command(ChannelUID channel, Command command) {
        linkedItems(channel).forEach(item -> events.command(item, command));
    }

    /** Sets the state of an item; one that does not fit its type is refused. */
    public void update(HubItem item, State state) {
        events.state(item, state);
        State fitting = item.type().convert(state);
        if (fitting == null) {
            logger.debug("State {} does not fit item {} of type {}", state, item.name(), item.type());
            return;
        }
        set(item, fitting);
    }

    /** A command goes to the channels of the item; without any the item just takes it as its state, as in openHAB. */
    public void command(HubItem item, Command command) {
        events.command(item, command);
        List<ChannelUID> linked = links.channelsOf(item.name());
        linked.forEach(channel -> target.command(channel, command));
        if (!(command instanceof RefreshType) && command instanceof State state) {
            State fitting = item.type().convert(state);
            if (fitting != null) {
                events.predicted(item, fitting);
                if (linked.isEmpty()) {
                    set(item, fitting);
                }
            }
        }
    }

    private void series(HubItem item, TimeSeries series) {
        events.series(item, series);
        item.add(series);
        TimeSeries fitting = new TimeSeries(series.getPolicy());
        series.getStates().forEach(entry -> {
            State state = item.type().convert(entry.state());
            if (state != null) {
                fitting.add(entry.timestamp(), state);
            }
        });
        events.seriesUpdated(item, fitting);
        follow(item.name());
    }

    /** Takes the entry that holds now and waits for the next one. */
    private void follow(String name) {
        HubItem item = items.get(name);
        Future<?> old = timers.remove(name);
        if (old != null) {
            old.cancel(false);
        }
        if (item == null) {
            return;
        }
        Instant now = clock.instant();
        State state = item.stateAt(now);
        if (state != null) {
            set(item, state);
        }
        Instant next = item.nextAfter(now);
        if (next != null) {
            timers.put(name, scheduler.at(() -> follow(name), next));
        }
    }

    private void set(HubItem item, State state) {
        events.stateUpdated(item, item.set(state, clock.instant()), state);
    }

    /** A new link brings the item up to date at once; openHAB asks the handler for that. */
    private void linked(Link link, boolean there) {
        HubItem item = items.get(link.itemName());
        if (there && item != null) {
            State state = channels.value(link.channel()).state();
            TimeSeries series = channels.value(link.channel()).series();
            if (series != null) {
                series(item, series);
            }
            if (state != null) {
                update(item, state);
            }
        }
    }

    private List<HubItem> linkedItems(ChannelUID channel) {
        return links.itemsOf(channel).stream().map(items::get).filter(Objects::nonNull).toList();
    }
}
