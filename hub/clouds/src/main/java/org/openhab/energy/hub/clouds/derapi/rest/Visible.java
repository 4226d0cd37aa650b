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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.access.VendorGrant;
import org.openhab.energy.hub.clouds.derapi.access.VendorOutage;
import org.openhab.energy.hub.clouds.derapi.access.VendorOutages;
import org.openhab.energy.hub.clouds.derapi.access.VendorQuotas;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.error.ProblemKind;
import org.openhab.energy.hub.clouds.derapi.fleet.Fleet;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetDevice;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

import com.google.gson.JsonObject;

/**
 * What of the fleet a call reaches: asks the vendors that it has credentials for. A list fails in part, a single answer
 * as a whole.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Visible {

    private final Fleet fleet;
    private final VendorOutages outages;
    private final VendorQuotas quotas;

    public Visible(Fleet fleet, VendorOutages outages, VendorQuotas quotas) {
        this.fleet = fleet;
        this.outages = outages;
        this.quotas = quotas;
    }

    /**
     * The sites of all vendors that answer.
     *
     * @param errors gets the text of each vendor that does not
     */
    List<FleetSite> sites(Call call, Map<String, String> errors) {
        Optional<DerapiVendor> wanted = call.vendor();
        call.access().refusals().forEach((vendor, text) -> {
            if (wanted.isEmpty() || wanted.get() == vendor) {
                errors.put(vendor.id(), text);
            }
        });
        List<VendorGrant> answering = new ArrayList<>();
        for (VendorGrant grant : call.access().grants()) {
            if (wanted.isEmpty() || wanted.get() == grant.vendor()) {
                outage(grant).ifPresentOrElse(outage -> errors.put(grant.vendor().id(), outage.text()),
                        () -> answering.add(grant));
            }
        }
        return fleet.sites().stream().filter(site -> answering.stream().anyMatch(grant -> grant.sees(site))).toList();
    }

    private Optional<VendorOutage> outage(VendorGrant grant) {
        return quotas.take(grant).or(() -> outages.of(grant.vendor()));
    }

    static JsonObject errors(Map<String, String> errors) {
        JsonObject json = new JsonObject();
        new LinkedHashMap<>(errors).forEach(json::addProperty);
        return json;
    }

    /**
     * A site by id.
     *
     * @throws DerapiProblem 403 without the vendor's credentials, 404 when there is no such site for them, and what
     *             the vendor says
     */
    public FleetSite site(Call call, String id) {
        FleetSite site = fleet.site(id).orElseThrow(() -> missing(id));
        require(call, site, id);
        return site;
    }

    FleetDevice inverter(Call call, String id) {
        FleetDevice device = fleet.inverter(id).orElseThrow(() -> missing(id));
        require(call, device.site(), id);
        return device;
    }

    FleetDevice battery(Call call, String id) {
        FleetDevice device = fleet.battery(id).orElseThrow(() -> missing(id));
        require(call, device.site(), id);
        return device;
    }

    private void require(Call call, FleetSite site, String id) {
        DerapiVendor vendor = site.vendor();
        VendorGrant grant = call.access().of(site).orElse(null);
        if (grant == null) {
            if (call.client().virtual() || vendor == DerapiVendor.VIRTUAL || call.access().has(vendor)) {
                throw missing(id);
            }
            String refusal = call.access().refusals().get(vendor);
            throw DerapiProblem.forbidden(
                    refusal == null
                            ? "Missing credentials: X-Authorization-" + vendor.id()
                            : vendor.id() + ": " + refusal);
        }
        outage(grant).ifPresent(outage -> {
            throw new DerapiProblem(ProblemKind.ofStatus(outage.status()), vendor.id() + ": " + outage.text());
        });
    }

    private static DerapiProblem missing(String id) {
        return DerapiProblem.notFound("There is no " + id);
    }
}
