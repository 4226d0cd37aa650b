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

import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.fleet.BatteryFlow;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetDevice;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.rest.IntervalQuery.Span;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The intervals of inverters, batteries and sites.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class IntervalEndpoints {

    private final Visible visible;

    IntervalEndpoints(Visible visible) {
        this.visible = visible;
    }

    HttpResponse inverter(Call call) {
        FleetDevice device = visible.inverter(call, call.id());
        return solar(call, device.site(), call.spelling().id(device), List.of(device));
    }

    HttpResponse battery(Call call) {
        FleetDevice device = visible.battery(call, call.id());
        return battery(call, device.site(), call.spelling().id(device), List.of(device));
    }

    HttpResponse siteSolar(Call call) {
        FleetSite site = visible.site(call, call.id());
        return solar(call, site, call.spelling().id(site), site.inverters());
    }

    HttpResponse siteBattery(Call call) {
        FleetSite site = visible.site(call, call.id());
        return battery(call, site, call.spelling().id(site), site.batteries());
    }

    private static HttpResponse solar(Call call, FleetSite site, String id, List<FleetDevice> devices) {
        return answer(call, site, id, devices.isEmpty(), span -> {
            JsonObject json = new JsonObject();
            json.addProperty("kwh", Figures.kwh(devices.stream().mapToDouble(
                    device -> site.energy().solarKwh(device.index(), span.start(), span.filled())).sum()));
            return json;
        });
    }

    private static HttpResponse battery(Call call, FleetSite site, String id, List<FleetDevice> devices) {
        List<SimulatedBattery> setups = devices.stream().map(device -> site.setup().batteries().get(device.index()))
                .toList();
        boolean percent = setups.stream().noneMatch(setup -> setup.omitted().contains("stateOfChargePercent"));
        return answer(call, site, id, devices.isEmpty(), span -> {
            List<BatteryFlow> flows = devices.stream()
                    .map(device -> site.energy().battery(device.index(), span.start(), span.filled())).toList();
            JsonObject json = new JsonObject();
            json.addProperty("chargeKwh", Figures.kwh(flows.stream().mapToDouble(BatteryFlow::chargeKwh).sum()));
            json.addProperty("dischargeKwh", Figures.kwh(flows.stream().mapToDouble(BatteryFlow::dischargeKwh).sum()));
            if (percent) {
                json.addProperty("stateOfChargePercent",
                        Figures.percent(Figures.weighted(setups, index -> flows.get(index).meanPercent())));
            }
            return json;
        });
    }

    private static HttpResponse answer(Call call, FleetSite site, String id, boolean none,
            Function<Span, JsonObject> values) {
        IntervalQuery query = IntervalQuery.of(call, site);
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("summaryLevel", query.level().word());
        List<JsonElement> intervals = none ? List.of() : query.spans().stream().map(span -> {
            JsonObject interval = values.apply(span);
            interval.addProperty("start", Times.in(span.start(), query.zone()));
            interval.addProperty("end", Times.in(span.end(), query.zone()));
            return (JsonElement) interval;
        }).toList();
        Page.add(call, json, "intervals", intervals);
        return ListEndpoints.json(call, json);
    }
}
