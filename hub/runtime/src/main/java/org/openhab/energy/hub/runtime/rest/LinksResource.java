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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.energy.hub.runtime.item.ItemStore;
import org.openhab.energy.hub.runtime.link.Link;
import org.openhab.energy.hub.runtime.link.LinkStore;
import org.openhab.energy.hub.runtime.thing.ThingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * {@code /rest/links}, as openHAB has it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = RestResource.class)
public class LinksResource implements RestResource {

    private final LinkStore links;
    private final ItemStore items;
    private final ThingStore things;

    @Activate
    public LinksResource(@Reference LinkStore links, @Reference ItemStore items, @Reference ThingStore things) {
        this.links = links;
        this.items = items;
        this.things = things;
    }

    @Override
    public void route(Router router) {
        router.on("GET", "links", (request, variables) -> list(request));
        router.on("GET", "links/{item}/{channel}", (request, variables) -> {
            Link link = link(variables);
            return links.all().contains(link)
                    ? RestResponse.json(json(link))
                    : RestResponse.error(404, "There is no link of " + link.itemName() + " and " + link.channel());
        });
        router.on("PUT", "links/{item}/{channel}", this::put);
        router.on("DELETE", "links/{item}/{channel}",
                (request, variables) -> links.remove(link(variables))
                        ? RestResponse.ok()
                        : RestResponse.error(404, "There is no such link"));
        router.on("DELETE", "links/{object}", (request, variables) -> {
            JsonObject count = new JsonObject();
            count.addProperty("count", links.removeAll(variables.getOrDefault("object", "")));
            return RestResponse.json(count);
        });
    }

    private RestResponse list(RestRequest request) {
        String item = request.parameter("itemName");
        String channel = request.parameter("channelUID");
        JsonArray array = new JsonArray();
        links.all().stream().filter(link -> item == null || link.itemName().equals(item))
                .filter(link -> channel == null || link.channel().getAsString().equals(channel))
                .forEach(link -> array.add(json(link)));
        return RestResponse.json(array);
    }

    private RestResponse put(RestRequest request, Map<String, String> variables) {
        Link link = link(variables);
        if (items.get(link.itemName()) == null) {
            return RestResponse.error(404, "Item " + link.itemName() + " does not exist!");
        }
        Thing thing = things.get(link.channel().getThingUID());
        if (thing != null && thing.getChannel(link.channel()) == null) {
            return RestResponse.error(400, "Thing " + thing.getUID() + " has no channel " + link.channel().getId());
        }
        links.add(link);
        return RestResponse.ok();
    }

    private static Link link(Map<String, String> variables) {
        return new Link(variables.getOrDefault("item", ""),
                ThingsResource.parse(variables.getOrDefault("channel", ""), ChannelUID::new));
    }

    private static JsonObject json(Link link) {
        JsonObject json = new JsonObject();
        json.addProperty("editable", true);
        json.addProperty("channelUID", link.channel().getAsString());
        json.add("configuration", new JsonObject());
        json.addProperty("itemName", link.itemName());
        return json;
    }
}
