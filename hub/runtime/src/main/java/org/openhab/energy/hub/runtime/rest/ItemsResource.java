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
package org.openhab.energy.hub.runtime.rest;

import static org.openhab.energy.hub.runtime.rest.JsonValues.add;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.StateDescription;
import org.openhab.energy.hub.runtime.descriptor.DescriptorCatalog;
import org.openhab.energy.hub.runtime.item.HubItem;
import org.openhab.energy.hub.runtime.item.ItemStore;
import org.openhab.energy.hub.runtime.item.ItemUpdates;
import org.openhab.energy.hub.runtime.item.dto.StoredItem;
import org.openhab.energy.hub.runtime.link.LinkStore;
import org.openhab.energy.hub.runtime.thing.ThingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * {@code /rest/items} and {@code /rest/persistence/items/{name}}, as openHAB has them. The latter shows the last time series of the item, which is kept in
 * memory.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = RestResource.class)
public class ItemsResource implements RestResource {

    private final ItemStore items;
    private final ItemUpdates updates;
    private final LinkStore links;
    private final ThingStore things;
    private final DescriptorCatalog catalog;
    private final Gson gson = new Gson();

    @Activate
    public ItemsResource(@Reference ItemStore items, @Reference ItemUpdates updates, @Reference LinkStore links,
            @Reference ThingStore things,
            @Reference DescriptorCatalog catalog) {
        this.items = items;
        this.updates = updates;
        this.links = links;
        this.things = things;
        this.catalog = catalog;
    }

    @Override
    public void route(Router router) {
        router.on("GET", "items", (request, variables) -> {
            JsonArray all = new JsonArray();
            items.all().forEach(item -> all.add(show(item, request)));
            return RestResponse.json(all);
        });
        router.on("GET", "items/{name}", (request, variables) -> RestResponse.json(show(item(variables), request)));
        router.on("PUT", "items/{name}", this::put);
        router.on("DELETE", "items/{name}", (request, variables) -> {
            HubItem item = item(variables);
            links.removeAll(item.name());
            items.remove(item.name());
            return RestResponse.ok();
        });
        router.on("GET", "items/{name}/state",
                (request, variables) -> RestResponse.text(item(variables).value().state().toFullString()));
        router.on("PUT", "items/{name}/state", this::putState);
        router.on("POST", "items/{name}", this::command);
        router.on("GET", "persistence/items/{name}", this::series);
    }

    private RestResponse put(RestRequest request, Map<String, String> variables) {
        StoredItem stored = gson.fromJson(JsonValues.object(request.body()), StoredItem.class);
        String name = variables.getOrDefault("name", "");
        if (stored.name != null && !stored.name.equals(name)) {
            return RestResponse.error(400, "The item name in the body differs from that in the path");
        }
        stored.name = name;
        HubItem item;
        try {
            item = new HubItem(stored);
        } catch (IllegalArgumentException e) {
            return RestResponse.error(400, String.valueOf(e.getMessage()));
        }
        boolean added = items.put(item);
        return RestResponse.json(added ? 201 : 200, show(item, request));
    }

    private RestResponse putState(RestRequest request, Map<String, String> variables) {
        HubItem item = item(variables);
        State state = item.type().parseState(request.body().trim());
        if (state == null) {
            return RestResponse.error(400,
                    "'" + request.body().trim() + "' is no state of an item of type " + item.type());
        }
        updates.update(item, state);
        return RestResponse.status(202);
    }

    private RestResponse command(RestRequest request, Map<String, String> variables) {
        HubItem item = item(variables);
        String type = request.header("content-type");
        if (type != null && !type.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
            return RestResponse.error(415, "A command is sent as text/plain");
        }
        Command command = item.type().parseCommand(request.body().trim());
        if (command == null) {
            return RestResponse.status(400);
        }
        updates.command(item, command);
        return RestResponse.ok();
    }

    private RestResponse series(RestRequest request, Map<String, String> variables) {
        HubItem item = item(variables);
        Instant from = time(request, "starttime", Instant.MIN);
        Instant to = time(request, "endtime", Instant.MAX);
        NavigableMap<Instant, State> series = item.series().subMap(from, true, to.isBefore(from) ? from : to, true);
        JsonArray data = new JsonArray();
        series.forEach((time, state) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("time", time.toEpochMilli());
            entry.addProperty("state",
                    state instanceof QuantityType<?> quantity ? plain(quantity.toBigDecimal()) : state.toString());
            data.add(entry);
        });
        JsonObject json = new JsonObject();
        json.addProperty("name", item.name());
        json.addProperty("datapoints", Integer.toString(data.size()));
        json.add("data", data);
        return RestResponse.json(json);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static Instant time(RestRequest request, String parameter, Instant otherwise) {
        String text = request.parameter(parameter);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new RestException(400, "'" + text + "' is no time such as 2026-11-21T18:00:00Z");
        }
    }

    private JsonObject show(HubItem item, RestRequest request) {
        HubItem.Value value = item.value();
        JsonObject json = new JsonObject();
        json.addProperty("link", request.base() + "/rest/items/" + item.name());
        json.addProperty("state", value.state().toFullString());
        StateDescription description = stateDescription(item, request.locale());
        if (description != null) {
            json.add("stateDescription", ThingTypesResource.stateDescription(description));
        } else if (item.type().isNumber()) {
            json.add("stateDescription", plainDescription(item.type().unit()));
        }
        State last = value.last();
        add(json, "lastState", last == null ? null : last.toFullString());
        add(json, "lastStateUpdate", millis(value.updated()));
        add(json, "lastStateChange", millis(value.changed()));
        Unit<?> unit = item.type().unit();
        add(json, "unitSymbol", unit == null ? null : unit.toString());
        json.addProperty("editable", true);
        json.addProperty("type", item.type().toString());
        json.addProperty("name", item.name());
        add(json, "label", item.label());
        add(json, "category", item.category());
        json.add("tags", JsonValues.json(item.tags()));
        json.add("groupNames", JsonValues.json(item.groups()));
        return json;
    }

    private static JsonObject plainDescription(@Nullable Unit<?> unit) {
        JsonObject json = new JsonObject();
        json.addProperty("pattern", unit == null ? "%.0f" : "%.0f %unit%");
        json.addProperty("readOnly", false);
        json.add("options", new JsonArray());
        return json;
    }

    /** That of the first linked channel which has one. */
    private @Nullable StateDescription stateDescription(HubItem item, Locale locale) {
        for (ChannelUID uid : links.channelsOf(item.name())) {
            Thing thing = things.get(uid.getThingUID());
            Channel channel = thing == null ? null : thing.getChannel(uid);
            ChannelTypeUID typeUid = channel == null ? null : channel.getChannelTypeUID();
            ChannelType type = typeUid == null ? null : catalog.getChannelType(typeUid, locale);
            StateDescription description = type == null ? null : type.getState();
            if (description != null) {
                return description;
            }
        }
        return null;
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private HubItem item(Map<String, String> variables) {
        String name = variables.getOrDefault("name", "");
        HubItem item = items.get(name);
        if (item == null) {
            throw new RestException(404, "Item " + name + " does not exist!");
        }
        return item;
    }
}
