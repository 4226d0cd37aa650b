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
package org.openhab.energy.hub.clouds.derapi.setup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A site as it is set up.
 *
 * @param vendorId its id at the vendor
 * @param owner login of the customer whose it is; for a virtual site the id of the Derapi client
 * @param since when it began to work: there is no energy before
 * @param yearlyLoadKwh what the house uses in a year
 * @param omitted optional JSON fields that are left out, e.g. {@code operationalSince}
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record SimulatedSite(DerapiVendor vendor, String vendorId, String owner, String name, ZoneId zone,
        double latitude, double longitude, Instant since, double yearlyLoadKwh, List<SimulatedInverter> inverters,
        List<SimulatedBattery> batteries, Set<String> omitted) {

    public SimulatedSite {
        inverters = List.copyOf(inverters);
        batteries = List.copyOf(batteries);
        omitted = Set.copyOf(omitted);
    }

    /**
     * A site without devices in Cologne that reports everything.
     */
    public SimulatedSite(DerapiVendor vendor, String vendorId, String owner, String name, Instant since) {
        this(vendor, vendorId, owner, name, ZoneId.of("Europe/Berlin"), 50.94, 6.96, since, 4000, List.of(), List.of(),
                Set.of());
    }

    public SimulatedSite withInverters(SimulatedInverter... changed) {
        return withDevices(List.of(changed), batteries);
    }

    public SimulatedSite withBatteries(SimulatedBattery... changed) {
        return withDevices(inverters, List.of(changed));
    }

    public SimulatedSite withDevices(List<SimulatedInverter> newInverters, List<SimulatedBattery> newBatteries) {
        return new SimulatedSite(vendor, vendorId, owner, name, zone, latitude, longitude, since, yearlyLoadKwh,
                newInverters, newBatteries, omitted);
    }

    public SimulatedSite withPlace(ZoneId newZone, double newLatitude, double newLongitude) {
        return new SimulatedSite(vendor, vendorId, owner, name, newZone, newLatitude, newLongitude, since,
                yearlyLoadKwh, inverters, batteries, omitted);
    }

    public SimulatedSite omitting(String... fields) {
        return new SimulatedSite(vendor, vendorId, owner, name, zone, latitude, longitude, since, yearlyLoadKwh,
                inverters, batteries, Set.of(fields));
    }
}
