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
package org.openhab.energy.hub.clouds.derapi.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.fleet.Fleet;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetDevice;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.rest.Call;
import org.openhab.energy.hub.clouds.derapi.rest.DeviceJson;
import org.openhab.energy.hub.clouds.derapi.rest.Page;
import org.openhab.energy.hub.clouds.derapi.rest.Resources;
import org.openhab.energy.hub.clouds.derapi.rest.SiteJson;
import org.openhab.energy.hub.clouds.derapi.rest.StrictJson;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedInverter;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedSite;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.oauth.Secrets;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /virtual/sites}, {@code /virtual/batteries} and {@code /virtual/solar-inverters}: made-up devices of a client
 * in virtual mode, which then are in the other lists, too.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VirtualEndpoint {

    private final Fleet fleet;
    private final Secrets secrets;

    public VirtualEndpoint(Fleet fleet, RandomGenerator random) {
        this.fleet = fleet;
        this.secrets = new Secrets(random);
    }

    /**
     * Adds the routes.
     */
    public void addTo(Resources resources) {
        resources.add("GET /virtual/sites", call -> list(call, "virtualSites",
                sites(call).stream().map(site -> SiteJson.of(site, call.spelling(), call.now())).toList()));
        resources.add("POST /virtual/sites", this::createSite);
        resources.add("GET /virtual/sites/*",
                call -> HttpResponse.json(200,
                        SiteJson.of(site(call, call.path().get(2)), call.spelling(), call.now())));
        resources.add("DELETE /virtual/sites/*", call -> {
            fleet.remove(site(call, call.path().get(2)).id());
            return empty();
        });
        resources.add("GET /virtual/batteries", call -> list(call, "virtualBatteries", sites(call).stream()
                .flatMap(site -> site.batteries().stream()).map(device -> battery(call, device)).toList()));
        resources.add("POST /virtual/batteries", this::createBattery);
        resources.add("GET /virtual/batteries/*",
                call -> HttpResponse.json(200, battery(call, device(call, FleetSite::batteries))));
        resources.add("DELETE /virtual/batteries/*", this::deleteBattery);
        resources.add("GET /virtual/solar-inverters", call -> list(call, "virtualSolarInverters", sites(call).stream()
                .flatMap(site -> site.inverters().stream()).map(device -> inverter(call, device)).toList()));
        resources.add("POST /virtual/solar-inverters", this::createInverter);
        resources.add("GET /virtual/solar-inverters/*",
                call -> HttpResponse.json(200, inverter(call, device(call, FleetSite::inverters))));
        resources.add("DELETE /virtual/solar-inverters/*", this::deleteInverter);
    }

    private HttpResponse createSite(Call call) {
        requireVirtual(call);
        FleetSite site = fleet
                .put(VirtualBody.site(StrictJson.body(call.request()), vendorId(), call.client().id(), call.now()));
        return HttpResponse.json(201, SiteJson.of(site, call.spelling(), call.now()));
    }

    private HttpResponse createBattery(Call call) {
        requireVirtual(call);
        StrictJson body = StrictJson.body(call.request());
        SimulatedBattery battery = VirtualBody.battery(body, vendorId(), call.now());
        FleetSite old = siteOf(call, body);
        List<SimulatedBattery> batteries = new ArrayList<>(old.setup().batteries());
        batteries.add(battery);
        FleetSite site = fleet.change(old, old.setup().withDevices(old.setup().inverters(), batteries));
        return HttpResponse.json(201, battery(call, site.batteries().get(batteries.size() - 1)));
    }

    private HttpResponse createInverter(Call call) {
        requireVirtual(call);
        StrictJson body = StrictJson.body(call.request());
        SimulatedInverter inverter = VirtualBody.inverter(body, vendorId());
        FleetSite old = siteOf(call, body);
        List<SimulatedInverter> inverters = new ArrayList<>(old.setup().inverters());
        inverters.add(inverter);
        FleetSite site = fleet.change(old, old.setup().withDevices(inverters, old.setup().batteries()));
        return HttpResponse.json(201, inverter(call, site.inverters().get(inverters.size() - 1)));
    }

    private HttpResponse deleteBattery(Call call) {
        FleetDevice device = device(call, FleetSite::batteries);
        SimulatedSite setup = device.site().setup();
        fleet.change(device.site(), setup.withDevices(setup.inverters(),
                without(setup.batteries(), battery -> battery.vendorId().equals(device.vendorId()))));
        return empty();
    }

    private HttpResponse deleteInverter(Call call) {
        FleetDevice device = device(call, FleetSite::inverters);
        SimulatedSite setup = device.site().setup();
        fleet.change(device.site(),
                setup.withDevices(
                        without(setup.inverters(), inverter -> inverter.vendorId().equals(device.vendorId())),
                        setup.batteries()));
        return empty();
    }

    private static <T> List<T> without(List<T> list, Predicate<T> condition) {
        return list.stream().filter(condition.negate()).toList();
    }

    /** The site that a new device names, or a new one. */
    private FleetSite siteOf(Call call, StrictJson body) {
        return body.optionalText("siteID").map(id -> sites(call).stream().filter(site -> site.id().equals(id))
                .findFirst().orElseThrow(() -> body.invalid("siteID: there is no virtual site " + id)))
                .orElseGet(() -> fleet.put(VirtualBody.site(new StrictJson("body", new JsonObject()), vendorId(),
                        call.client().id(), call.now())));
    }

    private String vendorId() {
        return secrets.hex(12);
    }

    private List<FleetSite> sites(Call call) {
        requireVirtual(call);
        return fleet.sites().stream().filter(site -> site.vendor() == DerapiVendor.VIRTUAL
                && site.setup().owner().equals(call.client().id())).toList();
    }

    private FleetSite site(Call call, String id) {
        return sites(call).stream().filter(site -> site.id().equals(id)).findFirst()
                .orElseThrow(() -> DerapiProblem.notFound("There is no " + id));
    }

    private FleetDevice device(Call call, java.util.function.Function<FleetSite, List<FleetDevice>> kind) {
        String id = call.path().get(2);
        return sites(call).stream().flatMap(site -> kind.apply(site).stream())
                .filter(device -> device.id().equals(id)).findFirst()
                .orElseThrow(() -> DerapiProblem.notFound("There is no " + id));
    }

    private static JsonElement battery(Call call, FleetDevice device) {
        return DeviceJson.battery(device, call.spelling(), call.now());
    }

    private static JsonElement inverter(Call call, FleetDevice device) {
        return DeviceJson.inverter(device, call.spelling(), call.now());
    }

    private static HttpResponse list(Call call, String key, List<? extends JsonElement> items) {
        JsonObject json = new JsonObject();
        Page.add(call, json, key, items);
        return HttpResponse.json(200, json);
    }

    private static HttpResponse empty() {
        return new HttpResponse(204, Map.of(), new byte[0]);
    }

    private static void requireVirtual(Call call) {
        if (!call.client().virtual()) {
            throw DerapiProblem.forbidden("Production credentials have no virtual devices");
        }
    }
}
