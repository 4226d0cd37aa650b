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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedSite;

/**
 * A site of the fleet with its Derapi ids and its energy. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class FleetSite {

    private final SimulatedSite setup;
    private final String id;
    private final SiteEnergy energy;
    private final List<FleetDevice> inverters = new ArrayList<>();
    private final List<FleetDevice> batteries = new ArrayList<>();

    FleetSite(SimulatedSite setup) {
        this(setup, new SiteEnergy(setup));
    }

    private FleetSite(SimulatedSite setup, SiteEnergy energy) {
        this.setup = setup;
        this.energy = energy;
        String vendor = setup.vendor().id();
        id = OpaqueIds.of("site", vendor, setup.vendorId());
        for (int i = 0; i < setup.inverters().size(); i++) {
            String vendorId = setup.inverters().get(i).vendorId();
            inverters.add(new FleetDevice(OpaqueIds.of("solr", vendor, vendorId), vendorId, this, i));
        }
        for (int i = 0; i < setup.batteries().size(); i++) {
            String vendorId = setup.batteries().get(i).vendorId();
            batteries.add(new FleetDevice(OpaqueIds.of("batt", vendor, vendorId), vendorId, this, i));
        }
    }

    /**
     * The same site with other devices, under the same control.
     */
    FleetSite with(SimulatedSite changed) {
        return new FleetSite(changed, energy.with(changed));
    }

    public SimulatedSite setup() {
        return setup;
    }

    public String id() {
        return id;
    }

    public DerapiVendor vendor() {
        return setup.vendor();
    }

    public SiteEnergy energy() {
        return energy;
    }

    public List<FleetDevice> inverters() {
        return List.copyOf(inverters);
    }

    public List<FleetDevice> batteries() {
        return List.copyOf(batteries);
    }
}
