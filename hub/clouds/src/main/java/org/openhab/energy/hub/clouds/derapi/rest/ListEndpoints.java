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
package org.openhab.energy.hub.clouds.derapi.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetDevice;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /sites}, {@code /solar-inverters} and {@code /batteries}, as lists of ids and one by one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ListEndpoints {

    private final Visible visible;

    ListEndpoints(Visible visible) {
        this.visible = visible;
    }

    HttpResponse sites(Call call) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<String> vendorId = call.parameter("vendorID");
        List<JsonElement> items = visible.sites(call, errors).stream()
                .filter(site -> vendorId.isEmpty() || vendorId.get().equals(site.setup().vendorId()))
                .map(site -> call.spelling().item("sites", call.spelling().id(site))).toList();
        return list(call, "sites", items, errors);
    }

    HttpResponse inverters(Call call) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<FleetDevice> devices = visible.sites(call, errors).stream().flatMap(site -> site.inverters().stream())
                .toList();
        return list(call, "solarInverters", items(call, "solar-inverters", devices), errors);
    }

    HttpResponse batteries(Call call) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<FleetDevice> devices = visible.sites(call, errors).stream().flatMap(site -> site.batteries().stream())
                .toList();
        return list(call, "batteries", items(call, "batteries", devices), errors);
    }

    HttpResponse site(Call call) {
        FleetSite site = visible.site(call, call.id());
        return json(call, SiteJson.of(site, call.spelling(), call.now()));
    }

    HttpResponse inverter(Call call) {
        return json(call, DeviceJson.inverter(visible.inverter(call, call.id()), call.spelling(), call.now()));
    }

    HttpResponse battery(Call call) {
        return json(call, DeviceJson.battery(visible.battery(call, call.id()), call.spelling(), call.now()));
    }

    private static List<JsonElement> items(Call call, String collection, List<FleetDevice> devices) {
        Optional<String> vendorId = call.parameter("vendorID");
        Optional<String> siteId = call.parameter("vendorSiteID");
        return devices.stream().filter(device -> vendorId.isEmpty() || vendorId.get().equals(device.vendorId()))
                .filter(device -> siteId.isEmpty() || siteId.get().equals(device.site().setup().vendorId()))
                .map(device -> call.spelling().item(collection, call.spelling().id(device))).toList();
    }

    private static HttpResponse list(Call call, String key, List<JsonElement> items, Map<String, String> errors) {
        JsonObject json = new JsonObject();
        Page.add(call, json, key, items);
        json.add("errors", Visible.errors(errors));
        return json(call, json);
    }

    static HttpResponse json(Call call, JsonElement json) {
        return HttpResponse.json(200, call.spelling().keys(json));
    }
}
