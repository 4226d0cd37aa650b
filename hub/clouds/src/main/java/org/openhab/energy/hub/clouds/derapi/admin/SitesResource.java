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
package org.openhab.energy.hub.clouds.derapi.admin;

import java.time.InstantSource;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.derapi.fleet.Fleet;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetDevice;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /__admin/sites}: GET shows every vendor's sites with the ids of their devices and the batteries' states of
 * charge, POST {@code {"remove": id}} takes one away, as a customer who sells it would.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SitesResource implements AdminResource {

    private final Fleet fleet;
    private final InstantSource clock;

    public SitesResource(Fleet fleet, InstantSource clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "POST" -> {
                String id = JsonText.text(body.getAsJsonObject(), "remove");
                if (!fleet.remove(id)) {
                    throw new IllegalArgumentException("'remove': there is no " + id);
                }
            }
            default -> throw new UnsupportedOperationException();
        }
        JsonArray all = new JsonArray();
        fleet.sites().forEach(site -> all.add(written(site)));
        return all;
    }

    private JsonObject written(FleetSite site) {
        JsonObject json = new JsonObject();
        json.addProperty("id", site.id());
        json.addProperty("vendor", site.vendor().id());
        json.addProperty("name", site.setup().name());
        JsonArray inverters = new JsonArray();
        site.inverters().forEach(device -> inverters.add(device.id()));
        json.add("solarInverters", inverters);
        JsonObject batteries = new JsonObject();
        for (FleetDevice device : site.batteries()) {
            batteries.addProperty(device.id(), site.energy().percent(device.index(), clock.instant()));
        }
        json.add("batteries", batteries);
        return json;
    }
}
