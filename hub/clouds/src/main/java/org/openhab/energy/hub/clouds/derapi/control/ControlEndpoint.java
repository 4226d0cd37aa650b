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
package org.openhab.energy.hub.clouds.derapi.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.fleet.ControlInterval;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.rest.Call;
import org.openhab.energy.hub.clouds.derapi.rest.Resources;
import org.openhab.energy.hub.clouds.derapi.rest.StrictJson;
import org.openhab.energy.hub.clouds.derapi.rest.Times;
import org.openhab.energy.hub.clouds.derapi.rest.Visible;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * {@code /sites/{id}/battery-control}: GET shows the schedule with its status, PUT replaces the whole of it. The
 * simulated batteries follow it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ControlEndpoint {

    private final Visible visible;

    public ControlEndpoint(Visible visible) {
        this.visible = visible;
    }

    /**
     * Adds the routes.
     */
    public void addTo(Resources resources) {
        resources.add("GET /sites/*/battery-control", call -> answer(call, site(call)));
        resources.add("PUT /sites/*/battery-control", this::put);
    }

    private HttpResponse put(Call call) {
        FleetSite site = site(call);
        if (site.vendor() == DerapiVendor.ENPHASEVPP && call.switches().programRequired()
                && call.parameter("programID").isEmpty()) {
            throw DerapiProblem.invalid("query: programID is required for enphasevpp");
        }
        Instant earliest = call.now().minus(call.switches().controlPastTolerance());
        site.energy().control(
                ControlBody.read(StrictJson.body(call.request()), site.energy().control(), earliest), call.now());
        return answer(call, site);
    }

    private FleetSite site(Call call) {
        FleetSite site = visible.site(call, call.id());
        String vendors = call.switches().controlVendors();
        boolean controlled = "*".equals(vendors) || List.of(vendors.split("\\s*,\\s*")).contains(site.vendor().id());
        if (site.batteries().isEmpty() || !controlled) {
            throw DerapiProblem.invalid("path: " + call.id() + " has no battery that can be controlled");
        }
        return site;
    }

    private static HttpResponse answer(Call call, FleetSite site) {
        JsonArray list = new JsonArray();
        for (ControlInterval interval : site.energy().control()) {
            JsonObject json = new JsonObject();
            json.addProperty("command", interval.command().name().toLowerCase(Locale.ROOT));
            json.addProperty("start", Times.utc(interval.start()));
            json.addProperty("end", Times.utc(interval.end()));
            if (interval.kw() != null) {
                json.addProperty("kw", interval.kw());
            }
            if (interval.limitPercent() != null) {
                json.addProperty("stateOfChargeLimitPercent", interval.limitPercent());
            }
            if (interval.priority() != null) {
                json.addProperty("priority", interval.priority());
            }
            if (interval.allowExport() != null) {
                json.addProperty("allowExport", interval.allowExport());
            }
            json.addProperty("status", status(call, site, interval));
            json.addProperty("reportedAt", Times.utc(call.now()));
            list.add(json);
        }
        JsonObject json = new JsonObject();
        json.addProperty("id", call.spelling().id(site));
        json.add("intervals", list);
        return HttpResponse.json(200, call.spelling().keys(json));
    }

    /** Free text of the vendor, which may come late. */
    private static String status(Call call, FleetSite site, ControlInterval interval) {
        Duration lag = call.switches().controlStatusLag();
        Instant seen = call.now().minus(lag);
        if (!lag.isZero() && seen.isBefore(site.energy().controlledAt())) {
            return "pending";
        } else if (seen.isBefore(interval.start())) {
            return "scheduled";
        }
        return seen.isBefore(interval.end()) ? "in_progress" : "completed";
    }
}
