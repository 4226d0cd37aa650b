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
package org.openhab.energy.hub.clouds.derapi.fleet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedSite;

/**
 * All sites that the simulated vendors have. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Fleet {

    private final Map<String, FleetSite> sites = new LinkedHashMap<>();

    public Fleet(List<SimulatedSite> sites) {
        sites.forEach(this::put);
    }

    /**
     * Adds a site, or replaces the one of the same vendor and vendor's id; its energy then begins anew.
     */
    public synchronized FleetSite put(SimulatedSite setup) {
        FleetSite site = new FleetSite(setup);
        sites.put(site.id(), site);
        return site;
    }

    /**
     * Changes a site's devices; its control goes on.
     */
    public synchronized FleetSite change(FleetSite site, SimulatedSite setup) {
        FleetSite changed = site.with(setup);
        sites.put(changed.id(), changed);
        return changed;
    }

    /**
     * Takes a site away, as a customer who sells it would.
     *
     * @return whether it was there
     */
    public synchronized boolean remove(String id) {
        return sites.remove(id) != null;
    }

    public synchronized List<FleetSite> sites() {
        return List.copyOf(sites.values());
    }

    /**
     * A site by Derapi's id, or by {@code vendor:vendorId} as generation 1 has it.
     */
    public Optional<FleetSite> site(String id) {
        return sites().stream().filter(
                site -> site.id().equals(id) || (site.vendor().id() + ":" + site.setup().vendorId()).equals(id))
                .findFirst();
    }

    public List<FleetDevice> inverters() {
        return sites().stream().flatMap(site -> site.inverters().stream()).toList();
    }

    public List<FleetDevice> batteries() {
        return sites().stream().flatMap(site -> site.batteries().stream()).toList();
    }

    public Optional<FleetDevice> inverter(String id) {
        return find(inverters(), id);
    }

    public Optional<FleetDevice> battery(String id) {
        return find(batteries(), id);
    }

    private static Optional<FleetDevice> find(List<FleetDevice> devices, String id) {
        return devices.stream().filter(device -> device.id().equals(id)
                || (device.site().vendor().id() + ":" + device.vendorId()).equals(id)).findFirst();
    }
}
