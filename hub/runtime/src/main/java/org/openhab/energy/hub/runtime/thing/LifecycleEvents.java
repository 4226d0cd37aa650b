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
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.energy.hub.runtime.event.EventHub;

import com.google.gson.JsonArray;

/**
 * Tells the outside what happens to Things, in openHAB's topics and payloads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class LifecycleEvents implements ThingStore.Listener {

    private final EventHub events;
    private final ThingJson json;

    LifecycleEvents(EventHub events, ThingJson json) {
        this.events = events;
        this.json = json;
    }

    void status(Thing thing, ThingStatusInfo before, ThingStatusInfo now) {
        events.post(topic(thing, "status"), "ThingStatusInfoEvent", json.status(thing, now, null));
        if (!before.equals(now)) {
            JsonArray both = new JsonArray();
            both.add(json.status(thing, now, null));
            both.add(json.status(thing, before, null));
            events.post(topic(thing, "statuschanged"), "ThingStatusInfoChangedEvent", both);
        }
    }

    @Override
    public void added(Thing thing) {
        events.post(topic(thing, "added"), "ThingAddedEvent", json.plain(thing));
    }

    @Override
    public void updated(Thing before, Thing now) {
        JsonArray both = new JsonArray();
        both.add(json.plain(now));
        both.add(json.plain(before));
        events.post(topic(now, "updated"), "ThingUpdatedEvent", both);
    }

    @Override
    public void removed(Thing thing) {
        events.post(topic(thing, "removed"), "ThingRemovedEvent", json.plain(thing));
    }

    private static String topic(Thing thing, String what) {
        return "openhab/things/" + thing.getUID() + "/" + what;
    }
}
