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

import static org.openhab.energy.hub.runtime.rest.JsonValues.add;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.Type;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.openhab.energy.hub.runtime.rest.JsonValues;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Tells the outside what happens to items, in openHAB's topics and payloads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ItemEvents {

    private final EventHub events;

    ItemEvents(EventHub events) {
        this.events = events;
    }

    void added(HubItem item) {
        post(item, "added", "ItemAddedEvent", json(item));
    }

    void removed(HubItem item) {
        post(item, "removed", "ItemRemovedEvent", json(item));
    }

    void updated(HubItem before, HubItem now) {
        JsonArray both = new JsonArray();
        both.add(json(now));
        both.add(json(before));
        events.post(topic(now, "updated"), "ItemUpdatedEvent", both);
    }

    void state(HubItem item, State state) {
        post(item, "state", "ItemStateEvent", value(state));
    }

    void stateUpdated(HubItem item, HubItem.Value before, State state) {
        post(item, "stateupdated", "ItemStateUpdatedEvent", value(state));
        if (!before.state().equals(state)) {
            JsonObject payload = value(state);
            payload.addProperty("oldType", type(before.state()));
            payload.addProperty("oldValue", before.state().toFullString());
            post(item, "statechanged", "ItemStateChangedEvent", payload);
        }
    }

    void command(HubItem item, Command command) {
        post(item, "command", "ItemCommandEvent", value(command));
    }

    void predicted(HubItem item, State state) {
        JsonObject payload = new JsonObject();
        payload.addProperty("predictedType", type(state));
        payload.addProperty("predictedValue", state.toFullString());
        payload.addProperty("isConfirmation", false);
        post(item, "statepredicted", "ItemStatePredictedEvent", payload);
    }

    void series(HubItem item, TimeSeries series) {
        post(item, "timeseries", "ItemTimeSeriesEvent", json(series));
    }

    void seriesUpdated(HubItem item, TimeSeries series) {
        post(item, "timeseriesupdated", "ItemTimeSeriesUpdatedEvent", json(series));
    }

    private static JsonObject json(TimeSeries series) {
        JsonArray entries = new JsonArray();
        series.getStates().forEach(entry -> {
            JsonObject json = value(entry.state());
            Instant time = entry.timestamp();
            json.addProperty("timestamp", time.toString());
            entries.add(json);
        });
        JsonObject payload = new JsonObject();
        payload.add("timeSeries", entries);
        payload.addProperty("policy", series.getPolicy().name());
        return payload;
    }

    private static JsonObject json(HubItem item) {
        JsonObject json = new JsonObject();
        json.addProperty("type", item.type().toString());
        json.addProperty("name", item.name());
        add(json, "label", item.label());
        add(json, "category", item.category());
        json.add("tags", JsonValues.json(item.tags()));
        json.add("groupNames", JsonValues.json(item.groups()));
        return json;
    }

    private static JsonObject value(Type value) {
        JsonObject json = new JsonObject();
        json.addProperty("type", type(value));
        json.addProperty("value", value.toFullString());
        return json;
    }

    /** {@code Quantity} for a QuantityType. */
    private static String type(Type value) {
        String name = value.getClass().getSimpleName();
        return name.endsWith("Type") ? name.substring(0, name.length() - 4) : name;
    }

    private void post(HubItem item, String what, String type, JsonObject payload) {
        events.post(topic(item, what), type, payload);
    }

    private static String topic(HubItem item, String what) {
        return "openhab/items/" + item.name() + "/" + what;
    }
}
