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
package org.openhab.energy.hub.clouds.derapi.join;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.join.JoinFlows.Walk;
import org.openhab.energy.hub.clouds.derapi.join.JoinSession.JoinVendor;
import org.openhab.energy.hub.clouds.derapi.rest.Call;
import org.openhab.energy.hub.clouds.derapi.rest.Page;
import org.openhab.energy.hub.clouds.derapi.rest.Resources;
import org.openhab.energy.hub.clouds.derapi.rest.StrictJson;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * {@code /join/flows}: create, list, read, delete, and the address that customers' browsers begin at.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class JoinFlowEndpoint {

    private final JoinFlows flows;
    private final JoinVendors vendors;
    private final JoinLinks links;
    private final Supplier<DerapiSwitches> switches;

    JoinFlowEndpoint(JoinFlows flows, JoinVendors vendors, JoinLinks links, Supplier<DerapiSwitches> switches) {
        this.flows = flows;
        this.vendors = vendors;
        this.links = links;
        this.switches = switches;
    }

    void addTo(Resources resources) {
        resources.add("POST /join/flows", this::create);
        resources.add("GET /join/flows", this::list);
        resources.add("GET /join/flows/*", call -> HttpResponse.json(200, written(find(call))));
        resources.add("DELETE /join/flows/*", call -> {
            flows.remove(find(call).id());
            return new HttpResponse(204, Map.of(), new byte[0]);
        });
    }

    private HttpResponse create(Call call) {
        requireFeature();
        StrictJson body = StrictJson.body(call.request()).only("redirectURI", "programID", "vendors");
        String redirect = body.text("redirectURI");
        if (!redirect.matches("https?://[^/\\s#]+[^\\s#]*")) {
            throw body.invalid("redirectURI: is not a 'uri'");
        }
        return HttpResponse.json(201, written(flows.create(call.client().id(), URI.create(redirect),
                body.optionalText("programID").orElse(null), vendors.read(call, body))));
    }

    private HttpResponse list(Call call) {
        requireFeature();
        JsonObject json = new JsonObject();
        Page.add(call, json, "flows",
                flows.list(call.client().id()).stream().map(JoinFlowEndpoint::written).toList());
        return HttpResponse.json(200, json);
    }

    private JoinFlow find(Call call) {
        requireFeature();
        String id = call.path().get(2);
        return flows.find(id).filter(flow -> flow.client().equals(call.client().id()))
                .orElseThrow(() -> DerapiProblem.notFound("There is no " + id));
    }

    private void requireFeature() {
        if (!switches.get().joinFlows()) {
            throw DerapiProblem.notFound("There is no such path");
        }
    }

    private static JsonObject written(JoinFlow flow) {
        JsonObject json = new JsonObject();
        json.addProperty("id", flow.id());
        json.addProperty("redirectURI", flow.redirectUri().toString());
        if (flow.programId() != null) {
            json.addProperty("programID", flow.programId());
        }
        JsonArray list = new JsonArray();
        for (JoinVendor vendor : flow.vendors()) {
            JsonObject item = new JsonObject();
            item.addProperty("vendor", vendor.vendor().id());
            list.add(item);
        }
        json.add("vendors", list);
        return json;
    }

    /**
     * {@code GET /join/flows/{id}/authorize} of a browser: on to the vendor. A virtual customer is done at once.
     *
     * @throws DerapiProblem 400 or 404
     */
    public HttpResponse authorize(HttpRequest request) {
        requireFeature();
        JoinFlow flow = flows.find(Resources.segments(request.path()).get(2))
                .orElseThrow(() -> DerapiProblem.notFound("There is no such flow"));
        Optional<DerapiVendor> wanted = request.queryParameter("vendor").flatMap(DerapiVendor::of);
        JoinVendor vendor = flow.vendors().stream().filter(item -> wanted.isPresent() && item.vendor() == wanted.get())
                .findFirst().orElseThrow(() -> DerapiProblem.invalid("query: vendor: is not one of the flow's"));
        String state = request.queryParameter("state").filter(text -> !text.isEmpty())
                .orElseThrow(() -> DerapiProblem.invalid("query: state is required"));
        if (vendor.vendor() == DerapiVendor.VIRTUAL) {
            return HttpResponse.redirect(302, back(flow, state, ""));
        }
        return HttpResponse.redirect(302, links.vendor(vendor, flows.begin(new Walk(flow, vendor, state))));
    }

    /**
     * The address that a customer comes back to.
     *
     * @param error OAuth's error code, empty for success
     */
    static String back(JoinFlow flow, String state, String error) {
        String uri = flow.redirectUri().toString();
        String sep = flow.redirectUri().getRawQuery() == null ? "?" : "&";
        String tail = error.isEmpty()
                ? flow.programId() == null ? "" : "&enrollmentID=" + JoinLinks.encoded("enrl-" + flow.programId())
                : "&error=" + JoinLinks.encoded(error);
        return uri + sep + "state=" + JoinLinks.encoded(state) + tail;
    }
}
