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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetDevice;
import org.openhab.energy.hub.clouds.derapi.fleet.SiteEnergy;
import org.openhab.energy.hub.clouds.derapi.setup.DeviceEvent;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedInverter;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Inverters and batteries as Derapi writes them. Optional fields that the setup omits are left out.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DeviceJson {

    private static final Duration EVENTS_SPAN = Duration.ofDays(7);

    private DeviceJson() {
    }

    public static JsonObject inverter(FleetDevice device, Spelling spelling, Instant now) {
        SimulatedInverter setup = device.site().setup().inverters().get(device.index());
        SiteEnergy energy = device.site().energy();
        Instant since = device.site().setup().since();
        ZoneId zone = device.site().setup().zone();
        Set<String> omitted = setup.omitted();
        JsonObject json = common(device, spelling, setup.model(), setup.serialNumber(), now);
        if (!omitted.contains("name")) {
            json.addProperty("name", setup.name());
        }
        if (!omitted.contains("recentProduction")) {
            Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
            JsonObject recent = new JsonObject();
            recent.addProperty("kwh", Figures.kwh(energy.solarKwh(device.index(), midnight, now)));
            recent.addProperty("start", Times.in(midnight, zone));
            json.add("recentProduction", recent);
        }
        if (!omitted.contains("lifetimeProduction")) {
            JsonObject lifetime = new JsonObject();
            lifetime.addProperty("kwh", Figures.kwh(energy.solarKwh(device.index(), since, now)));
            if (setup.lifetimeStart()) {
                lifetime.addProperty("start", Times.in(since, zone));
            } else {
                lifetime.add("start", JsonNull.INSTANCE);
            }
            json.add("lifetimeProduction", lifetime);
        }
        if (!omitted.contains("recentErrors")) {
            json.add("recentErrors", events(setup.events(), now));
        }
        return json;
    }

    public static JsonObject battery(FleetDevice device, Spelling spelling, Instant now) {
        SimulatedBattery setup = device.site().setup().batteries().get(device.index());
        Set<String> omitted = setup.omitted();
        JsonObject json = common(device, spelling, setup.model(), setup.serialNumber(), now);
        if (!omitted.contains("name")) {
            json.addProperty("name", setup.name());
        }
        if (!omitted.contains("nameplateKwh")) {
            json.addProperty("nameplateKwh", Figures.kwh(setup.capacityKwh()));
        }
        if (!omitted.contains("mode")) {
            json.addProperty("mode", setup.mode());
        }
        if (!omitted.contains("stateOfChargePercent")) {
            json.addProperty("stateOfChargePercent",
                    Figures.percent(device.site().energy().percent(device.index(), now)));
        }
        if (!omitted.contains("recentErrors")) {
            json.add("recentErrors", events(setup.events(), now));
        }
        return json;
    }

    private static JsonObject common(FleetDevice device, Spelling spelling, String model, String serialNumber,
            Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("id", spelling.id(device));
        json.addProperty("vendor", device.site().vendor().id());
        if (spelling.isThird()) {
            json.addProperty("vendorID", device.vendorId());
        }
        json.addProperty("reportedAt", Times.utc(now));
        json.addProperty("model", model);
        json.addProperty("serialNumber", serialNumber);
        json.addProperty("siteID", spelling.id(device.site()));
        return json;
    }

    /** One object with one key for each event, and at last the beginning of the log. */
    private static JsonArray events(List<DeviceEvent> events, Instant now) {
        JsonArray list = new JsonArray();
        for (DeviceEvent event : events) {
            JsonObject element = new JsonObject();
            element.addProperty(event.kind(), event.text());
            list.add(element);
        }
        JsonObject start = new JsonObject();
        start.addProperty("start", Times.utc(now.minus(EVENTS_SPAN)));
        list.add(start);
        return list;
    }
}
