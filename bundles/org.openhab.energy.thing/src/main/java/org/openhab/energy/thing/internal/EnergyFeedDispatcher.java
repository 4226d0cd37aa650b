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
package org.openhab.energy.thing.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.type.ChannelTypeRegistry;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.model.feed.EnergySink;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes what Things say to all sinks and keeps the latest of it for sinks that come later. Thread-safe: one lock keeps the order of snapshots the same
 * for every sink, which is why a sink must return quickly.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = EnergyFeed.class)
public class EnergyFeedDispatcher implements EnergyFeed {
    private final Logger logger = LoggerFactory.getLogger(EnergyFeedDispatcher.class);

    private final List<EnergySink> sinks = new CopyOnWriteArrayList<>();
    private final Map<String, ThingSnapshot> latest = new LinkedHashMap<>();
    private final ChannelDetails details;

    @Activate
    public EnergyFeedDispatcher(@Reference ThingRegistry things, @Reference ChannelTypeRegistry types,
            @Reference LocaleProvider locale) {
        this(new RegisteredChannelDetails(things, types, locale));
    }

    EnergyFeedDispatcher(ChannelDetails details) {
        this.details = details;
    }

    @Override
    public void publish(ThingSnapshot snapshot) {
        // Outside the lock: the registries are the hub's
        pass(snapshot.with(details.id(snapshot.uid()), details.of(snapshot.uid())));
    }

    private synchronized void pass(ThingSnapshot snapshot) {
        latest.put(snapshot.uid(), snapshot);
        sinks.forEach(sink -> tell(sink, s -> s.thingUpdated(snapshot)));
    }

    @Override
    public synchronized void remove(String uid) {
        latest.remove(uid);
        sinks.forEach(sink -> tell(sink, s -> s.thingRemoved(uid)));
    }

    @Override
    public synchronized Collection<ThingSnapshot> snapshots() {
        return List.copyOf(latest.values());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void addSink(EnergySink sink) {
        sinks.add(sink);
        new ArrayList<>(latest.values()).forEach(snapshot -> tell(sink, s -> s.thingUpdated(snapshot)));
    }

    public synchronized void removeSink(EnergySink sink) {
        sinks.remove(sink);
    }

    private void tell(EnergySink sink, Consumer<EnergySink> message) {
        try {
            message.accept(sink);
        } catch (RuntimeException e) {
            // A broken sink must not keep the others, or the Thing, from going on.
            logger.warn("{} failed to take a Thing's state over", sink.getClass().getName(), e);
        }
    }
}
