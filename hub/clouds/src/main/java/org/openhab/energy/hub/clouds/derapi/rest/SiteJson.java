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

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetDevice;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedSite;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A site as Derapi writes it. Optional fields that the setup omits are left out.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SiteJson {

    private SiteJson() {
    }

    public static JsonObject of(FleetSite site, Spelling spelling, Instant now) {
        SimulatedSite setup = site.setup();
        Set<String> omitted = setup.omitted();
        double offset = setup.zone().getRules().getOffset(now).getTotalSeconds() / 3600.0;
        JsonObject json = new JsonObject();
        json.addProperty("id", spelling.id(site));
        json.addProperty("vendor", site.vendor().id());
        if (spelling.isThird()) {
            json.addProperty("vendorID", setup.vendorId());
        }
        json.addProperty("name", setup.name());
        json.addProperty("locationUTCOffset", offset);
        if (!omitted.contains("location")) {
            json.add("location", location(setup, offset));
        }
        if (!omitted.contains("operationalSince")) {
            json.addProperty("operationalSince", Times.in(setup.since(), setup.zone()));
        }
        json.add("batteries", items("batteries", site.batteries(), spelling));
        json.add("solarInverters", items("solar-inverters", site.inverters(), spelling));
        if (spelling.isThird()) {
            json.add("chargers", new JsonArray());
        }
        if (!site.batteries().isEmpty() && !omitted.contains("bess")) {
            json.add("bess", bess(site, now));
        }
        return json;
    }

    private static JsonObject location(SimulatedSite setup, double offset) {
        JsonObject location = new JsonObject();
        location.addProperty("currentUTCOffset", offset);
        if (!setup.omitted().contains("location.lat")) {
            location.addProperty("lat", setup.latitude());
            location.addProperty("lon", setup.longitude());
        }
        if (!setup.omitted().contains("location.timezone")) {
            location.addProperty("timezone", setup.zone().getId());
        }
        return location;
    }

    private static JsonArray items(String collection, List<FleetDevice> devices, Spelling spelling) {
        JsonArray items = new JsonArray();
        devices.forEach(device -> items.add(spelling.item(collection, spelling.id(device))));
        return items;
    }

    private static JsonObject bess(FleetSite site, Instant now) {
        List<SimulatedBattery> batteries = site.setup().batteries();
        JsonObject bess = new JsonObject();
        if (reported(batteries, "nameplateKwh")) {
            bess.addProperty("nameplateKwh",
                    Figures.kwh(batteries.stream().mapToDouble(SimulatedBattery::capacityKwh).sum()));
        }
        if (reported(batteries, "mode")) {
            bess.addProperty("mode", batteries.get(0).mode());
        }
        if (reported(batteries, "stateOfChargePercent")) {
            bess.addProperty("stateOfChargePercent",
                    Figures.percent(Figures.weighted(batteries, index -> site.energy().percent(index, now))));
        }
        return bess;
    }

    private static boolean reported(List<SimulatedBattery> batteries, String field) {
        return batteries.stream().noneMatch(battery -> battery.omitted().contains(field));
    }
}
